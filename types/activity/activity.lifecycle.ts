import { lifecycle, type ActionOf, type StateOf } from '../kernel/lifecycle'

/**
 * An open day (R4.4), and later any activity (R10.3). That it is full is no state: it follows from the places. `closed`: signing up is
 * over; whoever waits may still get a place that somebody gives back.
 */
export const activityLifecycle = lifecycle({
  states: ['draft', 'open', 'closed', 'held', 'albumPublished', 'cancelled'],
  roles: ['sales', 'manager', 'clock'],
  initial: 'draft',
  final: ['albumPublished', 'cancelled'],
  moves: [
    { action: 'publish', from: ['draft'], to: 'open', by: ['sales', 'manager'] },
    { action: 'close', from: ['open'], to: 'closed', by: ['sales', 'manager', 'clock'] },
    // A later last day for signing up opens it again.
    { action: 'reopen', from: ['closed'], to: 'open', by: ['sales', 'manager'] },
    { action: 'hold', from: ['open', 'closed'], to: 'held', by: ['clock'] },
    { action: 'publishAlbum', from: ['held'], to: 'albumPublished', by: ['sales', 'manager'] },
    { action: 'cancel', from: ['draft', 'open', 'closed'], to: 'cancelled', by: ['sales', 'manager'] },
  ],
})

export type ActivityState = StateOf<typeof activityLifecycle>
export type ActivityAction = ActionOf<typeof activityLifecycle>
