import { lifecycle, type ActionOf, type StateOf } from '../kernel/lifecycle'

/**
 * A pause of the clocks (R7.2): told to the customer, who may object; the supervisor decides. An objection upheld erases
 * the pause. It also ends by itself at its end: `expire` is what the clock does then.
 */
export const pauseLifecycle = lifecycle({
  states: ['running', 'paused', 'contested'],
  roles: ['owner', 'member', 'agent', 'supervisor', 'technician', 'clock'],
  initial: 'running',
  final: [],
  moves: [
    { action: 'pause', from: ['running'], to: 'paused', by: ['agent', 'supervisor', 'technician'] },
    {
      action: 'resume',
      from: ['paused', 'contested'],
      to: 'running',
      // The clock: what follows by itself when the customer cancels a matter that is paused.
      by: ['agent', 'supervisor', 'technician', 'clock'],
    },
    { action: 'expire', from: ['paused', 'contested'], to: 'running', by: ['clock'] },
    { action: 'contestPause', from: ['paused'], to: 'contested', by: ['owner', 'member'] },
    { action: 'upholdObjection', from: ['contested'], to: 'running', by: ['supervisor'] },
    { action: 'dismissObjection', from: ['contested'], to: 'paused', by: ['supervisor'] },
  ],
})

export type PauseState = StateOf<typeof pauseLifecycle>
export type PauseAction = ActionOf<typeof pauseLifecycle>
