/** The contracts' `allow` and the lifecycles' `by` are one table seen from two sides: nobody is let in who may then do nothing, or kept out who may. */
import { callTaskLifecycle } from '~/types/ticket/callTask.lifecycle'
import { pauseLifecycle } from '~/types/ticket/pause.lifecycle'
import { repairLifecycle } from '~/types/ticket/repair.lifecycle'
import { ticketContract } from '~/types/ticket/ticket.contract'

type Action = keyof typeof ticketContract

/** Moves that nobody asks for by their own name: the actions that they follow from. */
const followsFrom: Record<string, Action[]> = {
  // The answer of the acceptance call, typed by whoever called (R8.1).
  acceptByPhone: ['recordCall'],
  sendBackByPhone: ['recordCall'],
  // The callback's answer: in the app by the owner, on the phone by staff (R8.1, R8.2).
  callBack: ['rate', 'recordCall'],
  reopen: ['rate', 'recordCall'],
  answer: ['rate'],
  recordTry: ['recordCall'],
}

/** Commands that move no state, so no table names them: their `allow` alone says who. */
const movesNothing: Action[] = ['submitRepair', 'addNote', 'reply', 'recordContactTry', 'changeSeverity']

const moves = [repairLifecycle, pauseLifecycle, callTaskLifecycle].flatMap(
  ({ moves: all }) => all as readonly { action: string; by: readonly string[] }[],
)
const byOf = (action: string): string[] =>
  [...new Set(moves.filter(move => move.action === action).flatMap(({ by }) => by))]
    .filter(role => role !== 'clock')
    .sort()
const allowOf = (action: Action): string[] => Object.keys(ticketContract[action].allow).sort()

const askedFor = [...new Set(moves.map(({ action }) => action))].filter(action => byOf(action).length > 0)

test.each(askedFor)('%s: whom the table lets move it, the contract lets in, and nobody else', action => {
  const from = followsFrom[action] ?? [action as Action]
  expect([...new Set(from.flatMap(allowOf))].sort()).toEqual(byOf(action))
})

test('every command of a ticket stands in a table, or among those that move nothing', () => {
  const commands = (Object.keys(ticketContract) as Action[]).filter(action => ticketContract[action].kind === 'command')
  const inTables = askedFor.flatMap(action => followsFrom[action] ?? [action])
  expect([...commands].sort()).toEqual([...new Set([...inTables, ...movesNothing])].sort())
})
