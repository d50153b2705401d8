/** Clocks under way (R7.1–R7.3): each level told once whatever the timers do, severity, visits, answers, cancelling. */
import { done } from '~/local/demo/stage'
import { dayMs, hourMs } from '~/types/kernel/time'
import type { ColleagueKey } from './support/cast'
import {
  duesOf,
  eventsOf,
  expectInOrder,
  kept,
  noticesOf,
  submitted,
  ticketOf,
  toStaffOf,
  workedOn,
} from './support/repair'
import { foundCompany, instantAt, minuteOf, type Company } from './support/smallCompany'
import { clockOf, dueOf, levelsTold } from './support/watching'

let company: Company
beforeAll(async () => void (company = await foundCompany('2026-09-01T08:00')), 60_000)
afterAll(() => company.stop())

const sun = () => company.customers.sun.ticket
const staff = (key: ColleagueKey) => company.staff[key].ticket
const cancelled = (ticketId: string) => done('cancel', sun().cancel({ ticketId, words: '' }))

const whoHeard = (ticketId: string): string[] =>
  noticesOf(company, ticketId, 'clock')
    .map(({ to }) => to)
    .sort()
const people = (...keys: ColleagueKey[]): string[] => keys.map(key => toStaffOf(company, key)).sort()

describe('warnings, breach and escalations (R7.3)', () => {
  test('every tick doubled and overlapping: 50, 80, 100, 150, 200 % are told once each, to those whom they concern', async () => {
    await company.moveTo('2026-09-01T09:00')
    const ticketId = await submitted(company, 'sun')
    const disturbed = async (wallTime: string): Promise<void> => {
      await company.moveTo(wallTime)
      const runs = await company.cloud.timers.fire({ function: 'timers', times: 3, overlapping: true })
      await company.cloud.timers.fire({ function: 'timers', times: 2 })
      expect(runs.filter(({ ok }) => !ok)).toEqual([])
    }
    await disturbed('2026-09-01T09:29')
    expect(levelsTold(company, ticketId)).toEqual([])
    await disturbed('2026-09-01T09:31')
    expect(whoHeard(ticketId)).toEqual(people('agent', 'agentWu'))
    await disturbed('2026-09-01T09:49')
    expect(whoHeard(ticketId)).toEqual(people('agent', 'agent', 'agentWu', 'agentWu', 'supervisor'))
    await disturbed('2026-09-01T10:01')
    await disturbed('2026-09-01T10:31')
    await disturbed('2026-09-01T11:01')
    expect(levelsTold(company, ticketId)).toEqual([50, 80, 100, 150, 200].map(level => `dispatch ${level}`))
    expect(whoHeard(ticketId)).toEqual(
      people('agent', 'agent', 'agentWu', 'agentWu', 'supervisor', 'supervisor', 'manager', 'director'),
    )
    expect(await clockOf(company, ticketId, 'dispatch')).toMatchObject({ breached: true, state: 'running' })
    await cancelled(ticketId)
    expectInOrder(company, ticketId)
  })

  test('no tick for six hours: all levels are found late, with their own instants, and each person hears the highest of theirs once', async () => {
    await company.moveTo('2026-09-02T09:00')
    const ticketId = await submitted(company, 'sun')
    company.cloud.timers.drop(360)
    await company.moveTo('2026-09-02T14:58')
    expect(levelsTold(company, ticketId)).toEqual([])
    await company.moveTo('2026-09-02T15:05')
    await company.cloud.timers.fire({ function: 'timers', times: 2, overlapping: true })
    expect(levelsTold(company, ticketId)).toEqual([50, 80, 100, 150, 200].map(level => `dispatch ${level}`))
    const passed = eventsOf(company, ticketId).flatMap(event => (event.type === 'clockPassed' ? [event.at] : []))
    expect(passed.map(minuteOf)).toEqual(
      ['09:30', '09:48', '10:00', '10:30', '11:00'].map(time => `2026-09-02T${time}`),
    )
    expect(whoHeard(ticketId)).toEqual(people('agent', 'agentWu', 'supervisor', 'manager', 'director'))
    await cancelled(ticketId)
  })

  test('one tick delivered six hours late, after the newer ones: nothing is told again', async () => {
    await company.moveTo('2026-09-03T09:00')
    const ticketId = await submitted(company, 'sun')
    company.cloud.timers.delay(6 * hourMs)
    await company.moveTo('2026-09-03T15:10')
    expect(levelsTold(company, ticketId)).toEqual([50, 80, 100, 150, 200].map(level => `dispatch ${level}`))
    expect(whoHeard(ticketId)).toHaveLength(8)
    await cancelled(ticketId)
  })

  test('dispatched after the deadline, before any tick looked: the breach is still told, and nothing but the breach', async () => {
    await company.moveTo('2026-09-04T09:00')
    const ticketId = await submitted(company, 'sun')
    company.cloud.timers.drop(120)
    await company.moveTo('2026-09-04T10:45')
    await workedOn(company, ticketId, 'dispatched')
    await company.moveTo('2026-09-04T11:10')
    expect(levelsTold(company, ticketId).filter(told => told.startsWith('dispatch'))).toEqual(['dispatch 100'])
    expect(whoHeard(ticketId)).toEqual(people('supervisor'))
    expect(await clockOf(company, ticketId, 'dispatch')).toMatchObject({ state: 'stopped', breached: true })
    const { timeline } = await done('detail', sun().detail({ ticketId }))
    expect(timeline.filter(({ type }) => type === 'clockPassed')).toMatchObject([{ event: { level: 100 } }])
    await cancelled(ticketId)
  })

  test('submitted 18:10: an hour of service is over at 09:10 the next day (R7.1)', async () => {
    await company.moveTo('2026-09-04T18:10')
    const ticketId = await submitted(company, 'sun')
    expect(await dueOf(company, ticketId, 'dispatch')).toBe('2026-09-05T09:10')
    await cancelled(ticketId)
  })
})

