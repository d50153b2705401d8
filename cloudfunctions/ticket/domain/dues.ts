import type { Repair } from '~/types/ticket/ticket'
import type { Due } from '../../_kernel/due'
import { acceptanceTimes } from './callback'
import { clockDues, type ClockRules } from './clocks'
import type { Situation } from './command'

export const dueKinds = {
  pauseEnd: 'ticket.pauseEnd',
  acceptanceReminder: 'ticket.acceptanceReminder',
  acceptanceCall: 'ticket.acceptanceCall',
} as const

/**
 * The due rows that a ticket wants now: one for every running clock with a level left, the end of a pause, and without a word on
 * acceptance the reminder and the call.
 */
export function ticketDues(ticket: Repair, rules: ClockRules & Pick<Situation, 'callback'>): Due[] {
  return [...clockDues(ticket, rules), ...pauseDues(ticket), ...acceptanceDues(ticket, rules)]
}

function pauseDues({ _id: entityId, pauseState, pauses }: Repair): Due[] {
  const until = pauses[pauses.length - 1]?.until
  return pauseState === 'running' || until === undefined ? [] : [{ entityId, kind: dueKinds.pauseEnd, at: until }]
}

function acceptanceDues(ticket: Repair, { callback }: Pick<Situation, 'callback'>): Due[] {
  const { _id: entityId, state, doneAt, timesDone, acceptanceRemindedTimes, acceptanceCallTimes } = ticket
  if (state !== 'done' || doneAt === undefined) return []
  const { remindAt, callFrom } = acceptanceTimes(doneAt, callback)
  const isReminded = acceptanceRemindedTimes === timesDone
  return [
    ...(isReminded ? [] : [{ entityId, kind: dueKinds.acceptanceReminder, at: remindAt }]),
    ...(acceptanceCallTimes === timesDone ? [] : [{ entityId, kind: dueKinds.acceptanceCall, at: callFrom }]),
  ]
}
