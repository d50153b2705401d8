import { untoldLevels, type Circle } from '~/types/sla/levels'
import type { Clock } from '~/types/sla/sla'
import type { RepairEvent } from '~/types/ticket/journal'
import type { Repair } from '~/types/ticket/ticket'
import { repairClocks, type ClockRules } from './clocks'

export { tellings, type Circle, type Telling } from '~/types/sla/levels'

export type Passed = Extract<RepairEvent, { type: 'clockPassed' }>

/** The levels of all its clocks that passed while they ran and are not told yet (R7.3), ascending by clock. */
export function levelsToTell(ticket: Repair, rules: ClockRules, now: number): Passed[] {
  return repairClocks(ticket, rules).flatMap(clock => untold(ticket, clock, now))
}

const untold = (ticket: Repair, clock: Clock, now: number): Passed[] =>
  untoldLevels(clock, ticket.told[clock.name] ?? 0, now).map(level => ({ type: 'clockPassed', ...level }))

/** What is told at once when a move stops a clock: a breach that nobody had heard of (R7.3). Levels of running clocks are the sweep's. */
export function breachesToTell(ticket: Repair, rules: ClockRules, now: number): Passed[] {
  return repairClocks(ticket, rules)
    .filter(({ stoppedAt }) => stoppedAt !== undefined)
    .flatMap(clock => untold(ticket, clock, now))
}

interface Colleague {
  _id: string
  positions: readonly string[]
  estateIds: readonly string[]
}

/** Who is who for a ticket: handler = technician, before the dispatch the agent, before registration every agent of the estate. */
export function circleOf(ticket: Repair, staff: readonly Colleague[]): Circle {
  const ofEstate = staff.filter(({ estateIds }) => estateIds.length === 0 || estateIds.includes(ticket.estateId))
  const named = (position: string): string[] =>
    ofEstate.filter(({ positions }) => positions.includes(position)).map(({ _id }) => _id)
  const supervisors = named('supervisor')
  const agents = ticket.agentId === undefined ? named('agent') : [ticket.agentId]
  return {
    handler: ticket.technicianId === undefined ? agents : [ticket.technicianId],
    lead: ticket.technicianId === undefined || ticket.agentId === undefined ? supervisors : [ticket.agentId],
    supervisor: supervisors,
    manager: named('manager'),
    director: named('director'),
  }
}

/** Fewest open call tasks, then the smallest id: the same choice whoever makes it. Never one of `excluded`. */
export function chosenCaller(
  candidates: readonly { staffId: string; openTasks: number }[],
  excluded: readonly (string | undefined)[] = [],
): string | undefined {
  const free = candidates.filter(({ staffId }) => !excluded.includes(staffId))
  const sorted = [...free].sort(
    (one, other) => one.openTasks - other.openTasks || (one.staffId < other.staffId ? -1 : 1),
  )
  return sorted[0]?.staffId
}
