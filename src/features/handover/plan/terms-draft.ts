import type { HandoverRegion } from '~/types/handover/conditions'
import type { BatchDetail } from '~/types/handover/plan.views'
import { addDays, daysBetween, isCalendarDay, timeOfDayPattern, type CalendarDay } from '~/types/kernel/time'
import { batchCopy as copy } from './batch.copy'

/** The form of a batch as it is typed. Days are a first and a last one, less those that are taken out between them. */
export interface TermsDraft {
  readonly title: string
  readonly firstDay: string
  readonly lastDay: string
  readonly without: readonly string[]
  readonly from: string
  readonly until: string
  readonly place: string
  readonly region: HandoverRegion
}
export const emptyTerms: TermsDraft = {
  ...{ title: '', firstDay: '', lastDay: '', without: [], from: '9:00', until: '17:00' },
  ...{ place: '', region: 'elsewhere' },
}

const mostDays = 60

/** Every day from the first to the last; empty while they are not written, or too far apart. */
export function daysWithin({ firstDay, lastDay }: Pick<TermsDraft, 'firstDay' | 'lastDay'>): CalendarDay[] {
  if (!isCalendarDay(firstDay) || !isCalendarDay(lastDay)) return []
  const count = daysBetween(firstDay, lastDay) + 1
  return count < 1 || count > mostDays ? [] : Array.from({ length: count }, (_, away) => addDays(firstDay, away))
}

type Kept = Pick<BatchDetail, 'title' | 'days' | 'hours' | 'place' | 'region'>

export function draftOf({ title, days, hours, place, region }: Kept): TermsDraft {
  const [firstDay, lastDay] = [days[0] ?? '', days[days.length - 1] ?? '']
  const without = daysWithin({ firstDay, lastDay }).filter(day => !days.includes(day))
  return { title, firstDay, lastDay, without, from: hours.from, until: hours.until, place, region }
}

/** One-digit hours and any separator: people type what their keyboard gives. */
const readTime = (typed: string): string =>
  typed
    .trim()
    .split(/[^0-9]+/)
    .filter(Boolean)
    .map(part => part.padStart(2, '0'))
    .join(':')

/** What was typed as the contract wants it, or what is wrong, by field. */
export function readTerms(draft: TermsDraft): { terms: Kept } | { problems: Readonly<Record<string, string>> } {
  const days = daysWithin(draft).filter(day => !draft.without.includes(day))
  const hours = { from: readTime(draft.from), until: readTime(draft.until) }
  const problems: Record<string, string> = {}
  if (days.length === 0) problems['days'] = isTooLong(draft) ? copy.tooManyDays : copy.daysNeeded
  for (const end of ['from', 'until'] as const) if (!timeOfDayPattern.test(hours[end])) problems[end] = copy.timeNeeded
  if (Object.keys(problems).length > 0) return { problems }
  const { title, place, region } = draft
  return { terms: { title, days, hours, place, region } }
}

const isTooLong = ({ firstDay, lastDay }: TermsDraft): boolean =>
  isCalendarDay(firstDay) && isCalendarDay(lastDay) && daysBetween(firstDay, lastDay) >= mostDays
