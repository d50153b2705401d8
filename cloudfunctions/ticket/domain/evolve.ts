import type { RepairEvent } from '~/types/ticket/journal'
import type { RepairState } from '~/types/ticket/repair.lifecycle'
import type { Appointment, Repair, RepairFacts, TicketPause } from '~/types/ticket/ticket'
import { repairLifecycle } from '~/types/ticket/repair.lifecycle'

type EventOf<T extends RepairEvent['type']> = Extract<RepairEvent, { type: T }>
type InstantFact = Exclude<keyof RepairFacts, 'appointments' | 'submittedAt'>

/** The ticket after something happened at `at`. Total over the events: the compiler finds a forgotten one. */
export function evolve(ticket: Repair, event: RepairEvent, at: number): Repair {
  switch (event.type) {
    case 'submitted':
      return { ...ticket, photos: event.photos }
    case 'registered':
    case 'dispatched':
      return afterIntake(ticket, event, at)
    case 'handedOn':
    case 'reporterChanged':
      return event.type === 'handedOn' ? afterHandingOn(ticket, event) : withReporter(ticket, event.reporterId)
    case 'responded':
    case 'appointed':
    case 'rescheduled':
    case 'surveyed':
    case 'planned':
    case 'replied':
    case 'contactTried':
      return afterVisit(ticket, event, at)
    case 'repairStarted':
    case 'finished':
    case 'accepted':
    case 'sentBack':
    case 'cancelled':
      return afterWork(ticket, event, at)
    case 'paused':
    case 'resumed':
    case 'pauseEnded':
    case 'pauseContested':
    case 'objectionUpheld':
    case 'objectionDismissed':
      return afterPause(ticket, event, at)
    case 'severityChanged':
      return { ...ticket, severity: event.to, severities: [...ticket.severities, { at, severity: event.to }] }
    case 'calledBack':
    case 'reopened':
    case 'closed':
    case 'closedUnconfirmed':
      return afterAnswer(ticket, event, at)
    case 'acceptanceReminded':
      return { ...ticket, acceptanceRemindedTimes: ticket.timesDone }
    case 'acceptanceCallHanded':
      return { ...ticket, acceptanceCallTimes: ticket.timesDone }
    case 'clockPassed':
      return { ...ticket, told: { ...ticket.told, [event.clock]: event.level } }
    // Kept in the journal; the ticket itself stays as it is.
    case 'noted':
    case 'callTried':
    case 'called':
      return ticket
  }
}

export const evolveAll = (ticket: Repair, events: readonly RepairEvent[], at: number): Repair =>
  events.reduce((current, event) => evolve(current, event, at), ticket)

function entered(ticket: Repair, state: RepairState, at: number): Repair {
  const isOpen = !repairLifecycle.isFinal(state)
  return { ...ticket, state, isOpen, stateSince: ticket.state === state ? ticket.stateSince : at }
}

/** Facts that clocks start and stop by are set once, by the first event of their kind, and never reset (R7.1, R7.2). */
function withFact(ticket: Repair, fact: InstantFact, at: number): Repair {
  return { ...ticket, facts: { ...ticket.facts, [fact]: ticket.facts[fact] ?? at } }
}

function afterIntake(ticket: Repair, event: EventOf<'registered' | 'dispatched'>, at: number): Repair {
  if (event.type === 'registered') {
    const { agentId, agentName, matterClass, part } = event
    return { ...withFact(entered(ticket, 'registered', at), 'registeredAt', at), agentId, agentName, matterClass, part }
  }
  const { technicianId, technicianName } = event
  const technicianIds = [...new Set([...ticket.technicianIds, technicianId])]
  const dispatched = withFact(entered(ticket, 'dispatched', at), 'dispatchedAt', at)
  return { ...dispatched, technicianId, technicianName, technicianIds, contactTries: 0 }
}

/** Nothing of the work is undone: only who answers for it changes (first-asked responsibility passes on). */
function afterHandingOn(ticket: Repair, { post, staffId, name }: EventOf<'handedOn'>): Repair {
  if (post === 'agent') return { ...ticket, agentId: staffId, agentName: name }
  const technicianIds = [...new Set([...ticket.technicianIds, staffId])]
  return { ...ticket, technicianId: staffId, technicianName: name, technicianIds }
}

/** Whoever had reported it, for whomever: from now on it is this owner's matter alone. */
function withReporter({ ownerId: _before, ...ticket }: Repair, reporterId: string): Repair {
  return { ...ticket, reporterId }
}

