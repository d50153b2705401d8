import { lifecycle } from '~/types/kernel/lifecycle'
import { ok, refuse } from '~/types/kernel/result'

const door = lifecycle({
  states: ['open', 'closed', 'locked', 'removed'],
  roles: ['guest', 'owner', 'clock'],
  initial: 'open',
  final: ['removed'],
  moves: [
    { action: 'close', from: ['open'], to: 'closed', by: ['guest', 'owner'] },
    { action: 'open', from: ['closed'], to: 'open', by: ['guest', 'owner'] },
    { action: 'lock', from: ['closed'], to: 'locked', by: ['owner', 'clock'] },
    { action: 'open', from: ['locked'], to: 'open', by: ['owner'] },
    { action: 'remove', from: ['open', 'closed', 'locked'], to: 'removed', by: ['owner'] },
  ],
})

describe('step', () => {
  test('answers the state after the move', () => expect(door.step('open', 'close', ['guest'])).toEqual(ok('closed')))

  test('refuses what is not possible from here, with the state and the action', () =>
    expect(door.step('open', 'lock', ['owner'])).toEqual(refuse('NOT_POSSIBLE_NOW', { state: 'open', action: 'lock' })))

  test('refuses what is possible, but for others', () =>
    expect(door.step('locked', 'open', ['guest'])).toEqual(refuse('NOT_YOURS_TO_DO', { action: 'open' })))

  test('says ‘not now’ before ‘not you’: nobody can do it now', () =>
    expect(door.step('removed', 'open', ['guest'])).toMatchObject({ refusal: { code: 'NOT_POSSIBLE_NOW' } }))

  test('any one of my roles is enough', () =>
    expect(door.step('closed', 'lock', ['guest', 'clock'])).toEqual(ok('locked')))

  test('nobody may do nothing', () => expect(door.step('open', 'close', [])).toMatchObject({ ok: false }))

  test('asked twice it answers the same', () =>
    expect(door.step('closed', 'lock', ['clock'])).toEqual(door.step('closed', 'lock', ['clock'])))
})

test.each([
  ['open', ['owner'], ['close', 'remove']],
  ['closed', ['guest'], ['open']],
  ['closed', ['guest', 'owner'], ['open', 'lock', 'remove']],
  ['closed', ['clock'], ['lock']],
  ['locked', ['guest'], []],
  ['removed', ['owner'], []],
] as const)('a door that is %s offers %s: %s', (state, by, actions) => {
  expect(door.movesFor(state, by)).toEqual(actions)
})

test('what is offered is possible, and nothing else is, for every state and role', () => {
  for (const state of door.states)
    for (const role of door.roles)
      for (const { action } of door.moves)
        expect(door.step(state, action, [role]).ok).toBe(door.movesFor(state, [role]).includes(action))
})

test('a final state is known as one', () => {
  expect(door.isFinal('removed')).toBe(true)
  expect(door.isFinal('locked')).toBe(false)
})

test('what is misspelt does not compile', () => {
  // @ts-expect-error -- no such state
  expect(door.step('opne', 'close', ['owner'])).toMatchObject({ ok: false })
  // @ts-expect-error -- no such action
  expect(door.step('open', 'shut', ['owner'])).toMatchObject({ ok: false })
  // @ts-expect-error -- no such role
  expect(door.movesFor('open', ['thief'])).toEqual([])
  const table = { states: ['a', 'b'], roles: ['x'], final: ['b'] } as const
  // @ts-expect-error -- no such first state
  expect(lifecycle({ ...table, initial: 'c', moves: [] }).initial).toBe('c')
  const lost = { action: 'go', from: ['a'], to: 'c', by: ['x'] } as const
  // @ts-expect-error -- a move to a state that is not in the table
  expect(lifecycle({ ...table, initial: 'a', moves: [lost] }).moves).toHaveLength(1)
})

test('a refusal carries details only when there are any', () => {
  expect(refuse('NO')).toEqual({ ok: false, refusal: { code: 'NO' } })
  expect(refuse('NO', { left: 0 })).toEqual({ ok: false, refusal: { code: 'NO', details: { left: 0 } } })
})
