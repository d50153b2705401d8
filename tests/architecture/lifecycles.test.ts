/** The law over every lifecycle table: all states reachable, every non-final has an exit, no exit from a final one. */
import type { Lifecycle } from '~/types/kernel/lifecycle'
import { roles } from '~/types/kernel/contract'
import { lifecycles } from './tables'

type AnyLifecycle = Lifecycle<string, string, string>

function reachableFrom(start: string, table: AnyLifecycle): Set<string> {
  const reached = new Set([start])
  for (const state of reached) {
    for (const move of table.moves) if (move.from.includes(state)) reached.add(move.to)
  }
  return reached
}

test('the tables are found', () => {
  expect(lifecycles().map(([name]) => name)).toContain('repairLifecycle')
})

describe.each(lifecycles())('%s', (_name, table) => {
  test('every state is reached from the initial one', () => {
    const reached = reachableFrom(table.initial, table)
    expect(table.states.filter(state => !reached.has(state))).toEqual([])
  })

  test('every state that is not final has an exit to another one', () => {
    const hasExit = (state: string) => table.moves.some(move => move.from.includes(state) && move.to !== state)
    expect(table.states.filter(state => !table.final.includes(state) && !hasExit(state))).toEqual([])
  })

  test('where there is an end, every state leads to one', () => {
    const leadsToAnEnd = (state: string) => [...reachableFrom(state, table)].some(to => table.final.includes(to))
    expect(table.states.filter(state => table.final.length > 0 && !leadsToAnEnd(state))).toEqual([])
  })

  test('no move leaves a final state', () => {
    expect(table.moves.filter(move => move.from.some(state => table.final.includes(state)))).toEqual([])
  })

  test('every move is made by somebody, once: no two rows answer the same action in the same state', () => {
    expect(table.moves.filter(move => move.by.length === 0)).toEqual([])
    const answers = table.moves.flatMap(move =>
      move.from.flatMap(state => move.by.map(role => `${state} ${move.action} ${role}`)),
    )
    expect(answers.filter((answer, index) => answers.indexOf(answer) !== index)).toEqual([])
  })

  test('its roles are the roles of the house, or the clock; each has a move', () => {
    const known: readonly string[] = [...roles, 'clock']
    expect(table.roles.filter(role => !known.includes(role))).toEqual([])
    expect(table.roles.filter(role => !table.moves.some(move => move.by.includes(role)))).toEqual([])
  })
})
