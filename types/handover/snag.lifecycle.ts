import { lifecycle, type ActionOf, type StateOf } from '../kernel/lifecycle'

/**
 * A snag found at handover, and its rectification (R5.6, R5.8). Not accepted: rework on the running clock, which is never reset. Who bears
 * the charge is a question of its own (charge.lifecycle.ts) and stops nothing.
 */
export const snagLifecycle = lifecycle({
  states: ['recorded', 'assigned', 'fixing', 'fixed', 'rework', 'closed', 'withdrawn'],
  roles: ['owner', 'buyer', 'member', 'technician', 'contractor', 'agent', 'supervisor', 'manager'],
  initial: 'recorded',
  final: ['closed', 'withdrawn'],
  moves: [
    // Responsible and assigned party may differ (R5.6); assigning again hands it to somebody else.
    {
      action: 'assignSnag',
      from: ['recorded', 'assigned', 'fixing', 'rework'],
      to: 'assigned',
      by: ['technician', 'agent', 'supervisor', 'manager'],
    },
    { action: 'startFix', from: ['assigned', 'rework'], to: 'fixing', by: ['technician', 'contractor'] },
    { action: 'finishFix', from: ['fixing'], to: 'fixed', by: ['technician', 'contractor'] },
    // Re-inspected by the owner: repair confirmed, a signature of its own (R5.7) – or not.
    { action: 'confirmFix', from: ['fixed'], to: 'closed', by: ['owner', 'buyer', 'member'] },
    { action: 'rejectFix', from: ['fixed'], to: 'rework', by: ['owner', 'buyer', 'member'] },
    // Recorded by mistake, or seen not to be one: with the owner's word, which is recorded.
    {
      action: 'withdrawSnag',
      from: ['recorded', 'assigned'],
      to: 'withdrawn',
      by: ['technician', 'supervisor', 'manager', 'owner', 'buyer', 'member'],
    },
  ],
})

export type SnagState = StateOf<typeof snagLifecycle>
export type SnagAction = ActionOf<typeof snagLifecycle>
