// R8.1, R8.2: the week after a repair was done.
import { acceptanceTimes, callbackTimes, mayGiveUp, nextTryFrom } from '~/cloudfunctions/ticket/domain/callback'
import type { By } from '~/cloudfunctions/ticket/domain/command'
import { chosenCaller } from '~/cloudfunctions/ticket/domain/escalation'
import { defaultCallbackPolicy } from '~/types/ticket/callback.policy'
import {
  ask,
  at,
  broughtTo,
  call,
  clock,
  dues,
  handedTo,
  li,
  owner,
  play,
  rules,
  said,
  steps,
  supervisor,
  taskOf,
  withTask,
  type Story,
} from './repair.story'

const caller: By = { roles: ['agent'], id: 's-other', name: '吴静' }
const rate = (stars: number, isSolved = true) =>
  ({ action: 'rate', stars, isSolved, words: '谢谢', photos: [] as string[] }) as const
const noAnswer = { kind: 'callback', outcome: 'noAnswer', words: '' } as const
const reached = (stars: number | undefined, isSolved: boolean, kind: 'callback' | 'acceptance' = 'callback') =>
  ({ kind, outcome: 'reached', words: '电话里说的', answer: { stars, isSolved } }) as const
/** Done on Wednesday 2026-09-23, 16:20; on day 6, Tuesday 09-29 10:00, the call is an agent's. */
const calling = (): Story => handedTo(broughtTo('finish'), 's-other')
const done = (story: Story | string): Story => {
  if (typeof story === 'string') throw new Error(story)
  return story
}

describe('R8.1 the days', () => {
  test.each([
    ['Friday afternoon', '09-18 16:20', '09-23 10:00', '09-24 10:00', '09-25 18:30'],
    ['one minute after midnight', '09-18 00:01', '09-23 10:00', '09-24 10:00', '09-25 18:30'],
    ['one minute before midnight', '09-18 23:59', '09-23 10:00', '09-24 10:00', '09-25 18:30'],
    ['over the end of a month and a holiday', '09-28 09:00', '10-03 10:00', '10-04 10:00', '10-05 18:30'],
  ])('%s: asked on day 5, called on day 6, at the latest on day 7', (_title, doneAt, asked, called, last) => {
    const times = callbackTimes(at(doneAt), defaultCallbackPolicy)
    expect([times.askAt, times.callFrom, times.dueBy].map(said)).toEqual([asked, called, last])
  })

  test('when it is done, its callback is scheduled and its rows stand', () => {
    expect(dues(broughtTo('finish')).sort()).toEqual([
      'call.ask 09-28 10:00',
      'call.handToAgent 09-29 10:00',
      'ticket.acceptanceCall 09-26 16:20',
      'ticket.acceptanceReminder 09-25 16:20',
    ])
  })
})

describe('R8.1 no word on acceptance', () => {
  test.each([
    ['by day', '09-23 16:20', '09-25 16:20', '09-26 16:20'],
    [
      'late: the reminder at 20:00 before the night, the call in the morning',
      '09-23 22:10',
      '09-25 20:00',
      '09-27 08:00',
    ],
    ['before dawn: 20:00 of the evening before', '09-23 05:00', '09-24 20:00', '09-26 08:00'],
  ])('%s', (_title, doneAt, remindAt, callFrom) => {
    const times = acceptanceTimes(at(doneAt), defaultCallbackPolicy)
    expect([said(times.remindAt), said(times.callFrom)]).toEqual([remindAt, callFrom])
  })

  test('reminded once, then the responsible agent calls within a day', () => {
    const reminded = play(broughtTo('finish'), '09-25 16:20', clock, { action: 'remindAcceptance' })
    expect(reminded.messages).toEqual(['person:p-owner 请您看看修好没有'])
    expect(ask(reminded, '09-25 16:21', clock, { action: 'remindAcceptance' })).toBe('NOT_POSSIBLE_NOW')
    const handedOver = play(reminded, '09-26 16:20', clock, { action: 'handAcceptanceCall' })
    expect(taskOf(handedOver, 'acceptance')).toMatchObject({ state: 'calling', assigneeId: 's-agent' })
    expect(said(taskOf(handedOver, 'acceptance').dueBy)).toBe('09-27 16:20')
    expect(dues(handedOver)).not.toContain('ticket.acceptanceCall 09-26 16:20')
  })

  test('accepted meanwhile: neither reminded nor called, and an open call is withdrawn', () => {
    const accepted = play(broughtTo('finish'), '09-24 09:00', owner, { action: 'accept', words: '' })
    expect(ask(accepted, '09-25 16:20', clock, { action: 'remindAcceptance' })).toBe('NOT_POSSIBLE_NOW')
    const handedOver = play(broughtTo('finish'), '09-26 16:20', clock, { action: 'handAcceptanceCall' })
    const late = play(handedOver, '09-26 17:00', owner, { action: 'accept', words: '' })
    expect(taskOf(late, 'acceptance').state).toBe('cancelled')
    expect(taskOf(late, 'callback').state).toBe('scheduled')
  })

  test('"yes" on the phone is acceptance, marked as typed by staff; "no" is rework', () => {
    const handedOver = play(broughtTo('finish'), '09-26 16:20', clock, { action: 'handAcceptanceCall' })
    const agent: By = { roles: ['agent'], id: 's-agent', name: '周敏' }
    const yes = done(call(handedOver, '09-26 17:00', agent, reached(undefined, true, 'acceptance')))
    expect([yes.ticket.state, taskOf(yes, 'acceptance').state]).toEqual(['accepted', 'answered'])
    expect(yes.events.at(-1)).toMatchObject({ type: 'accepted', enteredByStaffId: 's-agent' })
    const no = done(call(handedOver, '09-26 17:00', agent, reached(undefined, false, 'acceptance')))
    expect([no.ticket.state, taskOf(no, 'callback').state]).toEqual(['rework', 'cancelled'])
  })
})

