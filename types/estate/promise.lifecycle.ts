import { lifecycle, type ActionOf, type StateOf } from '../kernel/lifecycle'

/** A sales promise (R3.3). Broken is not forgotten: it may still be made good, or withdrawn by a manager. */
export const promiseLifecycle = lifecycle({
  states: ['open', 'fulfilled', 'broken', 'withdrawn'],
  roles: ['sales', 'manager'],
  initial: 'open',
  final: ['fulfilled', 'withdrawn'],
  moves: [
    { action: 'writePromiseInto', from: ['open'], to: 'open', by: ['sales', 'manager'] },
    { action: 'fulfilPromise', from: ['open', 'broken'], to: 'fulfilled', by: ['sales', 'manager'] },
    { action: 'declarePromiseBroken', from: ['open'], to: 'broken', by: ['sales', 'manager'] },
    { action: 'withdrawPromise', from: ['open', 'broken'], to: 'withdrawn', by: ['manager'] },
  ],
})
export type PromiseState = StateOf<typeof promiseLifecycle>
export type PromiseAction = ActionOf<typeof promiseLifecycle>
