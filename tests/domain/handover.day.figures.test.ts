/** R5.5, R5.10: windows, their pace, and the figures of the day. */
import type { HandoverVisit } from '~/cloudfunctions/_schema/handover-day.schema'
import { newVisit } from '~/cloudfunctions/handover/day/domain/decide-arrival'
import { releasedWindow } from '~/cloudfunctions/handover/day/domain/decide-visit'
import { decideClose, decideOpen, mayCall } from '~/cloudfunctions/handover/day/domain/decide-window'
import { dayFiguresOf, type DayFacts } from '~/cloudfunctions/handover/day/domain/figures'
import { minuteMs } from '~/types/kernel/time'
import { at, codeOf, today, unit, valueOf, window } from './handover.day.facts'

const arrived = (): HandoverVisit =>
  newVisit({ unit: unit(), day: today, arrival: 'booked', place: { staffId: 'li' }, number: 7 }, at('09:10'))

describe('given a window', () => {
  const place = { batchId: 'b1', estateId: 'e1', day: today, zone: 'fees' as const, number: 1 }
  const zhou = { staffId: 's1', staffName: '周敏' }

  test('then it is opened with a person, the same again for the same, and refused to another by name', () => {
    const opened = valueOf(decideOpen(null, place, '1号窗口', zhou))
    expect(opened).toMatchObject({ _id: 'b1:2026-11-28:fees:1', isOpen: true, staffName: '周敏', visitId: '' })
    expect(codeOf(decideOpen(opened, place, '1号窗口', zhou))).toBe('ok')
    expect(decideOpen(opened, place, '1号窗口', { staffId: 's2', staffName: '吴晓' })).toMatchObject({
      refusal: { code: 'WINDOW_TAKEN', details: { name: '周敏' } },
    })
  })

  test('then it closes when it serves nobody, and keeps its pace for whoever opens it next', () => {
    expect(codeOf(decideClose(window({ visitId: 'u1:2026-11-28' })))).toBe('WINDOW_BUSY')
    expect(codeOf(decideClose(null))).toBe('WINDOW_CLOSED')
    const closed = valueOf(decideClose(window({ lately: [{ endedAt: 1, tookMs: 2 }] })))
    expect(closed).toMatchObject({ isOpen: false, staffId: null })
    expect(decideOpen(closed, place, '1号窗口', zhou)).toMatchObject({ value: { lately: [{ endedAt: 1, tookMs: 2 }] } })
  })

  test('then only whoever stands there calls', () => {
    expect(codeOf(mayCall(window(), 's2'))).toBe('NOT_YOUR_WINDOW')
    expect(codeOf(mayCall(window({ isOpen: false }), 's1'))).toBe('WINDOW_CLOSED')
    expect(codeOf(mayCall(window(), 's1'))).toBe('ok')
  })

  test('when its flat has gone on, then the time it took is kept, of the last five; whoever was not there took none', () => {
    const serving = window({
      visitId: 'x',
      servingSince: at('09:15'),
      lately: [1, 2, 3, 4, 5].map(n => ({ endedAt: n, tookMs: n })),
    })
    const released = releasedWindow(serving, at('09:22'), true)
    expect(released).toMatchObject({ visitId: '', servingSince: null })
    expect(released.lately.map(({ tookMs }) => tookMs)).toEqual([2, 3, 4, 5, 7 * minuteMs])
    expect(releasedWindow(serving, at('09:22'), false).lately).toHaveLength(5)
    expect(releasedWindow(serving, at('09:22'), false).lately[4]?.tookMs).toBe(5)
  })
})

describe('the figures of a day (R5.10)', () => {
  const visit = (unitId: string, facts: Partial<HandoverVisit>): HandoverVisit => ({ ...arrived(), unitId, ...facts })
  const passage = (
    zone: 'documents' | 'fees',
    queued: string,
    calledAt: string | null,
    leftAt: string | null = null,
  ) => ({
    ...{ zone, queuedAt: at(queued), windowId: null, ticked: [] },
    ...{ calledAt: calledAt === null ? null : at(calledAt), leftAt: leftAt === null ? null : at(leftAt) },
  })
  const facts: DayFacts = {
    day: today,
    visits: [
      visit('a', {
        ...{ state: 'served', zone: 'fees' },
        passages: [passage('documents', '09:00', '09:10', '09:16'), passage('fees', '09:16', '09:20')],
      }),
      visit('b', { state: 'queueing', zone: 'documents', passages: [passage('documents', '09:05', null)] }),
      visit('c', {
        state: 'left',
        zone: 'documents',
        arrival: 'walkIn',
        passages: [passage('documents', '09:00', '09:02', '09:04')],
      }),
      visit('d', {
        state: 'finished',
        zone: 'fees',
        arrival: 'late',
        passages: [passage('fees', '09:00', '09:06', '09:10')],
      }),
    ],
    // e is expected still; f missed its slot and booked another day since; d missed it and came late; g gave its place back.
    bookings: [
      ...(['a', 'b', 'd'] as const).map(unitId => ({ unitId, state: 'checkedIn' as const })),
      { unitId: 'e', state: 'booked' },
      { unitId: 'c', state: 'checkedIn' },
      { unitId: 'g', state: 'cancelled' },
    ],
    noShowUnitIds: ['d', 'f'],
    inspectionsEnded: 1,
    keysHandedOut: 0,
    snags: 3,
  }

  test('then each share says of what', () => {
    expect(dayFiguresOf(facts, at('09:30'))).toMatchObject({
      arrived: { count: 3, of: 5 },
      walkIns: 1,
      noShows: { count: 1, of: 5 },
      finished: { count: 1, of: 4 },
      left: { count: 1, of: 4 },
      inspectionsEnded: { count: 1, of: 4 },
      keysHandedOut: { count: 0, of: 4 },
      snags: 3,
    })
  })

  test('then a zone’s average is of those who were called, its longest wait also of those who wait still', () => {
    const { zones } = dayFiguresOf(facts, at('09:30'))
    expect(zones.find(({ zone }) => zone === 'documents')).toEqual({
      ...{ zone: 'documents', waiting: 1, served: 0, passed: 2 },
      ...{ averageWaitMinutes: 6, waitsCounted: 2, longestWaitMinutes: 25 },
    })
    expect(zones.find(({ zone }) => zone === 'fees')).toMatchObject({
      served: 1,
      averageWaitMinutes: 5,
      waitsCounted: 2,
    })
    expect(zones.find(({ zone }) => zone === 'keys')).toMatchObject({
      averageWaitMinutes: null,
      longestWaitMinutes: null,
    })
  })
})
