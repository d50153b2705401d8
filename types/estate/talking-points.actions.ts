import * as v from 'valibot'
import { command, query } from '../kernel/contract'
import { EstateId, Id, Instant, Words } from '../kernel/words'
import { everybody, salesDesk, salesLead } from './allow'
import { talkingPointLifecycle } from './talking-point.lifecycle'

/** What customers ask about before they buy (R3.5): one text in force for each. */
export const talkingTopics = [
  'location',
  'transport',
  'schools',
  'layout',
  'finish',
  'payment',
  'handover',
  'property',
  'parking',
  'other',
] as const
export const TalkingTopic = v.picklist(talkingTopics)
export type TalkingTopic = v.InferOutput<typeof TalkingTopic>

export const TalkingPointView = v.object({
  talkingPointId: v.string(),
  estateId: v.string(),
  topic: TalkingTopic,
  number: v.number(),
  text: v.string(),
  state: v.picklist(talkingPointLifecycle.states),
  authorName: v.string(),
  isMine: v.boolean(),
  reviewerName: v.nullable(v.string()),
  at: Instant,
  inForceAt: v.nullable(Instant),
  withdrawnAt: v.nullable(Instant),
})
export type TalkingPointView = v.InferOutput<typeof TalkingPointView>

const Moved = v.object({ talkingPointId: v.string(), state: v.picklist(talkingPointLifecycle.states) })
const moves = ['NOT_POSSIBLE_NOW', 'NOT_YOURS_TO_DO'] as const

export const talkingPointActions = {
  draftTalkingPoint: command({
    allow: salesLead,
    input: v.strictObject({ estateId: EstateId, topic: TalkingTopic, text: Words(10, 1000) }),
    output: Moved,
    refusals: [],
  }),
  editTalkingPoint: command({
    allow: salesLead,
    input: v.strictObject({ talkingPointId: Id, text: Words(10, 1000) }),
    output: Moved,
    refusals: [...moves],
  }),
  /** By another than its author. */
  reviewTalkingPoint: command({
    allow: salesLead,
    input: v.strictObject({ talkingPointId: Id }),
    output: Moved,
    refusals: [...moves, 'AUTHOR_CANNOT_REVIEW'],
  }),
  /** Withdraws the one of the same topic that was in force before. */
  enforceTalkingPoint: command({
    allow: { manager: 'estate' },
    input: v.strictObject({ talkingPointId: Id }),
    output: Moved,
    refusals: [...moves],
  }),
  withdrawTalkingPoint: command({
    allow: { manager: 'estate' },
    input: v.strictObject({ talkingPointId: Id }),
    output: Moved,
    refusals: [...moves],
  }),
  talkingPoints: query({
    allow: salesDesk,
    input: v.strictObject({ estateId: EstateId }),
    output: v.object({ rows: v.array(TalkingPointView) }),
    refusals: [],
  }),
  /** What customers may read: the text in force. */
  saidAlike: query({
    allow: everybody,
    input: v.strictObject({ estateId: EstateId }),
    output: v.object({
      rows: v.array(
        v.object({ talkingPointId: v.string(), topic: TalkingTopic, text: v.string(), inForceAt: Instant }),
      ),
    }),
    refusals: [],
  }),
}
