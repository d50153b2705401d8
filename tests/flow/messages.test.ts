/** Messages on their way (R9.1, R9.2): quiet hours, and what WeChat may answer to a send. The inbox is the truth whatever happens. */
import { done } from '~/local/demo/stage'
import type { InjectedFault } from '~/local/wechat/faults'
import { kept, submitted, ticketOf, workedOn } from './support/repair'
import { foundCompany, minuteOf, type Company } from './support/smallCompany'

const openid = 'o-flow-customer-sun'
const template = 'template-repairProgress'

let company: Company
beforeAll(async () => {
  company = await foundCompany('2026-09-01T08:00')
  await company.customers.sun.allowMessages(12)
}, 60_000)
afterAll(() => company.stop())

const shownAbout = (ticketId: string) =>
  company.cloud.wechat.shown(openid).filter(({ page }) => page?.includes(ticketId) === true)
const pushOf = (ticketId: string, kind: string) =>
  kept(company, 'messages').find(message => message.ticketId === ticketId && message.kind === kind && isSuns(message))
    ?.push
const isSuns = ({ to }: { to: string }): boolean => to.startsWith('person:')
const quotaLeft = async (): Promise<number> => {
  const { templates } = await done('quota', company.customers.sun.message.quota({}))
  return templates.find(({ templateId }) => templateId === template)?.left ?? 0
}
const replied = (ticketId: string) =>
  done('reply', company.staff.agent.ticket.reply({ ticketId, words: '材料已经到货，明天上午师傅会上门施工' }))

describe('quiet hours, 21:00–08:00', () => {
  test('an answer given at 21:30 stands in the inbox at once; WeChat shows it at 08:00', async () => {
    await company.moveTo('2026-09-01T20:30')
    const ticketId = await submitted(company, 'sun')
    await company.moveTo('2026-09-01T21:30')
    await replied(ticketId)
    const { rows } = await done('inbox', company.customers.sun.message.inbox({}))
    expect(rows[0]).toMatchObject({ kind: 'replied', ticketId })
    await company.moveTo('2026-09-02T07:59')
    expect(shownAbout(ticketId)).toHaveLength(1)
    await company.moveTo('2026-09-02T08:01')
    expect(shownAbout(ticketId).map(({ at }) => minuteOf(at))).toEqual([
      expect.stringMatching(/^2026-09-01T20:3[01]$/),
      '2026-09-02T08:00',
    ])
  })

  test('an emergency at 22:00 goes out at once, to owner and staff', async () => {
    await company.moveTo('2026-09-02T22:00')
    await company.staff.agent.allowMessages(2)
    const ticketId = await submitted(company, 'sun', { severity: 'emergency' })
    await company.moveTo('2026-09-02T22:02')
    expect(shownAbout(ticketId).map(({ at }) => minuteOf(at))).toEqual([expect.stringMatching(/^2026-09-02T22:0[01]$/)])
    expect(
      company.cloud.wechat.shown('o-flow-staff-agent').filter(({ page }) => page?.includes(ticketId)),
    ).toHaveLength(1)
    await done('cancel', company.customers.sun.ticket.cancel({ ticketId, words: '' }))
  })

  test('staff at work are told at any hour', async () => {
    await company.staff.technician.allowMessages(1)
    await company.moveTo('2026-09-02T23:00')
    const ticketId = await submitted(company, 'sun')
    await workedOn(company, ticketId, 'dispatched')
    await company.moveTo('2026-09-02T23:02')
    const shown = company.cloud.wechat.shown('o-flow-staff-technician')
    expect(shown.map(({ page }) => page)).toEqual([`packages/staff/ticket?ticketId=${ticketId}`])
    expect(shownAbout(ticketId)).toEqual([])
  })
})

