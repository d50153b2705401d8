import { formatInstant, minuteMs, parseInstant as at } from '~/types/kernel/time'
import { clocksOf, defaultSlaPolicy, levelsPassed, viewOf } from '~/types/sla/sla'
import type { Severity, SlaPause } from '~/types/sla/sla'
import { calendar, submitted, repair, changed, pause, find, clock, dueOf, levelsOf } from './sla-facts'

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
