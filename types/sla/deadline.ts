import type { WorkingCalendar } from '../kernel/calendar'
import { ok, refuse, type Result } from '../kernel/result'
import { addDays, dayOf, startOf, type CalendarDay, type Instant } from '../kernel/time'
import type { ClockFacts } from './clock-facts'
import type { ClockName, Severity, SlaPolicy } from './policy'
import { clocksOf } from './sla'

/** The clocks whose deadline follows from their start alone, and the ticket on which each is found. */
const kindOf = {
  dispatch: 'repair',
  respond: 'repair',
  answer: 'repair',
  solution: 'repair',
  consult: 'consult',
  investigation: 'complaint',
  complaint: 'complaint',
  rectification: 'rectification',
} as const satisfies Partial<Record<ClockName, ClockFacts['kind']>>

export type DeadlineClock = keyof typeof kindOf
/** Answered with an instant; a rectification is answered with a day. */
export type InstantClock = Exclude<DeadlineClock, 'rectification'>

export function isInstantClock(name: string): name is InstantClock {
  return Object.hasOwn(kindOf, name) && name !== 'rectification'
}

interface Rules {
  policy: SlaPolicy
  calendar: WorkingCalendar
}
type Refusals = 'CLOCK_NOT_FOR_SEVERITY' | 'CALENDAR_NOT_PUBLISHED'

/**
 * When a clock that starts at `from` is due, if nothing else happens: the very clock that a ticket submitted (and dispatched) then would have.
 * Refused: CLOCK_NOT_FOR_SEVERITY; CALENDAR_NOT_PUBLISHED { year } where a year without an arrangement would have to be guessed (R11.1).
 */
export function deadlineOf(
  name: DeadlineClock,
  from: Instant,
  severity: Severity,
  { policy, calendar }: Rules,
): Result<Instant, Refusals> {
  const facts: ClockFacts = {
    kind: kindOf[name],
    submittedAt: from,
    severities: [{ at: from, severity }],
    dispatchedAt: from,
    pauses: [],
  }
  const clock = clocksOf(facts, policy, calendar).find(each => each.name === name)
  if (!clock || clock.dueAt === null) return refuse('CLOCK_NOT_FOR_SEVERITY', { clock: name, severity })
  if (!clock.estimated) return ok(clock.dueAt)
  const dueOn = dayOf(clock.dueAt)
  const year = calendar.unpublishedYear(addDays(dayOf(from), 1), dueOn) ?? Number(dueOn.slice(0, 4))
  return refuse('CALENDAR_NOT_PUBLISHED', { year })
}

/** The last day on which a snag recorded on `recordedOn` is to be fixed (R5.8, general). */
export function rectificationDay(recordedOn: CalendarDay, rules: Rules): Result<CalendarDay, Refusals> {
  const due = deadlineOf('rectification', startOf(recordedOn), 'routine', rules)
  return due.ok ? ok(dayOf(due.value)) : due
}

/** The last lawful day for posting the handover notice (R5.3). */
export function noticePostingDay(
  firstHandoverDay: CalendarDay,
  { policy, calendar }: Rules,
): Result<CalendarDay, 'CALENDAR_NOT_PUBLISHED'> {
  return calendar.latestPostingDay(firstHandoverDay, policy.handoverNoticeWorkingDays)
}
