import { lifecycle, type ActionOf, type StateOf } from '../kernel/lifecycle'

/** A correction of what a company must be sure of: name, number, id-card tail (R2.6, PIPL 46). The rest changes at once and has no states. */
export const correctionLifecycle = lifecycle({
  states: ['requested', 'done', 'refused', 'withdrawn'],
  // `visitor`: the person whose file it is, whatever they are to us otherwise.
  roles: ['visitor', 'agent', 'supervisor'],
  initial: 'requested',
  final: ['done', 'refused', 'withdrawn'],
  moves: [
    { action: 'carryOut', from: ['requested'], to: 'done', by: ['agent', 'supervisor'] },
    { action: 'refuse', from: ['requested'], to: 'refused', by: ['agent', 'supervisor'] },
    { action: 'withdraw', from: ['requested'], to: 'withdrawn', by: ['visitor'] },
  ],
})
export type CorrectionState = StateOf<typeof correctionLifecycle>
export type CorrectionAction = ActionOf<typeof correctionLifecycle>
