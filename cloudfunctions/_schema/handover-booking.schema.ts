import type { BookingState } from '~/types/handover/booking.lifecycle'
import type { CalendarDay } from '~/types/kernel/time'
import { by, type IndexSpec } from './index-spec'

export const bookingCollections = {
  handoverDuties: [by('batchId', 'day')],
  handoverSlots: [by('batchId', 'day', 'from')],
  handoverPlaces: [by('batchId', 'bookingId'), by('slotId', 'bookingId'), by('batchId', 'day', 'bookingId')],
  handoverBookings: [
    by('batchId', 'state', 'since'),
    by('batchId', '_id'),
    by('slotId', 'state'),
    by('batchId', 'day', 'state'),
    by('personId'),
  ],
} as const satisfies Record<string, readonly IndexSpec[]>

/** Who accompanies on which day, from when until when: makes the places (R5.4). `_id` = `{batchId}:{day}:{staffId}`. */
export interface HandoverDuty {
  _id: string
  version: number
  batchId: string
  day: CalendarDay
  staffId: string
  staffName: string
  from: string
  until: string
}

/** A time for an inspection. `_id` = `{batchId}:{day}:{HHMM}`. Its capacity is its places. */
export interface HandoverSlot {
  _id: string
  batchId: string
  estateId: string
  day: CalendarDay
  from: number
  to: number
}

/** One document per place: an accompanying technician in a slot. `_id` = `{slotId}:{staffId}`. */
export interface HandoverPlace {
  _id: string
  batchId: string
  slotId: string
  day: CalendarDay
  staffId: string
  staffName: string
  /** Empty: free. `blocked`: taken out by staff. Else the booking's id, which is the unit's. */
  bookingId: string
  blockedWords: string | null
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
  /** Since when it stands like this: the order of those who wait. */
  since: number
  /** How often it was moved by its people. */
  moves: number
  /** Who comes in the owner's place (委托); null: the owner. */
  proxy: { name: string; relation: string; maySign: boolean; maskedPhone: string } | null
  /** Shown at the check-in. */
  code: string
}

export interface BookingDocuments {
  handoverDuties: HandoverDuty
  handoverSlots: HandoverSlot
  handoverPlaces: HandoverPlace
  handoverBookings: HandoverBooking
}
