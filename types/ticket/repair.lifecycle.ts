import { lifecycle, type ActionOf, type StateOf } from '../kernel/lifecycle'

/**
 * The life of a repair (R6.3, R8.1, R8.2). `reopened` is the second handling, with its cause in the journal.
 * Only facts that move the matter stand here; pauses are a table of their own (pause.lifecycle.ts).
 */
export const repairLifecycle = lifecycle({
  states: [
    'submitted',
    'registered',
    'dispatched',
    'responded',
    'appointed',
    'surveyed',
    'planned',
    'repairing',
    'done',
    'rework',
    'accepted',
    'calledBack',
    'reopened',
    'closed',
    'closedUnconfirmed',
    'cancelled',
  ],
  roles: ['owner', 'member', 'agent', 'supervisor', 'technician', 'clock'],
  initial: 'submitted',
  final: ['closed', 'closedUnconfirmed', 'cancelled'],
  moves: [
    { action: 'register', from: ['submitted'], to: 'registered', by: ['agent', 'supervisor'] },
    {
      action: 'dispatch',
      from: ['registered', 'dispatched', 'reopened'],
      to: 'dispatched',
      by: ['agent', 'supervisor'],
    },
    { action: 'respond', from: ['dispatched'], to: 'responded', by: ['technician'] },
    { action: 'appoint', from: ['responded', 'appointed'], to: 'appointed', by: ['technician'] },
    { action: 'reschedule', from: ['appointed'], to: 'appointed', by: ['owner', 'member'] },
    { action: 'survey', from: ['appointed'], to: 'surveyed', by: ['technician'] },
    // Without a finding only for matters that are not of quality: guarded in the domain (SURVEY_FIRST).
    { action: 'plan', from: ['responded', 'appointed', 'surveyed', 'planned'], to: 'planned', by: ['technician'] },
    { action: 'startRepair', from: ['planned', 'rework'], to: 'repairing', by: ['technician'] },
    { action: 'finish', from: ['repairing'], to: 'done', by: ['technician'] },
    { action: 'accept', from: ['done'], to: 'accepted', by: ['owner', 'member'] },
    { action: 'sendBack', from: ['done'], to: 'rework', by: ['owner', 'member'] },
    // The same words, said on the phone to an agent who asked for them (R8.1: the acceptance call).
    { action: 'acceptByPhone', from: ['done'], to: 'accepted', by: ['agent', 'supervisor'] },
    { action: 'sendBackByPhone', from: ['done'], to: 'rework', by: ['agent', 'supervisor'] },
    // The callback was answered well, in the app or on the phone: "solved: yes" is acceptance (R8.1).
    {
      action: 'callBack',
      from: ['done', 'accepted'],
      to: 'calledBack',
      by: ['owner', 'member', 'agent', 'supervisor'],
    },
    // 1–2 stars or "not solved": second handling at once (R8.2).
    { action: 'reopen', from: ['done', 'accepted'], to: 'reopened', by: ['owner', 'member', 'agent', 'supervisor'] },
    { action: 'close', from: ['calledBack'], to: 'closed', by: ['clock'] },
    // Accepted, but nobody reached for the callback: closed, and the callback counted apart as not reached.
    { action: 'closeNotReached', from: ['accepted'], to: 'closed', by: ['clock'] },
    { action: 'closeUnconfirmed', from: ['done'], to: 'closedUnconfirmed', by: ['clock'] },
    {
      action: 'cancel',
      from: ['submitted', 'registered', 'dispatched', 'responded', 'appointed', 'surveyed', 'planned'],
      to: 'cancelled',
      by: ['owner', 'member'],
    },
  ],
})

export type RepairState = StateOf<typeof repairLifecycle>
export type RepairAction = ActionOf<typeof repairLifecycle>