describe('R8.1 the owner answers', () => {
  test('good stars: called back and closed in one save; "solved: yes" is acceptance', () => {
    const story = play(broughtTo('finish'), '09-28 12:00', owner, rate(5))
    expect(story.ticket).toMatchObject({ state: 'closed', isOpen: false, answer: { stars: 5, isSolved: true } })
    expect(said(story.ticket.facts.finallyAcceptedAt)).toBe('09-28 12:00')
    expect(taskOf(story, 'callback')).toMatchObject({ state: 'answered', isOpen: false, answer: { stars: 5 } })
    expect(dues(story)).toEqual([])
    expect(ask(story, '09-28 12:01', owner, rate(1))).toBe('ALREADY_ANSWERED')
  })

  test.each([
    [1, true],
    [2, true],
    [5, false],
  ])('R8.2: %i stars, solved %s → second handling at once, the supervisor calls within 24 h', (stars, isSolved) => {
    const story = play(broughtTo('finish'), '09-28 12:00', owner, rate(stars, isSolved))
    expect(story.ticket).toMatchObject({ state: 'reopened', isOpen: true, secondHandlings: 1 })
    const task = taskOf(story, 'secondHandling')
    expect(task).toMatchObject({ state: 'calling', assigneeId: 's-super' })
    expect(said(task.dueBy)).toBe('09-29 12:00')
    expect(taskOf(story, 'callback').state).toBe('answered')
  })

  test('three stars and solved are no second handling', () => {
    expect(play(broughtTo('finish'), '09-28 12:00', owner, rate(3)).ticket.state).toBe('closed')
  })

  test('after a second handling it is asked anew: a callback of its own for the second time done', () => {
    let story = play(broughtTo('finish'), '09-24 09:00', owner, rate(1, false))
    const again = [
      [
        '09-24 10:00',
        caller,
        { action: 'dispatch', technician: { id: 's-zhao', name: '赵工', isAvailable: true }, words: '' },
      ],
      ['09-24 10:30', li, steps.respond],
      ['09-24 10:40', li, { ...steps.plan, window: { from: at('09-25 09:00'), to: at('09-25 12:00') } }],
      ['09-25 09:00', li, steps.startRepair],
      ['09-25 11:00', li, steps.finish],
    ] as const
    for (const [when, by, command] of again) story = play(story, when, by, { ...command })
    expect(story.ticket).toMatchObject({ state: 'done', timesDone: 2 })
    expect(story.ticket.answer).toBeUndefined()
    expect(said(taskOf(story, 'callback', 2).askAt)).toBe('09-30 10:00')
    expect(play(story, '09-30 11:00', owner, rate(5)).ticket.state).toBe('closed')
  })

  test('rework withdraws the callback of the time done before', () => {
    const story = play(broughtTo('finish'), '09-24 09:00', owner, { action: 'sendBack', words: '还在滴水', photos: [] })
    expect(taskOf(story, 'callback')).toMatchObject({ state: 'cancelled', isOpen: false })
    expect(dues(story)).toEqual([])
  })
})

