import * as v from 'valibot'
import { intervalAt } from '../kernel/intervals'
import { Instant } from '../kernel/time'
import { serviceTimeBetween } from '../kernel/work-time'
import { ClockName } from './policy'
import type { Clock, ClockLevelAt } from './sla'

const Ms = v.pipe(v.number(), v.minValue(0))

/** What customer and staff both see of a clock at one instant (R7.4). Instants in epoch ms. */
export const ClockView = v.object({
  name: ClockName,
  state: v.picklist(['running', 'paused', 'stopped']),
  startedAt: Instant,
  /** null: no target, or none agreed yet; so are `targetMs`, `share` and what remains. */
  dueAt: v.nullable(Instant),
  stoppedAt: v.nullable(Instant),
  counted: v.picklist(['service', 'all', 'workingDays', 'calendarDays']),
  /** Counted time used, pauses left out. Clocks in days are measured on the wall, all hours. */
  elapsedMs: Ms,
  targetMs: v.nullable(Ms),
  /** Used ÷ target: 1 at the deadline, more after it. */
  share: v.nullable(v.pipe(v.number(), v.minValue(0))),
  /** Counted time left. */
  remainingMs: v.nullable(Ms),
  /** Time left on the wall, pauses and closed hours included. */
  remainingWallMs: v.nullable(Ms),
  breached: v.boolean(),
  /** On the wall, from the deadline to now or to the stop; 0 when not breached. */
  breachedByMs: Ms,
  pausedNow: v.nullable(v.object({ reason: v.string(), until: Instant })),
  /** The deadline depends on a year without an arrangement (R11.1). */
  estimated: v.boolean(),
})
export type ClockView = v.InferOutput<typeof ClockView>

/** The same for both sides (R7.4). A clock stopped at the very instant of its deadline was in time; one still running then is breached. */
export function viewOf(clock: Clock, now: Instant): ClockView {
  const { startedAt, dueAt, targetMs } = clock
  const isStopped = clock.stoppedAt !== undefined && clock.stoppedAt <= now
  const end = isStopped && clock.stoppedAt !== undefined ? clock.stoppedAt : Math.max(now, startedAt)
  const elapsedMs = serviceTimeBetween(startedAt, end, clock.hours, clock.pauses)
  const pause = isStopped ? undefined : intervalAt(clock.pauses, now)
  const breached = dueAt !== null && (isStopped ? end > dueAt : end >= dueAt)
  return {
    name: clock.name,
    state: isStopped ? 'stopped' : pause ? 'paused' : 'running',
    startedAt,
    dueAt,
    stoppedAt: isStopped ? end : null,
    counted: clock.counted,
    elapsedMs,
    targetMs,
    share: targetMs === null ? null : shareOf(elapsedMs, targetMs, breached),
    remainingMs: targetMs === null ? null : Math.max(0, targetMs - elapsedMs),
    remainingWallMs: dueAt === null ? null : Math.max(0, dueAt - end),
    breached,
    breachedByMs: breached ? end - dueAt : 0,
    pausedNow: pause ? { reason: pause.reason, until: pause.until } : null,
    estimated: clock.estimated,
  }
}

function shareOf(elapsedMs: number, targetMs: number, breached: boolean): number {
  // Agreed for the very minute in which the customer was reached: there is nothing to divide by.
  if (targetMs === 0) return breached ? 1 : 0
  return elapsedMs / targetMs
}

/** The levels whose instant passed while the clock ran, however late that is found (R7.3); ascending. */
export function levelsPassed(clock: Clock, now: Instant): ClockLevelAt[] {
  return clock.levels.filter(({ at }) => at <= now && (clock.stoppedAt === undefined || at < clock.stoppedAt))
}

/** The next level's instant later than `after`; null when none is left or the clock has stopped. */
export function nextInstant(clock: Clock, after: Instant): Instant | null {
  if (clock.stoppedAt !== undefined) return null
  const later = clock.levels.map(({ at }) => at).filter(at => at > after)
  return later.length === 0 ? null : Math.min(...later)
}
