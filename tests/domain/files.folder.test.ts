// R2.8: a ticket closes only with its folder complete: what the customer said, handling, repair, callback.
import { folderOf, lackingIn } from '~/cloudfunctions/ticket/domain/folder'
import { nextActAt } from '~/cloudfunctions/ticket/domain/next-act'
import { waitingFor } from '~/cloudfunctions/ticket/domain/waiting'
import { agent, at, ask, broughtTo, clock, owner, play, rules, saved, type Story } from './repair.story'

const rate = { action: 'rate', stars: 5, isSolved: true, words: '谢谢', photos: [] as string[] } as const
const done = (): Story => broughtTo('finish')
/** Done, but nobody ever answered in substance: as a ticket that was brought over from elsewhere. */
function withoutHandling(): Story {
  const story = done()
  const { answeredAt: _answered, ...facts } = story.ticket.facts
  return { ...story, ticket: { ...story.ticket, facts } }
}

test('given a repair that went its way, when it is done, then only the callback is missing', () => {
  expect(folderOf(done().ticket)).toEqual([
    { part: 'said', isThere: true },
    { part: 'handling', isThere: true },
    { part: 'repair', isThere: true },
    { part: 'callback', isThere: false },
  ])
})

test('given a new repair, then only what the customer said is there', () => {
  expect(lackingIn(broughtTo('register').ticket)).toEqual(['handling', 'repair', 'callback'])
})

test('given a complete folder, when the customer gives five stars, then it closes in the same save', () => {
  const story = play(done(), '09-24 10:00', owner, rate)
  expect(story.ticket.state).toBe('closed')
  expect(lackingIn(story.ticket)).toEqual([])
})

describe('given that the handling is missing', () => {
  const rated = (): Story => play(withoutHandling(), '09-24 10:00', owner, rate)

  test('when the customer gives five stars, then the answer is kept and the ticket is not closed', () => {
    const { ticket } = rated()
    expect(ticket).toMatchObject({ state: 'calledBack', isOpen: true, answer: { stars: 5 } })
    expect(lackingIn(ticket)).toEqual(['handling'])
  })

  test('then it waits for the agent, and stands in the queue from that moment', () => {
    const { ticket } = rated()
    expect(waitingFor(ticket, { ...rules, now: at('09-24 11:00') })).toMatchObject({ on: 'agent', name: '周敏' })
    expect(nextActAt(ticket, rules)).toBeLessThanOrEqual(at('09-24 10:00'))
  })

  test('when the agent adds the answer, then it closes by itself', () => {
    const story = play(rated(), '09-24 11:00', agent, { action: 'reply', words: '楼上地漏防水已经重做，闭水不渗' })
    expect(story.ticket).toMatchObject({ state: 'closed', isOpen: false })
    expect(story.events).toContainEqual({ type: 'closed', callback: 'answered' })
  })

  test('when three calls reached nobody, then it is not closed either, and the refusal names what is missing', () => {
    expect(ask(withoutHandling(), '09-30 19:00', clock, { action: 'giveUpCallback' })).toBe('FOLDER_INCOMPLETE')
    expect(ask(done(), '09-30 19:00', clock, { action: 'giveUpCallback' })).toBe('ok')
  })

  test('when a note is added, then it stays open: a note is no answer', () => {
    const story = saved(rated(), at('09-24 11:00'), agent, [{ type: 'noted', words: '已电话说明', photos: [] }])
    expect(story.ticket.state).toBe('calledBack')
  })
})
