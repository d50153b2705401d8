import type { SurveyAnswer } from '~/types/handover/survey'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { addDays, at, dayMs, type CalendarDay, type Instant } from '~/types/kernel/time'
import type { Due } from '../../../_kernel/due'
import type { HandoverSurvey } from '../../../_schema/handover-survey.schema'

export const surveyKind = 'handover.keys.survey'

/** So many days after the keys, at the time of day at which customers are asked (R8.3). */
export const surveyDue = (unitId: string, keysOn: CalendarDay, afterDays: number, askAt: string): Due => ({
  entityId: unitId,
  kind: surveyKind,
  at: at(addDays(keysOn, afterDays), askAt),
})

/** Who of those who got the keys still owns the flat: the first is asked. A flat that was sold on asks nobody. */
export const whomToAsk = (keptBy: readonly string[], ownedBy: readonly string[]): string | undefined =>
  keptBy.find(id => ownedBy.includes(id))

/** R8.3: at most one invitation per person in so many days. */
export const isAskedLately = (lastAskedAt: Instant | null, now: Instant, gapDays: number): boolean =>
  lastAskedAt !== null && now - lastAskedAt < gapDays * dayMs

/** One answer, never rewritten (R8.3). */
export function decideAnswer(survey: HandoverSurvey, answer: SurveyAnswer): Result<HandoverSurvey, 'ANSWERED_ALREADY'> {
  if (survey.answer) return refuse('ANSWERED_ALREADY')
  return ok({ ...survey, version: survey.version + 1, answer })
}

/** So few stars, or something is not settled: the manager hears at once. */
export const isUnhappy = ({ stars, isSettled }: SurveyAnswer, unhappyStars: number): boolean =>
  stars <= unhappyStars || !isSettled
