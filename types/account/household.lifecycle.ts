import { lifecycle, type ActionOf, type StateOf } from '../kernel/lifecycle'

/** Somebody invited into a flat by its owner, with scopes and an end (R2.4). Every end is a state of its own: who ended it is remembered. */
export const householdLifecycle = lifecycle({
  states: ['invited', 'active', 'declined', 'removed', 'left', 'expired', 'soldOn'],
  // `visitor`: the person who was invited, whatever they are to us otherwise.
  roles: ['owner', 'buyer', 'member', 'visitor', 'clock'],
  initial: 'invited',
  final: ['declined', 'removed', 'left', 'expired', 'soldOn'],
  moves: [
    { action: 'acceptInvitation', from: ['invited'], to: 'active', by: ['visitor'] },
    { action: 'declineInvitation', from: ['invited'], to: 'declined', by: ['visitor'] },
    { action: 'changeMember', from: ['invited'], to: 'invited', by: ['owner', 'buyer'] },
    { action: 'changeMember', from: ['active'], to: 'active', by: ['owner', 'buyer'] },
    { action: 'removeMember', from: ['invited', 'active'], to: 'removed', by: ['owner', 'buyer'] },
    { action: 'leaveHousehold', from: ['active'], to: 'left', by: ['member'] },
    { action: 'expire', from: ['invited', 'active'], to: 'expired', by: ['clock'] },
    { action: 'sellOn', from: ['invited', 'active'], to: 'soldOn', by: ['clock'] },
  ],
})

export type HouseholdState = StateOf<typeof householdLifecycle>
export type HouseholdAction = ActionOf<typeof householdLifecycle>