type VisitEvent = EventOf<
  'responded' | 'appointed' | 'rescheduled' | 'surveyed' | 'planned' | 'replied' | 'contactTried'
>
function afterVisit(ticket: Repair, event: VisitEvent, at: number): Repair {
  switch (event.type) {
    case 'responded':
      return { ...withFact(entered(ticket, 'responded', at), 'respondedAt', at), contactTries: 0 }
    case 'appointed':
    case 'rescheduled':
      return withAppointment(entered(ticket, 'appointed', at), event.appointment, at)
    case 'surveyed': {
      const surveyed = withFact(entered(ticket, 'surveyed', at), 'surveyedAt', at)
      return { ...withFact(surveyed, 'answeredAt', at), finding: event.finding }
    }
    case 'planned': {
      const planned = withFact(entered(ticket, 'planned', at), 'planToldAt', at)
      return { ...withFact(planned, 'answeredAt', at), plan: event.plan }
    }
    case 'replied':
      return withFact(ticket, 'answeredAt', at)
    case 'contactTried':
      return { ...ticket, contactTries: event.outcome === 'reached' ? 0 : ticket.contactTries + 1 }
  }
}

function withAppointment(ticket: Repair, appointment: Appointment, at: number): Repair {
  const appointments = [...ticket.facts.appointments, { agreedAt: at, at: appointment.to }]
  return { ...ticket, appointment, facts: { ...ticket.facts, appointments } }
}

type WorkEvent = EventOf<'repairStarted' | 'finished' | 'accepted' | 'sentBack' | 'cancelled'>
function afterWork(ticket: Repair, event: WorkEvent, at: number): Repair {
  switch (event.type) {
    case 'repairStarted':
      return entered(ticket, 'repairing', at)
    case 'finished': {
      const { answer: _before, ...done } = withFact(entered(ticket, 'done', at), 'repairedAt', at)
      return { ...done, timesDone: ticket.timesDone + 1, doneAt: at }
    }
    case 'accepted':
      return withFact(entered(ticket, 'accepted', at), 'finallyAcceptedAt', at)
    case 'sentBack':
      return entered(ticket, 'rework', at)
    case 'cancelled':
      return withFact(entered(ticket, 'cancelled', at), 'cancelledAt', at)
  }
}

type PauseEvent = EventOf<
  'paused' | 'resumed' | 'pauseEnded' | 'pauseContested' | 'objectionUpheld' | 'objectionDismissed'
>
function afterPause(ticket: Repair, event: PauseEvent, at: number): Repair {
  switch (event.type) {
    case 'paused': {
      const { reason, until, words } = event
      return { ...ticket, pauseState: 'paused', pauses: [...ticket.pauses, { reason, from: at, until, words }] }
    }
    case 'resumed':
      return withLastPause({ ...ticket, pauseState: 'running' }, { resumedAt: at })
    case 'pauseEnded':
      return { ...ticket, pauseState: 'running' }
    case 'pauseContested':
      return { ...ticket, pauseState: 'contested' }
    case 'objectionUpheld':
      return withLastPause({ ...ticket, pauseState: 'running' }, { erased: true, resumedAt: at })
    case 'objectionDismissed':
      return { ...ticket, pauseState: 'paused' }
  }
}

function withLastPause(ticket: Repair, change: Partial<TicketPause>): Repair {
  const pauses = ticket.pauses.map((each, index, all) => (index === all.length - 1 ? { ...each, ...change } : each))
  return { ...ticket, pauses }
}

type AnswerEvent = EventOf<'calledBack' | 'reopened' | 'closed' | 'closedUnconfirmed'>
function afterAnswer(ticket: Repair, event: AnswerEvent, at: number): Repair {
  switch (event.type) {
    case 'calledBack': {
      const { answer } = event
      return { ...withFact(entered(ticket, 'calledBack', at), 'finallyAcceptedAt', at), answer }
    }
    case 'reopened': {
      // The one fact that may be taken back: the total clock goes on, reopenings included (R6.3).
      const { finallyAcceptedAt: _acceptedBefore, ...facts } = ticket.facts
      const { secondHandlings } = ticket
      return { ...entered(ticket, 'reopened', at), facts, answer: event.answer, secondHandlings: secondHandlings + 1 }
    }
    case 'closed':
      return entered(ticket, 'closed', at)
    case 'closedUnconfirmed':
      return entered(ticket, 'closedUnconfirmed', at)
  }
}