test('severity raised by the agent: the earlier of the old due and the new target; lowered by the supervisor only (R7.1)', async () => {
  await company.moveTo('2026-09-14T09:00')
  const ticketId = await submitted(company, 'sun')
  await workedOn(company, ticketId, 'dispatched')
  await company.moveTo('2026-09-14T09:20')
  expect(await dueOf(company, ticketId, 'respond')).toBe('2026-09-14T11:00')
  expect(await clockOf(company, ticketId, 'solution')).toBeUndefined()
  const change = (key: 'agent' | 'supervisor', severity: 'routine' | 'emergency') =>
    staff(key).changeSeverity({ ticketId, severity, words: '漏水变大，楼下也湿了' })
  expect(await change('agent', 'routine')).toMatchObject({ code: 'SEVERITY_UNCHANGED' })
  expect(await change('agent', 'emergency')).toMatchObject({ ok: true })
  expect(await dueOf(company, ticketId, 'respond')).toBe('2026-09-14T09:50')
  expect(await clockOf(company, ticketId, 'solution')).toMatchObject({ state: 'running' })
  expect(noticesOf(company, ticketId, 'severityChanged').map(({ to }) => to.split(':')[0])).toEqual(
    expect.arrayContaining(['person', 'staff']),
  )
  expect(await change('agent', 'routine')).toMatchObject({ code: 'ONLY_SUPERVISOR_LOWERS' })
  expect(await change('supervisor', 'routine')).toMatchObject({ ok: true })
  expect(await dueOf(company, ticketId, 'respond')).toBe('2026-09-14T11:00')
  await cancelled(ticketId)
})

test('cancelled while planned: every clock and due row ends; while repairing it is refused (R6.3)', async () => {
  await company.moveTo('2026-09-15T09:00')
  const early = await submitted(company, 'sun')
  await workedOn(company, early, 'planned')
  await cancelled(early)
  const { clocks } = await done('detail', sun().detail({ ticketId: early }))
  expect(clocks.filter(({ state }) => state !== 'stopped')).toEqual([])
  expect(duesOf(company, early)).toEqual([])
  expect(expectInOrder(company, early).at(-1)).toBe('cancelled')
  const late = await submitted(company, 'sun')
  await workedOn(company, late, 'repairing')
  expect(await sun().cancel({ ticketId: late, words: '' })).toMatchObject({ ok: false, code: 'NOT_POSSIBLE_NOW' })
  expect(ticketOf(company, late).state).toBe('repairing')
})

