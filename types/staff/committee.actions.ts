import * as v from 'valibot'
import { command, query } from '../kernel/contract'
import { CalendarDay } from '../kernel/time'
import { Cursor, Id, Instant, Photos, StaffId, Words } from '../kernel/words'
import { PolicyChanges, PolicyDiff } from '../policy/change'
import { decisionLifecycle } from './decision.lifecycle'

export const decisionKinds = ['serviceStandard', 'majorComplaint', 'yearlyBudget', 'carePlan'] as const
export type DecisionKind = (typeof decisionKinds)[number]

const readers = { supervisor: 'all', manager: 'all', director: 'all', admin: 'all' } as const
const DecisionId = Id
const lifecycleNo = ['NOT_POSSIBLE_NOW', 'NOT_YOURS_TO_DO'] as const
const Moved = v.object({ decisionId: v.string(), state: v.picklist(decisionLifecycle.states) })

const DecisionRow = v.object({
  decisionId: v.string(),
  kind: v.picklist(decisionKinds),
  title: v.string(),
  state: v.picklist(decisionLifecycle.states),
  proposedBy: v.string(),
  proposedAt: Instant,
  decidedAt: v.nullable(Instant),
  /** A service standard whose numbers were put in force. */
  isUsed: v.boolean(),
})
const minutes = {
  decisionId: DecisionId,
  metOn: CalendarDay,
  /** Who sat on the committee besides the director who decides. */
  members: v.pipe(v.array(StaffId), v.minLength(2, 'TOO_FEW_MEMBERS'), v.maxLength(20)),
  minutes: Words(10, 2000),
  photos: Photos(9),
  votesFor: v.pipe(v.number(), v.integer(), v.minValue(0)),
  votesAgainst: v.pipe(v.number(), v.integer(), v.minValue(0)),
}
const decidingNo = [
  ...lifecycleNo,
  'PROPOSER_MAY_NOT_DECIDE',
  'MEMBER_UNKNOWN',
  'VOTES_DO_NOT_FIT',
  'MEETING_IN_THE_FUTURE',
  'PHOTO_NOT_USABLE',
] as const

/** The committee (R1.1): proposed → decided with minutes. */
export const committeeActions = {
  /** With numbers, for a service standard: what is decided is then exactly what may be put in force. */
  propose: command({
    allow: { supervisor: 'all', manager: 'all' },
    input: v.strictObject({
      kind: v.picklist(decisionKinds),
      title: Words(2, 60),
      words: Words(10, 2000),
      changes: PolicyChanges,
    }),
    output: Moved,
    refusals: ['BELOW_FLOOR', 'NOT_CONSISTENT', 'NOTHING_CHANGED', 'POLICY_ROW_UNKNOWN', 'NUMBERS_ARE_FOR_STANDARDS'],
  }),
  adopt: command({ allow: { director: 'all' }, input: v.strictObject(minutes), output: Moved, refusals: decidingNo }),
  reject: command({ allow: { director: 'all' }, input: v.strictObject(minutes), output: Moved, refusals: decidingNo }),
  /** A proposal by who carries it; an adopted one by the director, as long as nothing rests on it. */
  withdraw: command({
    allow: { supervisor: 'all', manager: 'all', director: 'all' },
    input: v.strictObject({ decisionId: DecisionId, words: Words(5, 300) }),
    output: Moved,
    refusals: [...lifecycleNo, 'DECISION_IN_USE'],
  }),
  decisions: query({
    allow: readers,
    input: v.strictObject({ after: Cursor }),
    output: v.object({ rows: v.array(DecisionRow), next: v.optional(v.string()) }),
    refusals: [],
  }),
  decision: query({
    allow: readers,
    input: v.strictObject({ decisionId: DecisionId }),
    output: v.object({
      ...DecisionRow.entries,
      words: v.string(),
      changes: v.array(PolicyDiff),
      carriedBy: v.string(),
      meeting: v.nullable(
        v.object({
          metOn: CalendarDay,
          members: v.array(v.string()),
          minutes: v.string(),
          photos: v.array(v.string()),
          votesFor: v.number(),
          votesAgainst: v.number(),
          decidedBy: v.string(),
        }),
      ),
      withdrawn: v.nullable(v.object({ at: Instant, by: v.string(), words: v.string() })),
      photoUrls: v.record(v.string(), v.string()),
      /** What this caller may do with it now. */
      moves: v.array(v.string()),
    }),
    refusals: [],
  }),
  /** Who may sit on the committee. */
  colleagues: query({
    allow: readers,
    input: v.strictObject({}),
    output: v.object({
      rows: v.array(
        v.object({
          staffId: v.string(),
          name: v.string(),
          department: v.string(),
          positions: v.array(v.string()),
        }),
      ),
    }),
    refusals: [],
  }),
} as const
