import { lifecycle, type ActionOf, type StateOf } from '../kernel/lifecycle'

/**
 * One flat on its way from the notice to the keys. Booking, the visit of a day, the inspection and each snag have tables of their own; this
 * one says how far the handover itself has come. Taking over and receiving the keys are two things (R5.7, R5.9).
 */
export const unitHandoverLifecycle = lifecycle({
  states: ['listed', 'noticed', 'arrived', 'inspected', 'takenOver', 'handedOver', 'deemed', 'withdrawn'],
  roles: ['buyer', 'member', 'agent', 'supervisor', 'manager', 'clock'],
  initial: 'listed',
  final: ['handedOver', 'withdrawn'],
  moves: [
    { action: 'sendNotice', from: ['listed'], to: 'noticed', by: ['manager'] },
    // The first visit, and every further one until the flat is taken over (R5.5).
    {
      action: 'arrive',
      from: ['noticed', 'arrived', 'inspected'],
      to: 'arrived',
      by: ['agent', 'supervisor', 'manager'],
    },
    // The inspection record is signed (R5.7), by the owner or by a member who may sign.
    { action: 'signInspection', from: ['arrived', 'inspected'], to: 'inspected', by: ['buyer', 'member'] },
    { action: 'signTakingOver', from: ['inspected'], to: 'takenOver', by: ['buyer', 'member'] },
    // Prepared by an agent, signed for by the owner, handed out. Keys of a deemed flat are fetched some day, too; its day stays.
    { action: 'handOutKeys', from: ['takenOver', 'deemed'], to: 'handedOver', by: ['agent', 'supervisor', 'manager'] },
    // Refused without cause after a written notice: counts as handed over on the notified day (law.md, interpretation art. 8).
    { action: 'deemHandedOver', from: ['noticed', 'arrived', 'inspected'], to: 'deemed', by: ['manager'] },
    // Taken out of its batch; by the clock, flat by flat, after the whole batch was cancelled.
    { action: 'withdrawUnit', from: ['listed', 'noticed'], to: 'withdrawn', by: ['manager', 'clock'] },
  ],
})

export type UnitHandoverState = StateOf<typeof unitHandoverLifecycle>
export type UnitHandoverAction = ActionOf<typeof unitHandoverLifecycle>