describe('what WeChat answers', () => {
  // Nothing older may be on its way when a fault is waiting for the next send.
  beforeAll(async () => {
    for (const { _id, isOpen } of kept(company, 'tickets'))
      if (isOpen) await done('cancel', company.customers.sun.ticket.cancel({ ticketId: _id, words: '' }))
  })

  /** A repair whose "received" message meets this fault; a quarter of an hour later everything that will be tried has been. */
  async function sentInto(wallTime: string, fault: Omit<InjectedFault, 'api'>, until: string) {
    await company.moveTo(wallTime)
    const before = await quotaLeft()
    company.cloud.wechat.faults.inject({ api: 'subscribeMessage.send', ...fault })
    const ticketId = await submitted(company, 'sun')
    await company.moveTo(until)
    company.cloud.wechat.faults.clear()
    return { ticketId, before }
  }
  const inboxKinds = async (ticketId: string) => {
    const { rows } = await done('inbox', company.customers.sun.message.inbox({}))
    return rows.filter(row => row.ticketId === ticketId).map(({ kind }) => kind)
  }

  test.each([
    ['busy (-1)', '2026-09-03T09:00', '2026-09-03T09:10', { kind: 'busy' as const, times: 1 }],
    ['over its rate (45009)', '2026-09-03T10:00', '2026-09-03T10:10', { kind: 'limit' as const, times: 1 }],
    ['busy three times', '2026-09-03T11:00', '2026-09-03T11:30', { kind: 'busy' as const, times: 3 }],
  ])('%s: tried again with back-off, shown once, one permission used', async (_name, at, until, fault) => {
    const { ticketId, before } = await sentInto(at, fault, until)
    expect(shownAbout(ticketId)).toHaveLength(1)
    expect(pushOf(ticketId, 'submitted')).toMatchObject({ state: 'sent', attempts: fault.times })
    expect(await quotaLeft()).toBe(before - 1)
    await done('cancel', company.customers.sun.ticket.cancel({ ticketId, words: '' }))
  })

  test('a value it does not take (47003): refused for good, never tried again, no permission used, seen at the workbench', async () => {
    const { ticketId, before } = await sentInto(
      '2026-09-03T13:00',
      { kind: 'code', errcode: 47003 },
      '2026-09-03T15:00',
    )
    expect(shownAbout(ticketId)).toEqual([])
    expect(pushOf(ticketId, 'submitted')).toMatchObject({ state: 'failed', errorCode: 47003, attempts: 1 })
    expect(await quotaLeft()).toBe(before)
    expect(await inboxKinds(ticketId)).toEqual(['submitted'])
    const { failedMessages } = await done('running', company.staff.admin.staff.running({}))
    expect(failedMessages[0]).toMatchObject({ errorCode: 47003, channel: 'subscribe' })
  })

  test.each([
    ['and was delivered', '2026-09-04T09:00', '2026-09-04T11:00', true],
    ['and was not', '2026-09-04T12:00', '2026-09-04T14:00', false],
  ])('no answer in time %s: the outcome is unknown, so it is never sent again', async (_name, at, until, delivered) => {
    const { ticketId } = await sentInto(at, { kind: 'timeout', delivered }, until)
    expect(shownAbout(ticketId)).toHaveLength(delivered ? 1 : 0)
    expect(pushOf(ticketId, 'submitted')).toMatchObject({ state: 'unknown' })
    expect(await inboxKinds(ticketId)).toEqual(['submitted'])
    const { failedMessages } = await done('running', company.staff.admin.staff.running({}))
    expect(failedMessages.map(({ messageId }) => messageId)).toContainEqual(expect.stringContaining(ticketId))
  })

  test('refused (43101): whatever our ledger says, nothing is left, and nothing is tried until the person allows again', async () => {
    const { ticketId } = await sentInto('2026-09-05T09:00', { kind: 'code', errcode: 43101 }, '2026-09-05T11:00')
    expect(shownAbout(ticketId)).toEqual([])
    expect(pushOf(ticketId, 'submitted')).toMatchObject({ state: 'failed', errorCode: 43101, attempts: 1 })
    expect(await quotaLeft()).toBe(0)
    await replied(ticketId)
    await company.moveTo('2026-09-05T11:10')
    expect(pushOf(ticketId, 'replied')).toMatchObject({ state: 'noQuota', attempts: 0 })
    await company.customers.sun.allowMessages(1)
    expect(await quotaLeft()).toBe(1)
    await done('reply', company.staff.agent.ticket.reply({ ticketId, words: '师傅已经在路上，预计半小时后到' }))
    await company.moveTo('2026-09-05T11:20')
    expect(shownAbout(ticketId)).toHaveLength(1)
    expect(ticketOf(company, ticketId).state).toBe('submitted')
  })
})

test('sent ≤ granted for everyone, and no message twice (I7)', () => {
  for (const { granted, sent, left } of kept(company, 'grants')) {
    expect(sent).toBeLessThanOrEqual(granted)
    expect(left).toBeGreaterThanOrEqual(0)
  }
  const shown = company.cloud.wechat
    .shown(openid)
    .map(({ at, rows, page }) => JSON.stringify([minuteOf(at), rows, page]))
  expect(new Set(shown).size).toBe(shown.length)
})
