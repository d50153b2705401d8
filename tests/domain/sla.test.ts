import * as v from 'valibot'
import { makeCalendar } from '~/types/kernel/calendar'
import { publishedYears } from '~/types/kernel/calendar-years'
import { calendarDay, formatInstant, hourMs, minuteMs, parseInstant as at } from '~/types/kernel/time'
import { clocksOf, ClockView, defaultSlaPolicy, levelsPassed, nextInstant, SlaPolicy, viewOf } from '~/types/sla/sla'
import type { Clock, ClockFacts, ClockName, Severity, SlaPause } from '~/types/sla/sla'

const calendar = makeCalendar(publishedYears)
const submitted = '2026-09-21T18:10+08:00'

function repair(more: Partial<ClockFacts> = {}, severity: Severity = 'routine'): ClockFacts {
  const submittedAt = more.submittedAt ?? at(submitted)
  return { kind: 'repair', submittedAt, severities: [{ at: submittedAt, severity }], pauses: [], ...more }
}
function changed(...severities: [string, Severity][]): ClockFacts['severities'] {
  return severities.map(([instant, severity]) => ({ at: at(instant), severity }))
}
function pause(from: string, until: string, more: Partial<SlaPause> = {}): SlaPause {
  return { reason: 'laterDate', from: at(from), until: at(until), ...more }
}
const find = (facts: ClockFacts, name: ClockName): Clock | undefined =>
  clocksOf(facts, defaultSlaPolicy, calendar).find(clock => clock.name === name)
function clock(facts: ClockFacts, name: ClockName): Clock {
  const found = find(facts, name)
  if (!found) throw new Error(`no clock ${name}`)
  return found
}
const dueOf = (facts: ClockFacts, name: ClockName): string | null => {
  const { dueAt } = clock(facts, name)
  return dueAt === null ? null : formatInstant(dueAt)
}
const levelsOf = (facts: ClockFacts, name: ClockName): string[] =>
  clock(facts, name).levels.map(({ level, at: instant }) => `${level} ${formatInstant(instant)}`)

describe('the table of section 7', () => {
  const dispatched = at('2026-09-21T18:10+08:00')
  it.each<[ClockName, Severity, string | null]>([
    ['dispatch', 'routine', '2026-09-22T09:10+08:00'],
    ['dispatch', 'emergency', '2026-09-21T19:10+08:00'],
    ['respond', 'routine', '2026-09-22T10:10+08:00'],
    ['respond', 'major', '2026-09-22T10:10+08:00'],
    ['respond', 'emergency', '2026-09-21T18:40+08:00'],
    ['answer', 'routine', '2026-09-23T18:10+08:00'],
    ['solution', 'major', '2026-09-24T18:10+08:00'],
    ['solution', 'emergency', '2026-09-24T18:10+08:00'],
    ['redLine', 'routine', '2026-10-07T00:00+08:00'],
    ['total', 'routine', null],
  ])('a repair submitted and dispatched 18:10: %s, %s, due %s', (name, severity, due) => {
    expect(dueOf(repair({ dispatchedAt: dispatched }, severity), name)).toBe(due)
  })

  it('has no solution clock for a routine repair, and no clock before its start', () => {
    const names = clocksOf(repair(), defaultSlaPolicy, calendar).map(({ name }) => name)
    expect(names).toEqual(['dispatch', 'answer', 'redLine', 'total'])
  })

  it.each<[ClockFacts['kind'], ClockName, Severity, string]>([
    ['consult', 'consult', 'routine', '2026-09-22T18:10+08:00'],
    ['complaint', 'investigation', 'routine', '2026-09-22T18:10+08:00'],
    ['complaint', 'complaint', 'routine', '2026-09-22T18:10+08:00'],
    ['complaint', 'complaint', 'major', '2026-09-24T18:10+08:00'],
  ])('%s: %s, %s, due %s', (kind, name, severity, due) => {
    expect(dueOf(repair({ kind }, severity), name)).toBe(due)
  })

  it('a routine complaint stops when it is settled, a major one when it is answered', () => {
    const facts = {
      kind: 'complaint',
      settledAt: at('2026-09-22T10:00+08:00'),
      answeredAt: at('2026-09-22T09:00+08:00'),
    } as const
    expect(clock(repair(facts), 'complaint').stoppedAt).toBe(facts.settledAt)
    expect(clock(repair(facts, 'major'), 'complaint').stoppedAt).toBe(facts.answeredAt)
    expect(find(repair(facts, 'emergency'), 'complaint')).toBeUndefined()
  })

  it('is data that the schema of a policy accepts, and refuses a floor undercut', () => {
    expect(v.parse(SlaPolicy, defaultSlaPolicy)).toEqual(defaultSlaPolicy)
    expect(v.is(SlaPolicy, { ...defaultSlaPolicy, handoverNoticeWorkingDays: 14 })).toBe(false)
    expect(v.is(SlaPolicy, { ...defaultSlaPolicy, serviceHours: { from: '18:30', until: '08:30' } })).toBe(false)
  })

  it('a company with a 24-hour line counts all hours (R6.11)', () => {
    const policy = { ...defaultSlaPolicy, serviceHours: { from: '00:00', until: '24:00' } }
    const dispatch = clocksOf(repair(), policy, calendar).find(({ name }) => name === 'dispatch')
    expect(dispatch?.dueAt).toBe(at('2026-09-21T19:10+08:00'))
  })
})

