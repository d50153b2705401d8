import * as v from 'valibot'
import { command, query } from '../kernel/contract'
import { CalendarDay } from '../kernel/time'
import { Cursor, Id, Instant, Photos, StaffId, Words } from '../kernel/words'
import { everyStaff } from './positions'
import { recognitionLifecycle } from './recognition.lifecycle'

export const recognitionKinds = ['reward', 'warning'] as const
export type RecognitionKind = (typeof recognitionKinds)[number]

const lifecycleNo = ['NOT_POSSIBLE_NOW', 'NOT_YOURS_TO_DO'] as const
const Moved = v.object({ recognitionId: v.string(), state: v.picklist(recognitionLifecycle.states) })
const decided = v.strictObject({ recognitionId: Id, words: Words(5, 300) })
const decidingNo = [...lifecycleNo, 'PROPOSER_MAY_NOT_APPROVE', 'NOT_ABOUT_YOURSELF'] as const

const RecognitionRow = v.object({
  recognitionId: v.string(),
  kind: v.picklist(recognitionKinds),
  about: v.string(),
  isAboutMe: v.boolean(),
  state: v.picklist(recognitionLifecycle.states),
  recordedAt: Instant,
  /** Until when the person may speak before it goes on without. */
  hearingUntil: Instant,
  /** Of a warning: the day on which it lapses. */
  lapsesOn: v.nullable(CalendarDay),
  isLapsed: v.boolean(),
})

/** Reward or warning (R1.3): evidence → the person heard → approved. No fines: nothing here has a sum of money. */
export const recognitionActions = {
  recordReward: command({
    allow: { manager: 'all' },
    input: v.strictObject({ personMeantId: StaffId, evidence: Words(10, 500), photos: Photos(9) }),
    output: Moved,
    refusals: ['NOT_ABOUT_YOURSELF', 'PHOTO_NOT_USABLE'],
  }),
  recordWarning: command({
    allow: { manager: 'all' },
    input: v.strictObject({
      personMeantId: StaffId,
      evidence: Words(10, 500),
      photos: Photos(9),
      improve: Words(5, 300),
      lapsesOn: CalendarDay,
    }),
    output: Moved,
    refusals: ['NOT_ABOUT_YOURSELF', 'PHOTO_NOT_USABLE', 'LAPSES_TOO_SOON', 'LAPSES_TOO_LATE'],
  }),
  /** The person's own words. */
  speak: command({
    allow: everyStaff,
    input: v.strictObject({ recognitionId: Id, words: Words(2, 500) }),
    output: Moved,
    refusals: lifecycleNo,
  }),
  approve: command({ allow: { director: 'all' }, input: decided, output: Moved, refusals: decidingNo }),
  dismiss: command({ allow: { director: 'all' }, input: decided, output: Moved, refusals: decidingNo }),
  /** Those about me; for manager and director everybody's. */
  recognitions: query({
    allow: everyStaff,
    input: v.strictObject({ after: Cursor }),
    output: v.object({ rows: v.array(RecognitionRow), next: v.optional(v.string()) }),
    refusals: [],
  }),
  recognition: query({
    allow: everyStaff,
    input: v.strictObject({ recognitionId: Id }),
    output: v.object({
      ...RecognitionRow.entries,
      evidence: v.string(),
      photos: v.array(v.string()),
      photoUrls: v.record(v.string(), v.string()),
      improve: v.nullable(v.string()),
      proposedBy: v.string(),
      /** null: not heard yet; without words: they chose to say nothing. */
      heard: v.nullable(v.object({ at: Instant, words: v.nullable(v.string()) })),
      decision: v.nullable(v.object({ at: Instant, by: v.string(), words: v.string() })),
      moves: v.array(v.string()),
    }),
    refusals: [],
  }),
} as const
