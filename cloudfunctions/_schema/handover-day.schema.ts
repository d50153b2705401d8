import type { Zone } from '~/types/handover/handover'
import type { VisitState } from '~/types/handover/visit.lifecycle'
import type { CalendarDay } from '~/types/kernel/time'
import { by, type IndexSpec } from './index-spec'

export const dayCollections = {
  handoverVisits: [
    by('batchId', 'day', 'zone', 'state', 'queuedAt'),
    by('batchId', 'day', '_id'),
    by('batchId', '_id'),
    by('unitId', '-arrivedAt'),
  ],
  handoverWindows: [by('batchId', 'day', 'zone')],
} as const satisfies Record<string, readonly IndexSpec[]>

/** What happened in a zone. */
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
  state: VisitState
  zone: Zone
  /** Since when it waits in, or was sent to, this zone: the order of its line. */
  queuedAt: number
  windowId: string | null
  windowName: string | null
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
  zone: Zone
  name: string
  isOpen: boolean
  staffId: string | null
  staffName: string | null
  /** Whom it serves now; empty: nobody. */
  visitId: string
}

export interface DayDocuments {
  handoverVisits: HandoverVisit
  handoverWindows: HandoverWindow
}
