import type { SurveyAnswer } from '~/types/handover/survey'
import type { CalendarDay } from '~/types/kernel/time'
import { by, type IndexSpec } from './index-spec'

export const surveyCollections = {
  handoverSurveys: [by('batchId', '_id'), by('personId', '-askedAt')],
} as const satisfies Record<string, readonly IndexSpec[]>

/** The survey after the keys (R8.3): asked once of who got them. `_id` is the unit's id. Never rewritten once it is answered. */
export interface HandoverSurvey {
  _id: string
  version: number
  batchId: string
  estateId: string
  unitName: string
  /** Who was asked. */
  personId: string
  keysOn: CalendarDay
  askedAt: number
  answer: SurveyAnswer | null
}

export interface SurveyDocuments {
  handoverSurveys: HandoverSurvey
}
