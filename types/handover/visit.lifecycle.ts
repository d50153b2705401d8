import { lifecycle, type ActionOf, type StateOf } from '../kernel/lifecycle'

/** A flat's visit on a handover day, zone by zone (R5.5). Which zone, and since when, stands on the visit; the table says whether it is under way. */
export const visitLifecycle = lifecycle({
  states: ['queueing', 'served', 'finished', 'left'],
  roles: ['agent', 'supervisor', 'manager', 'technician', 'clock'],
  initial: 'queueing',
  final: ['finished'],
  moves: [
    // A window takes the next of its zone.
    { action: 'callNext', from: ['queueing'], to: 'served', by: ['agent', 'supervisor', 'manager', 'technician'] },
    // Called and not there: back into the line.
    { action: 'putBack', from: ['served'], to: 'queueing', by: ['agent', 'supervisor', 'manager', 'technician'] },
    // Done here, on to the next zone; a zone that is not needed may be passed over.
    { action: 'sendOn', from: ['served'], to: 'queueing', by: ['agent', 'supervisor', 'manager', 'technician'] },
    { action: 'finishVisit', from: ['served'], to: 'finished', by: ['agent', 'supervisor', 'manager'] },
    // Gone home before the end, or still there at the end of the day.
    { action: 'leave', from: ['queueing', 'served'], to: 'left', by: ['agent', 'supervisor', 'manager', 'clock'] },
    // Checked in once more on the same day: goes on in the zone that it left.
    { action: 'comeBack', from: ['left'], to: 'queueing', by: ['agent', 'supervisor', 'manager'] },
  ],
})

export type VisitState = StateOf<typeof visitLifecycle>
export type VisitAction = ActionOf<typeof visitLifecycle>
