import type { ClockView } from '~/types/sla/clock-view'
import type { RepairRow } from '~/types/ticket/ticket.views'

/** The clock of a list's row as the kit shows clocks: what the row leaves out is figured from the server's instant `now`. */
export function clockOfRow(
  { clock, waiting }: Pick<RepairRow, 'clock' | 'waiting'>,
  now: number,
): ClockView | undefined {
  if (!clock) return undefined
  const late = clock.breached && clock.dueAt !== null ? now - clock.dueAt : 0
  return {
    ...clock,
    // An agreed hour is waited for, not used up: it turns no colour before it has gone by.
    share: clock.name === 'survey' ? null : clock.share,
    stoppedAt: null,
    counted: 'all',
    elapsedMs: Math.max(0, now - clock.startedAt),
    targetMs: null,
    remainingMs: null,
    remainingWallMs: clock.dueAt === null ? null : Math.max(0, clock.dueAt - now),
    breachedByMs: Math.max(0, late),
    pausedNow: clock.state === 'paused' ? { reason: '', until: waiting.until ?? now } : null,
    estimated: false,
  }
}
