import { addDays, at, calendarDay, dayOf, yearOf, type CalendarDay, type Instant } from '~/types/kernel/time'
import type { Milestone } from '~/types/progress/milestone'

/** How often an estate reports (R4.3). */
export interface Rhythm {
  remindAfterDays: number
  reportsPerYear: number
}

/** The last published report, or the day from which the estate counts, as a day. */
export const lastDayOf = (estate: { lastPublishedAt: Instant | null; since: CalendarDay }): CalendarDay =>
  estate.lastPublishedAt === null ? estate.since : dayOf(estate.lastPublishedAt)

/** So many days after that, in the morning. */
export const remindAtOf = (lastDay: CalendarDay, { remindAfterDays }: Rhythm): Instant =>
  at(addDays(lastDay, remindAfterDays), '09:00')

/** When a year is judged: on its last day at the end of service hours. */
export const yearEndOf = (year: number): Instant => at(calendarDay(`${year}-12-31`), '18:30')

/** The next end of a year that is still to come. */
export function nextYearEnd(now: Instant): Instant {
  const year = yearOf(dayOf(now))
  return now < yearEndOf(year) ? yearEndOf(year) : yearEndOf(year + 1)
}

export const publishedIn = (year: number, publishedOn: readonly CalendarDay[]): number =>
  publishedOn.filter(day => yearOf(day) === year).length

/** Nothing is built any more: every building that has milestones was handed over. */
export const isFinished = (plans: readonly { milestones: readonly Milestone[] }[]): boolean =>
  plans.length > 0 &&
  plans.every(({ milestones }) => milestones.find(({ kind }) => kind === 'handover')?.actualOn != null)

/** This year and the last, as the board shows them; a year before the estate counted is left out. */
export function yearsOf(
  estate: { since: CalendarDay; publishedOn: readonly CalendarDay[]; shortYears: readonly number[] },
  { reportsPerYear }: Rhythm,
  today: CalendarDay,
): { year: number; published: number; wanted: number; isShort: boolean }[] {
  const year = yearOf(today)
  return [year, year - 1]
    .filter(each => each >= yearOf(estate.since))
    .map(each => ({
      year: each,
      published: publishedIn(each, estate.publishedOn),
      wanted: reportsPerYear,
      isShort: estate.shortYears.includes(each),
    }))
}