describe('deadlines in days (R7.1)', () => {
  const recorded = (instant: string, more: Partial<ClockFacts> = {}): ClockFacts =>
    repair({ kind: 'rectification', submittedAt: at(instant), ...more })

  it('7 working days end 18:30 of the seventh, the day of record being day 0; a level on the ⌈p·n⌉th', () => {
    const facts = recorded('2026-09-21T09:00+08:00')
    expect(dueOf(facts, 'rectification')).toBe('2026-10-08T18:30+08:00')
    // 25 September is Mid-autumn, 1–7 October National Day, 10 October a make-up Saturday. ⌈3.5⌉ = 4, ⌈5.6⌉ = 6, ⌈10.5⌉ = 11, 14.
    expect(levelsOf(facts, 'rectification')).toEqual([
      '50 2026-09-28T18:30+08:00',
      '80 2026-09-30T18:30+08:00',
      '100 2026-10-08T18:30+08:00',
      '150 2026-10-13T18:30+08:00',
      '200 2026-10-16T18:30+08:00',
    ])
  })

  it('are estimated when a year without an arrangement is counted', () => {
    expect(clock(recorded('2026-12-21T09:00+08:00'), 'rectification')).toMatchObject({ estimated: false })
    expect(clock(recorded('2026-12-23T09:00+08:00'), 'rectification')).toMatchObject({ estimated: true })
    expect(viewOf(clock(recorded('2026-12-23T09:00+08:00'), 'rectification'), at(submitted)).estimated).toBe(true)
  })

  it('15 calendar days end 24:00 of the fifteenth; 50 % is the eighth', () => {
    expect(levelsOf(repair(), 'redLine')).toEqual([
      '50 2026-09-30T00:00+08:00',
      '80 2026-10-04T00:00+08:00',
      '100 2026-10-07T00:00+08:00',
      '150 2026-10-15T00:00+08:00',
      '200 2026-10-22T00:00+08:00',
    ])
  })

  it('a complex rectification runs to 24:00 of the day agreed (R5.8)', () => {
    const agreed = { at: at('2026-09-22T10:00+08:00'), on: calendarDay('2026-10-12') }
    const facts = recorded('2026-09-21T09:00+08:00', { agreed })
    expect(clock(facts, 'rectification').startedAt).toBe(agreed.at)
    expect(dueOf(facts, 'rectification')).toBe('2026-10-13T00:00+08:00')
  })

  it.each([
    [
      'over the close of two working days: both are not counted',
      '2026-09-22T12:00+08:00',
      '2026-09-24T12:00+08:00',
      '2026-10-10',
    ],
    ['within one day: the day is counted', '2026-09-22T09:00+08:00', '2026-09-22T18:00+08:00', '2026-10-08'],
    [
      'until exactly the close: the clock did not run up to it',
      '2026-09-22T09:00+08:00',
      '2026-09-22T18:30+08:00',
      '2026-10-09',
    ],
    ['from exactly the close: the day is counted', '2026-09-22T18:30+08:00', '2026-09-23T08:30+08:00', '2026-10-08'],
    ['over days off only', '2026-09-24T19:00+08:00', '2026-09-27T19:00+08:00', '2026-10-08'],
    ['after the deadline', '2026-10-08T18:30+08:00', '2026-10-30T18:30+08:00', '2026-10-08'],
  ])('a pause %s', (_name, from, until, day) => {
    const facts = recorded('2026-09-21T09:00+08:00', { pauses: [pause(from, until)] })
    expect(dueOf(facts, 'rectification')).toBe(`${day}T18:30+08:00`)
  })
})

