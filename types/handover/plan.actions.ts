import * as v from 'valibot'
import { command, query } from '../kernel/contract'
import { CalendarDay, timeOfDayPattern } from '../kernel/time'
import { Cursor, EstateId, Id, StaffId, UnitId, Words } from '../kernel/words'
import { ConditionIdName, HandoverRegion } from './conditions'
import { BatchId, BatchStateName, ContingencyEvent, documentFields } from './handover'
import { PlanItemKind } from './plan'
import { BatchDetail, BatchRow, BatchUnitRow } from './plan.views'

const planners = { manager: 'estate' } as const
/** Who works at a handover: sees the batch, and finishes what of the plan is theirs. */
const hosts = {
  agent: 'estate',
  supervisor: 'estate',
  manager: 'estate',
  technician: 'estate',
  sales: 'estate',
} as const
const readers = { ...hosts, director: 'all' } as const

const batch = { batchId: BatchId }
const lifecycleNo = ['NOT_POSSIBLE_NOW', 'NOT_YOURS_TO_DO'] as const
const Moved = v.object({ batchId: v.string(), version: v.number(), state: BatchStateName })

const Building = Words(1, 40)
const TimeOfDay = v.pipe(v.string(), v.regex(timeOfDayPattern, 'NOT_A_TIME'))
const termFields = {
  title: Words(2, 40),
  /** The handover days, in any order. */
  days: v.pipe(v.array(CalendarDay), v.minLength(1, 'DAY_NEEDED'), v.maxLength(60, 'TOO_MANY_DAYS')),
  /** Of each day. */
  hours: v.strictObject({ from: TimeOfDay, until: TimeOfDay }),
  place: Words(2, 60),
  region: HandoverRegion,
} as const
const termsNo = ['DAY_IN_THE_PAST', 'ENDS_BEFORE_IT_STARTS'] as const

/** Whole buildings and single flats; what is in no estate of theirs is not found. */
const unitFields = {
  buildings: v.pipe(v.array(Building), v.maxLength(60)),
  unitIds: v.pipe(v.array(UnitId), v.maxLength(100)),
} as const
/** Named flats that cannot be listed; of whole buildings they are left out and counted. */
const listingNo = ['UNITS_NEEDED', 'UNIT_HANDED_OVER', 'UNIT_IN_ANOTHER_BATCH'] as const
const Listed = v.object({
  ...Moved.entries,
  /** Flats that this adds, and flats of the buildings that are not added: handed over already, or in another batch. */
  added: v.number(),
  handedOver: v.number(),
  inAnotherBatch: v.number(),
})

const itemFields = { title: Words(2, 60), staffId: StaffId, dueOn: CalendarDay } as const
const itemNo = ['NOT_POSSIBLE_NOW', 'STAFF_UNKNOWN', 'DAY_IN_THE_PAST'] as const

