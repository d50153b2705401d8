import type { WorkingCalendar } from '~/types/kernel/calendar'
import { ok, refuse, type Result } from '~/types/kernel/result'
import type { CalendarDay } from '~/types/kernel/time'

/** What the law counts by (R5.3, R11.1): the company's number of working days is 15 or more. */
export interface NoticeLaw {
  calendar: WorkingCalendar
  workingDays: number
}

export type LawNo = 'NOTICE_TOO_LATE' | 'CALENDAR_NOT_PUBLISHED'

/** The days that a refusal names: until when it had to be posted for this day, and which day is lawful when it is posted now. */
export interface LawfulDays {
  firstDay: CalendarDay
  latestPostingDay: CalendarDay
  earliestHandoverDay: CalendarDay
}

/** Both days for a letter that is posted on `postedOn`; a year without a published arrangement is refused by name: the law wants certainty. */
export function lawfulDays(
  firstDay: CalendarDay,
  postedOn: CalendarDay,
  { calendar, workingDays }: NoticeLaw,
): Result<LawfulDays, 'CALENDAR_NOT_PUBLISHED'> {
  const latest = calendar.latestPostingDay(firstDay, workingDays)
  if (!latest.ok) return latest
  const earliest = calendar.earliestHandoverDay(postedOn, workingDays)
  if (!earliest.ok) return earliest
  return ok({ firstDay, latestPostingDay: latest.value, earliestHandoverDay: earliest.value })
}

/**
 * R5.3: posted at least so many working days before the first handover day. The day of posting is day 0; one that is no working day counts
 * as the next that is. Else refused, naming the earliest lawful handover day and the latest lawful posting day.
 */
export function decidePosted(firstDay: CalendarDay, postedOn: CalendarDay, law: NoticeLaw): Result<LawfulDays, LawNo> {
  const days = lawfulDays(firstDay, postedOn, law)
  if (!days.ok) return days
  const isLate = days.value.earliestHandoverDay > firstDay
  return isLate ? refuse('NOTICE_TOO_LATE', { ...days.value, workingDays: law.workingDays }) : days
}

interface Sending {
  /** The handover days of the batch, ascending. */
  days: readonly CalendarDay[]
  /** The others have theirs already: only for flats that were added later may the first days be passed over. */
  isLate: boolean
  today: CalendarDay
}

/** The handover days that a letter of today may name: all of them for the first sending, those that are still lawful for late flats. */
export function decideDays({ days, isLate, today }: Sending, law: NoticeLaw): Result<CalendarDay[], LawNo> {
  const [firstDay] = days
  if (firstDay === undefined) throw new Error('a batch has at least one day')
  const first = decidePosted(firstDay, today, law)
  if (first.ok) return ok([...days])
  if (!isLate || first.refusal.code !== 'NOTICE_TOO_LATE') return first
  const left = days.filter(day => decidePosted(day, today, law).ok)
  return left.length > 0 ? ok(left) : decideLast(days, today, law)
}

/** Too late even for the last day: that is the one to name. */
function decideLast(days: readonly CalendarDay[], today: CalendarDay, law: NoticeLaw): Result<CalendarDay[], LawNo> {
  const last = decidePosted(days[days.length - 1] ?? today, today, law)
  return last.ok ? ok([...days]) : last
}