describe('the survey is due at the time agreed', () => {
  const facts = (more: Partial<ClockFacts> = {}): ClockFacts =>
    repair({ dispatchedAt: at('2026-09-22T09:00+08:00'), respondedAt: at('2026-09-22T10:00+08:00'), ...more })
  const agreed = (agreedAt: string, time: string) => ({ agreedAt: at(agreedAt), at: at(time) })

  it('none agreed yet: it runs without a deadline', () => {
    expect(clock(facts(), 'survey')).toMatchObject({ dueAt: null, levels: [], targetMs: null })
  })

  it('its levels lie evenly between the response and the time agreed', () => {
    const appointments = [agreed('2026-09-22T10:00+08:00', '2026-09-22T20:00+08:00')]
    expect(levelsOf(facts({ appointments }), 'survey')).toEqual([
      '50 2026-09-22T15:00+08:00',
      '80 2026-09-22T18:00+08:00',
      '100 2026-09-22T20:00+08:00',
      '150 2026-09-23T01:00+08:00',
      '200 2026-09-23T06:00+08:00',
    ])
  })

  it('the one agreed last counts, in whatever order they are told', () => {
    const appointments = [
      agreed('2026-09-22T16:00+08:00', '2026-09-23T10:00+08:00'),
      agreed('2026-09-22T10:00+08:00', '2026-09-22T20:00+08:00'),
    ]
    expect(dueOf(facts({ appointments }), 'survey')).toBe('2026-09-23T10:00+08:00')
  })

  it('a pause after the agreement moves it, one before it does not', () => {
    const appointments = [agreed('2026-09-22T16:00+08:00', '2026-09-23T10:00+08:00')]
    const after = [pause('2026-09-22T17:00+08:00', '2026-09-22T20:00+08:00')]
    const before = [pause('2026-09-22T12:00+08:00', '2026-09-22T15:00+08:00')]
    expect(dueOf(facts({ appointments, pauses: after }), 'survey')).toBe('2026-09-23T13:00+08:00')
    expect(dueOf(facts({ appointments, pauses: before }), 'survey')).toBe('2026-09-23T10:00+08:00')
  })

  it('a change of severity leaves it alone', () => {
    const appointments = [agreed('2026-09-22T10:00+08:00', '2026-09-22T20:00+08:00')]
    const severities = changed([submitted, 'routine'], ['2026-09-22T12:00+08:00', 'emergency'])
    expect(levelsOf(facts({ appointments, severities }), 'survey')).toEqual(levelsOf(facts({ appointments }), 'survey'))
  })
})

