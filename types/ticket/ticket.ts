import * as v from 'valibot'
import type { CalendarDay } from '../kernel/time'
import type { Severity, SeverityChange, SlaPause, ClockName, ClockLevel } from '../sla/sla'
import type { MatterClass, PartId, RoomId } from './parts'
import type { RepairState } from './repair.lifecycle'
import type { CallTaskState } from './callTask.lifecycle'
import type { PauseState } from './pause.lifecycle'

/** When the technician comes: an agreed window, instants in epoch ms. */
export interface Appointment {
  from: number
  to: number
}

/** Whether the warranty covers it, as told before the repair was sent (R6.7), frozen at submission. */
export interface Cover {
  isCovered: boolean
  /** null: for the building's designed life, or not limited by a date. */
  coveredUntil: CalendarDay | null
  /** Id of the warranty part whose rule answers; its words stand in warranty.copy.ts. */
  warrantyPart: string
}

export const pauseReasons = ['laterDate', 'unreachable', 'weather', 'approvedPart'] as const
export type PauseReason = (typeof pauseReasons)[number]

export interface TicketPause extends SlaPause {
  reason: PauseReason
  words: string
}

export interface RepairPlan {
  /** When the work is planned. */
  window: Appointment
  materials: string
  people: string
  words: string
}

/** The instants that clocks start and stop by; each set once, by the first event of its kind (R7.2: never reset). */
export interface RepairFacts {
  submittedAt: number
  registeredAt?: number
  dispatchedAt?: number
  respondedAt?: number
  /** Every time for the visit that was agreed; the last one counts (survey clock). */
  appointments: { agreedAt: number; at: number }[]
  surveyedAt?: number
  answeredAt?: number
  planToldAt?: number
  repairedAt?: number
  finallyAcceptedAt?: number
  cancelledAt?: number
}

/** Later than every deadline; the last instant that a Date can hold. */
export const noDeadline = 8_640_000_000_000_000

/** A repair as stored. The ticket is the truth; the journal is its history (architecture.md). */
export interface Repair {
  _id: string
  /** Counts saves; the journal row of a save is `{_id}:{version}`. */
  version: number
  estateId: string
  unitId: string
  unitName: string
  reporterId: string
  /** The owner for whom a household member reported it: hears of its progress too (R2.4). */
  ownerId?: string
  room: RoomId
  part: PartId
  matterClass: MatterClass
  severity: Severity
  words: string
  photos: string[]
  /** When it suits the customer, in the customer's words. */
  convenient: string
  cover: Cover
  state: RepairState
  stateSince: number
  pauseState: PauseState
  /** The first to take it in: answerable to its end (D, first-asked responsibility). */
  agentId?: string
  agentName?: string
  technicianId?: string
  technicianName?: string
  /** Everyone to whom it was ever dispatched: none of them makes the callback (R8.1). */
  technicianIds: string[]
  appointment?: Appointment
  finding?: string
  plan?: RepairPlan
  facts: RepairFacts
  severities: SeverityChange[]
  pauses: TicketPause[]
  /** Id of the frozen policy version (R7.1). */
  policyId: string
  /** Highest level already told, per clock (R7.3: each exactly once). */
  told: Partial<Record<ClockName, ClockLevel>>
  /** How often the repair was done; the callback of the n-th is `{_id}:callback:{n}`. */
  timesDone: number
  /** When it was done last: day 0 of the callback. */
  doneAt?: number
  /** The answer to the callback of the last time done, if it was given. */
  answer?: CallbackAnswer
  secondHandlings: number
  /** Tries that did not reach the customer, since the last one that did (R7.2). */
  contactTries: number
  /** The time done for which acceptance was asked after: one reminder each (R8.1). */
  acceptanceRemindedTimes?: number
  /** The time done for which the acceptance call was handed to somebody. */
  acceptanceCallTimes?: number
  /** Earliest deadline of a running clock, for the queue; `noDeadline` when none runs, so that such tickets come last. */
  nextDueAt: number
  /** When the company has something to do next: that deadline, or the end of the planned work, or at once. Orders the queue. */
  nextActAt: number
  isOpen: boolean
}

export const callOutcomes = ['reached', 'noAnswer', 'busy', 'wrongNumber', 'askedLater'] as const
export type CallOutcome = (typeof callOutcomes)[number]

export interface CallTry {
  at: number
  byStaffId: string
  outcome: CallOutcome
  words: string
}

export const callKinds = ['callback', 'acceptance', 'secondHandling'] as const
export type CallKind = (typeof callKinds)[number]

/** What the customer said about a repair. `enteredByStaffId` marks what staff typed (R8.1). */
export interface CallbackAnswer {
  stars: number
  isSolved: boolean
  words: string
  photos: string[]
  at: number
  enteredByStaffId?: string
}

/** A call owed to a customer, a task of its own (R8.1): `_id` = `{ticketId}:{kind}:{n}`. Instants in epoch ms. */
export interface CallTask {
  _id: string
  version: number
  kind: CallKind
  ticketId: string
  /** The ticket's frozen policy: tries and instants come from it. */
  policyId: string
  estateId: string
  unitId: string
  unitName: string
  room: RoomId
  part: PartId
  state: CallTaskState
  /** When the repair was done (callback, acceptance) or sent to second handling. */
  since: number
  askAt?: number
  callFrom: number
  dueBy: number
  assigneeId?: string
  tries: CallTry[]
  answer?: CallbackAnswer
  isOverdueTold?: boolean
  isOpen: boolean
}

export const StarCount = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5))
