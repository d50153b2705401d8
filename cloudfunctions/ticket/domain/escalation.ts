import {
  levelsPassed,
  type Clock,
  type ClockLevel,
  type ClockName,
  type LevelRecipient,
  type SlaPolicy,
} from '~/types/sla/sla'
import type { RepairEvent } from '~/types/ticket/journal'
import type { Repair } from '~/types/ticket/ticket'
import { repairClocks, type ClockRules } from './clocks'

const breachLevel: ClockLevel = 100

export type Passed = Extract<RepairEvent, { type: 'clockPassed' }>

/**
 * The levels that passed while their clock ran and are not told yet (R7.3), ascending by clock: exactly once each, however late they are
 * found. Of a clock that has stopped nothing but the breach is still told.
 */
export function levelsToTell(ticket: Repair, rules: ClockRules, now: number): Passed[] {
  return repairClocks(ticket, rules).flatMap(clock => untold(ticket, clock, now))
}

function untold(ticket: Repair, clock: Clock, now: number): Passed[] {
  const told = ticket.told[clock.name] ?? 0
  return levelsPassed(clock, now)
    .filter(({ level }) => level > told && (clock.stoppedAt === undefined || level === breachLevel))
    .map(({ level, at }) => ({ type: 'clockPassed', clock: clock.name, level, at }))
}

/** What is told at once when a move stops a clock: a breach that nobody had heard of (R7.3). Levels of running clocks are the sweep's. */
export function breachesToTell(ticket: Repair, rules: ClockRules, now: number): Passed[] {
  return repairClocks(ticket, rules)
    .filter(({ stoppedAt }) => stoppedAt !== undefined)
    .flatMap(clock => untold(ticket, clock, now))
}

/** The staff ids behind each kind of recipient, for one ticket. */
export type Circle = Record<LevelRecipient, readonly string[]>

export interface Telling {
  staffId: string
  clock: ClockName
  level: ClockLevel
  at: number
}

/** One message per person and sweep: for the highest level that is theirs to hear (R7.3). */
export function tellings(passed: readonly Passed[], circle: Circle, policy: SlaPolicy): Telling[] {
  const highest = new Map<string, Telling>()
  for (const { clock, level, at } of passed) {
    const kinds = policy.levels.find(each => each.level === level)?.tells ?? []
    for (const staffId of kinds.flatMap(kind => circle[kind])) {
      const known = highest.get(staffId)
      if (known === undefined || level > known.level) highest.set(staffId, { staffId, clock, level, at })
    }
  }
  return [...highest.values()]
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
