// R7.1–R7.3 on a ticket: each clock from its start to its stop, levels told once, pauses with reason and end.
import type { RepairCommand } from '~/cloudfunctions/ticket/domain/command'

import { nextClock, nextDueAt } from '~/cloudfunctions/ticket/domain/clocks'
import { nextActAt } from '~/cloudfunctions/ticket/domain/next-act'
import { noDeadline } from '~/types/ticket/ticket'

import {
  agent,
  ask,
  at,
  broughtTo,
  clock,
  clockView,
  dues,
  li,
  owner,
  play,
  rules,
  said,
  steps,
  submit,
  supervisor,
} from './repair.story'

describe('R7.1 deadlines on a ticket', () => {
  test.each([
    ['dispatch', 'submit', '09-21 10:00'],
    ['respond', 'dispatch', '09-21 11:30'],
    ['survey', 'appoint', '09-22 10:00'],
    ['answer', 'submit', '09-23 09:00'],
    ['redLine', 'submit', '10-07 00:00'],
  ] as const)('%s, seen after %s, is due %s', (name, step, due) => {
    expect(said(clockView(broughtTo(step), name, '09-21 09:30')?.dueAt)).toBe(due)
  })

  test('an emergency: all hours, 30 minutes to respond, a solution within 72 h', () => {
    const night = submit('09-21 23:00', { severity: 'emergency' })
    expect(said(clockView(night, 'dispatch', '09-21 23:00')?.dueAt)).toBe('09-22 00:00')
    expect(said(clockView(night, 'solution', '09-21 23:00')?.dueAt)).toBe('09-24 23:00')
    const sent = play(play(night, '09-21 23:05', agent, steps.register), '09-21 23:10', agent, steps.dispatch)
    expect(said(clockView(sent, 'respond', '09-21 23:10')?.dueAt)).toBe('09-21 23:40')
  })

  test('submitted 18:10 → dispatched by 09:10 of the next day', () => {
    expect(said(clockView(submit('09-21 18:10'), 'dispatch', '09-21 18:10')?.dueAt)).toBe('09-22 09:10')
  })

  test('every clock but total has stopped when it is done; total stops at the acceptance and not before', () => {
    const done = broughtTo('finish')
    const running = ['dispatch', 'respond', 'survey', 'answer', 'redLine', 'total'].filter(
      name => clockView(done, name as 'total', '09-25 09:00')?.state === 'running',
    )
    expect(running).toEqual(['total'])
    expect(nextClock(done.ticket, rules)).toBeUndefined()
    expect(nextDueAt(done.ticket, rules)).toBe(noDeadline)
    const accepted = play(done, '09-24 09:00', owner, { action: 'accept', words: '' })
    expect(said(clockView(accepted, 'total', '09-30 09:00')?.stoppedAt)).toBe('09-24 09:00')
  })

  test('the queue is ordered by what is to be done next: planned work by its end, sent back at once, the customer’s turn never', () => {
    const repairing = broughtTo('startRepair').ticket
    expect(nextDueAt(repairing, rules)).toBe(noDeadline)
    expect(nextActAt(repairing, rules)).toBe(repairing.plan?.window.to)
    const done = broughtTo('finish')
    expect(nextActAt(done.ticket, rules)).toBe(noDeadline)
    const back = play(done, '09-24 09:00', owner, { action: 'sendBack', words: '还在滴水，和昨天一样', photos: [] })
    expect(said(nextActAt(back.ticket, rules))).toBe('09-24 09:00')
    const submitted = submit('09-21 18:10').ticket
    expect(nextActAt(submitted, rules)).toBe(nextDueAt(submitted, rules))
  })

  test('accepted, then "not solved": the total clock goes on as if it had never stopped', () => {
    const accepted = play(broughtTo('finish'), '09-24 09:00', owner, { action: 'accept', words: '' })
    const again = play(accepted, '09-25 09:00', owner, {
      action: 'rate',
      stars: 4,
      isSolved: false,
      words: '',
      photos: [],
    })
    expect(clockView(again, 'total', '09-26 09:00')).toMatchObject({ state: 'running', elapsedMs: 5 * 86_400_000 })
  })

  test('an answer in words stops the 48 h; a later plan does not move it', () => {
    const told = play(broughtTo('register'), '09-21 11:00', agent, { action: 'reply', words: '配件明天到,后天上门' })
    expect(said(clockView(told, 'answer', '09-22 09:00')?.stoppedAt)).toBe('09-21 11:00')
  })

  test('planned without a survey: the survey no longer waits', () => {
    const light = play(submit('09-21 09:00'), '09-21 09:10', agent, { ...steps.register, matterClass: 'facility' })
    const sent = play(light, '09-21 09:30', agent, steps.dispatch)
    const agreed = play(play(sent, '09-21 10:00', li, steps.respond), '09-21 10:05', li, steps.appoint)
    const planned = play(agreed, '09-21 10:30', li, steps.plan)
    expect(clockView(planned, 'survey', '09-25 09:00')).toMatchObject({ state: 'stopped', breached: false })
  })

  test('the customer moves the visit: the survey is due by the new time', () => {
    const window = { from: at('09-24 14:00'), to: at('09-24 15:00') }
    const moved = play(broughtTo('appoint'), '09-21 12:00', owner, { action: 'reschedule', window, words: '临时出差' })
    expect(said(clockView(moved, 'survey', '09-22 09:00')?.dueAt)).toBe('09-24 15:00')
  })
})

