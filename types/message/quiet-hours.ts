import { at, addDays, dayOf, type CalendarDay } from '../kernel/time'

/** Quiet hours for customers (R9.1), Beijing time of day. Policy data. */
export interface QuietHours {
  from: string
  until: string
  /** When a reminder that would fall into them goes out instead. */
  remindersAt: string
}
export const defaultQuietHours: QuietHours = { from: '21:00', until: '08:00', remindersAt: '20:00' }

const eveningOf = (day: CalendarDay, { from }: QuietHours): number => at(day, from)
const morningOf = (day: CalendarDay, { until }: QuietHours): number => at(day, until)

/** `instant`, or the end of the quiet hours that it falls into: for news, which may wait until morning. */
export function afterQuietHours(instant: number, quiet: QuietHours = defaultQuietHours): number {
  const day = dayOf(instant)
  if (instant < morningOf(day, quiet)) return morningOf(day, quiet)
  return instant >= eveningOf(day, quiet) ? morningOf(addDays(day, 1), quiet) : instant
}

/** `instant`, or 20:00 before the quiet hours that it falls into: for reminders, which would come too late in the morning. */
export function beforeQuietHours(instant: number, quiet: QuietHours = defaultQuietHours): number {
  const day = dayOf(instant)
  if (instant < morningOf(day, quiet)) return at(addDays(day, -1), quiet.remindersAt)
  return instant >= eveningOf(day, quiet) ? at(day, quiet.remindersAt) : instant
}
