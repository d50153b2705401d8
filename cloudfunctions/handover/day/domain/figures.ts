import { lineZones, type DayFigures, type LineZone } from '~/types/handover/day'
import { minuteMs, type CalendarDay } from '~/types/kernel/time'
import type { HandoverBooking } from '../../../_schema/handover-booking.schema'
import type { VisitDay, HandoverVisit } from '../../../_schema/handover-day.schema'

/** What the figures of a day are counted from. */
export interface DayFacts {
  day: CalendarDay
  visits: readonly Pick<HandoverVisit, 'unitId' | 'arrival' | 'state' | 'zone' | 'passages'>[]
  /** Bookings that stand for this day. */
  bookings: readonly Pick<HandoverBooking, 'unitId' | 'state'>[]
  noShowUnitIds: VisitDay['noShowUnitIds']
  inspectionsEnded: number
  keysHandedOut: number
  snags: number
}

/** R5.10: the live board of the day. Each share names what it is a share of. */
export function dayFiguresOf(facts: DayFacts, now: number): DayFigures {
  const { day, visits, snags } = facts
  const came = new Set(visits.map(({ unitId }) => unitId))
  const byBooking = visits.filter(({ arrival }) => arrival !== 'walkIn')
  const expected = expectedUnits(facts)
  const missing = facts.noShowUnitIds.filter(unitId => !came.has(unitId))
  const ofArrived = (count: number) => ({ count, of: visits.length })
  const ended = (state: HandoverVisit['state']) => ofArrived(visits.filter(visit => visit.state === state).length)
  return {
    day,
    arrived: { count: byBooking.length, of: expected.size },
    walkIns: visits.length - byBooking.length,
    noShows: { count: missing.length, of: expected.size },
    finished: ended('finished'),
    left: ended('left'),
    inspectionsEnded: ofArrived(facts.inspectionsEnded),
    keysHandedOut: ofArrived(facts.keysHandedOut),
    snags,
    zones: lineZones.map(zone => zoneFigures(zone, visits, now)),
  }
}

/** Flats that were to come: booked for the day, came by a booking, or missed it and may have booked another day since. */
function expectedUnits({ visits, bookings, noShowUnitIds }: DayFacts): Set<string> {
  const walkIns = new Set(visits.filter(({ arrival }) => arrival === 'walkIn').map(({ unitId }) => unitId))
  const stands = ({ state }: DayFacts['bookings'][number]): boolean =>
    state === 'booked' || state === 'checkedIn' || state === 'noShow'
  return new Set([
    ...bookings.filter(booking => stands(booking) && !walkIns.has(booking.unitId)).map(({ unitId }) => unitId),
    ...visits.filter(({ arrival }) => arrival !== 'walkIn').map(({ unitId }) => unitId),
    ...noShowUnitIds,
  ])
}

function zoneFigures(zone: LineZone, visits: DayFacts['visits'], now: number): DayFigures['zones'][number] {
  const here = visits.filter(visit => visit.zone === zone)
  const passages = visits.flatMap(visit => visit.passages.filter(passage => passage.zone === zone))
  const waited = passages.flatMap(({ calledAt, queuedAt }) => (calledAt === null ? [] : [calledAt - queuedAt]))
  const waitStill = here
    .filter(({ state }) => state === 'queueing')
    .flatMap(visit => visit.passages.filter(passage => passage.zone === zone).map(({ queuedAt }) => now - queuedAt))
  return {
    zone,
    waiting: waitStill.length,
    served: here.filter(({ state }) => state === 'served').length,
    passed: passages.filter(({ leftAt, calledAt }) => leftAt !== null && calledAt !== null).length,
    averageWaitMinutes: waited.length === 0 ? null : inMinutes(sum(waited) / waited.length),
    waitsCounted: waited.length,
    longestWaitMinutes: waited.length + waitStill.length === 0 ? null : inMinutes(Math.max(...waited, ...waitStill)),
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const inMinutes = (ms: number): number => Math.round(ms / minuteMs)
