import { makeCalendar } from '~/types/kernel/calendar'
import { publishedYears } from '~/types/kernel/calendar-years'
import { formatInstant, parseInstant as at } from '~/types/kernel/time'
import { clocksOf, defaultSlaPolicy } from '~/types/sla/sla'
import type { Clock, ClockFacts, ClockName, Severity, SlaPause } from '~/types/sla/sla'

export const calendar = makeCalendar(publishedYears)
export const submitted = '2026-09-21T18:10+08:00'

export function repair(more: Partial<ClockFacts> = {}, severity: Severity = 'routine'): ClockFacts {
  const submittedAt = more.submittedAt ?? at(submitted)
  return { kind: 'repair', submittedAt, severities: [{ at: submittedAt, severity }], pauses: [], ...more }
}
export function changed(...severities: [string, Severity][]): ClockFacts['severities'] {
  return severities.map(([instant, severity]) => ({ at: at(instant), severity }))
}
export function pause(from: string, until: string, more: Partial<SlaPause> = {}): SlaPause {
  return { reason: 'laterDate', from: at(from), until: at(until), ...more }
}
export const find = (facts: ClockFacts, name: ClockName): Clock | undefined =>
  clocksOf(facts, defaultSlaPolicy, calendar).find(clock => clock.name === name)
export function clock(facts: ClockFacts, name: ClockName): Clock {
  const found = find(facts, name)
  if (!found) throw new Error(`no clock ${name}`)
  return found
}
export const dueOf = (facts: ClockFacts, name: ClockName): string | null => {
  const { dueAt } = clock(facts, name)
  return dueAt === null ? null : formatInstant(dueAt)
}
export const levelsOf = (facts: ClockFacts, name: ClockName): string[] =>
  clock(facts, name).levels.map(({ level, at: instant }) => `${level} ${formatInstant(instant)}`)