describe('R7.1 severity', () => {
  const change = (severity: 'routine' | 'major' | 'emergency'): RepairCommand => ({
    action: 'changeSeverity',
    severity,
    words: '现场看过',
  })

  test('an agent raises, only a supervisor lowers, the same is refused', () => {
    const story = submit('09-21 09:00', { severity: 'major' })
    expect(ask(story, '09-21 09:05', agent, change('emergency'))).toBe('ok')
    expect(ask(story, '09-21 09:05', agent, change('routine'))).toBe('ONLY_SUPERVISOR_LOWERS')
    expect(ask(story, '09-21 09:05', supervisor, change('routine'))).toBe('ok')
    expect(ask(story, '09-21 09:05', agent, change('major'))).toBe('SEVERITY_UNCHANGED')
    expect(ask(broughtTo('finish'), '09-23 17:00', agent, change('emergency'))).toBe('NOT_POSSIBLE_NOW')
  })

  test('raised: the earlier of the old deadline and the change + the full new target', () => {
    const story = play(broughtTo('dispatch'), '09-21 11:15', agent, change('emergency'))
    expect(said(clockView(story, 'respond', '09-21 11:15')?.dueAt)).toBe('09-21 11:30')
    const early = play(broughtTo('dispatch'), '09-21 09:40', agent, change('emergency'))
    expect(said(clockView(early, 'respond', '09-21 09:40')?.dueAt)).toBe('09-21 10:10')
  })
})

