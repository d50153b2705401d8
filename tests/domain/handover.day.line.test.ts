/** R5.5: the line of a zone: whose turn it is, and how long it takes, in words of the clock on the wall. */
import type { HandoverVisit, HandoverWindow } from '~/cloudfunctions/_schema/handover-day.schema'
import {
  inOrder,
  nextFor,
  paceOf,
  placeIn,
  waitOfNewcomer,
  waitUntilServed,
} from '~/cloudfunctions/handover/day/domain/line'
import { minuteMs, parseInstant } from '~/types/kernel/time'
import { defaultPolicies } from '~/types/policy/policies'

const policy = defaultPolicies.handover
const at = (clock: string): number => parseInstant(`2026-11-28T${clock}+08:00`)

type Waiting = Pick<HandoverVisit, '_id' | 'hasPlace' | 'queuedAt' | 'technicianId'>
const waiting = (_id: string, since: string, more: Partial<Waiting> = {}): Waiting => ({
  ...{ _id, hasPlace: true, queuedAt: at(since), technicianId: null },
  ...more,
})
type Window = Pick<HandoverWindow, 'isOpen' | 'staffId' | 'visitId' | 'servingSince' | 'lately'>
const free: Window = { isOpen: true, staffId: 's1', visitId: '', servingSince: null, lately: [] }
const busy = (since: string, more: Partial<Window> = {}): Window => ({
  ...free,
  ...{ visitId: 'somebody', servingSince: at(since) },
  ...more,
})
const took = (endedAt: string, minutes: number) => ({ endedAt: at(endedAt), tookMs: minutes * minuteMs })
const ids = (line: readonly Waiting[]): string[] => line.map(({ _id }) => _id)

describe('given a line', () => {
  test('then those with a place go before those without, and each in the order of coming', () => {
    const line = [
      waiting('walk-in at nine', '09:00', { hasPlace: false }),
      waiting('booked, came at 9:20', '09:20'),
      waiting('booked, came at 9:05', '09:05'),
      waiting('walk-in at ten to nine', '08:50', { hasPlace: false }),
    ]
    expect(ids(inOrder(line))).toEqual([
      'booked, came at 9:05',
      'booked, came at 9:20',
      'walk-in at ten to nine',
      'walk-in at nine',
    ])
  })

  test('when two came in the same moment, then every window sees the same order', () => {
    expect(ids(inOrder([waiting('b', '09:00'), waiting('a', '09:00')]))).toEqual(['a', 'b'])
    expect(ids(inOrder([waiting('a', '09:00'), waiting('b', '09:00')]))).toEqual(['a', 'b'])
  })
})

describe('given the inspection, where a technician is booked', () => {
  const zone = 'inspection' as const
  const li = { ...free, staffId: 'li' }
  const wang = { ...free, staffId: 'wang' }
  const line = [
    waiting('of wang', '09:00', { technicianId: 'wang' }),
    waiting('of li', '09:10', { technicianId: 'li' }),
    waiting('of nobody', '09:15'),
    waiting('of zhao, who is ill', '09:05', { technicianId: 'zhao' }),
  ]

  test('then a technician takes their own, those of nobody and of the absent, and a colleague’s last of all', () => {
    expect(ids(nextFor({ zone, staffId: 'li' }, line, [li, wang]))).toEqual([
      'of zhao, who is ill',
      'of li',
      'of nobody',
      'of wang',
    ])
  })

  test('when only a colleague’s flat waits, then it is taken: nobody is idle while somebody waits', () => {
    expect(ids(nextFor({ zone, staffId: 'li' }, line.slice(0, 1), [li, wang]))).toEqual(['of wang'])
  })

  test('in other zones the technician does not matter', () => {
    expect(ids(nextFor({ zone: 'documents', staffId: 'li' }, line, [li, wang]))[0]).toBe('of wang')
  })

  test('then a flat waits for its own technician, behind those of the same one only', () => {
    const me = waiting('me', '09:30', { technicianId: 'li' })
    // 李工 began at 9:20 and needs 40 minutes; one of his is before me: 10:00, then 40 minutes more.
    const windows = [busy('09:20', { staffId: 'li' }), busy('09:35', { staffId: 'wang' })]
    expect(placeIn([...line, me], me, zone, windows, policy, at('09:40'))).toEqual({ ahead: 1, waitMinutes: 60 })
  })

  test('when the technician is not at work, then it waits like everybody for whoever is free', () => {
    const me = waiting('me', '09:30', { technicianId: 'zhao' })
    expect(placeIn([me], me, zone, [busy('09:20', { staffId: 'wang' })], policy, at('09:40'))).toEqual({
      ahead: 0,
      waitMinutes: 20,
    })
  })
})

