import type { ArrivalKind, LineZone } from '~/types/handover/day'
import type { Zone } from '~/types/handover/handover'
import type { VisitState } from '~/types/handover/visit.lifecycle'
import type { CalendarDay } from '~/types/kernel/time'
import { by, type IndexSpec } from './index-spec'

export const dayCollections = {
  handoverVisitDays: [],
  handoverVisits: [
    by('batchId', 'day', 'zone', 'state', 'queuedAt'),
    by('batchId', 'day', 'state', '_id'),
    by('batchId', 'day', '_id'),
    by('batchId', '_id'),
    by('unitId', '-arrivedAt'),
  ],
  handoverWindows: [by('batchId', 'day', '_id'), by('batchId', 'day', 'zone', '_id')],
} as const satisfies Record<string, readonly IndexSpec[]>

/** What a day of visits keeps for itself. `_id` = `{batchId}:{day}`; made by the first arrival, window or no-show. */
export interface VisitDay {
  _id: string
  batchId: string
  estateId: string
  day: CalendarDay
  /** So many have come: the next one's number is one more. */
  arrivals: number
  /** Flats that did not come to their slot (R5.5). They may have come later, or booked another day since. */
  noShowUnitIds: string[]
}

/** What happened in a zone; a visit passes each at most once. */
export interface ZonePassage {
  zone: Zone
  queuedAt: number
  calledAt: number | null
  windowId: string | null
  leftAt: number | null
  /** Papers or fees ticked here, by their names. */
  ticked: string[]
}

/** A flat's visit of a day (R5.5). `_id` = `{unitId}:{day}`. */
export interface HandoverVisit {
  _id: string
  version: number
  batchId: string
  estateId: string
  unitId: string
  unitName: string
  day: CalendarDay
  arrivedAt: number
  arrival: ArrivalKind
  /** Came with a place in a slot, or got one at the entrance: goes before those without. */
  hasPlace: boolean
  /** Who is booked to accompany the inspection; null: whoever is free. */
  technicianId: string | null
  state: VisitState
  zone: LineZone
  /** Since when it waits in, or was sent to, this zone: the order of its line. */
  queuedAt: number
  windowId: string | null
  windowName: string | null
  /** Counted by arrival, from 1. */
  number: number
  passages: ZonePassage[]
  finishedAt: number | null
}

/** A window (or a technician) of a zone on a day. `_id` = `{batchId}:{day}:{zone}:{n}`. */
export interface HandoverWindow {
  _id: string
  version: number
  batchId: string
  estateId: string
  day: CalendarDay
  zone: LineZone
  number: number
  name: string
  isOpen: boolean
  staffId: string | null
  staffName: string | null
  /** Whom it serves now; empty: nobody. */
  visitId: string
  /** Since when; null: nobody. */
  servingSince: number | null
  /** How long its last few took, the latest last: the zone's own pace of today. */
  lately: { endedAt: number; tookMs: number }[]
}

export interface DayDocuments {
  handoverVisitDays: VisitDay
  handoverVisits: HandoverVisit
  handoverWindows: HandoverWindow
}
