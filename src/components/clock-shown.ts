import type { ClockView } from '~/types/sla/clock-view'
import { ringWords, sayDeadline, sayLength, sayWhen } from '~/src/lib/when'
import type { ClockTone } from './ring-art'
import { clockCopy } from './SlaClock.copy'

export interface ClockShown {
  readonly tone: ClockTone
  /** The part left, 0–1: what the ring shows. */
  readonly left: number
  readonly count: string
  readonly unit: string
  /** The same in words, for beside the ring. */
  readonly words: string
}

/** The last quarter is a warning: it leaves time to act. */
const warnPart = 0.25

function stopped(clock: ClockView): ClockShown {
  if (clock.breached) {
    return {
      tone: 'bad',
      left: 1,
      ...ringWords(clock.breachedByMs),
      words: clockCopy.doneLate(sayLength(clock.breachedByMs)),
    }
  }
  return { tone: 'accent', left: 1, ...clockCopy.metRing, words: clockCopy.met }
}

function running(clock: ClockView, dueAt: number, left: number, now: number): ClockShown {
  const tone = left <= warnPart ? 'warn' : 'accent'
  const until = clockCopy.until(sayDeadline(dueAt, now))
  const words = clock.estimated ? clockCopy.estimated(until) : until
  return { tone, left, ...ringWords(clock.remainingWallMs ?? 0), words }
}

/**
 * What a clock looks like at the server's instant `now`, the one that came with it (R7.4).
 * The ring counts what the clock counts; the number in it is the time on the wall, which people live by.
 */
export function showClock(clock: ClockView, now: number): ClockShown {
  const left = Math.min(1, Math.max(0, 1 - (clock.share ?? 0)))
  if (clock.state === 'stopped') return stopped(clock)
  if (clock.breached) {
    return {
      tone: 'bad',
      left: 1,
      ...ringWords(clock.breachedByMs),
      words: clockCopy.late(sayLength(clock.breachedByMs)),
    }
  }
  if (clock.pausedNow) {
    return {
      tone: 'quiet',
      left,
      ...clockCopy.pausedRing,
      words: clockCopy.paused(sayWhen(clock.pausedNow.until, now)),
    }
  }
  if (clock.dueAt === null) {
    return { tone: 'quiet', left: 1, ...ringWords(clock.elapsedMs), words: clockCopy.used(sayLength(clock.elapsedMs)) }
  }
  return running(clock, clock.dueAt, left, now)
}
