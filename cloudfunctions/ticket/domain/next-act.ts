import { hourMs } from '~/types/kernel/time'
import { noDeadline, type Repair } from '~/types/ticket/ticket'
import { nextDueAt, type ClockRules } from './clocks'
import type { Situation } from './command'

/**
 * When the company has something to do next on a repair, for the order of the queue: the next deadline, or the end of the
 * planned work, which no clock counts, or the moment it was sent back. While the customer has the ball: never.
 */
export function nextActAt(ticket: Repair, rules: ClockRules & Pick<Situation, 'callback'>): number {
  return Math.min(nextDueAt(ticket, rules), plannedAct(ticket, rules))
}

function plannedAct(ticket: Repair, { callback }: Pick<Situation, 'callback'>): number {
  const { state, pauseState, plan, stateSince } = ticket
  if (pauseState !== 'running') return noDeadline
  switch (state) {
    case 'planned':
    case 'repairing':
      return plan?.window.to ?? stateSince
    case 'rework':
    case 'calledBack':
      return stateSince
    case 'reopened':
      return stateSince + callback.secondHandlingCallWithinHours * hourMs
    case 'submitted':
    case 'registered':
    case 'dispatched':
    case 'responded':
    case 'appointed':
    case 'surveyed':
    case 'done':
    case 'accepted':
    case 'closed':
    case 'closedUnconfirmed':
    case 'cancelled':
      return noDeadline
  }
}
