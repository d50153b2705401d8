import type { WorkingCalendar } from '../kernel/calendar'
import { disjoint, within } from '../kernel/intervals'
import { daysBetween, dayOf, type Instant } from '../kernel/time'
import { allHours, serviceTimeBetween, type Hours } from '../kernel/work-time'
import { clockTable, type ClockFacts, type ClockPause, type ClockRow, type SeverityChange } from './clock-facts'
import {
  clockLevels,
  clockNames,
  compareSeverity,
  serviceHoursOf,
  type ClockLevel,
  type ClockName,
  type ClockTarget,
  type Severity,
  type SlaPolicy,
} from './policy'
import { reach, type Counting, type Reached } from './reach'

export * from './policy'
export * from './clock-view'
export type { ClockFacts, ClockPause, SeverityChange, SlaPause } from './clock-facts'

/** A clock as facts, policy and calendar make it; now is not in it (R7.1). Instants in epoch ms. */
export interface Clock {
  name: ClockName
  /** The severity under which it runs, or ran when it stopped. */
  severity: Severity
  startedAt: Instant
  /** null: no target (total), or none agreed yet (survey). */
  dueAt: Instant | null
  stoppedAt?: Instant
  /** Ascending; empty without a target. */
  levels: readonly ClockLevelAt[]
  counted: 'service' | 'all' | 'workingDays' | 'calendarDays'
  /** The hours of each day in which used time is measured: service hours or, for everything else, all. */
  hours: Hours
  /** Target of the policy, for clocks counted in minutes. */
  targetMinutes?: number
  /** Counted time from start to due; null without a target. */
  targetMs: number | null
  /** The pauses that stop it, sorted and disjoint. */
  pauses: readonly ClockPause[]
  /** The deadline depends on a year without an arrangement (R11.1). */
  estimated: boolean
}

export interface ClockLevelAt {
  level: ClockLevel
  at: Instant
}

/** All clocks of a ticket that have started, in the order of product.md, section 7; pure (R7.1–R7.3). */
export function clocksOf(facts: ClockFacts, policy: SlaPolicy, calendar: WorkingCalendar): Clock[] {
  return clockNames.flatMap(name => clockOf(name, facts, policy, calendar) ?? [])
}

interface Setting {
  name: ClockName
  row: ClockRow
  facts: ClockFacts
  policy: SlaPolicy
  calendar: WorkingCalendar
  levels: readonly ClockLevel[]
}

/** The clock under one severity. */
interface Segment {
  severity: Severity
  startedAt: Instant
  target: ClockTarget
  pauses: ClockPause[]
  due: Reached | null
  /** By level of the policy; empty without a deadline. */
  levels: readonly Reached[]
}

function clockOf(name: ClockName, facts: ClockFacts, policy: SlaPolicy, calendar: WorkingCalendar): Clock | undefined {
  const row = clockTable[name]
  const startsAt = row.startsAt(facts)
  if (!row.kinds.includes(facts.kind) || startsAt === undefined) return undefined
  if (facts.cancelledAt !== undefined && facts.cancelledAt < startsAt) return undefined
  const levels = clockLevels.filter(level => policy.levels.some(each => each.level === level))
  const setting = { name, row, facts, policy, calendar, levels }
  const history = historyOf(facts, startsAt)
  let segment = freshSegment(setting, history.slice(0, 1), startsAt)
  for (let count = 2; count <= history.length; count += 1) {
    const [before, change] = history.slice(count - 2, count)
    if (!before || !change) break
    const stopsAt = stopOf(setting, before.severity)
    if (stopsAt !== undefined && stopsAt <= change.at) break
    segment = afterChange(setting, history.slice(0, count), segment)
  }
  return segment && clockFrom(setting, segment)
}

/** The severity at the start of the clock and every real change after it. */
function historyOf(facts: ClockFacts, startsAt: Instant): SeverityChange[] {
  const sorted = [...facts.severities].sort((one, other) => one.at - other.at)
  const initial = sorted.filter(change => change.at <= startsAt).pop() ?? sorted[0]
  if (!initial) throw new RangeError('a ticket without a severity has no clocks')
  const history = [initial]
  for (const change of sorted.slice(sorted.indexOf(initial) + 1)) {
    if (change.severity !== history[history.length - 1]?.severity) history.push(change)
  }
  return history
}

