import * as v from 'valibot'
import { formatInstant, hourMs, minuteMs, parseInstant as at } from '~/types/kernel/time'
import { clocksOf, ClockView, defaultSlaPolicy, levelsPassed, nextInstant, viewOf } from '~/types/sla/sla'
import { calendar, submitted, repair, pause, clock } from './sla-facts'

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
