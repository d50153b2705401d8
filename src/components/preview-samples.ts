import { parseInstant } from '~/types/kernel/time'
import type { ClockView } from '~/types/sla/clock-view'

/** The demo's own morning. */
export const sampleNow = parseInstant('2026-09-21T10:30+08:00')
const minute = 60_000
const hour = 60 * minute

const day = 24 * hour

/** A clock of `target` ms of which `elapsed` are used. */
function sample(elapsed: number, target: number, change: Partial<ClockView> = {}): ClockView {
  const rest = Math.max(0, target - elapsed)
  const late = Math.max(0, elapsed - target)
  return {
    name: 'solution',
    state: 'running',
    startedAt: sampleNow - elapsed,
    dueAt: sampleNow + rest - late,
    stoppedAt: null,
    counted: 'all',
    elapsedMs: elapsed,
    targetMs: target,
    share: elapsed / target,
    remainingMs: rest,
    remainingWallMs: rest,
    breached: late > 0,
    breachedByMs: late,
    pausedNow: null,
    estimated: false,
    ...change,
  }
}

export const sampleClocks = {
  running: sample(110 * minute, 3 * day),
  near: sample(82 * minute, 2 * hour),
  nearer: sample(108 * minute, 2 * hour),
  late: sample(312 * minute, 2 * hour),
  paused: sample(30 * hour, 3 * day, {
    state: 'paused',
    pausedNow: { reason: 'customerAway', until: sampleNow + 7 * day },
  }),
  met: sample(12 * hour, 3 * day, { state: 'stopped', stoppedAt: sampleNow }),
  metLate: sample(75 * hour, 3 * day, { state: 'stopped', stoppedAt: sampleNow }),
  open: sample(26 * hour, 3 * day, {
    dueAt: null,
    targetMs: null,
    share: null,
    remainingMs: null,
    remainingWallMs: null,
  }),
  estimated: sample(110 * minute, 3 * day, { estimated: true }),
}

const swatch = (from: string, to: string): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="144" height="144"><defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient></defs><rect width="144" height="144" fill="url(#g)"/></svg>`,
  )}`

export const samplePhotos = [swatch('#CBD5DC', '#9FB0BB'), swatch('#D9CFC4', '#A89B8D'), swatch('#C9D8CC', '#8FA894')]
export const nothing = (): void => undefined
