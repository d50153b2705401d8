import type { Role } from '../kernel/contract'
import type { ClockLevel, ClockName, Severity } from '../sla/sla'
import type { MatterClass, PartId, RoomId } from './parts'
import type { Appointment, CallbackAnswer, CallKind, CallOutcome, Cover, PauseReason, RepairPlan } from './ticket'

/** What happened to a repair: past tense, one variant a fact. The customer sees each as it happens (R6.3). */
export type RepairEvent =
  | {
      type: 'submitted'
      unitId: string
      room: RoomId
      part: PartId
      matterClass: MatterClass
      severity: Severity
      words: string
      photos: string[]
      convenient: string
      cover: Cover
    }
  | { type: 'registered'; agentId: string; agentName: string; matterClass: MatterClass; part: PartId; words: string }
  | { type: 'dispatched'; technicianId: string; technicianName: string; words: string }
  /** A colleague left, and somebody else answers for it from now on; the name of the one before stays here. */
  | { type: 'handedOn'; post: HandedPost; from: string; staffId: string; name: string }
  /** The flat has other owners, or who reported has no say in it any more (R2.4): it goes on with the owner. */
  | { type: 'reporterChanged'; cause: ReporterCause; reporterId: string }
  | { type: 'responded'; words: string }
  | { type: 'appointed'; appointment: Appointment; words: string }
  | { type: 'rescheduled'; appointment: Appointment; words: string }
  | { type: 'surveyed'; finding: string; photos: string[] }
  | { type: 'planned'; plan: RepairPlan }
  | { type: 'repairStarted' }
  | { type: 'finished'; words: string; photos: string[] }
  | { type: 'accepted'; words: string; enteredByStaffId?: string }
  | { type: 'sentBack'; words: string; photos: string[]; enteredByStaffId?: string }
  | { type: 'cancelled'; words: string }
  | { type: 'paused'; reason: PauseReason; until: number; words: string }
  | { type: 'resumed' }
  | { type: 'pauseEnded' }
  | { type: 'pauseContested'; words: string }
  | { type: 'objectionUpheld'; words: string }
  | { type: 'objectionDismissed'; words: string }
  | { type: 'severityChanged'; from: Severity; to: Severity; words: string }
  | { type: 'noted'; words: string; photos: string[] }
  | { type: 'replied'; words: string }
  | { type: 'contactTried'; outcome: CallOutcome; words: string }
  | { type: 'callTried'; kind: CallKind; outcome: CallOutcome; words: string }
  | { type: 'called'; kind: CallKind; words: string }
  | { type: 'calledBack'; answer: CallbackAnswer }
  | { type: 'reopened'; answer: CallbackAnswer }
  | { type: 'closed'; callback: 'answered' | 'notReached' }
  | { type: 'closedUnconfirmed' }
  | { type: 'acceptanceReminded' }
  | { type: 'acceptanceCallHanded' }
  | { type: 'clockPassed'; clock: ClockName; level: ClockLevel; at: number }

export type ReporterCause = 'soldOn' | 'memberLeft'

/** In what capacity: the technician who has the job, or the agent who took it in and answers for it. */
export type HandedPost = 'technician' | 'agent'

export interface Actor {
  role: Role | 'clock'
  /** personId or staffId; absent for the clock. */
  id?: string
  /** Staff are shown by name; customers by what they are. */
  name?: string
}

/** One save of one ticket. `_id` = `{ticketId}:{version}`. */
export interface JournalRow {
  _id: string
  ticketId: string
  estateId: string
  unitId: string
  /** Who reported it: whose timeline it belongs to; '' when nobody is known. */
  personId: string
  version: number
  at: number
  by: Actor
  events: RepairEvent[]
}
