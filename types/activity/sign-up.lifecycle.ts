import { lifecycle, type ActionOf, type StateOf } from '../kernel/lifecycle'

/**
 * A flat's sign-up for an activity (R4.4); `asked` is what it is before it is decided whether there is room, and is never stored.
 * A freed place goes to the first who waits and fits, without asking again: they are told at once and may cancel.
 * `noShow` may still come true as `checkedIn` on the same day: a code read late is a guest who was there.
 */
export const signUpLifecycle = lifecycle({
  states: ['asked', 'signedUp', 'waiting', 'cancelled', 'checkedIn', 'noShow', 'missedOut'],
  roles: ['buyer', 'owner', 'member', 'sales', 'agent', 'manager', 'clock'],
  initial: 'asked',
  final: ['checkedIn', 'missedOut'],
  moves: [
    {
      action: 'takePlaces',
      from: ['asked', 'cancelled'],
      to: 'signedUp',
      by: ['buyer', 'owner', 'member', 'sales', 'agent', 'manager'],
    },
    {
      action: 'queue',
      from: ['asked', 'cancelled'],
      to: 'waiting',
      by: ['buyer', 'owner', 'member', 'sales', 'agent', 'manager'],
    },
    { action: 'getPlaces', from: ['waiting'], to: 'signedUp', by: ['clock'] },
    {
      action: 'cancelSignUp',
      from: ['signedUp', 'waiting'],
      to: 'cancelled',
      by: ['buyer', 'owner', 'member', 'sales', 'agent', 'manager'],
    },
    { action: 'checkIn', from: ['signedUp', 'noShow'], to: 'checkedIn', by: ['sales', 'agent', 'manager'] },
    { action: 'markNoShow', from: ['signedUp'], to: 'noShow', by: ['clock'] },
    { action: 'missOut', from: ['waiting'], to: 'missedOut', by: ['clock'] },
  ],
})

export type SignUpState = StateOf<typeof signUpLifecycle>
export type SignUpAction = ActionOf<typeof signUpLifecycle>
