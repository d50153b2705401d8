import { lifecycle, type ActionOf, type StateOf } from '../kernel/lifecycle'

/**
 * A reward or a warning (R1.3): evidence → the person heard → approved. `speak` is the person's own; without a word the clock goes on
 * after the notice, and says so.
 */
export const recognitionLifecycle = lifecycle({
  states: ['recorded', 'heard', 'approved', 'dismissed'],
  roles: ['agent', 'supervisor', 'manager', 'director', 'technician', 'sales', 'admin', 'clock'],
  initial: 'recorded',
  final: ['approved', 'dismissed'],
  moves: [
    {
      action: 'speak',
      from: ['recorded'],
      to: 'heard',
      by: ['agent', 'supervisor', 'manager', 'director', 'technician', 'sales', 'admin'],
    },
    { action: 'waive', from: ['recorded'], to: 'heard', by: ['clock'] },
    { action: 'approve', from: ['heard'], to: 'approved', by: ['director'] },
    { action: 'dismiss', from: ['heard'], to: 'dismissed', by: ['director'] },
  ],
})
export type RecognitionState = StateOf<typeof recognitionLifecycle>
export type RecognitionAction = ActionOf<typeof recognitionLifecycle>
