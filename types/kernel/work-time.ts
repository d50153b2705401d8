import { dayNumberAt, minuteMs, minutesIn, startOfDayNumber, type Instant } from './time'
import type { Interval } from './intervals'

/**
 * Counted time: so many hours of every day, pauses left out (R7.1, R7.2). One calculation is a handful of operations per pause and none
 * per day, however long the span: counted time since day number 0 is `days × hours per day + what of today`.
 */
export interface Hours {
  /** Minutes after 00:00 Beijing. */
  fromMinute: number
  untilMinute: number
}

export const allHours: Hours = { fromMinute: 0, untilMinute: 1440 }

/** `hoursOf('08:30', '18:30')`. */
export function hoursOf(from: string, until: string): Hours {
  return { fromMinute: minutesIn(from), untilMinute: minutesIn(until) }
}

/** Counted milliseconds from day number 0 to `instant`. */
function countedUntil(instant: Instant, hours: Hours): number {
  const dayNumber = dayNumberAt(instant)
  const perDay = (hours.untilMinute - hours.fromMinute) * minuteMs
  const today = instant - startOfDayNumber(dayNumber) - hours.fromMinute * minuteMs
  return dayNumber * perDay + Math.min(Math.max(today, 0), perDay)
}

/** The earliest instant by which so much is counted: a deadline on the end of an interval is that instant, not the next morning (R7.1). */
function instantOfCount(counted: number, hours: Hours): Instant {
  const perDay = (hours.untilMinute - hours.fromMinute) * minuteMs
  const dayNumber = Math.ceil(counted / perDay) - 1
  return startOfDayNumber(dayNumber) + hours.fromMinute * minuteMs + (counted - dayNumber * perDay)
}

/** Counted ms between two instants, 0 when `until` is not after `from`. `pauses` sorted and disjoint (intervals.ts). */
export function serviceTimeBetween(
  from: Instant,
  until: Instant,
  hours: Hours,
  pauses: readonly Interval[] = [],
): number {
  if (until <= from) return 0
  let counted = countedUntil(until, hours) - countedUntil(from, hours)
  for (const pause of pauses) {
    const pauseFrom = Math.max(pause.from, from)
    const pauseUntil = Math.min(pause.until, until)
    if (pauseUntil > pauseFrom) counted -= countedUntil(pauseUntil, hours) - countedUntil(pauseFrom, hours)
  }
  return counted
}

/** The earliest instant at which `ms` of counted time have run since `start`; `ms` 0 is `start` itself. `pauses` sorted and disjoint (intervals.ts). */
export function addServiceTime(start: Instant, ms: number, hours: Hours, pauses: readonly Interval[] = []): Instant {
  let from = start
  let left = ms
  if (left <= 0) return start
  for (const pause of pauses) {
    if (pause.until <= from) continue
    const beforePause = pause.from > from ? countedUntil(pause.from, hours) - countedUntil(from, hours) : 0
    if (left <= beforePause) break
    left -= beforePause
    from = pause.until
  }
  return instantOfCount(countedUntil(from, hours) + left, hours)
}
