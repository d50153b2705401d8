import { sayDate } from '~/src/lib/when'
import { whenCopy } from '~/src/lib/when.copy'
import { weekday, type CalendarDay } from '~/types/kernel/time'
import { batchCopy } from './batch.copy'

/** The handover days in one line: the only one, or from the first to the last and how many. */
export function sayDays(days: readonly CalendarDay[], today: CalendarDay): string {
  const [first, last] = [days[0], days[days.length - 1]]
  if (first === undefined || last === undefined) return ''
  return batchCopy.days(sayDate(first, today), sayDate(last, today), days.length)
}

/** A day on a tile: month, day, weekday. */
export const sayWeekday = (day: CalendarDay): string =>
  `${sayDate(day, day)} ${whenCopy.weekdays[weekday(day) - 1] ?? ''}`
