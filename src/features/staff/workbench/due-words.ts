import { dayOf } from '~/types/kernel/time'
import type { CallTaskRow, RepairRow } from '~/types/ticket/ticket.views'
import { sayClock, sayDay, sayLength } from '~/src/lib/when'
import { staffCopy as copy } from '../staff.copy'

export interface DueWords {
  readonly words: string
  readonly tone: 'plain' | 'warn' | 'bad' | 'quiet'
}

/** Within this much the length is said, later the instant. */
const nearMs = 3 * 3_600_000
/** The last quarter is a warning: it leaves time to act. */
const warnShare = 0.75

/** As `sayWhen`, without the weekday: a row is narrow. */
function shortWhen(at: number, now: number): string {
  const [day = ''] = sayDay(dayOf(at), dayOf(now)).split(' ')
  return `${day} ${sayClock(at)}`
}

/** An end that is still to come, seen from `now`: how long, when it is near; else when. */
function untilWords(dueAt: number, now: number): string {
  if (dueAt - now <= nearMs) return sayLength(dueAt - now)
  return shortWhen(dueAt, now)
}

/** What stands at the end of a ticket's row: when it falls due or how late it is. */
export function dueOf({ state, clock, isPaused, waiting, appointment }: RepairRow, now: number): DueWords {
  if (isPaused) {
    const words =
      waiting.on === 'supervisor' ? copy.contested : copy.pausedUntil(waiting.until && shortWhen(waiting.until, now))
    return { words, tone: waiting.on === 'supervisor' ? 'warn' : 'quiet' }
  }
  if (clock === undefined || clock.dueAt === null) {
    // Sent back by the owner: no clock counts it, and nothing is more pressing.
    if (state === 'rework') return { words: copy.soon, tone: 'warn' }
    const at = waiting.until ?? appointment?.from
    return { words: at === undefined ? '' : untilOrWhen(at, now), tone: 'plain' }
  }
  if (clock.breached || clock.dueAt <= now) return { words: copy.late(sayLength(now - clock.dueAt)), tone: 'bad' }
  const left = clock.dueAt - now
  const isNearEnd = left <= (1 - warnShare) * (clock.dueAt - clock.startedAt) || (clock.share ?? 0) >= warnShare
  return { words: untilWords(clock.dueAt, now), tone: isNearEnd ? 'warn' : 'plain' }
}

const untilOrWhen = (at: number, now: number): string => (at > now ? untilWords(at, now) : shortWhen(at, now))

/** The same for a call that is owed. */
export function callDueOf({ dueBy, isOverdue }: CallTaskRow, now: number): DueWords {
  if (isOverdue || dueBy <= now) return { words: copy.late(sayLength(now - dueBy)), tone: 'bad' }
  return { words: untilWords(dueBy, now), tone: dueBy - now <= nearMs ? 'warn' : 'plain' }
}
