/** A pause has a reason and an end, is told to the customer, and may be objected to (R7.2). */
import { done } from '~/local/demo/stage'
import type { ColleagueKey } from './support/cast'
import { expectInOrder, noticesOf, submitted, ticketOf, toStaffOf, workedOn } from './support/repair'
import { foundCompany, instantAt, type Company } from './support/smallCompany'
import { dueOf, levelsTold } from './support/watching'

let company: Company
beforeAll(async () => void (company = await foundCompany('2026-09-01T08:00')), 60_000)
afterAll(() => company.stop())

const sun = () => company.customers.sun.ticket
const staff = (key: ColleagueKey) => company.staff[key].ticket
const cancelled = (ticketId: string) => done('cancel', sun().cancel({ ticketId, words: '' }))

describe('a pause (R7.2)', () => {
  const paused = async (ticketId: string, until: string) => {
    const input = { ticketId, reason: 'laterDate', until: instantAt(until), words: '业主出差，约好回来再上门' } as const
    return staff('technician').pause(input)
  }

  test('has a reason and an end, is told to the customer, stops respond but not the red line, and ends by itself', async () => {
    await company.moveTo('2026-09-07T09:00')
    const ticketId = await submitted(company, 'sun')
    await workedOn(company, ticketId, 'dispatched')
    const redLine = await dueOf(company, ticketId, 'redLine')
    expect(await dueOf(company, ticketId, 'respond')).toBe('2026-09-07T11:00')
    await company.moveTo('2026-09-07T10:00')
    expect(await paused(ticketId, '2026-09-07T09:00')).toMatchObject({ code: 'PAUSE_ENDS_IN_THE_PAST' })
    expect(await paused(ticketId, '2026-10-08T10:00')).toMatchObject({ code: 'PAUSE_TOO_LONG' })
    expect(await paused(ticketId, '2026-09-08T10:00')).toMatchObject({ ok: true })
    expect(noticesOf(company, ticketId, 'paused')).toMatchObject([{ to: expect.stringMatching(/^person:/) }])
    const detail = await done('detail', sun().detail({ ticketId }))
    expect(detail.pauses).toMatchObject([
      { reason: 'laterDate', until: instantAt('2026-09-08T10:00'), isErased: false },
    ])
    expect(detail.clocks.find(({ name }) => name === 'respond')?.state).toBe('paused')
    expect(detail.clocks.find(({ name }) => name === 'redLine')).toMatchObject({ state: 'running' })
    expect(await dueOf(company, ticketId, 'redLine')).toBe(redLine)
    await company.moveTo('2026-09-08T09:59')
    expect(ticketOf(company, ticketId).pauseState).toBe('paused')
    await company.moveTo('2026-09-08T10:01')
    expect(ticketOf(company, ticketId).pauseState).toBe('running')
    // An hour was used; the other runs from the pause's end: it resumes, never resets.
    expect(await dueOf(company, ticketId, 'respond')).toBe('2026-09-08T11:00')
    expect(levelsTold(company, ticketId).filter(told => told === 'respond 100')).toEqual([])
    await cancelled(ticketId)
    expectInOrder(company, ticketId)
  })

  test('an objection upheld erases it; dismissed, it stays', async () => {
    await company.moveTo('2026-09-09T09:00')
    const ticketId = await submitted(company, 'sun')
    await workedOn(company, ticketId, 'dispatched')
    const words = '我今天就在家，没有出差'
    expect(await paused(ticketId, '2026-09-10T12:00')).toMatchObject({ ok: true })
    await done('contestPause', sun().contestPause({ ticketId, words }))
    expect(noticesOf(company, ticketId, 'pauseContested')).toMatchObject([{ to: toStaffOf(company, 'supervisor') }])
    expect(await staff('agent').upholdObjection({ ticketId, words: '我来定就行' })).toMatchObject({ code: 'NOT_FOUND' })
    await done('dismiss', staff('supervisor').dismissObjection({ ticketId, words: '师傅电话里约过时间' }))
    expect(ticketOf(company, ticketId).pauseState).toBe('paused')
    await company.moveTo('2026-09-09T09:30')
    await done('contestPause', sun().contestPause({ ticketId, words }))
    await done('uphold', staff('supervisor').upholdObjection({ ticketId, words: '核实后业主说得对' }))
    const { pauses, pauseState } = await done('detail', sun().detail({ ticketId }))
    expect({ pauseState, pauses }).toMatchObject({ pauseState: 'running', pauses: [{ isErased: true }] })
    expect(await dueOf(company, ticketId, 'respond')).toBe('2026-09-09T11:00')
    await cancelled(ticketId)
    expectInOrder(company, ticketId)
  })

  test('"unreachable" needs three tries; reaching the customer in between begins anew', async () => {
    await company.moveTo('2026-09-10T13:00')
    const ticketId = await submitted(company, 'sun')
    await workedOn(company, ticketId, 'dispatched')
    const pause = {
      ticketId,
      reason: 'unreachable',
      until: instantAt('2026-09-12T10:00'),
      words: '电话没人接',
    } as const
    const vain = () => done('try', staff('technician').recordContactTry({ ticketId, outcome: 'noAnswer', words: '' }))
    await vain()
    await vain()
    expect(await staff('technician').pause(pause)).toMatchObject({ code: 'THREE_TRIES_FIRST', details: { tries: 2 } })
    await done('try', staff('technician').recordContactTry({ ticketId, outcome: 'reached', words: '' }))
    await vain()
    expect(await staff('technician').pause(pause)).toMatchObject({ code: 'THREE_TRIES_FIRST', details: { tries: 1 } })
    await vain()
    await vain()
    expect(await staff('technician').pause(pause)).toMatchObject({ ok: true })
    await cancelled(ticketId)
    // Cancelled while paused: the pause ends with the matter.
    expect(ticketOf(company, ticketId).pauseState).toBe('running')
    expectInOrder(company, ticketId)
  })
})
