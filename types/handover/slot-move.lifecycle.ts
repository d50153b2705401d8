import { lifecycle, type StateOf } from '../kernel/lifecycle'

/** A whole slot is given up (R5.4, rain for one): its flats are moved one by one until it is empty. */
export const slotMoveLifecycle = lifecycle({
  states: ['running', 'done'],
  roles: ['clock'],
  initial: 'running',
  final: ['done'],
  moves: [{ action: 'finish', from: ['running'], to: 'done', by: ['clock'] }],
})

export type SlotMoveState = StateOf<typeof slotMoveLifecycle>