describe('a change of severity starts a new segment (R7.1)', () => {
  const dispatchedAt = at('2026-09-21T10:00+08:00')
  const base = { submittedAt: at('2026-09-21T09:00+08:00'), dispatchedAt }

  it('raised early: the change and the full new target', () => {
    const severities = changed(['2026-09-21T09:00+08:00', 'routine'], ['2026-09-21T10:10+08:00', 'emergency'])
    const facts = repair({ ...base, severities })
    expect(dueOf(facts, 'respond')).toBe('2026-09-21T10:40+08:00')
    expect(levelsOf(facts, 'respond')[0]).toBe('50 2026-09-21T10:25+08:00')
    expect(clock(facts, 'respond')).toMatchObject({ startedAt: dispatchedAt, severity: 'emergency', counted: 'all' })
  })

  it('raised late: the old deadline stays, each level the earlier of the two', () => {
    const severities = changed(['2026-09-21T09:00+08:00', 'routine'], ['2026-09-21T11:50+08:00', 'emergency'])
    expect(levelsOf(repair({ ...base, severities }), 'respond')).toEqual([
      '50 2026-09-21T11:00+08:00',
      '80 2026-09-21T11:36+08:00',
      '100 2026-09-21T12:00+08:00',
      '150 2026-09-21T12:35+08:00',
      '200 2026-09-21T12:50+08:00',
    ])
  })

  it('lowered: the original start and the new target', () => {
    const severities = changed(['2026-09-21T09:00+08:00', 'emergency'], ['2026-09-21T10:20+08:00', 'major'])
    expect(dueOf(repair({ ...base, severities }), 'respond')).toBe('2026-09-21T12:00+08:00')
  })

  it('a clock that the new severity lacks disappears; one that it newly has counts from the change', () => {
    const raised = ['2026-09-22T12:00+08:00', 'major'] as [string, Severity]
    const start = ['2026-09-21T09:00+08:00', 'routine'] as [string, Severity]
    expect(clock(repair({ ...base, severities: changed(start, raised) }), 'solution')).toMatchObject({
      startedAt: at('2026-09-22T12:00+08:00'),
      dueAt: at('2026-09-25T12:00+08:00'),
    })
    const lowered = ['2026-09-23T12:00+08:00', 'routine'] as [string, Severity]
    expect(find(repair({ ...base, severities: changed(start, raised, lowered) }), 'solution')).toBeUndefined()
    const again = ['2026-09-24T12:00+08:00', 'major'] as [string, Severity]
    expect(dueOf(repair({ ...base, severities: changed(start, raised, lowered, again) }), 'solution')).toBe(
      '2026-09-27T12:00+08:00',
    )
  })

  it('after the clock has stopped nothing moves: a late answer stays late', () => {
    const severities = changed(['2026-09-21T09:00+08:00', 'emergency'], ['2026-09-21T10:50+08:00', 'routine'])
    const facts = repair({ ...base, severities, respondedAt: at('2026-09-21T10:45+08:00') })
    const respond = clock(facts, 'respond')
    expect(respond.dueAt).toBe(at('2026-09-21T10:30+08:00'))
    expect(viewOf(respond, at('2026-09-30T10:00+08:00'))).toMatchObject({ breached: true, breachedByMs: 15 * minuteMs })
    expect(levelsPassed(respond, at('2026-09-30T10:00+08:00')).map(({ level }) => level)).toEqual([50, 80, 100])
    // 150 % was 10:45, the very instant of the response: not passed.
    expect(formatInstant(respond.levels[3]?.at ?? 0)).toBe('2026-09-21T10:45+08:00')
  })

  it('a severity set before the clock started is simply its severity', () => {
    const severities = changed(['2026-09-21T09:00+08:00', 'routine'], ['2026-09-21T09:30+08:00', 'emergency'])
    expect(dueOf(repair({ ...base, severities }), 'respond')).toBe('2026-09-21T10:30+08:00')
  })

  it('earlier pauses are kept', () => {
    const severities = changed(['2026-09-21T09:00+08:00', 'routine'], ['2026-09-22T09:00+08:00', 'major'])
    const pauses = [pause('2026-09-21T12:00+08:00', '2026-09-21T22:00+08:00')]
    expect(dueOf(repair({ ...base, severities, pauses }), 'answer')).toBe('2026-09-23T19:00+08:00')
  })
})

