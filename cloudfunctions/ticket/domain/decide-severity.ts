import { ok, refuse } from '~/types/kernel/result'
import { compareSeverity } from '~/types/sla/sla'
import type { Repair } from '~/types/ticket/ticket'
import type { CommandOf, Situation } from './command'
import { mayRecordContact } from './decide-visit'
import { tableRolesOf, type Decision } from './steps'

/** An agent raises; only a supervisor lowers (R7.1). Either starts a new segment of the clocks. */
export function decideSeverity(
  { severity, words }: CommandOf<'changeSeverity'>,
  ticket: Repair,
  { by }: Situation,
): Decision<'SEVERITY_UNCHANGED' | 'ONLY_SUPERVISOR_LOWERS'> {
  if (!mayChangeSeverity(ticket)) return refuse('NOT_POSSIBLE_NOW', { state: ticket.state })
  const difference = compareSeverity(severity, ticket.severity)
  if (difference === 0) return refuse('SEVERITY_UNCHANGED')
  if (difference < 0 && !tableRolesOf(by).includes('supervisor')) return refuse('ONLY_SUPERVISOR_LOWERS')
  return ok([{ type: 'severityChanged', from: ticket.severity, to: severity, words }])
}

/** Once the repair is done, how urgent it was is history. */
export const mayChangeSeverity = (ticket: Repair): boolean => ticket.state === 'submitted' || mayRecordContact(ticket)
