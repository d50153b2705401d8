import { addDays, dayOf, startOf, type CalendarDay } from '~/types/kernel/time'
import { addMonths } from '~/types/warranty/period'

/** The day from which a file confirmed on `day` is stale (R2.7): the same day of the month, or the month's last. */
export const staleOn = (day: CalendarDay, months: number): CalendarDay => addMonths(day, months)

/** Whoever confirmed before this instant has a stale file now. */
export function staleBefore(now: number, months: number): number {
  const today = dayOf(now)
  // Months differ by three days at most, so the first day that still counts is one of these few.
  let day = addDays(addMonths(today, -months), -3)
  while (staleOn(day, months) <= today) day = addDays(day, 1)
  return startOf(day)
}

/** Into how many days' shares so many files are divided, so that nobody is asked for more than a day's share at once. */
export const sharesOf = (count: number, perDay: number): number => Math.ceil(count / perDay)

/** In which share a file is: the same whenever it is asked, spread evenly over ids that look like chance. */
export function shareOf(id: string, shares: number): number {
  const sum = [...id].reduce((hash, sign) => (hash * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_003, 7)
  return sum % shares
}