describe('a pause (R7.2)', () => {
  const base = { submittedAt: at('2026-09-21T09:00+08:00'), dispatchedAt: at('2026-09-21T10:00+08:00') }
  const pauses = [pause('2026-09-21T11:00+08:00', '2026-09-22T11:00+08:00')]

  it('stops every clock but total, red line, and register & dispatch', () => {
    const facts = (paused: SlaPause[]) => repair({ ...base, pauses: paused }, 'major')
    const without = new Map(clocksOf(facts([]), defaultSlaPolicy, calendar).map(({ name, dueAt }) => [name, dueAt]))
    const moved = clocksOf(facts(pauses), defaultSlaPolicy, calendar).filter(
      ({ name, dueAt }) => dueAt !== without.get(name),
    )
    expect(moved.map(({ name }) => name)).toEqual(['respond', 'answer', 'solution'])
    expect(dueOf(facts(pauses), 'respond')).toBe('2026-09-22T12:00+08:00')
    expect(dueOf(facts(pauses), 'answer')).toBe('2026-09-24T09:00+08:00')
  })

  it('stops no emergency clock', () => {
    expect(dueOf(repair({ ...base, pauses }, 'emergency'), 'answer')).toBe('2026-09-23T09:00+08:00')
  })

  it('of a repair that becomes an emergency ends with the change, for the new segment', () => {
    const severities = changed(['2026-09-21T09:00+08:00', 'major'], ['2026-09-21T12:00+08:00', 'emergency'])
    const answer = clock(repair({ ...base, pauses, severities }), 'answer')
    expect(answer.pauses).toEqual([
      { reason: 'laterDate', from: at('2026-09-21T11:00+08:00'), until: at('2026-09-21T12:00+08:00') },
    ])
    expect(viewOf(answer, at('2026-09-21T12:00+08:00')).state).toBe('running')
  })

  it('ends at its planned end or when resumed, whichever is earlier', () => {
    const early = [
      pause('2026-09-21T11:00+08:00', '2026-09-22T11:00+08:00', { resumedAt: at('2026-09-21T12:00+08:00') }),
    ]
    const late = [
      pause('2026-09-21T11:00+08:00', '2026-09-22T11:00+08:00', { resumedAt: at('2026-09-23T12:00+08:00') }),
    ]
    expect(dueOf(repair({ ...base, pauses: early }), 'answer')).toBe('2026-09-23T10:00+08:00')
    expect(dueOf(repair({ ...base, pauses: late }), 'answer')).toBe('2026-09-24T09:00+08:00')
  })

  it('is erased by an objection upheld', () => {
    const erased = [{ ...pauses[0], erased: true } as SlaPause]
    expect(dueOf(repair({ ...base, pauses: erased }), 'answer')).toBe('2026-09-23T09:00+08:00')
  })

  it('overlapping another counts once', () => {
    const two = [...pauses, pause('2026-09-21T20:00+08:00', '2026-09-22T12:00+08:00', { reason: 'weather' })]
    expect(dueOf(repair({ ...base, pauses: two }), 'answer')).toBe('2026-09-24T10:00+08:00')
  })
})

describe('what stops', () => {
  it('the red line: repaired or a plan told, whichever is first', () => {
    const planToldAt = at('2026-09-23T10:00+08:00')
    const repairedAt = at('2026-09-25T10:00+08:00')
    expect(clock(repair({ planToldAt, repairedAt }), 'redLine').stoppedAt).toBe(planToldAt)
    expect(clock(repair({ repairedAt }), 'redLine').stoppedAt).toBe(repairedAt)
  })

  it('respond: responded, though the appointment is only made later', () => {
    const respondedAt = at('2026-09-22T09:00+08:00')
    const appointments = [{ agreedAt: at('2026-09-22T12:00+08:00'), at: at('2026-09-23T09:00+08:00') }]
    const facts = repair({ dispatchedAt: at(submitted), respondedAt, appointments })
    expect(clock(facts, 'respond').stoppedAt).toBe(respondedAt)
  })

  it('cancelling stops every clock, and none starts after it', () => {
    const cancelledAt = at('2026-09-22T09:00+08:00')
    const facts = repair({ cancelledAt, dispatchedAt: at(submitted) })
    const stops = clocksOf(facts, defaultSlaPolicy, calendar).map(({ name, stoppedAt }) => [name, stoppedAt])
    expect(stops).toEqual([
      ['dispatch', at(submitted)],
      ['respond', cancelledAt],
      ['answer', cancelledAt],
      ['redLine', cancelledAt],
      ['total', cancelledAt],
    ])
    expect(find(repair({ cancelledAt, dispatchedAt: cancelledAt + 1 }), 'respond')).toBeUndefined()
  })
})

