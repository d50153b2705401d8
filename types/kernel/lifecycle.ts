import { ok, refuse, type Result } from './result'

/** Not from this state; or from it, but not by any of these roles. */
export type LifecycleNo = 'NOT_POSSIBLE_NOW' | 'NOT_YOURS_TO_DO'

/** One row of a lifecycle table: who may move a matter from where to where. `'clock'` is a role, so timers stand in it too. */
export interface Move<State extends string, Role extends string, Action extends string> {
  action: Action
  from: readonly State[]
  to: State
  by: readonly Role[]
}

export interface LifecycleTable<State extends string, Role extends string, Action extends string> {
  states: readonly State[]
  roles: readonly Role[]
  initial: State
  final: readonly State[]
  moves: readonly Move<State, Role, Action>[]
}

export interface Lifecycle<State extends string, Role extends string, Action extends string> extends LifecycleTable<
  State,
  Role,
  Action
> {
  /** The state after `action`, or why it is not possible: not from here, or not by any of these roles. */
  step(from: State, action: Action, by: readonly Role[]): Result<State, LifecycleNo>
  /** The actions that these roles may take in this state, in the table's order. */
  movesFor(from: State, by: readonly Role[]): Action[]
  isFinal(state: State): boolean
}

/** The table as it is written down: only `states` and `roles` say which there are, so that a misspelt one elsewhere is not taken for a new one. */
interface WrittenTable<State extends string, Role extends string, Action extends string> {
  states: readonly State[]
  roles: readonly Role[]
  initial: NoInfer<State>
  final: readonly NoInfer<State>[]
  moves: readonly Move<NoInfer<State>, NoInfer<Role>, Action>[]
}

/** Makes a lifecycle of a literal table; a misspelt state, role or action does not compile. */
export function lifecycle<const State extends string, const Role extends string, const Action extends string>(
  table: WrittenTable<State, Role, Action>,
): Lifecycle<State, Role, Action> {
  const possible = (from: State): readonly Move<State, Role, Action>[] =>
    table.moves.filter(move => move.from.includes(from))
  const mayBeMadeBy = (by: readonly Role[]) => (move: Move<State, Role, Action>) =>
    move.by.some(role => by.includes(role))
  return {
    ...table,
    step(from, action, by) {
      const moves = possible(from).filter(move => move.action === action)
      if (moves.length === 0) return refuse('NOT_POSSIBLE_NOW', { state: from, action })
      const mine = moves.find(mayBeMadeBy(by))
      return mine ? ok(mine.to) : refuse('NOT_YOURS_TO_DO', { action })
    },
    movesFor(from, by) {
      return [
        ...new Set(
          possible(from)
            .filter(mayBeMadeBy(by))
            .map(move => move.action),
        ),
      ]
    },
    isFinal: state => table.final.includes(state),
  }
}

export type StateOf<L> = L extends Lifecycle<infer State, string, string> ? State : never
export type ActionOf<L> = L extends Lifecycle<string, string, infer Action> ? Action : never
