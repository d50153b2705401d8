import { parseInstant } from '~/types/kernel/time'
import type { ClockFacts } from './clock-shown'

/** The demo's own morning. */
export const sampleNow = parseInstant('2026-09-21T10:30+08:00')
const minute = 60_000
const hour = 60 * minute

export const sampleClocks = {
  running: { dueAt: sampleNow + 70 * hour, usedMs: 110 * minute, totalMs: 72 * hour, state: 'running' },
  near: { dueAt: sampleNow + 38 * minute, usedMs: 82 * minute, totalMs: 2 * hour, state: 'running' },
  nearer: { dueAt: sampleNow + 12 * minute, usedMs: 108 * minute, totalMs: 2 * hour, state: 'running' },
  late: { dueAt: sampleNow - 192 * minute, usedMs: 312 * minute, totalMs: 2 * hour, state: 'breached' },
  paused: { dueAt: sampleNow + 20 * hour, usedMs: 30 * hour, totalMs: 72 * hour, state: 'paused' },
  met: { dueAt: sampleNow + 20 * hour, usedMs: 12 * hour, totalMs: 72 * hour, state: 'met' },
} satisfies Record<string, ClockFacts>

const swatch = (from: string, to: string): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="144" height="144"><defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient></defs><rect width="144" height="144" fill="url(#g)"/></svg>`,
  )}`

export const samplePhotos = [swatch('#CBD5DC', '#9FB0BB'), swatch('#D9CFC4', '#A89B8D'), swatch('#C9D8CC', '#8FA894')]
export const nothing = (): void => undefined
