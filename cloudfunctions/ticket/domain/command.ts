import type { Role } from '~/types/kernel/contract'
import type { WorkingCalendar } from '~/types/kernel/calendar'
import type { Severity, SlaPolicy } from '~/types/sla/sla'
import type { CallbackPolicy } from '~/types/ticket/callback.policy'
import type { PausePolicy } from '~/types/ticket/pause.policy'
import type { MatterClass, PartId } from '~/types/ticket/parts'
import type { Appointment, CallKind, CallOutcome, PauseReason } from '~/types/ticket/ticket'

/** Who acts: every role that reaches the ticket by this action, and the person. */
export interface By {
  roles: readonly (Role | 'clock')[]
  /** personId of a customer, staffId of staff; absent for the clock. */
  id?: string
  /** Of staff only: customers stand nowhere by name. */
  name?: string
}

/** Everything that a decision depends on besides the ticket: no rule asks the world (architecture.md). */
export interface Situation {
  now: number
  by: By
  sla: SlaPolicy
  callback: CallbackPolicy
  pause: PausePolicy
  calendar: WorkingCalendar
}

export interface CallAnswer {
  stars?: number
  isSolved: boolean
}

/** What somebody wants done with a repair. Ids of photos were checked before, by who uploaded them. */
export type RepairCommand =
  | { action: 'register'; matterClass: MatterClass; part: PartId; words: string }
  | { action: 'dispatch'; technician: { id: string; name: string; isAvailable: boolean }; words: string }
  | { action: 'respond'; words: string }
  | { action: 'appoint'; window: Appointment; words: string }
  | { action: 'reschedule'; window: Appointment; words: string }
  | { action: 'survey'; finding: string; photos: string[] }
  | { action: 'plan'; window: Appointment; materials: string; people: string; words: string }
  | { action: 'startRepair' }
  | { action: 'finish'; words: string; photos: string[] }
  | { action: 'accept'; words: string }
  | { action: 'sendBack'; words: string; photos: string[] }
  | { action: 'cancel'; words: string }
  | { action: 'addNote'; words: string; photos: string[] }
  | { action: 'reply'; words: string }
  | { action: 'recordContactTry'; outcome: CallOutcome; words: string }
  | { action: 'pause'; reason: PauseReason; until: number; words: string }
  | { action: 'resume' }
  | { action: 'expire' }
  | { action: 'contestPause'; words: string }
  | { action: 'upholdObjection'; words: string }
  | { action: 'dismissObjection'; words: string }
  | { action: 'changeSeverity'; severity: Severity; words: string }
  | { action: 'rate'; stars: number; isSolved: boolean; words: string; photos: string[] }
  | { action: 'recordCall'; kind: CallKind; outcome: CallOutcome; words: string; answer?: CallAnswer }
  | { action: 'remindAcceptance' }
  | { action: 'handAcceptanceCall' }
  | { action: 'giveUpCallback' }
export type RepairCommandAction = RepairCommand['action']
export type CommandOf<A extends RepairCommandAction> = Extract<RepairCommand, { action: A }>
