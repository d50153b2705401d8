import * as v from 'valibot'
import { ok, refuse, type Result } from './result'
import { CalendarDay, calendarDay, dayNumberOf, dayOfNumber, yearOf } from './time'

/**
 * The working calendar (R11.1): the State Council's yearly arrangement, make-up workdays included. A year without one follows the weekday
 * and every answer that touched it says `estimated`; where law needs certainty (R5.3) it is a refusal. Days are looked up in a prefix
 * table (how many working days before each day) and its inverse, so nothing walks from day to day.
 *
 * A year counts as published with its own arrangement. The next year's has now and then named days of the last week of December
 * (2018-12-29 was a make-up workday of 2019): such rows carry those days, and importing them moves what they move (R7.5).
 */
export const CalendarYear = v.object({
  year: v.pipe(v.number(), v.integer(), v.minValue(1990), v.maxValue(2200)),
  /** Days off, weekends inside a holiday included. */
  holidays: v.array(CalendarDay),
  /** Make-up workdays on weekends. */
  workdays: v.array(CalendarDay),
})
export type CalendarYear = v.InferOutput<typeof CalendarYear>

export interface EstimatedDay {
  day: CalendarDay
  /** True when a year without an arrangement was counted by weekdays. */
  estimated: boolean
}

export type CertainDay = Result<CalendarDay, 'CALENDAR_NOT_PUBLISHED'>

export interface WorkingCalendar {
  /** Published years, ascending. */
  years: readonly number[]
  /** The first year without an arrangement among the days `from`–`to`, both included, in either order. */
  unpublishedYear(from: CalendarDay, to: CalendarDay): number | undefined
  isWorkingDay(day: CalendarDay): { working: boolean; estimated: boolean }
  /** The nth working day after `day` (before it, when negative); `day` itself is day 0, working or not. */
  addWorkingDays(day: CalendarDay, days: number): EstimatedDay
  /** Working days after `from` up to and including `to`; negative when `to` is earlier. */
  workingDaysBetween(from: CalendarDay, to: CalendarDay): { days: number; estimated: boolean }
  /** R5.3: the last working day on which posting is early enough: the nth working day after it is not later than the first handover day. */
  latestPostingDay(firstHandoverDay: CalendarDay, workingDays: number): CertainDay
  /** R5.3: the nth working day after posting. A day of posting that is no working day counts as the next one that is. */
  earliestHandoverDay(postingDay: CalendarDay, workingDays: number): CertainDay
}

/** Working days before a day, and back. Ranks count from the first day of the table; outside it both are arithmetic on weekdays. */
interface Ranks {
  rankOf(dayNumber: number): number
  dayOfRank(rank: number): number
}

// Day number 0 was a Thursday; -3 the Monday before.
const weekdaysBefore = (dayNumber: number): number => {
  const sinceMonday = dayNumber + 3
  const weeks = Math.floor(sinceMonday / 7)
  return weeks * 5 + Math.min(sinceMonday - weeks * 7, 5)
}
const dayOfWeekdayRank = (rank: number): number => Math.floor(rank / 5) * 7 + (rank - Math.floor(rank / 5) * 5) - 3
const isWeekday = (dayNumber: number): boolean => weekdaysBefore(dayNumber + 1) > weekdaysBefore(dayNumber)

function ranksOf(first: number, last: number, arranged: ReadonlyMap<number, boolean>): Ranks {
  const before = [0]
  const working: number[] = []
  for (let dayNumber = first; dayNumber <= last; dayNumber += 1) {
    if (arranged.get(dayNumber) ?? isWeekday(dayNumber)) working.push(dayNumber)
    before.push(working.length)
  }
  const total = working.length
  const afterLast = last + 1
  const rankOf = (dayNumber: number): number =>
    before[dayNumber - first] ??
    (dayNumber < first
      ? weekdaysBefore(dayNumber) - weekdaysBefore(first)
      : total + weekdaysBefore(dayNumber) - weekdaysBefore(afterLast))
  const dayOfRank = (rank: number): number =>
    working[rank] ??
    (rank < 0
      ? dayOfWeekdayRank(weekdaysBefore(first) + rank)
      : dayOfWeekdayRank(weekdaysBefore(afterLast) + rank - total))
  return { rankOf, dayOfRank }
}

function arrangedDays(years: readonly CalendarYear[]): Map<number, boolean> {
  const arranged = new Map<number, boolean>()
  for (const { holidays, workdays } of years) {
    for (const day of holidays) arranged.set(dayNumberOf(day), false)
    for (const day of workdays) arranged.set(dayNumberOf(day), true)
  }
  return arranged
}

export function makeCalendar(calendarYears: readonly CalendarYear[]): WorkingCalendar {
  const years = [...new Set(calendarYears.map(each => each.year))].sort((one, other) => one - other)
  const firstYear = years[0] ?? 2000
  const lastYear = years[years.length - 1] ?? 1999
  const first = dayNumberOf(calendarDay(`${firstYear}-01-01`))
  const last = dayNumberOf(calendarDay(`${lastYear}-12-31`))
  const { rankOf, dayOfRank } = ranksOf(first, last, arrangedDays(calendarYears))
  return calendarOf(years, rankOf, dayOfRank)
}

function calendarOf(years: readonly number[], rankOf: Ranks['rankOf'], dayOfRank: Ranks['dayOfRank']): WorkingCalendar {
  const published = new Set(years)
  const unpublishedYear = (from: CalendarDay, to: CalendarDay): number | undefined => {
    const [early, late] = from < to ? [yearOf(from), yearOf(to)] : [yearOf(to), yearOf(from)]
    for (let year = early; year <= late; year += 1) if (!published.has(year)) return year
    return undefined
  }
  const isEstimated = (from: CalendarDay, to: CalendarDay): boolean => unpublishedYear(from, to) !== undefined
  const certain = (day: CalendarDay, from: CalendarDay): CertainDay => {
    const year = unpublishedYear(from, day)
    return year === undefined ? ok(day) : refuse('CALENDAR_NOT_PUBLISHED', { year })
  }
  return {
    years,
    unpublishedYear,
    isWorkingDay(day) {
      const number = dayNumberOf(day)
      return { working: rankOf(number + 1) > rankOf(number), estimated: isEstimated(day, day) }
    },
    addWorkingDays(day, days) {
      if (days === 0) return { day, estimated: false }
      const number = dayNumberOf(day)
      const found = dayOfNumber(dayOfRank(days > 0 ? rankOf(number + 1) + days - 1 : rankOf(number) + days))
      const nextCounted = dayOfNumber(number + Math.sign(days))
      return { day: found, estimated: isEstimated(nextCounted, found) }
    },
    workingDaysBetween(from, to) {
      const days = rankOf(dayNumberOf(to) + 1) - rankOf(dayNumberOf(from) + 1)
      return { days, estimated: from !== to && isEstimated(from, to) }
    },
    latestPostingDay(firstHandoverDay, workingDays) {
      const day = dayOfNumber(dayOfRank(rankOf(dayNumberOf(firstHandoverDay) + 1) - 1 - workingDays))
      return certain(day, firstHandoverDay)
    },
    earliestHandoverDay(postingDay, workingDays) {
      // rankOf(posting) is the rank of the posting day if it is a working day, and of the next working day if it is not.
      return certain(dayOfNumber(dayOfRank(rankOf(dayNumberOf(postingDay)) + workingDays)), postingDay)
    },
  }
}
