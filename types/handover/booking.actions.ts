import * as v from 'valibot'
import { Phone } from '../archive/files'
import { command, query } from '../kernel/contract'
import { CalendarDay } from '../kernel/time'
import { Cursor, Id, StaffId, UnitId, Words } from '../kernel/words'
import { Booked, BookableUnit, DutyPlan, MyBooking, SlotBoard, SlotsPage, TimeOfDay, WaitingRow } from './booking.views'
import { BatchId, SlotId } from './handover'

const customer = { buyer: 'own', owner: 'own', member: 'own' } as const
/** Who plans the days, and books for somebody on the phone. */
const desk = { agent: 'estate', supervisor: 'estate', manager: 'estate' } as const
const readers = { ...desk, technician: 'estate', director: 'all' } as const

const batch = { batchId: BatchId }
const flat = { unitId: UnitId }
const lifecycleNo = ['NOT_POSSIBLE_NOW', 'NOT_YOURS_TO_DO'] as const
/** Why this flat has nothing to book now. */
const bookNo = ['BATCH_NOT_OPEN', 'UNIT_NOT_INVITED'] as const
const slotNo = ['SLOT_FULL', 'SLOT_UNKNOWN', 'SLOT_BEGUN'] as const
const dutyNo = ['BATCH_OVER', 'NOT_A_HANDOVER_DAY', 'DAY_IN_THE_PAST', 'PLACES_BOOKED'] as const

/** Staff say in whose words they act; whoever moves says why. */
const words = { words: Words(0, 200) }
const days = v.pipe(v.array(CalendarDay), v.maxLength(100))
const Done = v.object({ free: v.number() })

/** R5.4: who accompanies when makes the places; a flat books one, moves it, gives it back, sends a proxy, waits. */
export const bookingActions = {
  /** Says anew when a technician accompanies on a day; free places come and go with it, booked ones must be moved first. */
  setDuty: command({
    allow: desk,
    input: v.strictObject({
      ...batch,
      day: CalendarDay,
      technicianId: StaffId,
      from: TimeOfDay,
      until: TimeOfDay,
      pause: v.nullable(v.strictObject({ from: TimeOfDay, until: TimeOfDay })),
    }),
    output: v.object({ places: v.number() }),
    refusals: [
      ...dutyNo,
      'TECHNICIAN_NOT_AVAILABLE',
      'TECHNICIAN_NOT_TRAINED',
      'ENDS_BEFORE_IT_STARTS',
      'NO_SLOT_FITS',
    ],
  }),
  clearDuty: command({
    allow: desk,
    input: v.strictObject({ ...batch, day: CalendarDay, technicianId: StaffId }),
    output: v.object({ places: v.number() }),
    refusals: [...dutyNo, 'NOT_ON_DUTY'],
  }),
  blockPlace: command({
    allow: desk,
    input: v.strictObject({ ...batch, placeId: Id, words: Words(2, 100) }),
    output: Done,
    refusals: ['PLACE_UNKNOWN', 'PLACE_NOT_FREE'],
  }),
  unblockPlace: command({
    allow: desk,
    input: v.strictObject({ ...batch, placeId: Id }),
    output: Done,
    refusals: ['PLACE_UNKNOWN', 'PLACE_NOT_BLOCKED'],
  }),
  /** Every flat of the slot goes to another one, the nearest that has a place; the slot takes nobody any more. */
  moveSlot: command({
    allow: desk,
    input: v.strictObject({ ...batch, slotId: SlotId, words: Words(2, 100) }),
    output: v.object({ units: v.number() }),
    refusals: ['BATCH_NOT_OPEN', 'SLOT_UNKNOWN', 'SLOT_BEGUN', 'SLOT_MOVES_ALREADY', 'NOT_ENOUGH_PLACES'],
  }),

  book: command({
    allow: { ...customer, ...desk },
    input: v.strictObject({ ...flat, slotId: SlotId, ...words }),
    output: Booked,
    refusals: [...lifecycleNo, ...bookNo, ...slotNo, 'ALREADY_BOOKED', 'WORDS_NEEDED'],
  }),
  /** For these days, or for any. Whatever place is free, or gets free, is theirs at once. */
  wait: command({
    allow: { ...customer, ...desk },
    input: v.strictObject({ ...flat, days, ...words }),
    output: Booked,
    refusals: [...lifecycleNo, ...bookNo, 'ALREADY_BOOKED', 'NOT_A_HANDOVER_DAY', 'WORDS_NEEDED'],
  }),
  /** Its people: so often and until so long before, with a reason; staff beyond that, with words. */
  moveBooking: command({
    allow: { ...customer, ...desk },
    input: v.strictObject({ ...flat, slotId: SlotId, ...words }),
    output: Booked,
    refusals: [
      ...lifecycleNo,
      'BATCH_NOT_OPEN',
      ...slotNo,
      'SAME_SLOT',
      'MOVED_TOO_OFTEN',
      'TOO_LATE_TO_MOVE',
      'WORDS_NEEDED',
    ],
  }),
  cancelBooking: command({
    allow: { ...customer, ...desk },
    input: v.strictObject({ ...flat, ...words }),
    output: Booked,
    refusals: [...lifecycleNo, 'SLOT_BEGUN', 'WORDS_NEEDED'],
  }),
  /** Who comes in the owner's place (a proxy); null: the owner again. */
  setProxy: command({
    allow: { ...customer, ...desk },
    input: v.strictObject({
      ...flat,
      proxy: v.nullable(
        v.strictObject({
          name: Words(2, 20),
          relation: Words(1, 20),
          phone: Phone,
          maySign: v.boolean(),
        }),
      ),
    }),
    output: Booked,
    refusals: ['NOT_POSSIBLE_NOW'],
  }),

  /** Days with how many places are free, and the times of one of them: the day asked for, else the first that has a place. */
  slotsOf: query({
    allow: { ...customer, ...readers },
    input: v.strictObject({ ...flat, day: v.optional(CalendarDay) }),
    output: SlotsPage,
    refusals: [],
  }),
  myBooking: query({
    allow: { ...customer, ...readers },
    input: v.strictObject(flat),
    output: MyBooking,
    refusals: [],
  }),

  /** A day's duties: the one asked for, else the first that is not over. */
  dutyPlan: query({
    allow: readers,
    input: v.strictObject({ ...batch, day: v.optional(CalendarDay) }),
    output: DutyPlan,
    refusals: [],
  }),
  slotBoard: query({
    allow: readers,
    input: v.strictObject({ ...batch, day: CalendarDay }),
    output: SlotBoard,
    refusals: [],
  }),
  /** Those who wait, first come first. */
  waitingList: query({
    allow: readers,
    input: v.strictObject({ ...batch, after: Cursor }),
    output: v.object({ rows: v.array(WaitingRow), next: v.optional(v.string()) }),
    refusals: [],
  }),
  findBookable: query({
    allow: desk,
    input: v.strictObject({ ...batch, words: Words(1, 40) }),
    output: v.object({ rows: v.array(BookableUnit) }),
    refusals: [],
  }),
}
