import { lifecycle, type ActionOf, type StateOf } from '../kernel/lifecycle'

/**
 * A handover batch (R5.1, R5.2, R5.12): which flats, which days, where, by whom. Notices leave through the gate (R5.2); it opens for
 * booking with its team trained and its contingency cards written (R5.12), and is finished when the company says so after the last day.
 */
export const batchLifecycle = lifecycle({
  states: ['draft', 'preparing', 'noticed', 'open', 'finished', 'cancelled'],
  roles: ['manager'],
  initial: 'draft',
  final: ['finished', 'cancelled'],
  moves: [
    // The working group is named: people, a lead, their tasks (R5.1).
    { action: 'nameGroup', from: ['draft', 'preparing'], to: 'preparing', by: ['manager'] },
    // Somebody falls ill: others step in, until the end.
    { action: 'nameGroup', from: ['noticed'], to: 'noticed', by: ['manager'] },
    { action: 'nameGroup', from: ['open'], to: 'open', by: ['manager'] },
    { action: 'sendNotices', from: ['preparing', 'noticed'], to: 'noticed', by: ['manager'] },
    // Flats that were added late get theirs while the others are being handed over.
    { action: 'sendLateNotices', from: ['open'], to: 'open', by: ['manager'] },
    { action: 'openBatch', from: ['noticed'], to: 'open', by: ['manager'] },
    { action: 'finishBatch', from: ['open'], to: 'finished', by: ['manager'] },
    { action: 'cancelBatch', from: ['draft', 'preparing', 'noticed'], to: 'cancelled', by: ['manager'] },
  ],
})

export type BatchState = StateOf<typeof batchLifecycle>
export type BatchAction = ActionOf<typeof batchLifecycle>
