import * as v from 'valibot'
import { CalendarDay } from '../kernel/time'
import { Instant, UnitId, Words } from '../kernel/words'
import { BatchId, VisitStateName, Zone } from './handover'

/** Zones with windows and a line. Signing in is one act at the entrance and has neither. */
export const lineZones = ['documents', 'fees', 'inspection', 'issues', 'keys'] as const
export const LineZone = v.picklist(lineZones)
export type LineZone = v.InferOutput<typeof LineZone>

/** How a flat came: to its slot, after it had counted as a no-show, or without a booking for today (R5.5). */
export const arrivalKinds = ['booked', 'late', 'walkIn'] as const
export const ArrivalKind = v.picklist(arrivalKinds)
export type ArrivalKind = v.InferOutput<typeof ArrivalKind>

export const mostWindows = 30
export const WindowNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostWindows))
export const WindowName = Words(1, 12)

/** The words in a booking's QR code before its code. */
export const codePrefix = 'HB:'
/** A booking's code, typed or scanned. */
export const CheckInCode = v.pipe(
  v.string(),
  v.trim(),
  v.toUpperCase(),
  v.transform(said => (said.startsWith(codePrefix) ? said.slice(codePrefix.length).trim() : said)),
  v.regex(/^[A-Z0-9]{4,12}$/, 'NOT_A_CODE'),
)

export const ofBatch = { batchId: BatchId } as const
export const ofVisit = { ...ofBatch, unitId: UnitId } as const
export const ofWindow = { ...ofBatch, zone: LineZone, number: WindowNumber } as const

/** A visit as boards show it: a door, never a name. */
export const VisitCard = v.object({
  unitId: v.string(),
  /** Without the estate: building, entrance and room. */
  door: v.string(),
  number: v.number(),
  state: VisitStateName,
  zone: LineZone,
  /** Waits, or is served, since. */
  since: Instant,
  arrival: ArrivalKind,
  hasPlace: v.boolean(),
  windowName: v.nullable(v.string()),
})
export type VisitCard = v.InferOutput<typeof VisitCard>

export const WindowCard = v.object({
  zone: LineZone,
  number: v.number(),
  name: v.string(),
  isOpen: v.boolean(),
  staffName: v.nullable(v.string()),
  isMine: v.boolean(),
  /** Whom it serves. */
  serving: v.nullable(v.object({ unitId: v.string(), door: v.string(), number: v.number(), since: Instant })),
})
export type WindowCard = v.InferOutput<typeof WindowCard>

/** A zone in figures: who waits and is served now, and how long whoever came now would wait; null: no window is open. */
export const ZoneNow = v.object({
  zone: LineZone,
  waiting: v.number(),
  served: v.number(),
  openWindows: v.number(),
  waitMinutes: v.nullable(v.number()),
})
export type ZoneNow = v.InferOutput<typeof ZoneNow>

/** A part of a whole: 12 of 40. */
export const PartOf = v.object({ count: v.number(), of: v.number() })
export type PartOf = v.InferOutput<typeof PartOf>

/** The day in numbers (R5.10), recounted from the day's documents. */
export const DayFigures = v.object({
  day: CalendarDay,
  /** Flats with a booking for the day that came, of all that had one. */
  arrived: PartOf,
  walkIns: v.number(),
  /** Did not come to their slot and have not come since. */
  noShows: PartOf,
  /** Through to the end, of all that came; gone before the end. */
  finished: PartOf,
  left: PartOf,
  inspectionsEnded: PartOf,
  keysHandedOut: PartOf,
  snags: v.number(),
  zones: v.array(
    v.object({
      zone: LineZone,
      waiting: v.number(),
      served: v.number(),
      passed: v.number(),
      /** Of those who were called, how many that are, and of those who wait still. Minutes; null: nobody yet. */
      averageWaitMinutes: v.nullable(v.number()),
      waitsCounted: v.number(),
      longestWaitMinutes: v.nullable(v.number()),
    }),
  ),
})
export type DayFigures = v.InferOutput<typeof DayFigures>

/** What to have at hand in a zone, as words. */
export const TickedItem = v.object({ name: v.string(), isTicked: v.boolean() })

/** A visit as the window that serves it sees it. */
export const VisitWork = v.object({
  visit: VisitCard,
  /** Whose flat: to compare with the identity cards. Only here, never in a list. */
  people: v.array(v.string()),
  proxy: v.nullable(v.object({ name: v.string(), relation: v.string(), maySign: v.boolean() })),
  passages: v.array(
    v.object({ zone: Zone, queuedAt: Instant, calledAt: v.nullable(Instant), leftAt: v.nullable(Instant) }),
  ),
  papers: v.array(TickedItem),
  fees: v.array(
    v.object({
      feeId: v.string(),
      item: v.string(),
      amountFen: v.number(),
      payee: v.string(),
      receiptNumber: v.nullable(v.string()),
    }),
  ),
  openSnags: v.number(),
  technicianName: v.nullable(v.string()),
  /** Where it goes from here when nothing else is said; null: this was the last. */
  next: v.nullable(LineZone),
  /** Zones that it may be sent on to. */
  mayGoTo: v.array(LineZone),
  moves: v.array(v.string()),
})
export type VisitWork = v.InferOutput<typeof VisitWork>

/** Where a flat stands in the line (R5.5). */
export const QueuePlace = v.object({
  unitName: v.string(),
  day: CalendarDay,
  number: v.number(),
  state: VisitStateName,
  zone: LineZone,
  windowName: v.nullable(v.string()),
  /** Each zone, and whether it is behind, here, ahead or passed over. */
  zones: v.array(v.object({ zone: Zone, stands: v.picklist(['behind', 'here', 'ahead', 'passedOver']) })),
  /** While waiting. */
  ahead: v.number(),
  /** Null: no window is open. */
  waitMinutes: v.nullable(v.number()),
  technicianName: v.nullable(v.string()),
  /** The zone that comes, and what it asks for: papers, fees. */
  readyFor: v.nullable(LineZone),
  ready: v.array(v.string()),
})
export type QueuePlace = v.InferOutput<typeof QueuePlace>
