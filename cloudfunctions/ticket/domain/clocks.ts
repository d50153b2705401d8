import { clocksOf, viewOf, type Clock, type ClockFacts, type ClockView } from '~/types/sla/sla'
import { nextUntoldAt } from '~/types/sla/levels'
import { noDeadline, type Repair } from '~/types/ticket/ticket'
import type { RowClock } from '~/types/ticket/ticket.views'
import type { Due } from '../../_kernel/due'
import type { Situation } from './command'

export type ClockRules = Pick<Situation, 'sla' | 'calendar'>

/**
 * What of a ticket matters to its clocks (R7.1). A matter planned or repaired without a survey no longer waits for one; closed without
 * a word (R8.1), the total clock shows no longer running, though nobody accepted.
 */
export function clockFactsOf(ticket: Repair): ClockFacts {
  const { facts, severities, pauses, state, stateSince } = ticket
  return {
    kind: 'repair',
    ...facts,
    surveyedAt: facts.surveyedAt ?? facts.planToldAt ?? facts.repairedAt,
    finallyAcceptedAt: state === 'closedUnconfirmed' ? stateSince : facts.finallyAcceptedAt,
    severities,
    pauses,
  }
}

/** All clocks that have started, in the order of product.md section 7. */
export const repairClocks = (ticket: Repair, { sla, calendar }: ClockRules): Clock[] =>
  clocksOf(clockFactsOf(ticket), sla, calendar)

export const clockViews = (ticket: Repair, rules: ClockRules, now: number): ClockView[] =>
  repairClocks(ticket, rules).map(clock => viewOf(clock, now))

const isRunning = ({ stoppedAt }: Clock): boolean => stoppedAt === undefined

/** The running clock that falls due next: what a row of a list shows. */
export function nextClock(ticket: Repair, rules: ClockRules): Clock | undefined {
  const running = repairClocks(ticket, rules).filter(clock => isRunning(clock) && clock.dueAt !== null)
  return running.sort((one, other) => dueAtOf(one) - dueAtOf(other))[0]
}

const dueAtOf = ({ dueAt }: Clock): number => dueAt ?? noDeadline

export const nextDueAt = (ticket: Repair, rules: ClockRules): number => {
  const clock = nextClock(ticket, rules)
  return clock ? dueAtOf(clock) : noDeadline
}

export function rowClock(ticket: Repair, rules: ClockRules, now: number): RowClock | undefined {
  const clock = nextClock(ticket, rules)
  if (!clock) return undefined
  const { name, state, startedAt, dueAt, share, breached } = viewOf(clock, now)
  return { name, state, startedAt, dueAt, share, breached }
}

/** Kind of the due rows of clocks, by clock: `{ticketId}:clock.respond`. */
export const clockDueKind = 'clock'

/** One row for every running clock that has a level left to tell, at that level's instant (invariant I3). */
export function clockDues(ticket: Repair, rules: ClockRules): Due[] {
  return repairClocks(ticket, rules).flatMap(clock => {
    const at = nextUntoldAt(clock, ticket.told[clock.name] ?? 0)
    return at === undefined ? [] : [{ entityId: ticket._id, kind: `${clockDueKind}.${clock.name}`, at }]
  })
}
