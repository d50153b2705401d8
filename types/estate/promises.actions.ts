import * as v from 'valibot'
import { command, query } from '../kernel/contract'
import { CalendarDay } from '../kernel/time'
import { Cursor, EstateId, Id, Instant, Photos, StaffId, UnitId, Words } from '../kernel/words'
import { salesDesk, salesLead } from './allow'
import { BindingPlace, PromisePlace, PromiseToUs, PromiseView } from './promise'
import { promiseLifecycle } from './promise.lifecycle'

const Moved = v.object({ promiseId: v.string(), state: v.picklist(promiseLifecycle.states) })
const about = { promiseId: Id, words: Words(2, 300) }

/** Sales promises and what became of them (R3.3). */
export const promiseActions = {
  makePromise: command({
    allow: salesLead,
    input: v.strictObject({
      estateId: EstateId,
      unitId: v.optional(UnitId),
      what: Words(4, 300),
      place: PromisePlace,
      /** Clause or supplement, where it was written at once. */
      reference: v.optional(Words(1, 80)),
      isImportant: v.boolean(),
      dueOn: CalendarDay,
      /** Who sees to it that it is kept. */
      staffId: StaffId,
      photos: Photos(9),
    }),
    output: Moved,
    refusals: ['PHOTO_NOT_USABLE', 'REFERENCE_NEEDED', 'DUE_IN_THE_PAST'],
  }),
  writePromiseInto: command({
    allow: salesLead,
    input: v.strictObject({ promiseId: Id, into: BindingPlace, reference: Words(1, 80) }),
    output: Moved,
    refusals: ['NOT_POSSIBLE_NOW', 'NOT_YOURS_TO_DO'],
  }),
  fulfilPromise: command({
    allow: salesLead,
    input: v.strictObject(about),
    output: Moved,
    refusals: ['NOT_POSSIBLE_NOW', 'NOT_YOURS_TO_DO', 'NOT_IN_CONTRACT_YET'],
  }),
  declarePromiseBroken: command({
    allow: salesLead,
    input: v.strictObject(about),
    output: Moved,
    refusals: ['NOT_POSSIBLE_NOW', 'NOT_YOURS_TO_DO', 'NOT_IN_CONTRACT_YET'],
  }),
  withdrawPromise: command({
    allow: { manager: 'estate' },
    input: v.strictObject(about),
    output: Moved,
    refusals: ['NOT_POSSIBLE_NOW', 'NOT_YOURS_TO_DO', 'NOT_IN_CONTRACT_YET'],
  }),
  promises: query({
    allow: salesDesk,
    input: v.strictObject({ face: v.picklist(['open', 'overdue', 'closed']), after: Cursor }),
    output: v.object({
      rows: v.array(PromiseView),
      next: v.optional(v.string()),
      /** Open, overdue and unmet, by estate (R3.3). */
      board: v.array(
        v.object({
          estateId: v.string(),
          name: v.string(),
          open: v.number(),
          overdue: v.number(),
          unmet: v.number(),
          fulfilled: v.number(),
        }),
      ),
    }),
    refusals: [],
  }),
  promise: query({
    allow: salesDesk,
    input: v.strictObject({ promiseId: Id }),
    output: v.object({
      promise: PromiseView,
      photoUrls: v.array(v.string()),
      story: v.array(v.object({ key: v.string(), at: Instant, what: v.string(), words: v.string(), name: v.string() })),
    }),
    refusals: [],
  }),
  /** What was promised to my flat and to my estate. */
  promisesToUs: query({
    allow: { buyer: 'own', owner: 'own', member: 'own' },
    input: v.strictObject({ unitId: UnitId }),
    output: v.object({ rows: v.array(PromiseToUs) }),
    refusals: [],
  }),
  /** Colleagues of an estate who may answer for a promise. */
  promiseKeepers: query({
    allow: salesLead,
    input: v.strictObject({ estateId: EstateId }),
    output: v.object({ rows: v.array(v.object({ staffId: v.string(), name: v.string(), department: v.string() })) }),
    refusals: [],
  }),
}
