import * as v from 'valibot'
import { Instant, Words } from '../kernel/words'

/** The one survey after the keys (R8.3): stars, whether all that was promised that day is settled, and words. */
export const surveyFields = {
  stars: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
  isSettled: v.boolean(),
  words: Words(0, 500),
} as const

export const SurveyAnswer = v.object({
  stars: v.number(),
  isSettled: v.boolean(),
  words: v.string(),
  at: Instant,
})
export type SurveyAnswer = v.InferOutput<typeof SurveyAnswer>
