import type { BookingState } from '~/types/handover/booking.lifecycle'
import type { SlotMoveState } from '~/types/handover/slot-move.lifecycle'
import type { CalendarDay } from '~/types/kernel/time'
import type { Cipher } from './documents'
import { by, type IndexSpec } from './index-spec'

export const bookingCollections = {
  handoverDays: [by('batchId', 'day')],
  handoverDuties: [by('batchId', 'day'), by('staffId', 'isOn')],
  handoverPlaces: [
    by('batchId', 'bookingId', 'from'),
    by('slotId', 'bookingId'),
    by('batchId', 'day', 'bookingId'),
    by('batchId', 'day', 'staffId'),
    by('staffId', 'from'),
  ],
  handoverSlotMoves: [by('batchId', '-at')],
  handoverBookings: [
    by('batchId', 'state', 'since'),
    by('batchId', 'state', 'line', 'since'),
    by('batchId', '_id'),
    by('slotId', 'state'),
    by('batchId', 'day', 'state'),
    by('batchId', 'code'),
    by('personId', '-since'),
  ],
} as const satisfies Record<string, readonly IndexSpec[]>

/**
 * How a handover day looks on its tile. `_id` = `{batchId}:{day}`. The places are the truth; `free` is counted from them after each change,
 * so that a page of a hundred days need not count eight thousand places.
 */
export interface HandoverDay {
  _id: string
  batchId: string
  day: CalendarDay
  /** Frozen with the first duty of the day: all who accompany keep the same times. */
  slotMinutes: number
  free: number
  places: number
  /** Counts recounts: of two at once, the one that knows less is done again. */
  revision: number
}

/** Who accompanies on which day, from when until when: makes the places (R5.4). `_id` = `{batchId}:{day}:{staffId}`. */
export interface HandoverDuty {
  _id: string
  version: number
  batchId: string
  estateId: string
  day: CalendarDay
  staffId: string
  staffName: string
  /** Taken off the plan again: it stays for its version. */
  isOn: boolean
  from: string
  until: string
  /** Lunch, for one: no slot touches it. */
  pause: { from: string; until: string } | null
}

/** Stands in `bookingId` of a place that nobody may book: taken out by staff; or its flat came, or did not, and books anew. */
export const blockedPlace = 'blocked'
export const pastPlace = 'past'

/**
 * One document per place: an accompanying technician in a slot. `_id` = `{slotId}:{staffId}`, a slot's `_id` = `{batchId}:{day}:{HHMM}`:
 * the capacity of a slot is its places.
 */
export interface HandoverPlace {
  _id: string
  batchId: string
  slotId: string
  day: CalendarDay
  from: number
  to: number
  staffId: string
  staffName: string
  /** Empty: free. `blocked`, `past`: not to be booked. Else the booking's id, which is the unit's. */
  bookingId: string
  /** The flat's name, for those who plan the day; empty: none. */
  unitName: string
  blockedWords: string | null
}

/** Who comes in the owner's place (a proxy). */
export interface Proxy {
  name: string
  relation: string
  /** Signs for the owner, as a member of the household with the scope `sign`. */
  maySign: boolean
  phone: Cipher
  phoneIndex: string
  maskedPhone: string
}

/** A flat's booking; `_id` = the unit's id. */
export interface HandoverBooking {
  _id: string
  version: number
  batchId: string
  estateId: string
  unitId: string
  unitName: string
  /** Who booked, or in whose name staff did; hears of it while the flat is theirs. */
  personId: string
  state: BookingState
  slotId: string | null
  placeId: string | null
  day: CalendarDay | null
  from: number | null
  to: number | null
  staffId: string | null
  staffName: string | null
  /** Days that whoever waits would come; empty: any. */
  waitsFor: CalendarDay[]
  /** The same for the queries of the line: the days, or `any`; empty while it does not wait. */
  line: string[]
  /** When the last place that it waits for begins its day's end; null while it does not wait. */
  waitsUntil: number | null
  /** Since when it stands like this: the order of those who wait. */
  since: number
  /** How often it was moved by its people. */
  moves: number
  proxy: Proxy | null
  /** Shown at the check-in. Kept for the batch. */
  code: string
  /** Reminders of the slot that it has; null: its instant had passed when it was booked, or there is no slot. */
  remindAt: { first: number | null; second: number | null }
  /** From when on a flat that has not come counts as a no-show (R5.5); null: no slot. */
  noShowAt: number | null
}

/** A whole slot that is given up (R5.4). `_id` = `{slotId}:{n}`; its flats are moved by a job, as long as it runs. */
export interface HandoverSlotMove {
  _id: string
  version: number
  batchId: string
  estateId: string
  slotId: string
  day: CalendarDay
  from: number
  to: number
  words: string
  at: number
  byId: string
  byName: string
  state: SlotMoveState
  moved: number
  /** Flats for which no place was left: they wait at the head of the line. */
  waiting: number
}

export interface BookingDocuments {
  handoverDays: HandoverDay
  handoverDuties: HandoverDuty
  handoverPlaces: HandoverPlace
  handoverSlotMoves: HandoverSlotMove
  handoverBookings: HandoverBooking
}
