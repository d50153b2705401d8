import fc from 'fast-check'
import { makeCalendar } from '~/types/kernel/calendar'
import { publishedYears } from '~/types/kernel/calendar-years'
import {
  addDays,
  at,
  calendarDay,
  dayOf,
  formatInstant,
  minuteMs,
  parseInstant,
  type Instant,
} from '~/types/kernel/time'
import { allHours, hoursOf } from '~/types/kernel/work-time'
import { clocksOf, defaultSlaPolicy, severities, viewOf } from '~/types/sla/sla'
import type { ClockFacts, ClockName, Severity, SeverityChange, SlaPause } from '~/types/sla/sla'
import { isCounted, walk } from './oracle'

const calendar = makeCalendar(publishedYears)
const service = hoursOf('08:30', '18:30')
const base = parseInstant('2026-09-21T00:00+08:00')
const minutes = (count: number): Instant => base + count * minuteMs

/** Section 7 once more, written down as minutes: [target, service hours?]. */
const expectedTargets: Partial<Record<ClockName, Record<Severity, [number, boolean] | null>>> = {
  dispatch: { routine: [60, true], major: [60, true], emergency: [60, false] },
  respond: { routine: [120, true], major: [120, true], emergency: [30, false] },
  answer: { routine: [2880, false], major: [2880, false], emergency: [2880, false] },
  solution: { routine: null, major: [4320, false], emergency: [4320, false] },
}

interface Expected {
  startedAt: Instant
  severity: Severity
  byLevel: Instant[]
}
const levels = [50, 80, 100, 150, 200]

/** R7.1 and R7.2 minute by minute: what the clock does if the last severity of `history` stays. */
function levelsBy(name: ClockName, start: Instant, history: SeverityChange[], pauses: SlaPause[]): Instant[] | null {
  const severityAt = (minute: Instant): Severity =>
    history.reduce(
      (known, change) => (change.at <= minute ? change.severity : known),
      history[0]?.severity ?? 'routine',
    )
  const target = expectedTargets[name]?.[history[history.length - 1]?.severity ?? 'routine']
  if (!target) return null
  const [amount, isService] = target
  const stopping = pauses
    .filter(pause => !pause.erased && name !== 'dispatch')
    .map(pause => ({ from: pause.from, until: Math.min(pause.until, pause.resumedAt ?? pause.until) }))
  const counts = (minute: Instant): boolean =>
    isCounted(minute, isService ? service : allHours, severityAt(minute) === 'emergency' ? [] : stopping)
  return levels.map(level => walk(start, (amount * level) / 100, counts))
}

function expectedOf(name: ClockName, start: Instant, changes: SeverityChange[], pauses: SlaPause[]): Expected | null {
  let known: Expected | null = null
  changes.forEach((change, index) => {
    const history = changes.slice(0, index + 1)
    const before = changes[index - 1]?.severity
    if (before === change.severity) return
    const isRaised = before !== undefined && severities.indexOf(change.severity) > severities.indexOf(before)
    const startedAt: Instant = index === 0 ? start : (known?.startedAt ?? change.at)
    const full = levelsBy(name, isRaised ? Math.max(change.at, startedAt) : startedAt, history, pauses)
    const old: Expected | null = isRaised ? known : null
    known = full && {
      startedAt,
      severity: change.severity,
      byLevel: full.map((instant, level) => Math.min(instant, old?.byLevel[level] ?? Infinity)),
    }
  })
  return known
}

const severity = fc.constantFrom(...severities)
const changes = fc
  .tuple(severity, fc.array(fc.tuple(fc.integer({ min: 1, max: 4000 }), severity), { maxLength: 3 }))
  .map(([first, later]) => [
    { at: 0, severity: first },
    ...[...new Map(later)].sort(([one], [other]) => one - other).map(([after, to]) => ({ at: after, severity: to })),
  ])
const pauseList = fc.array(
  fc.record({
    from: fc.integer({ min: 0, max: 5000 }),
    long: fc.integer({ min: 0, max: 3000 }),
    resumedAfter: fc.option(fc.integer({ min: 0, max: 3500 }), { nil: undefined }),
    erased: fc.boolean(),
  }),
  { maxLength: 3 },
)
const pausesOf = (list: { from: number; long: number; resumedAfter?: number; erased: boolean }[]): SlaPause[] =>
  list.map(({ from, long, resumedAfter, erased }) => ({
    reason: 'weather',
    from: minutes(from),
    until: minutes(from + long),
    ...(resumedAfter !== undefined && { resumedAt: minutes(from + resumedAfter) }),
    erased,
  }))

describe('clocks agree with an oracle that goes minute by minute', () => {
  it.each<[ClockName, number]>([
    ['respond', 1200],
    ['dispatch', 400],
    ['answer', 250],
    ['solution', 250],
  ])('%s: %i tickets with changes of severity and pauses', (name, numRuns) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), changes, pauseList, (startMinute, history, list) => {
        const start = minutes(startMinute)
        const real = history.map(({ at: after, severity: to }) => ({ at: start + after * minuteMs, severity: to }))
        const pauses = pausesOf(list)
        const facts: ClockFacts = { kind: 'repair', submittedAt: start, dispatchedAt: start, severities: real, pauses }
        const open = name === 'dispatch' ? { ...facts, dispatchedAt: undefined } : facts
        const found = clocksOf(open, defaultSlaPolicy, calendar).find(clock => clock.name === name)
        const expected = expectedOf(name, start, real, pauses)
        expect(
          found && {
            startedAt: found.startedAt,
            severity: found.severity,
            byLevel: found.levels.map(level => formatInstant(level.at)),
          },
        ).toEqual(expected ? { ...expected, byLevel: expected.byLevel.map(formatInstant) } : undefined)
        expect(found?.dueAt).toBe(expected?.byLevel[2])
        if (found?.dueAt != null) expect(viewOf(found, found.dueAt)).toMatchObject({ share: 1, remainingMs: 0 })
      }),
      { numRuns, seed: 7 },
    )
  })

  it('rectification: 1,000 tickets with pauses, day by day', () => {
    const hour = fc.integer({ min: 0, max: 30 * 48 })
    const halfHours = fc.array(fc.tuple(hour, fc.integer({ min: 0, max: 300 })), { maxLength: 4 })
    fc.assert(
      fc.property(hour, halfHours, (startAt, list) => {
        const start = minutes(startAt * 30)
        const pauses = list.map(([from, long]) => ({
          reason: 'weather',
          from: minutes(from * 30),
          until: minutes((from + long) * 30),
        }))
        let day = dayOf(start)
        for (let counted = 0; counted < 7;) {
          day = addDays(day, 1)
          const close = at(day, '18:30')
          const isPaused = pauses.some(pause => pause.from < close && close <= pause.until)
          if (calendar.isWorkingDay(day).working && !isPaused) counted += 1
        }
        const facts: ClockFacts = {
          kind: 'rectification',
          submittedAt: start,
          severities: [{ at: start, severity: 'routine' }],
          pauses,
        }
        const [clock] = clocksOf(facts, defaultSlaPolicy, calendar)
        expect(clock && clock.dueAt !== null && formatInstant(clock.dueAt)).toBe(formatInstant(at(day, '18:30')))
        expect(clock?.estimated).toBe(day > calendarDay('2026-12-31'))
      }),
      { numRuns: 1000, seed: 8 },
    )
  })
})
