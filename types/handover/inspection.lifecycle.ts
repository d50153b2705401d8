import { lifecycle, type ActionOf, type StateOf } from '../kernel/lifecycle'

/** An inspection of a flat with an accompanying technician (R5.6); a later one of the same flat is another inspection. */
export const inspectionLifecycle = lifecycle({
  states: ['started', 'ended', 'signed'],
  roles: ['technician', 'supervisor', 'manager', 'buyer', 'member'],
  initial: 'started',
  final: ['signed'],
  moves: [
    // Shorter than the policy's minutes: with the owner's word only.
    { action: 'endInspection', from: ['started'], to: 'ended', by: ['technician', 'supervisor', 'manager'] },
    // Something was forgotten: it goes on, before it is signed.
    { action: 'resumeInspection', from: ['ended'], to: 'started', by: ['technician', 'supervisor', 'manager'] },
    { action: 'signInspection', from: ['ended'], to: 'signed', by: ['buyer', 'member'] },
  ],
})

export type InspectionState = StateOf<typeof inspectionLifecycle>
export type InspectionAction = ActionOf<typeof inspectionLifecycle>