describe('R7.2 pauses', () => {
  const pause = (until: string, reason: 'laterDate' | 'unreachable' = 'laterDate'): RepairCommand => ({
    action: 'pause',
    reason,
    until: at(until),
    words: '业主周四才在家',
  })

  test.each([
    ['an end that is past', '09-21 09:40', 'PAUSE_ENDS_IN_THE_PAST'],
    ['more than 30 days', '10-22 09:41', 'PAUSE_TOO_LONG'],
    ['30 days', '10-21 09:40', 'ok'],
  ])('%s', (_title, until, answer) => {
    expect(ask(broughtTo('dispatch'), '09-21 09:40', li, pause(until))).toBe(answer)
  })

  test('"unreachable" needs three recorded tries; reaching the customer starts the count anew', () => {
    let story = broughtTo('dispatch')
    const attempt = (outcome: 'noAnswer' | 'reached'): RepairCommand => ({
      action: 'recordContactTry',
      outcome,
      words: '',
    })
    for (const [when, outcome] of [
      ['09-21 09:40', 'noAnswer'],
      ['09-21 10:00', 'noAnswer'],
    ] as const)
      story = play(story, when, li, attempt(outcome))
    expect(ask(story, '09-21 10:30', li, pause('09-22 09:00', 'unreachable'))).toBe('THREE_TRIES_FIRST')
    const third = play(story, '09-21 10:40', li, attempt('noAnswer'))
    expect(ask(third, '09-21 10:50', li, pause('09-22 09:00', 'unreachable'))).toBe('ok')
    const reached = play(third, '09-21 10:45', li, attempt('reached'))
    expect(ask(reached, '09-21 10:50', li, pause('09-22 09:00', 'unreachable'))).toBe('THREE_TRIES_FIRST')
  })

  test('it stops respond but not the red line, and resumes where it was', () => {
    // 40 minutes used at 10:10; resumed on Thursday 09:00: 80 minutes are left.
    const paused = play(broughtTo('dispatch'), '09-21 10:10', li, pause('09-24 09:00'))
    expect(paused.messages).toEqual(['person:p-owner 维修先停一停'])
    expect(clockView(paused, 'respond', '09-22 12:00')).toMatchObject({ state: 'paused' })
    expect(said(clockView(paused, 'respond', '09-22 12:00')?.dueAt)).toBe('09-24 10:20')
    expect(said(clockView(paused, 'redLine', '09-22 12:00')?.dueAt)).toBe('10-07 00:00')
    const resumed = play(paused, '09-22 09:00', li, { action: 'resume' })
    expect(said(clockView(resumed, 'respond', '09-22 09:00')?.dueAt)).toBe('09-22 10:20')
  })

  test('it ends by itself: the clock may expire it at its end and not before; then it is running', () => {
    const paused = play(broughtTo('dispatch'), '09-21 10:10', li, pause('09-24 09:00'))
    expect(dues(paused)).toContain('ticket.pauseEnd 09-24 09:00')
    expect(ask(paused, '09-24 08:59', clock, { action: 'expire' })).toBe('NOT_POSSIBLE_NOW')
    const ended = play(paused, '09-24 09:00', clock, { action: 'expire' })
    expect(ended.ticket.pauseState).toBe('running')
    expect(ask(ended, '09-24 09:01', clock, { action: 'expire' })).toBe('NOT_POSSIBLE_NOW')
  })

  test('the customer objects, the supervisor decides: upheld erases it, dismissed keeps it', () => {
    const paused = play(broughtTo('dispatch'), '09-21 10:10', li, pause('09-24 09:00'))
    expect(ask(paused, '09-21 11:00', li, { action: 'contestPause', words: '我没有说要改' })).toBe('NOT_YOURS_TO_DO')
    const contested = play(paused, '09-21 11:00', owner, { action: 'contestPause', words: '我没有说要改' })
    expect(contested.messages).toEqual(['staff:s-super 业主不同意暂停\uff1a主卫漏水'])
    expect(ask(contested, '09-21 11:10', agent, { action: 'upholdObjection', words: '业主有理' })).toBe(
      'NOT_YOURS_TO_DO',
    )
    const upheld = play(contested, '09-21 12:00', supervisor, { action: 'upholdObjection', words: '业主有理' })
    expect(clockView(upheld, 'respond', '09-21 12:00')).toMatchObject({ state: 'running', breached: true })
    const kept = play(contested, '09-21 12:00', supervisor, { action: 'dismissObjection', words: '有通话记录' })
    expect(clockView(kept, 'respond', '09-21 12:00')).toMatchObject({ state: 'paused', breached: false })
  })

  test('work that goes on ends the pause; nothing is paused once it is done', () => {
    const paused = play(broughtTo('plan'), '09-22 11:00', li, pause('09-24 09:00'))
    const started = play(paused, '09-23 14:00', li, steps.startRepair)
    expect(started.ticket.pauseState).toBe('running')
    expect(said(started.ticket.pauses[0]?.resumedAt)).toBe('09-23 14:00')
    expect(ask(broughtTo('finish'), '09-23 17:00', li, pause('09-24 09:00'))).toBe('NOT_POSSIBLE_NOW')
    expect(ask(broughtTo('submit'), '09-21 09:10', agent, pause('09-24 09:00'))).toBe('NOT_POSSIBLE_NOW')
  })
})