describe('R8.1 the call', () => {
  test('what staff typed is marked so', () => {
    const story = done(call(calling(), '09-29 10:10', caller, reached(4, true)))
    expect(story.ticket).toMatchObject({ state: 'closed', answer: { stars: 4, enteredByStaffId: 's-other' } })
    expect(taskOf(story, 'callback')).toMatchObject({ state: 'answered', answer: { enteredByStaffId: 's-other' } })
  })

  test('reached needs the whole answer', () => {
    const bare = { kind: 'callback', outcome: 'reached', words: '' } as const
    expect(call(calling(), '09-29 10:10', caller, bare)).toBe('ANSWER_NEEDED')
    expect(call(calling(), '09-29 10:10', caller, reached(undefined, true))).toBe('STARS_NEEDED')
  })

  test('not before day 6, and only to whom it was handed: a scheduled callback is nobody’s call', () => {
    expect(call(broughtTo('finish'), '09-25 10:00', caller, noAnswer)).toBe('NOT_POSSIBLE_NOW')
  })

  test('tries are at least 3 h apart; reaching somebody is never too soon', () => {
    const first = done(call(calling(), '09-29 10:10', caller, noAnswer))
    expect(said(nextTryFrom(taskOf(first, 'callback'), defaultCallbackPolicy))).toBe('09-29 13:10')
    expect(call(first, '09-29 13:09', caller, noAnswer)).toBe('TRY_TOO_SOON')
    expect(done(call(first, '09-29 13:10', caller, noAnswer)).ticket.state).toBe('done')
    expect(done(call(first, '09-29 10:20', caller, reached(5, true))).ticket.state).toBe('closed')
  })

  const threeTries = (): Story => {
    let story = calling()
    for (const when of ['09-29 10:10', '09-29 14:00', '09-30 09:00']) story = done(call(story, when, caller, noAnswer))
    return story
  }

  test('three tries and day 7, 18:30 passed: not reached; before that minute it stays open', () => {
    const task = taskOf(threeTries(), 'callback')
    expect(mayGiveUp(task, { now: at('09-30 18:29'), callback: rules.callback })).toBe(false)
    expect(mayGiveUp(task, { now: at('09-30 18:30'), callback: rules.callback })).toBe(true)
  })

  test('never a yes by silence: done → closed unconfirmed, accepted → closed and counted as not reached', () => {
    const silent = play(threeTries(), '09-30 18:30', clock, { action: 'giveUpCallback' })
    expect(silent.ticket).toMatchObject({ state: 'closedUnconfirmed', isOpen: false })
    expect(silent.ticket.facts.finallyAcceptedAt).toBeUndefined()
    expect(silent.ticket.answer).toBeUndefined()
    expect(taskOf(silent, 'callback').state).toBe('notReached')
    const accepted = play(threeTries(), '09-30 10:00', owner, { action: 'accept', words: '' })
    const closed = play(accepted, '09-30 18:30', clock, { action: 'giveUpCallback' })
    expect(closed.ticket.state).toBe('closed')
    expect(closed.events.at(-1)).toEqual({ type: 'closed', callback: 'notReached' })
  })

  test('fewer than three tries by then: it goes on, and the third, later, ends it', () => {
    let story = calling()
    for (const when of ['09-29 10:10', '09-30 18:00']) story = done(call(story, when, caller, noAnswer))
    expect(mayGiveUp(taskOf(story, 'callback'), { now: at('09-30 18:30'), callback: rules.callback })).toBe(false)
    const last = done(call(story, '10-01 09:00', caller, noAnswer))
    // The task ends with the try; what follows for the ticket is the same giving up.
    expect(taskOf(last, 'callback').state).toBe('notReached')
    expect(play(last, '10-01 09:00', clock, { action: 'giveUpCallback' }).ticket.state).toBe('closedUnconfirmed')
  })

  test('overdue and told: no row any more, and none is made by a further try', () => {
    const told = withTask(calling(), { ...taskOf(calling(), 'callback'), isOverdueTold: true })
    expect(dues(told)).not.toContain('call.dueBy 09-30 18:30')
    expect(dues(calling())).toContain('call.dueBy 09-30 18:30')
  })

  test('the supervisor’s call after a second handling may be tried at once again, and needs no answer', () => {
    const story = play(broughtTo('finish'), '09-28 12:00', owner, rate(1))
    const busy = { kind: 'secondHandling', outcome: 'busy', words: '' } as const
    const once = done(call(story, '09-28 12:30', supervisor, busy))
    const twice = done(call(once, '09-28 12:35', supervisor, { ...busy, outcome: 'reached' }))
    expect(taskOf(twice, 'secondHandling').state).toBe('answered')
    expect(twice.ticket.state).toBe('reopened')
  })
})

test('who calls: never the handler; fewest open calls, then the smallest id', () => {
  const agents = [
    { staffId: 's-3', openTasks: 1 },
    { staffId: 's-2', openTasks: 1 },
    { staffId: 's-1', openTasks: 4 },
    { staffId: 's-0', openTasks: 0 },
  ]
  expect(chosenCaller(agents, ['s-0'])).toBe('s-2')
  expect(chosenCaller(agents, ['s-0', 's-2', 's-3'])).toBe('s-1')
  expect(chosenCaller(agents, ['s-0', 's-1', 's-2', 's-3'])).toBeUndefined()
})
