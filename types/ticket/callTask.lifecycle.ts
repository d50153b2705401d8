import { lifecycle, type ActionOf, type StateOf } from '../kernel/lifecycle'

/**
 * A call that the company owes a customer (R8.1, R8.2). Three kinds share the table:
 * `callback` is scheduled when a repair is done, asks in the app on day 5 and becomes a call on day 6;
 * `acceptance` (no word in 48 h and after the reminder) and `secondHandling` (supervisor, 24 h) begin as calls.
 */
export const callTaskLifecycle = lifecycle({
  states: ['scheduled', 'asked', 'calling', 'answered', 'notReached', 'cancelled'],
  roles: ['owner', 'member', 'agent', 'supervisor', 'clock'],
  initial: 'scheduled',
  final: ['answered', 'notReached', 'cancelled'],
  moves: [
    { action: 'ask', from: ['scheduled'], to: 'asked', by: ['clock'] },
    { action: 'handToAgent', from: ['scheduled', 'asked'], to: 'calling', by: ['clock'] },
    { action: 'answer', from: ['scheduled', 'asked', 'calling'], to: 'answered', by: ['owner', 'member'] },
    { action: 'recordCall', from: ['calling'], to: 'answered', by: ['agent', 'supervisor'] },
    { action: 'recordTry', from: ['calling'], to: 'calling', by: ['agent', 'supervisor'] },
    { action: 'giveUp', from: ['calling'], to: 'notReached', by: ['clock'] },
    { action: 'withdraw', from: ['scheduled', 'asked', 'calling'], to: 'cancelled', by: ['clock'] },
  ],
})

export type CallTaskState = StateOf<typeof callTaskLifecycle>
export type CallTaskAction = ActionOf<typeof callTaskLifecycle>
