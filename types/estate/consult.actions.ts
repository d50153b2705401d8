import * as v from 'valibot'
import { command, query } from '../kernel/contract'
import { CalendarDay } from '../kernel/time'
import { Cursor, EstateId, Id, Photos, UnitId, Words } from '../kernel/words'
import { consultDesk, customers } from './allow'
import { ConsultDetail, ConsultRow } from './consult'
import { consultLifecycle } from './consult.lifecycle'
import { TalkingTopic } from './talking-points.actions'

const ConsultId = Id
const Moved = v.object({ consultId: v.string(), number: v.string(), state: v.picklist(consultLifecycle.states) })
const moves = ['NOT_POSSIBLE_NOW', 'NOT_YOURS_TO_DO'] as const
const page = (rows: typeof ConsultRow) => v.object({ rows: v.array(rows), next: v.optional(v.string()) })

/** Questions that no article answered (R3.4), and reports that sales said something else (R3.5): one road, two desks. */
export const consultActions = {
  ask: command({
    allow: customers,
    input: v.strictObject({
      estateId: EstateId,
      unitId: v.optional(UnitId),
      words: Words(4, 500),
      photos: Photos(6),
    }),
    output: Moved,
    refusals: ['PHOTO_NOT_USABLE'],
  }),
  reportDeviation: command({
    allow: customers,
    input: v.strictObject({
      estateId: EstateId,
      topic: v.optional(TalkingTopic),
      words: Words(4, 500),
      saidOn: v.optional(CalendarDay),
      /** Who said it, in the customer's words; may stay empty. */
      saidByName: Words(0, 40),
      photos: Photos(6),
    }),
    output: Moved,
    refusals: ['PHOTO_NOT_USABLE'],
  }),
  askBack: command({
    allow: customers,
    input: v.strictObject({ consultId: ConsultId, words: Words(2, 500) }),
    output: Moved,
    refusals: [...moves],
  }),
  confirmHelpful: command({
    allow: customers,
    input: v.strictObject({ consultId: ConsultId }),
    output: Moved,
    refusals: [...moves],
  }),
  myQuestions: query({
    allow: customers,
    input: v.strictObject({ after: Cursor }),
    output: page(ConsultRow),
    refusals: [],
  }),
  question: query({
    allow: customers,
    input: v.strictObject({ consultId: ConsultId }),
    output: ConsultDetail,
    refusals: [],
  }),
  takeConsult: command({
    allow: consultDesk,
    input: v.strictObject({ consultId: ConsultId }),
    output: Moved,
    refusals: [...moves, 'ALREADY_TAKEN'],
  }),
  answerConsult: command({
    allow: consultDesk,
    input: v.strictObject({ consultId: ConsultId, words: Words(4, 1000) }),
    output: Moved,
    refusals: [...moves],
  }),
  consults: query({
    allow: consultDesk,
    input: v.strictObject({ face: v.picklist(['waiting', 'deviations', 'done']), after: Cursor }),
    output: v.object({
      ...page(ConsultRow).entries,
      counts: v.object({ waiting: v.number(), deviations: v.number() }),
    }),
    refusals: [],
  }),
  consult: query({
    allow: consultDesk,
    input: v.strictObject({ consultId: ConsultId }),
    output: ConsultDetail,
    refusals: [],
  }),
}
