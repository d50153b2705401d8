import * as v from 'valibot'
import { Instant as InstantSchema } from './words'

/**
 * Instants and days. Stored instants are epoch milliseconds; a day for people is `CalendarDay`, in Beijing, and this file is the only
 * place that turns one into the other (architecture.md). Asia/Shanghai is +08:00 without summer time since 1992 (1986–1991 had one:
 * nothing here lies so far back), so the offset is a constant and the process's own time zone is never asked (R11.1).
 */
export type Instant = number
export const Instant = InstantSchema

export const minuteMs = 60_000
export const hourMs = 3_600_000
export const dayMs = 86_400_000
const beijingOffsetMs = 8 * hourMs

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/

export const CalendarDay = v.pipe(v.string(), v.check(isWrittenDay, 'NOT_A_DAY'), v.brand('CalendarDay'))
/** 'YYYY-MM-DD' in Beijing; days compare as text. */
export type CalendarDay = v.InferOutput<typeof CalendarDay>

/** 'HH:MM'; '24:00' is the end of the day. */
export const timeOfDayPattern = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/

function isWrittenDay(text: string): boolean {
  const [, year, month, day] = (dayPattern.exec(text) ?? []).map(Number)
  if (year === undefined || month === undefined || day === undefined || year < 1000) return false
  const read = new Date(Date.UTC(year, month - 1, day))
  return read.getUTCMonth() === month - 1 && read.getUTCDate() === day
}

export function isCalendarDay(text: string): text is CalendarDay {
  return isWrittenDay(text)
}

/** A day written in code, a seed or a test; throws on what is no day. Text from outside goes through the schema. */
export function calendarDay(text: string): CalendarDay {
  if (!isCalendarDay(text)) throw new RangeError(`not a day: ${text}`)
  return text
}

/** Days since 1970-01-01 in Beijing: what calendars and clocks calculate with. */
export function dayNumberAt(instant: Instant): number {
  return Math.floor((instant + beijingOffsetMs) / dayMs)
}

export function dayNumberOf(day: CalendarDay): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / dayMs)
}

export function dayOfNumber(dayNumber: number): CalendarDay {
  return calendarDay(new Date(dayNumber * dayMs).toISOString().slice(0, 10))
}

/** The instant at which that day begins in Beijing. */
export function startOfDayNumber(dayNumber: number): Instant {
  return dayNumber * dayMs - beijingOffsetMs
}

export function dayOf(instant: Instant): CalendarDay {
  return dayOfNumber(dayNumberAt(instant))
}

export function startOf(day: CalendarDay): Instant {
  return startOfDayNumber(dayNumberOf(day))
}

/** 24:00 of the day: the start of the next. */
export function endOf(day: CalendarDay): Instant {
  return startOf(day) + dayMs
}

/** '08:30' → 510, '24:00' → 1440; throws on anything else. */
export function minutesIn(timeOfDay: string): number {
  if (!timeOfDayPattern.test(timeOfDay)) throw new RangeError(`not a time of day: ${timeOfDay}`)
  return Number(timeOfDay.slice(0, 2)) * 60 + Number(timeOfDay.slice(3))
}

/** `at('2026-10-01', '09:10')`: that time of that day in Beijing. */
export function at(day: CalendarDay, timeOfDay: string): Instant {
  return startOf(day) + minutesIn(timeOfDay) * minuteMs
}

export function addDays(day: CalendarDay, days: number): CalendarDay {
  return dayOfNumber(dayNumberOf(day) + days)
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return dayNumberOf(to) - dayNumberOf(from)
}

export function yearOf(day: CalendarDay): number {
  return Number(day.slice(0, 4))
}

/** 1 Monday … 7 Sunday. */
export function weekday(day: CalendarDay): number {
  // 1970-01-01, day number 0, was a Thursday.
  const sinceMonday = (dayNumberOf(day) + 3) % 7
  return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1
}

/** Whole minutes since 00:00 Beijing, 0–1439. */
export function minutesOfDay(instant: Instant): number {
  return Math.floor((instant - startOfDayNumber(dayNumberAt(instant))) / minuteMs)
}

/** For `sort`: negative, zero or positive. Works on instants and on days alike. */
export function compare<Moment extends Instant | CalendarDay>(one: Moment, other: Moment): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

const instantPattern =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3}))?)?(?:Z|([+-])(0\d|1[0-4]):?([0-5]\d))$/

/** ISO 8601 with an offset ('2026-09-21T18:10+08:00', '…Z') → epoch ms; null when it is not one. Without an offset nobody knows when. */
export function readInstant(text: string): Instant | null {
  const [whole, day, hour, minute, second = '0', fraction = '0', sign, offsetHour = '0', offsetMinute = '0'] =
    instantPattern.exec(text) ?? []
  if (whole === undefined || day === undefined || !isCalendarDay(day)) return null
  const asUtc = dayNumberOf(day) * dayMs + (Number(hour) * 60 + Number(minute)) * minuteMs + Number(second) * 1000
  const offset = (sign === '-' ? -1 : 1) * (Number(offsetHour) * 60 + Number(offsetMinute)) * minuteMs
  return asUtc + Number(fraction.padEnd(3, '0')) - offset
}

/** As `readInstant`, for instants written in code, seeds and tests: throws RangeError on anything else. */
export function parseInstant(text: string): Instant {
  const instant = readInstant(text)
  if (instant === null) throw new RangeError(`not an instant with an offset: ${text}`)
  return instant
}

/** '2026-10-01T09:10+08:00'; seconds and milliseconds only where there are any. */
export function formatInstant(instant: Instant): string {
  const local = new Date(instant + beijingOffsetMs).toISOString()
  const written = instant % minuteMs === 0 ? 16 : instant % 1000 === 0 ? 19 : 23
  return `${local.slice(0, written)}+08:00`
}
