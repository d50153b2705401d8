import { lifecycle, type StateOf } from '../kernel/lifecycle'

/** What a colleague suggests or asks for gets an answer (R1.2). */
export const staffRequestLifecycle = lifecycle({
  states: ['submitted', 'answered'],
  roles: ['manager', 'director'],
  initial: 'submitted',
  final: ['answered'],
  moves: [{ action: 'answer', from: ['submitted'], to: 'answered', by: ['manager', 'director'] }],
})
export type StaffRequestState = StateOf<typeof staffRequestLifecycle>
