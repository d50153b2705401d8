import { lifecycle, type ActionOf, type StateOf } from '../kernel/lifecycle'

/**
 * A question that no article answered (R3.4), or a report that sales said something else than the talking point (R3.5). Asking back starts
 * the clock of the answer anew. After the answer the asker has the word; without one it closes by itself.
 */
export const consultLifecycle = lifecycle({
  states: ['submitted', 'answered', 'followedUp', 'closed'],
  roles: ['visitor', 'buyer', 'owner', 'member', 'agent', 'supervisor', 'manager', 'director', 'clock'],
  initial: 'submitted',
  final: ['closed'],
  moves: [
    {
      action: 'takeConsult',
      from: ['submitted'],
      to: 'submitted',
      by: ['agent', 'supervisor', 'manager', 'director'],
    },
    {
      action: 'answerConsult',
      from: ['submitted', 'followedUp'],
      to: 'answered',
      by: ['agent', 'supervisor', 'manager', 'director'],
    },
    { action: 'askBack', from: ['answered'], to: 'followedUp', by: ['visitor', 'buyer', 'owner', 'member'] },
    { action: 'confirmHelpful', from: ['answered'], to: 'closed', by: ['visitor', 'buyer', 'owner', 'member'] },
    { action: 'closeSilent', from: ['answered'], to: 'closed', by: ['clock'] },
  ],
})
export type ConsultState = StateOf<typeof consultLifecycle>
export type ConsultAction = ActionOf<typeof consultLifecycle>