/** The batch from its plan to its end (R5.1, R5.2, R5.12). */
export const planActions = {
  /** Chunked behind the answer where it is large: `stillListing` of the batch says how many flats are to come. */
  createBatch: command({
    allow: planners,
    input: v.strictObject({ estateId: EstateId, ...termFields, ...unitFields }),
    output: Listed,
    refusals: [...termsNo, ...listingNo],
  }),
  /** Days and place until notices have left. */
  changeBatch: command({
    allow: planners,
    input: v.strictObject({ ...batch, ...termFields }),
    output: Moved,
    refusals: ['NOT_POSSIBLE_NOW', ...termsNo],
  }),
  addUnits: command({
    allow: planners,
    input: v.strictObject({ ...batch, ...unitFields }),
    output: Listed,
    refusals: ['NOT_POSSIBLE_NOW', ...listingNo],
  }),
  /** Whoever had a notice hears of it. */
  withdrawUnits: command({
    allow: planners,
    input: v.strictObject({
      ...batch,
      unitIds: v.pipe(v.array(UnitId), v.minLength(1, 'UNITS_NEEDED'), v.maxLength(10)),
      words: Words(2, 200),
    }),
    output: Moved,
    refusals: [...lifecycleNo, 'UNIT_NOT_IN_BATCH', 'UNIT_TOO_FAR', 'UNIT_HAS_BOOKING'],
  }),

  /** R5.1. In an open batch everybody named must be trained (R5.12). */
  nameGroup: command({
    allow: planners,
    input: v.strictObject({
      ...batch,
      leadId: StaffId,
      members: v.pipe(
        v.array(v.strictObject({ staffId: StaffId, task: Words(2, 60) })),
        v.minLength(1, 'MEMBER_NEEDED'),
        v.maxLength(40),
      ),
    }),
    output: Moved,
    refusals: [...lifecycleNo, 'STAFF_UNKNOWN', 'LEAD_NOT_A_MEMBER', 'NAMED_TWICE', 'TEAM_NOT_TRAINED'],
  }),
  addPlanItem: command({
    allow: planners,
    input: v.strictObject({ ...batch, kind: PlanItemKind, ...itemFields }),
    output: v.object({ ...Moved.entries, itemId: v.string() }),
    refusals: [...itemNo, 'PLAN_FULL'],
  }),
  changePlanItem: command({
    allow: planners,
    input: v.strictObject({ ...batch, itemId: Id, ...itemFields }),
    output: Moved,
    refusals: [...itemNo, 'ITEM_UNKNOWN', 'ITEM_DONE'],
  }),
  /** By whoever it was given to, or by a manager. */
  finishPlanItem: command({
    allow: hosts,
    input: v.strictObject({ ...batch, itemId: Id, words: Words(2, 200) }),
    output: Moved,
    refusals: [...lifecycleNo, 'ITEM_UNKNOWN', 'ITEM_DONE'],
  }),
  removePlanItem: command({
    allow: planners,
    input: v.strictObject({ ...batch, itemId: Id }),
    output: Moved,
    refusals: ['NOT_POSSIBLE_NOW', 'ITEM_UNKNOWN', 'ITEM_DONE'],
  }),

  /** R5.2. Recording it again replaces it. */
  recordEvidence: command({
    allow: planners,
    input: v.strictObject({
      ...batch,
      conditionId: ConditionIdName,
      ...documentFields,
      /** For a proof on public display: its last day. */
      shownUntil: v.optional(CalendarDay),
    }),
    output: Moved,
    refusals: ['NOT_POSSIBLE_NOW', 'CONDITION_NOT_HERE', 'DAY_IN_THE_FUTURE', 'DISPLAY_TOO_SHORT', 'PHOTO_NOT_USABLE'],
  }),
  /** R5.2: notices may leave although these are missing; the reason stands in the audit row. */
  overrideGate: command({
    allow: { director: 'all' },
    input: v.strictObject({ ...batch, reason: Words(10, 500) }),
    output: Moved,
    refusals: ['NOT_POSSIBLE_NOW', 'NOTHING_MISSING'],
  }),

  setContingency: command({
    allow: planners,
    input: v.strictObject({ ...batch, event: ContingencyEvent, words: Words(10, 500), leadId: StaffId }),
    output: Moved,
    refusals: ['NOT_POSSIBLE_NOW', 'STAFF_UNKNOWN'],
  }),
  /** R5.12. Booking begins. */
  openBatch: command({
    allow: planners,
    input: v.strictObject(batch),
    output: Moved,
    refusals: [...lifecycleNo, 'TEAM_NOT_TRAINED', 'CARDS_MISSING'],
  }),
  /** Something happened on the day: the card's lead and the group hear at once. */
  playContingency: command({
    allow: hosts,
    input: v.strictObject({ ...batch, event: ContingencyEvent, words: Words(2, 300) }),
    output: v.object({ playId: v.string() }),
    refusals: ['NOT_POSSIBLE_NOW', 'CARD_MISSING'],
  }),
  reviewContingency: command({
    allow: { supervisor: 'estate', manager: 'estate' },
    input: v.strictObject({ ...batch, playId: Id, words: Words(5, 500) }),
    output: v.object({ playId: v.string() }),
    refusals: ['PLAY_UNKNOWN', 'REVIEWED_ALREADY'],
  }),
  finishBatch: command({
    allow: planners,
    input: v.strictObject(batch),
    output: Moved,
    refusals: [...lifecycleNo, 'LAST_DAY_NOT_OVER'],
  }),
  /** Whoever had a notice hears why. */
  cancelBatch: command({
    allow: planners,
    input: v.strictObject({ ...batch, words: Words(5, 200) }),
    output: Moved,
    refusals: lifecycleNo,
  }),

  batches: query({
    allow: readers,
    input: v.strictObject({ after: Cursor }),
    output: v.object({ rows: v.array(BatchRow), next: v.optional(v.string()) }),
    refusals: [],
  }),
  batch: query({ allow: readers, input: v.strictObject(batch), output: BatchDetail, refusals: [] }),
  batchUnits: query({
    allow: readers,
    input: v.strictObject({ ...batch, after: Cursor }),
    output: v.object({ rows: v.array(BatchUnitRow), next: v.optional(v.string()) }),
    refusals: [],
  }),
  /** For the form: the estates that I plan for, with how many flats of each building are in no batch and not handed over. */
  estatesToHandOver: query({
    allow: planners,
    input: v.strictObject({}),
    output: v.object({
      rows: v.array(
        v.object({
          estateId: v.string(),
          name: v.string(),
          buildings: v.array(v.object({ building: v.string(), units: v.number(), free: v.number() })),
        }),
      ),
    }),
    refusals: [],
  }),
  /** Flats of an estate by what is written on the door, that could be added. */
  findUnitsToHandOver: query({
    allow: planners,
    input: v.strictObject({ estateId: EstateId, words: Words(1, 40) }),
    output: v.object({ rows: v.array(v.object({ unitId: v.string(), name: v.string() })) }),
    refusals: [],
  }),
  /** Who may be named: colleagues that serve the estate. */
  batchColleagues: query({
    allow: planners,
    input: v.strictObject(batch),
    output: v.object({
      rows: v.array(
        v.object({
          staffId: v.string(),
          name: v.string(),
          department: v.string(),
          isTrained: v.boolean(),
        }),
      ),
    }),
    refusals: [],
  }),
} as const
