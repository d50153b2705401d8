import { hourMs } from '~/types/kernel/time'
import type { Repair } from '~/types/ticket/ticket'
import type { WaitingView } from '~/types/ticket/ticket.views'
import { callbackTimes } from './callback'
import { nextClock, type ClockRules } from './clocks'
import type { Situation } from './command'

type Rules = ClockRules & Pick<Situation, 'callback' | 'now'>

/** "Now waiting for …" (R6.3): who has the ball and until when. */
export function waitingFor(ticket: Repair, rules: Rules): WaitingView {
  return ticket.pauseState === 'running' ? waitingInState(ticket, rules) : waitingInPause(ticket)
}

function waitingInPause(ticket: Repair): WaitingView {
  const pause = ticket.pauses[ticket.pauses.length - 1]
  if (ticket.pauseState === 'contested' || pause === undefined) return { on: 'supervisor' }
  const isCustomers = pause.reason === 'laterDate' || pause.reason === 'unreachable'
  return isCustomers ? { on: 'customer', until: pause.until } : { ...craft(ticket), until: pause.until }
}

/** Whoever has the work: the technician, before a dispatch the agent. */
function craft({ technicianId, technicianName, agentName }: Repair): WaitingView {
  return technicianId === undefined ? { on: 'agent', name: agentName } : { on: 'technician', name: technicianName }
}

function waitingInState(ticket: Repair, rules: Rules): WaitingView {
  const until = nextClock(ticket, rules)?.dueAt ?? undefined
  switch (ticket.state) {
    case 'submitted':
    case 'registered':
      return { on: 'agent', name: ticket.agentName, until }
    case 'dispatched':
    case 'responded':
    case 'surveyed':
      return { ...craft(ticket), until }
    case 'appointed':
      return { ...craft(ticket), until: ticket.appointment?.to }
    case 'planned':
    case 'repairing':
      return { ...craft(ticket), until: notPast(ticket.plan?.window.to, rules) }
    case 'rework':
      return craft(ticket)
    case 'reopened':
      return { on: 'supervisor', until: ticket.stateSince + rules.callback.secondHandlingCallWithinHours * hourMs }
    case 'done':
      return { on: 'customer', until: callbackTimes(ticket.doneAt ?? ticket.stateSince, rules.callback).dueBy }
    case 'accepted':
      return { on: 'callback', until: callbackTimes(ticket.doneAt ?? ticket.stateSince, rules.callback).dueBy }
    case 'calledBack':
      // Not closed at once: something is missing in its folder (R2.8).
      return { on: 'agent', name: ticket.agentName }
    case 'closed':
    case 'closedUnconfirmed':
    case 'cancelled':
      return { on: 'nobody' }
  }
}

/** A planned end that has gone by promises nothing any more. */
const notPast = (until: number | undefined, { now }: Rules): number | undefined =>
  until !== undefined && until > now ? until : undefined
