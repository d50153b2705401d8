import { lifecycle, type ActionOf, type StateOf } from '../kernel/lifecycle'

/** A WeChat user says that a flat is theirs, and no phone number or second fact shows it: an agent of the estate decides (R2.4). */
export const claimLifecycle = lifecycle({
  states: ['submitted', 'approved', 'refused', 'withdrawn'],
  roles: ['visitor', 'agent', 'supervisor'],
  initial: 'submitted',
  final: ['approved', 'refused', 'withdrawn'],
  moves: [
    { action: 'approveClaim', from: ['submitted'], to: 'approved', by: ['agent', 'supervisor'] },
    { action: 'refuseClaim', from: ['submitted'], to: 'refused', by: ['agent', 'supervisor'] },
    // Whoever asked, whatever else they are to us: the claim itself is what makes it theirs.
    { action: 'withdrawClaim', from: ['submitted'], to: 'withdrawn', by: ['visitor'] },
  ],
})

export type ClaimState = StateOf<typeof claimLifecycle>
export type ClaimAction = ActionOf<typeof claimLifecycle>
