import { lifecycle, type StateOf } from '../kernel/lifecycle'

/** A file of units and customers on its way in, and out again while nothing has been built on it (R2.5). */
export const importLifecycle = lifecycle({
  states: ['staging', 'faulty', 'checked', 'applying', 'applied', 'undoing', 'undone'],
  roles: ['admin'],
  initial: 'staging',
  final: ['undone'],
  moves: [
    { action: 'findFaults', from: ['staging', 'faulty', 'checked'], to: 'faulty', by: ['admin'] },
    { action: 'pass', from: ['staging', 'faulty', 'checked'], to: 'checked', by: ['admin'] },
    { action: 'apply', from: ['checked'], to: 'applying', by: ['admin'] },
    { action: 'finish', from: ['applying'], to: 'applied', by: ['admin'] },
    { action: 'undo', from: ['applying', 'applied'], to: 'undoing', by: ['admin'] },
    { action: 'finishUndo', from: ['undoing'], to: 'undone', by: ['admin'] },
  ],
})
export type ImportState = StateOf<typeof importLifecycle>
