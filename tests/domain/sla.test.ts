import * as v from 'valibot'
import { calendarDay, parseInstant as at } from '~/types/kernel/time'
import { clocksOf, defaultSlaPolicy, SlaPolicy, viewOf } from '~/types/sla/sla'
import type { ClockFacts, ClockName, Severity } from '~/types/sla/sla'
import { calendar, submitted, repair, changed, pause, find, clock, dueOf, levelsOf } from './sla-facts'

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
