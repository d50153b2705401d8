import type { WorkingCalendar } from '~/types/kernel/calendar'
import { clocksOf, viewOf, type Clock, type ClockFacts, type ClockView, type SlaPolicy } from '~/types/sla/sla'
import type { Snag } from '../../../_schema/inspection.schema'

/** The numbers that a snag runs under: frozen when it was recorded (R7.1). */
export interface SnagRules {
  sla: SlaPolicy
  calendar: WorkingCalendar
  /** Within so many hours a contractor may contest a charge. */
  contestHours: number
}

/** What of a snag matters to its clock. */
export type ClockedSnag = Pick<Snag, 'state' | 'recordedAt' | 'agreed' | 'fixes' | 'closedAt'>

/**
 * R5.8: recorded (or the day agreed) → fixed. Fixed stops it; what the owner rejects runs on as if it had never been fixed: the clock is one,
 * from the beginning, and is never reset.
 */
export function clockFactsOf({ state, recordedAt, agreed, fixes, closedAt }: ClockedSnag): ClockFacts {
  const isFixed = state === 'fixed' || state === 'closed'
  const fixedAt = isFixed ? fixes[fixes.length - 1]?.finishedAt : null
  return {
    kind: 'rectification',
    submittedAt: recordedAt,
    severities: [{ at: recordedAt, severity: 'routine' }],
    ...(agreed && { agreed: { at: agreed.at, on: agreed.on } }),
    ...(typeof fixedAt === 'number' && { repairedAt: fixedAt }),
    ...(state === 'withdrawn' && closedAt !== null && { cancelledAt: closedAt }),
    pauses: [],
  }
}

/** A snag's one clock. Throws for a policy without rectifications: there is none. */
export function snagClock(snag: ClockedSnag, { sla, calendar }: Pick<SnagRules, 'sla' | 'calendar'>): Clock {
  const [clock] = clocksOf(clockFactsOf(snag), sla, calendar)
  if (!clock) throw new RangeError('the policy has no clock for rectifications')
  return clock
}

/** When it is to be fixed: 18:30 of the last working day, or 24:00 of the day agreed. */
export function snagDueAt(snag: ClockedSnag, rules: Pick<SnagRules, 'sla' | 'calendar'>): number {
  return snagClock(snag, rules).dueAt ?? Number.MAX_SAFE_INTEGER
}

/** The same for customer, contractor and staff (R7.4). */
export const snagClockView = (snag: ClockedSnag, rules: SnagRules, now: number): ClockView =>
  viewOf(snagClock(snag, rules), now)
