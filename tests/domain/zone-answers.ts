/** Asked under several time zones by time.zones.test.ts: every line must be the same wherever the code runs (R11.1). */
import { makeCalendar } from '~/types/kernel/calendar'
import { publishedYears } from '~/types/kernel/calendar-years'
import {
  addDays,
  dayOf,
  formatInstant,
  minuteMs,
  minutesOfDay,
  parseInstant,
  startOf,
  weekday,
} from '~/types/kernel/time'
import { clocksOf, defaultSlaPolicy } from '~/types/sla/sla'

const calendar = makeCalendar(publishedYears)
const from = parseInstant('2026-01-01T00:00+08:00')

/** 2,000 instants spread over 2026, one about every 4 h 20, with the hours at which other zones change their clocks among them. */
export function answers(): string[] {
  return Array.from({ length: 2000 }, (_, index) => {
    const at = from + index * 261 * minuteMs
    const clocks = (
      [
        ['repair', 'major'],
        ['rectification', 'routine'],
      ] as const
    ).flatMap(([kind, severity]) =>
      clocksOf(
        { kind, submittedAt: at, dispatchedAt: at, severities: [{ at, severity }], pauses: [] },
        defaultSlaPolicy,
        calendar,
      ),
    )
    const due = clocks.map(({ name, dueAt }) => `${name} ${dueAt === null ? '' : formatInstant(dueAt)}`)
    const day = dayOf(at)
    return [formatInstant(at), day, weekday(day), minutesOfDay(at), startOf(addDays(day, 1)), ...due].join(' ')
  })
}
