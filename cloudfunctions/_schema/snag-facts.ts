import type { ChargeState } from '~/types/handover/charge.lifecycle'
import type { StoryAction } from '~/types/handover/rectification'
import type { Role } from '~/types/kernel/contract'
import type { CalendarDay } from '~/types/kernel/time'

/** A charge of a snag to a contractor (charge.lifecycle.ts). */
export interface Charge {
  state: Exclude<ChargeState, 'none'>
  /** Who was charged: the contractor as it was then. */
  contractorId: string
  contractorName: string
  words: string
  amountFen: number | null
  at: number
  byName: string
  /** Until when it may be contested; then it stands. */
  contestUntil: number
  contest: { at: number; words: string; photos: string[]; byName: string } | null
  decision: { at: number; words: string; byName: string } | null
}

/** A day that was agreed with the owner (R5.8). */
export interface AgreedDay {
  on: CalendarDay
  at: number
  words: string
}

/** A time at which the owner could look at what was fixed. */
export interface LookWindow {
  on: CalendarDay
  from: string
}

/** A line of a snag's story; customers stand there as what they are, without a name. */
export interface SnagStep {
  at: number
  action: StoryAction
  role: Role | 'clock'
  name: string
  words: string
}
