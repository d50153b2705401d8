// R7.3 on a ticket: every level told exactly once, however late it is found, and to whom.
import { circleOf, levelsToTell, tellings } from '~/cloudfunctions/ticket/domain/escalation'

import {
  at,
  broughtTo,
  circle,
  clock,
  clockView,
  dues,
  levels,
  li,
  play,
  rules,
  saved,
  steps,
  type Story,
} from './repair.story'

describe('R7.3 warnings, breach and escalations, each exactly once', () => {
  /** The sweep: what is to be told now is told and recorded. */
  const swept = (story: Story, when: string): Story =>
    saved(story, at(when), clock, levelsToTell(story.ticket, rules, at(when)))

  test('half, four fifths, the breach, one and a half, double: at their instants, and never again', () => {
    let story = broughtTo('dispatch')
    const told: Record<string, string[]> = {}
    for (const when of ['10:29', '10:30', '11:05', '11:06', '11:30', '11:31', '12:30', '13:30', '13:31']) {
      const passed = levels(story, `09-21 ${when}`).filter(each => each.startsWith('respond'))
      if (passed.length > 0) told[when] = passed
      story = swept(story, `09-21 ${when}`)
    }
    expect(told).toEqual({
      '10:30': ['respond 50'],
      '11:06': ['respond 80'],
      '11:30': ['respond 100'],
      '12:30': ['respond 150'],
      '13:30': ['respond 200'],
    })
  })

  test('the row of a running clock stands at its next level, and there is none when nothing is left to tell', () => {
    const story = broughtTo('dispatch')
    expect(dues(story)).toContain('clock.respond 09-21 10:30')
    expect(dues(swept(story, '09-21 10:45'))).toContain('clock.respond 09-21 11:06')
    expect(dues(swept(story, '09-21 14:00')).filter(due => due.startsWith('clock.respond'))).toEqual([])
    expect(dues(broughtTo('respond')).filter(due => due.startsWith('clock.respond'))).toEqual([])
  })

  test('a sweep six hours late finds every level, and sends one message a person, for the highest', () => {
    const { ticket } = broughtTo('dispatch')
    const passed = levelsToTell(ticket, rules, at('09-21 16:30'))
    expect(passed.map(({ clock: name, level }) => `${name} ${level}`)).toEqual([
      'respond 50',
      'respond 80',
      'respond 100',
      'respond 150',
      'respond 200',
    ])
    const twice = { ...circle, director: ['s-director', 's-super'] }
    expect(tellings(passed, twice, rules.sla).map(({ staffId, level }) => `${staffId} ${level}`)).toEqual([
      's-li 80',
      's-agent 80',
      's-super 200',
      's-manager 150',
      's-director 200',
    ])
  })

  test('two clocks in one sweep are still one message a person', () => {
    // Wednesday 16:30: the 48 h answer was due at 09:00, respond on Monday at 11:30.
    const passed = levelsToTell(broughtTo('dispatch').ticket, rules, at('09-23 16:30'))
    const told = tellings(passed, circle, rules.sla)
    expect(new Set(told.map(({ staffId }) => staffId)).size).toBe(told.length)
  })

  test('a clock that a late move stops tells its breach in that very save, and nothing else of it ever', () => {
    const late = play(broughtTo('dispatch'), '09-21 15:00', li, steps.respond)
    const told = late.events.filter(event => event.type === 'clockPassed')
    expect(told).toEqual([{ type: 'clockPassed', clock: 'respond', level: 100, at: at('09-21 11:30') }])
    expect(levels(late, '09-21 16:00').filter(each => each.startsWith('respond'))).toEqual([])
    expect(clockView(late, 'respond', '09-25 09:00')).toMatchObject({ state: 'stopped', breached: true })
  })

  test('responded at the very instant of the deadline: in time, nothing is told', () => {
    const inTime = play(broughtTo('dispatch'), '09-21 11:30', li, steps.respond)
    expect(inTime.events.filter(event => event.type === 'clockPassed')).toEqual([])
  })

  test('told before the move: not told again by it', () => {
    const late = play(swept(broughtTo('dispatch'), '09-21 12:00'), '09-21 15:00', li, steps.respond)
    const breaches = late.events.filter(event => event.type === 'clockPassed' && event.level === 100)
    expect(breaches).toHaveLength(1)
  })

  describe('who is told', () => {
    const staff = [
      { _id: 'a1', positions: ['agent'], estateIds: ['e-1'] },
      { _id: 'a2', positions: ['agent'], estateIds: [] },
      { _id: 'a3', positions: ['agent'], estateIds: ['e-2'] },
      { _id: 's1', positions: ['supervisor'], estateIds: [] },
      { _id: 'm1', positions: ['manager'], estateIds: ['e-1'] },
      { _id: 'd1', positions: ['director'], estateIds: [] },
    ]

    test('before registration every agent of the estate, then who registered it, after the dispatch the technician', () => {
      expect(circleOf(broughtTo('submit').ticket, staff)).toMatchObject({ handler: ['a1', 'a2'], lead: ['s1'] })
      expect(circleOf(broughtTo('register').ticket, staff)).toMatchObject({ handler: ['s-agent'], lead: ['s1'] })
      expect(circleOf(broughtTo('dispatch').ticket, staff)).toEqual({
        handler: ['s-li'],
        lead: ['s-agent'],
        supervisor: ['s1'],
        manager: ['m1'],
        director: ['d1'],
      })
    })
  })
})
