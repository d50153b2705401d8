import { clockCopy } from './SlaClock.copy'
import { ringWords, sayLength, sayWhen } from '~/src/lib/when'
import type { ClockTone } from './ring-art'

/** A clock as both sides see it. Instants in epoch ms, lengths in ms. */
export interface ClockFacts {
  /** When it falls due; for a paused clock, when it would fall due if it went on now. */
  readonly dueAt: number
  readonly usedMs: number
  readonly totalMs: number
  readonly state: 'running' | 'paused' | 'met' | 'breached'
}

export interface ClockShown {
  readonly tone: ClockTone
  /** The part left, 0–1. */
  readonly left: number
  readonly count: string
  readonly unit: string
  /** The same in words, for beside the ring. */
  readonly words: string
}

/** The last quarter is a warning: it leaves time to act. */
const warnPart = 0.25

function toneOf(facts: ClockFacts, left: number): ClockTone {
  if (facts.state === 'breached') return 'bad'
  if (facts.state === 'paused') return 'quiet'
  return facts.state === 'running' && left <= warnPart ? 'warn' : 'accent'
}

/** What a clock looks like at the server's instant `now`; a running clock past its end is shown breached at once. */
export function showClock(given: ClockFacts, now: number): ClockShown {
  const late = given.state === 'running' && now >= given.dueAt
  const facts: ClockFacts = late ? { ...given, state: 'breached' } : given
  const restMs = facts.totalMs - facts.usedMs
  const left = facts.totalMs > 0 ? Math.min(1, Math.max(0, restMs / facts.totalMs)) : 0
  const tone = toneOf(facts, left)
  if (facts.state === 'met') return { tone, left: 1, ...clockCopy.metRing, words: clockCopy.met }
  if (facts.state === 'paused') return { tone, left, ...clockCopy.pausedRing, words: clockCopy.paused }
  if (facts.state === 'breached') {
    const over = now - facts.dueAt
    return { tone, left: 1, ...ringWords(over), words: clockCopy.late(sayLength(over)) }
  }
  return { tone, left, ...ringWords(facts.dueAt - now), words: clockCopy.until(sayWhen(facts.dueAt, now)) }
}