function stopOf({ row, facts }: Setting, severity: Severity): Instant | undefined {
  const own = row.stopsAt(facts, severity)
  if (facts.cancelledAt === undefined) return own
  return own === undefined ? facts.cancelledAt : Math.min(own, facts.cancelledAt)
}

/** The pauses that stop this clock if the last severity of the history stays: none of those parts that fell into an emergency (R7.2). */
function pausesUnder({ row, facts }: Setting, history: readonly SeverityChange[]): ClockPause[] {
  if (!row.isPausable) return []
  const lasting = facts.pauses.filter(pause => !pause.erased)
  const recorded = disjoint(
    lasting.map(({ reason, from, until, resumedAt = until }) => ({ reason, from, until: Math.min(until, resumedAt) })),
  )
  return history.flatMap(({ at, severity }, index) => {
    if (severity === 'emergency') return []
    const next = history[index + 1]
    return within(recorded, index === 0 ? -Infinity : at, next ? next.at : Infinity)
  })
}

function targetOf({ name, facts, policy }: Setting, severity: Severity): ClockTarget | undefined {
  // R5.8: a complex snag runs to the day agreed with the owner.
  if (name === 'rectification' && facts.agreed) {
    return { unit: 'calendarDays', amount: Math.max(0, daysBetween(dayOf(facts.agreed.at), facts.agreed.on)) }
  }
  return policy.clocks[name][severity]
}

/** The clock counted from `startedAt` under the last severity of the history; undefined when that severity lacks it. */
function freshSegment(setting: Setting, history: readonly SeverityChange[], startedAt: Instant): Segment | undefined {
  const severity = history[history.length - 1]?.severity
  const target = severity && targetOf(setting, severity)
  if (!severity || !target) return undefined
  const pauses = pausesUnder(setting, history)
  const { policy, calendar, facts } = setting
  const counting: Counting = { hours: serviceHoursOf(policy), calendar, pauses, appointments: facts.appointments }
  const due = reach(target, startedAt, 100, counting)
  const levels = setting.levels.flatMap(level => reach(target, startedAt, level, counting) ?? [])
  return { severity, startedAt, target, pauses, due, levels }
}

/** R7.1: raised → the earlier of the old deadline and the change + the full new target, each level likewise; lowered → original start + new target. */
function afterChange(
  setting: Setting,
  history: readonly SeverityChange[],
  old: Segment | undefined,
): Segment | undefined {
  const change = history[history.length - 1]
  if (!change || !old) return change && freshSegment(setting, history, change.at)
  const fromStart = freshSegment(setting, history, old.startedAt)
  // An agreed time is a fact of its own: the severity does not move it.
  if (compareSeverity(change.severity, old.severity) < 0 || fromStart?.target.unit === 'agreed') return fromStart
  const fromChange = freshSegment(setting, history, change.at)
  if (!fromChange?.due || !old.due) return fromStart
  return {
    ...fromChange,
    startedAt: old.startedAt,
    due: earlier(old.due, fromChange.due),
    levels: fromChange.levels.map((level, index) => earlier(old.levels[index] ?? level, level)),
  }
}

const earlier = (one: Reached, other: Reached): Reached => (other.at < one.at ? other : one)

function clockFrom(setting: Setting, segment: Segment): Clock {
  const { severity, startedAt, target, pauses, due } = segment
  const stopsAt = stopOf(setting, severity)
  const hours = target.unit === 'minutes' && target.counted === 'service' ? serviceHoursOf(setting.policy) : allHours
  return {
    name: setting.name,
    severity,
    startedAt,
    dueAt: due ? due.at : null,
    ...(stopsAt !== undefined && { stoppedAt: Math.max(stopsAt, startedAt) }),
    levels: setting.levels.flatMap((level, index) => {
      const reached = segment.levels[index]
      return reached ? [{ level, at: reached.at }] : []
    }),
    counted: countedIn(target),
    hours,
    ...(target.unit === 'minutes' && { targetMinutes: target.amount }),
    targetMs: due ? serviceTimeBetween(startedAt, due.at, hours, pauses) : null,
    pauses,
    estimated: due?.estimated ?? false,
  }
}

function countedIn(target: ClockTarget): Clock['counted'] {
  switch (target.unit) {
    case 'minutes':
      return target.counted
    case 'workingDays':
    case 'calendarDays':
      return target.unit
    case 'agreed':
    case 'none':
      return 'all'
  }
}