describe('what both sides see (R7.4)', () => {
  const facts = repair({ submittedAt: at('2026-09-21T18:10+08:00') })
  const dispatch = clock(facts, 'dispatch')

  it('running over the night: 20 minutes used, 40 counted left, though 14 h 40 on the wall', () => {
    const view = viewOf(dispatch, at('2026-09-21T18:30+08:00'))
    expect(view).toEqual({
      name: 'dispatch',
      state: 'running',
      startedAt: at('2026-09-21T18:10+08:00'),
      dueAt: at('2026-09-22T09:10+08:00'),
      stoppedAt: null,
      counted: 'service',
      elapsedMs: 20 * minuteMs,
      targetMs: hourMs,
      share: 1 / 3,
      remainingMs: 40 * minuteMs,
      remainingWallMs: 14 * hourMs + 40 * minuteMs,
      breached: false,
      breachedByMs: 0,
      pausedNow: null,
      estimated: false,
    })
    expect(v.is(ClockView, view)).toBe(true)
  })

  it.each([
    ['2026-09-22T09:09+08:00', false, 0],
    ['2026-09-22T09:10+08:00', true, 0],
    ['2026-09-22T09:25+08:00', true, 15 * minuteMs],
  ])('still open at %s: breached %s', (now, breached, breachedByMs) => {
    expect(viewOf(dispatch, at(now))).toMatchObject({ breached, breachedByMs })
  })

  it('stopped at the very deadline: in time; before the stop it was running', () => {
    const inTime = clock({ ...facts, dispatchedAt: at('2026-09-22T09:10+08:00') }, 'dispatch')
    expect(viewOf(inTime, at('2026-09-23T09:10+08:00'))).toMatchObject({ state: 'stopped', breached: false, share: 1 })
    expect(viewOf(inTime, at('2026-09-22T09:00+08:00'))).toMatchObject({ state: 'running', stoppedAt: null })
    expect(levelsPassed(inTime, at('2026-09-23T09:10+08:00')).map(({ level }) => level)).toEqual([50, 80])
  })

  it('paused: the reason, until when, and nothing is used up', () => {
    const pauses = [pause('2026-09-21T20:00+08:00', '2026-09-22T20:00+08:00', { reason: 'weather' })]
    const answer = clock({ ...facts, pauses }, 'answer')
    const early = viewOf(answer, at('2026-09-21T20:00+08:00'))
    const late = viewOf(answer, at('2026-09-22T19:59+08:00'))
    expect(early).toMatchObject({
      state: 'paused',
      pausedNow: { reason: 'weather', until: at('2026-09-22T20:00+08:00') },
    })
    expect(late.elapsedMs).toBe(early.elapsedMs)
    expect(viewOf(answer, at('2026-09-22T20:00+08:00'))).toMatchObject({ state: 'running', pausedNow: null })
  })

  it('total has no target', () => {
    const view = viewOf(clock(facts, 'total'), at('2026-09-23T18:10+08:00'))
    expect(view).toMatchObject({ dueAt: null, targetMs: null, share: null, remainingMs: null, breached: false })
    expect(view.elapsedMs).toBe(48 * hourMs)
  })
})

describe('when to look again (R7.3)', () => {
  const dispatch = clock(repair(), 'dispatch')

  it('wakes for each level once, in order, and then never', () => {
    const woken: string[] = []
    for (let next = nextInstant(dispatch, dispatch.startedAt); next !== null; next = nextInstant(dispatch, next)) {
      woken.push(formatInstant(next))
    }
    expect(woken).toEqual([
      '2026-09-22T08:40+08:00',
      '2026-09-22T08:58+08:00',
      '2026-09-22T09:10+08:00',
      '2026-09-22T09:40+08:00',
      '2026-09-22T10:10+08:00',
    ])
  })

  it('finds what passed though nobody looked for six hours', () => {
    expect(levelsPassed(dispatch, at('2026-09-22T15:00+08:00')).map(({ level }) => level)).toEqual([
      50, 80, 100, 150, 200,
    ])
    expect(levelsPassed(dispatch, at('2026-09-22T08:39+08:00'))).toEqual([])
    expect(levelsPassed(dispatch, at('2026-09-22T08:40+08:00'))).toHaveLength(1)
  })

  it('does not wake for a stopped clock', () => {
    expect(nextInstant(clock(repair({ dispatchedAt: at(submitted) + minuteMs }), 'dispatch'), at(submitted))).toBeNull()
  })

  it('a company may leave levels out', () => {
    const policy = { ...defaultSlaPolicy, levels: defaultSlaPolicy.levels.filter(({ level }) => level === 100) }
    const [only] = clocksOf(repair(), policy, calendar)
    expect(only?.levels).toEqual([{ level: 100, at: at('2026-09-22T09:10+08:00') }])
  })
})
