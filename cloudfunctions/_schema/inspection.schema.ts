import type { Checklist, PointResult } from '~/types/handover/checklist'
import type { InspectionState } from '~/types/handover/inspection.lifecycle'
import type { PlanPoint } from '~/types/handover/handover'
import type { SnagState } from '~/types/handover/snag.lifecycle'
import type { ClockLevel } from '~/types/sla/sla'
import type { CalendarDay } from '~/types/kernel/time'
import type { Trade } from '~/types/ticket/parts'
import { by, type IndexSpec } from './index-spec'
import type { AgreedDay, Charge, LookWindow, SnagStep } from './snag-facts'

export const inspectionCollections = {
  inspections: [
    by('unitId', '-startedAt'),
    by('batchId', 'state'),
    by('batchId', 'endedAt'),
    by('technicianId', 'state', '-startedAt'),
  ],
  snags: [
    by('unitId', 'recordedAt'),
    // Found on a day, for the board of that day.
    by('batchId', 'recordedAt'),
    by('batchId', 'isOpen', 'dueAt'),
    by('estateId', 'isOpen', 'dueAt'),
    by('isOpen', 'dueAt'),
    by('contractorId', 'isOpen', 'dueAt'),
    by('assigneeId', 'isOpen', 'dueAt'),
    by('estateId', 'building', 'isOpen', 'dueAt'),
    by('isLate', 'isOpen', 'dueAt'),
    by('isOpen', 'state'),
    by('charge.contractorId', 'charge.state'),
    by('charge.state', 'estateId'),
    by('batchId', '_id'),
  ],
  contractors: [],
  checklists: [by('houseKey', '-number')],
} as const satisfies Record<string, readonly IndexSpec[]>

/** What was looked at: a point of the checklist, by room × part × item (R5.6). */
export interface CheckMark {
  pointId: string
  result: PointResult
  /** When it was looked at, by the phone's word within the server's bounds: of two marks the later counts. */
  at: number
}

/** `_id` = `{unitId}:i{n}`. */
export interface Inspection {
  _id: string
  version: number
  batchId: string
  estateId: string
  unitId: string
  unitName: string
  houseType: string
  /** The version of the checklist that was used. */
  checklistId: string
  technicianId: string
  technicianName: string
  state: InspectionState
  startedAt: number
  endedAt: number | null
  /** How long it rested between an end and going on: no part of the minutes (R5.6). */
  restedMs: number
  /** Operations of phones that started, ended or resumed it: one that is sent again moves nothing. */
  movedWith: string[]
  /** The number of the flat's last snag. */
  snagCount: number
  /** The owner's word that less than the minutes were enough. */
  shortWords: string | null
  /** By point. */
  checks: Record<string, CheckMark>
  signedAt: number | null
}

/**
 * A snag (R5.6). `_id` = `{unitId}:s{what the phone made}`: made on the phone, without signal, so that syncing twice changes nothing and two
 * people in one flat only ever append.
 */
export interface Snag {
  _id: string
  version: number
  number: number
  batchId: string
  estateId: string
  unitId: string
  unitName: string
  building: string
  houseType: string
  inspectionId: string | null
  room: string
  component: string
  words: string
  photos: string[]
  pin: PlanPoint | null
  state: SnagState
  isOpen: boolean
  /** When it was written down: the phone's instant, not before the inspection began and not in the future. Its clock runs from here. */
  recordedAt: number
  /** The phone's own instant, as it came, and when it arrived: a phone without signal sends late. */
  notedAt: number
  arrivedAt: number
  /** The point of the checklist at which it was found. */
  pointId: string | null
  /** The numbers that its clock runs under (R7.1): those in force when it was recorded. */
  policyId: string
  recordedBy: { role: string; id: string; name: string }
  /** Who built it badly, as it was said on the spot; whoever mends it may be another (R5.6). */
  responsible: string | null
  /** When that is a known contractor. */
  responsibleContractorId: string | null
  /** With whom it is to be mended; null: not assigned yet. */
  contractorId: string | null
  contractorName: string | null
  assigneeId: string | null
  assigneeName: string | null
  /** `general`: by the policy's working days; `complex`: the day agreed with the owner (R5.8). */
  kind: 'general' | 'complex'
  dueAt: number
  /** The day that was agreed with the owner, and when. */
  agreed: AgreedDay | null
  /** Agreed when it was too late already: what the owner was promised; the breach stays. Left out: nothing. */
  agreedLate?: AgreedDay | null
  /** A new day that was put to the owner and waits for the answer. */
  proposed: { on: CalendarDay; reason: string; at: number; byName: string } | null
  fixes: { startedAt: number; finishedAt: number | null; words: string; photos: string[]; byName: string }[]
  rejections: { at: number; words: string; photos: string[] }[]
  /** Times at which the owner could look at what was fixed, to choose from; left out: none offered. */
  windows?: LookWindow[]
  reinspection: (LookWindow & { at: number }) | null
  charge: { state: 'none' } | Charge
  closedAt: number | null
  /** Not a snag after all: why, and the owner's word. */
  withdrawn?: { words: string; ownerWords: string } | null
  /** What happened since it was recorded, oldest first; left out: nothing yet. */
  story?: SnagStep[]
  /** The highest level of the clock that was told (R7.3). */
  told: ClockLevel | 0
  /** Its breach was told: late, whatever happened since. Left out: not. */
  isLate?: boolean
}

/** A construction or maintenance company (R1: contractor). Its people are staff with the position `contractor`. */
export interface Contractor {
  _id: string
  version: number
  name: string
  /** What they build or maintain, and where; empty: anything, anywhere. */
  components: Trade[]
  estateIds: string[]
  /** False: gets nothing new; what is with them they still bring to an end. */
  isActive: boolean
}

/** A stored version of a checklist; version 1 of each house is the product's own and is not stored. `_id` = `{houseKey}:v{number}`. */
export interface ChecklistFile extends Checklist {
  _id: string
  at: number
  byName: string
}

export interface InspectionDocuments {
  checklists: ChecklistFile
  inspections: Inspection
  snags: Snag
  contractors: Contractor
}
