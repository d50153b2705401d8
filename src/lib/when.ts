import {
  dayMs,
  dayOf,
  daysBetween,
  hourMs,
  minuteMs,
  minutesOfDay,
  weekday,
  yearOf,
  type CalendarDay,
  type Instant,
} from '~/types/kernel/time'
import { whenCopy } from './when.copy'

/** `8:40`, in Beijing. */
export function sayClock(at: Instant): string {
  const minutes = minutesOfDay(at)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

/** Month and day, with the year when it is not this one. */
export function sayDate(day: CalendarDay, today: CalendarDay): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return yearOf(day) === yearOf(today) ? whenCopy.monthDay(month, date) : whenCopy.yearMonthDay(year, month, date)
}

export const weekdayOf = (day: CalendarDay): string => whenCopy.weekdays[weekday(day) - 1] ?? ''

/** Today, yesterday, tomorrow with its weekday (people plan by it), the date when it is further away. */
export function sayDay(day: CalendarDay, today: CalendarDay): string {
  const away = daysBetween(today, day)
  const near = whenCopy.near[String(away)]
  if (near === undefined) return sayDate(day, today)
  return away > 0 ? `${near} ${weekdayOf(day)}` : near
}

/** An instant as people say it, day and clock, seen from the server's `now`. */
export const sayWhen = (at: Instant, now: Instant): string => `${sayDay(dayOf(at), dayOf(now))} ${sayClock(at)}`

/** As `sayWhen`, for the end of a time: midnight is 24:00 of the day that it ends, not the morning after. */
export function sayDeadline(at: Instant, now: Instant): string {
  if (minutesOfDay(at) > 0) return sayWhen(at, now)
  return `${sayDay(dayOf(at - minuteMs), dayOf(now))} 24:00`
}

/** A window: one day and two clocks, or both days when they differ. */
export function sayRange(from: Instant, to: Instant, now: Instant): string {
  return `${sayWhen(from, now)}–${dayOf(from) === dayOf(to) ? sayClock(to) : sayWhen(to, now)}`
}

/** The exact date beside the words: `YYYY-MM-DD`, weekday, clock. */
export const sayExactly = (at: Instant): string => `${dayOf(at)} ${weekdayOf(dayOf(at))} ${sayClock(at)}`

/** Days and hours, or hours and minutes; a part of a minute is left out. Negative lengths are said as their size. */
export function sayLength(ms: number): string {
  const length = Math.abs(ms)
  const days = Math.floor(length / dayMs)
  const hours = Math.floor((length % dayMs) / hourMs)
  const minutes = Math.floor((length % hourMs) / minuteMs)
  const steps = [
    days > 0 ? whenCopy.days(days) : '',
    hours > 0 ? whenCopy.hours(hours) : '',
    days === 0 && minutes > 0 ? whenCopy.minutes(minutes) : '',
  ]
  return steps.join('') || whenCopy.lessThanAMinute
}

/** For the middle of a ring: whole minutes below 100, then hours below 100, then days. */
export function ringWords(ms: number): { count: string; unit: string } {
  const length = Math.abs(ms)
  const { minute, hour, day } = whenCopy.units
  if (length < 100 * minuteMs) return { count: String(Math.floor(length / minuteMs)), unit: minute }
  if (length < 100 * hourMs) return { count: String(Math.floor(length / hourMs)), unit: hour }
  return { count: String(Math.floor(length / dayMs)), unit: day }
}
