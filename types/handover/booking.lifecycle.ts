import { lifecycle, type ActionOf, type StateOf } from '../kernel/lifecycle'

/**
 * A flat's booking of an inspection slot (R5.4); `asked` is what it is before it is decided whether there is room, and is never stored.
 * A freed place goes to the first who waits, without asking again; a no-show is invited again and may book again, and so may a flat that
 * was there and comes a second time. It has no end of its own: the flat's handover has.
 */
export const bookingLifecycle = lifecycle({
  states: ['asked', 'booked', 'waiting', 'cancelled', 'checkedIn', 'noShow', 'missedOut'],
  roles: ['buyer', 'owner', 'member', 'agent', 'supervisor', 'manager', 'clock'],
  initial: 'asked',
  final: [],
  moves: [
    {
      action: 'book',
      from: ['asked', 'cancelled', 'noShow', 'missedOut', 'waiting', 'checkedIn'],
      to: 'booked',
      by: ['buyer', 'owner', 'member', 'agent', 'supervisor', 'manager'],
    },
    {
      action: 'wait',
      from: ['asked', 'cancelled', 'noShow', 'missedOut', 'checkedIn'],
      to: 'waiting',
      by: ['buyer', 'owner', 'member', 'agent', 'supervisor', 'manager'],
    },
    { action: 'getPlace', from: ['waiting'], to: 'booked', by: ['clock'] },
    {
      action: 'moveBooking',
      from: ['booked'],
      to: 'booked',
      by: ['buyer', 'owner', 'member', 'agent', 'supervisor', 'manager'],
    },
    // A whole slot is given up, rain for one: to another slot, or, with none left, to the head of the line.
    { action: 'moveSlot', from: ['booked'], to: 'booked', by: ['clock'] },
    { action: 'loseSlot', from: ['booked'], to: 'waiting', by: ['clock'] },
    {
      action: 'cancelBooking',
      from: ['booked', 'waiting'],
      to: 'cancelled',
      by: ['buyer', 'owner', 'member', 'agent', 'supervisor', 'manager'],
    },
    // By the clock: the flat was there already when a place came free for it.
    { action: 'checkIn', from: ['booked', 'noShow'], to: 'checkedIn', by: ['agent', 'supervisor', 'manager', 'clock'] },
    { action: 'markNoShow', from: ['booked'], to: 'noShow', by: ['clock'] },
    { action: 'missOut', from: ['waiting'], to: 'missedOut', by: ['clock'] },
  ],
})

export type BookingState = StateOf<typeof bookingLifecycle>
export type BookingAction = ActionOf<typeof bookingLifecycle>
