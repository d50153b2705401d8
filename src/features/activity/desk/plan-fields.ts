import { at, dayOf, isCalendarDay, minutesOfDay, timeOfDayPattern } from '~/types/kernel/time'
import { mostPersons, mostPlaces, type ActivityDetail, type Terms } from '~/types/activity/activity'
import { deskCopy as copy } from './activity.desk.copy'

/** The form as it is typed. */
export interface PlanDraft {
  readonly estateId: string
  readonly title: string
  readonly milestone: string
  readonly day: string
  readonly fromTime: string
  readonly toTime: string
  readonly place: string
  readonly capacity: string
  readonly most: string
  readonly untilDay: string
  readonly untilTime: string
  readonly buildings: readonly string[]
  readonly bring: string
  readonly safety: string
}
type Problems = Readonly<Partial<Record<string, string>>>

export const emptyPlan = (estateId: string): PlanDraft => ({
  ...{ estateId, title: copy.titleDefault, milestone: '', day: '', fromTime: '9:30', toTime: '11:30', place: '' },
  ...{ capacity: '40', most: '3', untilDay: '', untilTime: '18:00', buildings: [], bring: '', safety: '' },
})

const clockOf = (instant: number): string => {
  const minutes = minutesOfDay(instant)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

type Kept = Pick<ActivityDetail, 'estateId'> & Terms

export const draftOf = ({ from, to, signUpUntil, capacity, mostPerUnit, buildings, ...kept }: Kept): PlanDraft => ({
  ...{ estateId: kept.estateId, title: kept.title, milestone: kept.milestone, place: kept.place },
  ...{ bring: kept.bring, safety: kept.safety, buildings },
  ...{ day: dayOf(from), fromTime: clockOf(from), toTime: clockOf(to) },
  ...{ untilDay: dayOf(signUpUntil), untilTime: clockOf(signUpUntil) },
  ...{ capacity: String(capacity), most: String(mostPerUnit) },
})

/** One-digit months and any separator, full-width ones, too: people type what their keyboard gives. */
const readDay = (typed: string): string =>
  typed
    .trim()
    .split(/[^0-9]+/)
    .filter(Boolean)
    .map(part => part.padStart(2, '0'))
    .join('-')
const readTime = (typed: string): string =>
  typed
    .trim()
    .split(/[^0-9]+/)
    .filter(Boolean)
    .map(part => part.padStart(2, '0'))
    .join(':')

function instantOf(day: string, time: string): number | undefined {
  const [writtenDay, writtenTime] = [readDay(day), readTime(time)]
  return isCalendarDay(writtenDay) && timeOfDayPattern.test(writtenTime) ? at(writtenDay, writtenTime) : undefined
}

const isCount = (typed: string, most: number): boolean =>
  /^\d+$/.test(typed) && Number(typed) >= 1 && Number(typed) <= most

/** What is not readable, by field. */
function problemsIn(draft: PlanDraft): Problems {
  const problems: Record<string, string> = {}
  for (const field of ['day', 'untilDay'] as const)
    if (!isCalendarDay(readDay(draft[field]))) problems[field] = copy.dayNeeded
  for (const field of ['fromTime', 'toTime', 'untilTime'] as const)
    if (!timeOfDayPattern.test(readTime(draft[field]))) problems[field] = copy.timeNeeded
  if (!isCount(draft.capacity, mostPlaces)) problems['capacity'] = copy.numberNeeded(mostPlaces)
  if (!isCount(draft.most, mostPersons)) problems['most'] = copy.numberNeeded(mostPersons)
  return problems
}

/** What was typed as the contract wants it, or what is wrong. */
export function readPlan(draft: PlanDraft): { terms: Terms } | { problems: Problems } {
  const problems = problemsIn(draft)
  if (Object.keys(problems).length > 0) return { problems }
  const { title, milestone, place, buildings, bring, safety, day } = draft
  return {
    terms: {
      ...{ title, milestone, place, bring, safety, buildings: [...buildings] },
      from: instantOf(day, draft.fromTime) ?? 0,
      to: instantOf(day, draft.toTime) ?? 0,
      signUpUntil: instantOf(draft.untilDay, draft.untilTime) ?? 0,
      capacity: Number(draft.capacity),
      mostPerUnit: Number(draft.most),
    },
  }
}
