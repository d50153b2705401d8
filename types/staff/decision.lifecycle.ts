import { lifecycle, type ActionOf, type StateOf } from '../kernel/lifecycle'

/** A matter before the committee (R1.1): proposed by the service centre's leads, decided by the director with minutes; then it stands as it was decided. */
export const decisionLifecycle = lifecycle({
  states: ['proposed', 'adopted', 'rejected', 'withdrawn'],
  roles: ['supervisor', 'manager', 'director'],
  initial: 'proposed',
  final: ['rejected', 'withdrawn'],
  moves: [
    { action: 'adopt', from: ['proposed'], to: 'adopted', by: ['director'] },
    { action: 'reject', from: ['proposed'], to: 'rejected', by: ['director'] },
    { action: 'withdraw', from: ['proposed'], to: 'withdrawn', by: ['supervisor', 'manager'] },
    { action: 'withdraw', from: ['adopted'], to: 'withdrawn', by: ['director'] },
  ],
})
export type DecisionState = StateOf<typeof decisionLifecycle>
export type DecisionAction = ActionOf<typeof decisionLifecycle>
