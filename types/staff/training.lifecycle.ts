import { lifecycle, type ActionOf, type StateOf } from '../kernel/lifecycle'

/** A training (R1.2): announced, then held with attendance and test, or called off. A retake is part of one that was held. */
export const trainingLifecycle = lifecycle({
  states: ['planned', 'held', 'cancelled'],
  roles: ['supervisor', 'manager', 'director', 'admin'],
  initial: 'planned',
  final: ['held', 'cancelled'],
  moves: [
    { action: 'hold', from: ['planned'], to: 'held', by: ['supervisor', 'manager', 'director', 'admin'] },
    { action: 'cancel', from: ['planned'], to: 'cancelled', by: ['supervisor', 'manager', 'director', 'admin'] },
  ],
})
export type TrainingState = StateOf<typeof trainingLifecycle>
export type TrainingAction = ActionOf<typeof trainingLifecycle>