describe('the pace of a zone', () => {
  test('before anybody has passed: what the policy says is usual, at the inspection a whole slot', () => {
    expect(paceOf('documents', [free], policy)).toBe(6 * minuteMs)
    expect(paceOf('inspection', [free], policy)).toBe(40 * minuteMs)
  })

  test('then the median of the last passages of all its windows: one long talk does not make it slow', () => {
    const windows = [
      { ...free, lately: [took('09:10', 4), took('09:50', 55)] },
      { ...free, isOpen: false, lately: [took('09:20', 5), took('09:30', 5)] },
    ]
    expect(paceOf('documents', windows, policy)).toBe(5 * minuteMs)
    expect(paceOf('documents', [{ ...free, lately: [took('09:10', 4), took('09:20', 7)] }], policy)).toBe(
      5.5 * minuteMs,
    )
  })

  test('then only the last nine count: the afternoon is judged by the afternoon', () => {
    const slow = Array.from({ length: 9 }, (_, index) => took(`14:0${index}`, 10))
    const morning = Array.from({ length: 9 }, (_, index) => took(`09:0${index}`, 1))
    expect(paceOf('fees', [{ ...free, lately: [...morning, ...slow] }], policy)).toBe(10 * minuteMs)
  })
})

describe('the expected wait', () => {
  const six = 6 * minuteMs
  test.each([
    ['a window is free and nobody is before me', 0, [free], 0],
    ['one window, busy since 9:26', 0, [busy('09:26')], 2],
    ['one window, over its usual time', 0, [busy('09:05')], 1],
    ['one window, busy since 9:26, two before me', 2, [busy('09:26')], 14],
    ['two windows, one free, two before me', 2, [free, busy('09:26')], 6],
    ['two windows, busy since 9:26 and 9:29, three before me', 3, [busy('09:26'), busy('09:29')], 11],
    ['a closed window counts for nothing', 1, [free, { ...free, isOpen: false }], 6],
  ] as const)('at 9:30, %s', (_words, ahead, windows, minutes) => {
    expect(waitUntilServed(ahead, windows, six, at('09:30'))).toBe(minutes * minuteMs)
  })

  test('when no window is open, then nobody can say', () => {
    const closed = { ...free, isOpen: false }
    expect(waitUntilServed(0, [closed], six, at('09:30'))).toBeNull()
    expect(waitOfNewcomer('fees', 3, [closed], policy, at('09:30'))).toBeNull()
    const me = waiting('me', '09:10')
    expect(placeIn([me], me, 'fees', [], policy, at('09:30'))).toEqual({ ahead: 0, waitMinutes: null })
  })

  test('then a place is counted from the front, and minutes are rounded up', () => {
    const line = [waiting('a', '09:00'), waiting('b', '09:10'), waiting('walk-in', '08:00', { hasPlace: false })]
    const windows = [busy('09:28', { lately: [took('09:28', 5)] })]
    // 5 minutes each: the present one until 9:33, a until 9:38, b until 9:43.
    expect(
      placeIn(line, waiting('walk-in', '08:00', { hasPlace: false }), 'fees', windows, policy, at('09:30')),
    ).toEqual({ ahead: 2, waitMinutes: 13 })
    expect(placeIn(line, waiting('a', '09:00'), 'fees', windows, policy, at('09:30') - 20_000)).toMatchObject({
      ahead: 0,
      waitMinutes: 4,
    })
  })
})
