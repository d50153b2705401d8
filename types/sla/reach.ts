import type { WorkingCalendar } from '../kernel/calendar'
import type { Interval } from '../kernel/intervals'
import { addDays, dayOf, daysBetween, minuteMs, startOf, type CalendarDay, type Instant } from '../kernel/time'
import { addServiceTime, allHours, serviceTimeBetween, type Hours } from '../kernel/work-time'
import type { ClockFacts } from './clock-facts'
import type { ClockTarget } from './policy'

/** What stands around one stretch of counting. `pauses` sorted and disjoint, those that stop this clock. */
export interface Counting {
  hours: Hours
  calendar: WorkingCalendar
  pauses: readonly Interval[]
  appointments: ClockFacts['appointments']
}

export interface Reached {
  at: Instant
  /** Depends on a year without an arrangement (R11.1). */
  estimated: boolean
}

/** The instant at which `percent` of the target is used up, counted from `start`; null where there is no target (yet). Rules: R7.1. */
export function reach(target: ClockTarget, start: Instant, percent: number, counting: Counting): Reached | null {
  switch (target.unit) {
    case 'minutes': {
      const hours = target.counted === 'service' ? counting.hours : allHours
      const at = addServiceTime(start, (target.amount * minuteMs * percent) / 100, hours, counting.pauses)
      return { at, estimated: false }
    }
    case 'workingDays':
      return reachDay(start, Math.ceil((target.amount * percent) / 100), workingDays(counting), counting.pauses)
    case 'calendarDays':
      return reachDay(start, Math.ceil((target.amount * percent) / 100), everyDay, counting.pauses)
    case 'agreed':
      return reachAgreed(start, percent, counting)
    case 'none':
      return null
  }
}

/** The kinds of day that a deadline in days counts. */
interface DayCount {
  closesAtMinute: number
  /** The nth counted day after `day`. */
  add(day: CalendarDay, days: number): CalendarDay
  /** Counted days after `from`, up to and including `to`. */
  between(from: CalendarDay, to: CalendarDay): number
  isEstimated(from: CalendarDay, to: CalendarDay): boolean
}

const everyDay: DayCount = {
  closesAtMinute: 1440,
  add: addDays,
  between: daysBetween,
  isEstimated: () => false,
}

function workingDays({ calendar, hours }: Counting): DayCount {
  return {
    closesAtMinute: hours.untilMinute,
    add: (day, days) => calendar.addWorkingDays(day, days).day,
    between: (from, to) => calendar.workingDaysBetween(from, to).days,
    isEstimated: (from, to) => from < to && calendar.unpublishedYear(addDays(from, 1), to) !== undefined,
  }
}

/**
 * The close of the nth counted day after the day of `start`, which is day 0. A day that closes while the clock is paused is not counted:
 * like every deadline, the close of a day counts when the clock was running up to it (so a pause from exactly the close on does not undo it).
 */
function reachDay(start: Instant, days: number, count: DayCount, pauses: readonly Interval[]): Reached {
  const closeOf = (day: CalendarDay): Instant => startOf(day) + count.closesAtMinute * minuteMs
  const dayZero = dayOf(start)
  let counted = dayZero
  let left = days
  for (const pause of pauses) {
    const pausedFrom = dayOf(pause.from)
    const beforePause = closeOf(pausedFrom) > pause.from ? addDays(pausedFrom, -1) : pausedFrom
    const pausedUntil = dayOf(pause.until)
    const lastPaused = closeOf(pausedUntil) <= pause.until ? pausedUntil : addDays(pausedUntil, -1)
    const countedBefore = Math.max(0, count.between(counted, beforePause))
    if (left <= countedBefore) break
    if (lastPaused <= beforePause || lastPaused <= counted) continue
    left -= countedBefore
    counted = lastPaused
  }
  const last = count.add(counted, left)
  return { at: closeOf(last), estimated: count.isEstimated(dayZero, last) }
}

/**
 * The time agreed last; its levels lie evenly between the start and it. Only a pause after the agreement moves it: what came before was
 * known to those who agreed.
 */
function reachAgreed(start: Instant, percent: number, { appointments = [], pauses }: Counting): Reached | null {
  const [first, ...later] = appointments
  if (!first) return null
  const last = later.reduce((latest, each) => (each.agreedAt >= latest.agreedAt ? each : latest), first)
  const agreedAt = Math.max(last.agreedAt, start)
  const dueAt = addServiceTime(agreedAt, last.at - agreedAt, allHours, pauses)
  if (percent === 100) return { at: Math.max(dueAt, start), estimated: false }
  const target = serviceTimeBetween(start, dueAt, allHours, pauses)
  return { at: addServiceTime(start, (target * percent) / 100, allHours, pauses), estimated: false }
}
