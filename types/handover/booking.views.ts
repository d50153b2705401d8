import * as v from 'valibot'
import { CalendarDay, timeOfDayPattern } from '../kernel/time'
import { Instant } from '../kernel/words'
import { BookingStateName } from './handover'

export const TimeOfDay = v.pipe(v.string(), v.regex(timeOfDayPattern, 'NOT_A_TIME'))

/** A handover day on its tile. */
export const DayTile = v.object({ day: CalendarDay, free: v.number() })
/** A time of a day, `HH:MM`; `free` 0: full. */
export const SlotTile = v.object({ slotId: v.string(), from: v.string(), to: v.string(), free: v.number() })
export type SlotTile = v.InferOutput<typeof SlotTile>

/** Days of a batch that are still to come, and the times of one of them. */
export const SlotsPage = v.object({
  place: v.string(),
  days: v.array(DayTile),
  /** The day whose times these are; null: there is no day left. */
  day: v.nullable(CalendarDay),
  slots: v.array(SlotTile),
})
export type SlotsPage = v.InferOutput<typeof SlotsPage>

const ProxyView = v.object({
  name: v.string(),
  relation: v.string(),
  maskedPhone: v.string(),
  maySign: v.boolean(),
  /** Whether the person is in the household with the right to sign, or asked in. */
  household: v.picklist(['none', 'invited', 'member']),
})

/** A flat's booking as its people see it. */
export const BookingView = v.object({
  state: BookingStateName,
  slotId: v.nullable(v.string()),
  day: v.nullable(CalendarDay),
  from: v.nullable(Instant),
  to: v.nullable(Instant),
  technicianName: v.nullable(v.string()),
  /** Shown at the check-in; empty while there is no place. */
  code: v.string(),
  waitsFor: v.array(CalendarDay),
  /** While waiting: how many are before; up to 1,000 are counted. */
  ahead: v.nullable(v.number()),
  proxy: v.nullable(ProxyView),
  movesLeft: v.number(),
  /** Until when its people may move it. */
  movableUntil: v.nullable(Instant),
})
export type BookingView = v.InferOutput<typeof BookingView>

/** The booking page: the booking, and what is to be known before it. */
export const MyBooking = v.object({
  unitId: v.string(),
  unitName: v.string(),
  booking: v.nullable(BookingView),
  /** Whether a slot may be booked now: the batch is open, the flat has its notice and no slot. */
  mayBook: v.boolean(),
  batch: v.object({
    title: v.string(),
    place: v.string(),
    isOpen: v.boolean(),
    bring: v.string(),
  }),
  limits: v.object({
    mostMoves: v.number(),
    moveUntilHours: v.number(),
    slotMinutes: v.number(),
    firstReminderHours: v.number(),
    secondReminderHours: v.number(),
  }),
})
export type MyBooking = v.InferOutput<typeof MyBooking>

/** What a change of a booking answers. */
export const Booked = v.object({
  unitId: v.string(),
  state: BookingStateName,
  day: v.nullable(CalendarDay),
  from: v.nullable(Instant),
  to: v.nullable(Instant),
  technicianName: v.nullable(v.string()),
  code: v.string(),
})
export type Booked = v.InferOutput<typeof Booked>

/** A day of the batch for those who plan it. */
export const DayPlan = v.object({ day: CalendarDay, places: v.number(), free: v.number() })

/** Who accompanies on a day, and who could. */
export const DutyPlan = v.object({
  batchId: v.string(),
  title: v.string(),
  place: v.string(),
  /** Whether duties may still be planned. */
  isPlannable: v.boolean(),
  hours: v.object({ from: v.string(), until: v.string() }),
  slotMinutes: v.number(),
  days: v.array(DayPlan),
  day: v.nullable(CalendarDay),
  duties: v.array(
    v.object({
      technicianId: v.string(),
      name: v.string(),
      from: v.string(),
      until: v.string(),
      pause: v.nullable(v.object({ from: v.string(), until: v.string() })),
    }),
  ),
  technicians: v.array(v.object({ technicianId: v.string(), name: v.string(), isAssignable: v.boolean() })),
  waiting: v.number(),
})
export type DutyPlan = v.InferOutput<typeof DutyPlan>

export const cellStates = ['free', 'blocked', 'booked', 'checkedIn', 'noShow', 'past'] as const
/** A place on the board of a day: a technician in a slot. */
export const BoardCell = v.object({
  placeId: v.string(),
  slotId: v.string(),
  technicianId: v.string(),
  state: v.picklist(cellStates),
  unitId: v.string(),
  unitName: v.string(),
  hasProxy: v.boolean(),
  words: v.string(),
})
export type BoardCell = v.InferOutput<typeof BoardCell>

/** A day: slots × technicians, with the flats in them. */
export const SlotBoard = v.object({
  day: CalendarDay,
  slots: v.array(v.object({ slotId: v.string(), from: Instant, to: Instant })),
  technicians: v.array(v.object({ technicianId: v.string(), name: v.string() })),
  cells: v.array(BoardCell),
  /** Whole slots that are being given up, or were on this day. */
  moves: v.array(
    v.object({ slotId: v.string(), isRunning: v.boolean(), moved: v.number(), waiting: v.number(), words: v.string() }),
  ),
})
export type SlotBoard = v.InferOutput<typeof SlotBoard>

/** Somebody in the line. */
export const WaitingRow = v.object({
  unitId: v.string(),
  unitName: v.string(),
  since: Instant,
  waitsFor: v.array(CalendarDay),
})
export type WaitingRow = v.InferOutput<typeof WaitingRow>

/** A flat of the batch by what is written on its door, for a booking on the phone. */
export const BookableUnit = v.object({
  unitId: v.string(),
  unitName: v.string(),
  state: v.nullable(BookingStateName),
  day: v.nullable(CalendarDay),
  from: v.nullable(Instant),
})
export type BookableUnit = v.InferOutput<typeof BookableUnit>
