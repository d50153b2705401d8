/** Clocks under way (R7.1–R7.3): each level told once whatever the timers do, pauses and objections, severity, cancelling. */
import { done } from '~/local/demo/stage'
import { dayMs, hourMs } from '~/types/kernel/time'
import type { ClockName } from '~/types/sla/sla'
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

let company: Company
beforeAll(async () => void (company = await foundCompany('2026-09-01T08:00')), 60_000)
afterAll(() => company.stop())

const sun = () => company.customers.sun.ticket
const staff = (key: ColleagueKey) => company.staff[key].ticket
const clockOf = async (ticketId: string, name: ClockName) =>
  (await done('detail', sun().detail({ ticketId }))).clocks.find(clock => clock.name === name)
const dueOf = async (ticketId: string, name: ClockName) => minuteOf((await clockOf(ticketId, name))?.dueAt ?? 0)
const cancelled = (ticketId: string) => done('cancel', sun().cancel({ ticketId, words: '' }))

/** `50 dispatch` …: what the journal says was told, and to whom messages about clocks went. */
const levelsTold = (ticketId: string): string[] =>
  eventsOf(company, ticketId).flatMap(event => (event.type === 'clockPassed' ? [`${event.clock} ${event.level}`] : []))
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
    expect(levelsTold(ticketId)).toEqual([])
    await disturbed('2026-09-01T09:31')
    expect(whoHeard(ticketId)).toEqual(people('agent', 'agentWu'))
    await disturbed('2026-09-01T09:49')
    expect(whoHeard(ticketId)).toEqual(people('agent', 'agent', 'agentWu', 'agentWu', 'supervisor'))
    await disturbed('2026-09-01T10:01')
    await disturbed('2026-09-01T10:31')
    await disturbed('2026-09-01T11:01')
    expect(levelsTold(ticketId)).toEqual([50, 80, 100, 150, 200].map(level => `dispatch ${level}`))
    expect(whoHeard(ticketId)).toEqual(
      people('agent', 'agent', 'agentWu', 'agentWu', 'supervisor', 'supervisor', 'manager', 'director'),
    )
    expect(await clockOf(ticketId, 'dispatch')).toMatchObject({ breached: true, state: 'running' })
    await cancelled(ticketId)
    expectInOrder(company, ticketId)
  })

  test('no tick for six hours: all levels are found late, with their own instants, and each person hears the highest of theirs once', async () => {
    await company.moveTo('2026-09-02T09:00')
    const ticketId = await submitted(company, 'sun')
    company.cloud.timers.drop(360)
    await company.moveTo('2026-09-02T14:58')
    expect(levelsTold(ticketId)).toEqual([])
    await company.moveTo('2026-09-02T15:05')
    await company.cloud.timers.fire({ function: 'timers', times: 2, overlapping: true })
    expect(levelsTold(ticketId)).toEqual([50, 80, 100, 150, 200].map(level => `dispatch ${level}`))
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
    expect(levelsTold(ticketId)).toEqual([50, 80, 100, 150, 200].map(level => `dispatch ${level}`))
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
    expect(levelsTold(ticketId).filter(told => told.startsWith('dispatch'))).toEqual(['dispatch 100'])
    expect(whoHeard(ticketId)).toEqual(people('supervisor'))
    expect(await clockOf(ticketId, 'dispatch')).toMatchObject({ state: 'stopped', breached: true })
    const { timeline } = await done('detail', sun().detail({ ticketId }))
    expect(timeline.filter(({ type }) => type === 'clockPassed')).toMatchObject([{ event: { level: 100 } }])
    await cancelled(ticketId)
  })

  test('submitted 18:10: an hour of service is over at 09:10 the next day (R7.1)', async () => {
    await company.moveTo('2026-09-04T18:10')
    const ticketId = await submitted(company, 'sun')
    expect(await dueOf(ticketId, 'dispatch')).toBe('2026-09-05T09:10')
    await cancelled(ticketId)
  })
})

describe('a pause (R7.2)', () => {
  const paused = async (ticketId: string, until: string) => {
    const input = { ticketId, reason: 'laterDate', until: instantAt(until), words: '业主出差，约好回来再上门' } as const
    return staff('technician').pause(input)
  }

  test('has a reason and an end, is told to the customer, stops respond but not the red line, and ends by itself', async () => {
    await company.moveTo('2026-09-07T09:00')
    const ticketId = await submitted(company, 'sun')
    await workedOn(company, ticketId, 'dispatched')
    const redLine = await dueOf(ticketId, 'redLine')
    expect(await dueOf(ticketId, 'respond')).toBe('2026-09-07T11:00')
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
    expect(await dueOf(ticketId, 'redLine')).toBe(redLine)
    await company.moveTo('2026-09-08T09:59')
    expect(ticketOf(company, ticketId).pauseState).toBe('paused')
    await company.moveTo('2026-09-08T10:01')
    expect(ticketOf(company, ticketId).pauseState).toBe('running')
    // An hour was used; the other runs from the pause's end: it resumes, never resets.
    expect(await dueOf(ticketId, 'respond')).toBe('2026-09-08T11:00')
    expect(levelsTold(ticketId).filter(told => told === 'respond 100')).toEqual([])
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
    expect(await dueOf(ticketId, 'respond')).toBe('2026-09-09T11:00')
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
  })
})

test('severity raised by the agent: the earlier of the old due and the new target; lowered by the supervisor only (R7.1)', async () => {
  await company.moveTo('2026-09-14T09:00')
  const ticketId = await submitted(company, 'sun')
  await workedOn(company, ticketId, 'dispatched')
  await company.moveTo('2026-09-14T09:20')
  expect(await dueOf(ticketId, 'respond')).toBe('2026-09-14T11:00')
  expect(await clockOf(ticketId, 'solution')).toBeUndefined()
  const change = (key: 'agent' | 'supervisor', severity: 'routine' | 'emergency') =>
    staff(key).changeSeverity({ ticketId, severity, words: '漏水变大，楼下也湿了' })
  expect(await change('agent', 'routine')).toMatchObject({ code: 'SEVERITY_UNCHANGED' })
  expect(await change('agent', 'emergency')).toMatchObject({ ok: true })
  expect(await dueOf(ticketId, 'respond')).toBe('2026-09-14T09:50')
  expect(await clockOf(ticketId, 'solution')).toMatchObject({ state: 'running' })
  expect(noticesOf(company, ticketId, 'severityChanged').map(({ to }) => to.split(':')[0])).toEqual(
    expect.arrayContaining(['person', 'staff']),
  )
  expect(await change('agent', 'routine')).toMatchObject({ code: 'ONLY_SUPERVISOR_LOWERS' })
  expect(await change('supervisor', 'routine')).toMatchObject({ ok: true })
  expect(await dueOf(ticketId, 'respond')).toBe('2026-09-14T11:00')
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

test('a running clock has one due row and one only, also after everything above (I3)', () => {
  const rows = kept(company, 'due').map(({ entityId, kind }) => `${entityId} ${kind}`)
  expect(new Set(rows).size).toBe(rows.length)
  const open = new Set(kept(company, 'tickets').flatMap(({ _id, isOpen }) => (isOpen ? [_id] : [])))
  const ofClocks = kept(company, 'due').filter(({ kind }) => kind.startsWith('clock.'))
  expect(ofClocks.filter(({ entityId }) => !open.has(entityId))).toEqual([])
  expect(ofClocks.every(({ dueAt }) => dueAt > company.cloud.clock.now() - dayMs)).toBe(true)
})
