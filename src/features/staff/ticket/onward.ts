import type { Instant } from '~/types/kernel/time'
import type { ClockView } from '~/types/sla/clock-view'

/** A clock as it was at `then`, carried on to `now` between two answers (epoch ms). What it counts goes on only where all hours count. */
export function onward(clock: ClockView, then: Instant, now: Instant): ClockView {
  if (clock.state !== 'running' || now <= then) return clock
  const { dueAt, counted } = clock
  const counts = counted === 'service' ? 0 : now - then
  const elapsedMs = clock.elapsedMs + counts
  const { targetMs } = clock
  const measured = {
    elapsedMs,
    share: targetMs === null || targetMs === 0 ? clock.share : elapsedMs / targetMs,
    remainingMs: targetMs === null ? null : Math.max(0, targetMs - elapsedMs),
  }
  if (dueAt === null) return { ...clock, ...measured }
  const breached = now >= dueAt
  return {
    ...clock,
    ...measured,
    remainingWallMs: Math.max(0, dueAt - now),
    breached,
    breachedByMs: breached ? now - dueAt : 0,
  }
}

/** The clock to look at first: running and nearest, then paused and nearest; undefined when none has an end. */
export function nextOf(clocks: readonly ClockView[]): ClockView | undefined {
  const nearest = (state: ClockView['state']) =>
    clocks
      .filter(clock => clock.state === state && clock.dueAt !== null)
      .sort((one, other) => (one.dueAt ?? 0) - (other.dueAt ?? 0))[0]
  return nearest('running') ?? nearest('paused')
}