test('the owner moves the visit: the survey clock follows the new time, the technician hears of it, both times stand in the story', async () => {
  await company.moveTo('2026-09-16T09:00')
  const ticketId = await submitted(company, 'sun')
  await workedOn(company, ticketId, 'responded')
  const visit = (from: string, to: string) => ({ from: instantAt(from), to: instantAt(to) })
  const first = { ticketId, window: visit('2026-09-17T09:00', '2026-09-17T10:00'), words: '' }
  await done('appoint', staff('technician').appoint(first))
  expect(await dueOf(company, ticketId, 'survey')).toBe('2026-09-17T10:00')
  const past = { ticketId, window: visit('2026-09-16T08:00', '2026-09-16T08:30'), words: '' }
  expect(await sun().reschedule(past)).toMatchObject({ code: 'APPOINTMENT_IN_THE_PAST' })
  const moved = { ticketId, window: visit('2026-09-19T14:00', '2026-09-19T15:00'), words: '那天我才在家' }
  await done('reschedule', sun().reschedule(moved))
  expect(await dueOf(company, ticketId, 'survey')).toBe('2026-09-19T15:00')
  expect(noticesOf(company, ticketId, 'rescheduled')).toMatchObject([{ to: toStaffOf(company, 'technician') }])
  const { timeline, appointment } = await done('detail', sun().detail({ ticketId }))
  expect(appointment).toEqual(moved.window)
  expect(timeline.map(({ type }) => type)).toEqual(expect.arrayContaining(['appointed', 'rescheduled']))
  await cancelled(ticketId)
})

test('a first answer in words stops the 48 h clock; a second one and a note stop nothing and lose nothing', async () => {
  await company.moveTo('2026-09-20T09:00')
  const ticketId = await submitted(company, 'sun')
  const words = '防水材料已经订好，后天送到就来施工'
  expect(await clockOf(company, ticketId, 'answer')).toMatchObject({ state: 'running' })
  await company.moveTo('2026-09-20T09:30')
  await done('reply', staff('agent').reply({ ticketId, words }))
  const stopped = await clockOf(company, ticketId, 'answer')
  expect(stopped).toMatchObject({ state: 'stopped', breached: false })
  await company.moveTo('2026-09-20T09:40')
  await done('reply', staff('agent').reply({ ticketId, words }))
  await done('note', sun().addNote({ ticketId, words: '楼下也说湿了', photos: [] }))
  expect((await clockOf(company, ticketId, 'answer'))?.stoppedAt).toBe(stopped?.stoppedAt)
  const said = (await done('detail', staff('agent').detail({ ticketId }))).timeline.map(({ type }) => type)
  expect(said.filter(type => type === 'replied' || type === 'noted')).toEqual(['replied', 'replied', 'noted'])
  await cancelled(ticketId)
})

test('not covered is told and frozen with the ticket, which is taken all the same (R6.7)', async () => {
  await company.moveTo('2026-09-20T10:00')
  const matter = { room: 'outside', part: 'propertyService', words: '楼道两天没有人打扫' } as const
  const ticketId = await submitted(company, 'sun', matter)
  const { cover, isCovered } = await done('detail', sun().detail({ ticketId }))
  expect({ cover, isCovered }).toEqual({
    cover: { isCovered: false, coveredUntil: null, warrantyPart: 'notWarranty' },
    isCovered: false,
  })
  await cancelled(ticketId)
})

test('a running clock has one due row and one only, also after everything above (I3)', () => {
  const rows = kept(company, 'due').map(({ entityId, kind }) => `${entityId} ${kind}`)
  expect(new Set(rows).size).toBe(rows.length)
  const open = new Set(kept(company, 'tickets').flatMap(({ _id, isOpen }) => (isOpen ? [_id] : [])))
  const ofClocks = kept(company, 'due').filter(({ kind }) => kind.startsWith('clock.'))
  expect(ofClocks.filter(({ entityId }) => !open.has(entityId))).toEqual([])
  expect(ofClocks.every(({ dueAt }) => dueAt > company.cloud.clock.now() - dayMs)).toBe(true)
})
