import { ok, refuse } from '~/types/kernel/result'
import type { Repair } from '~/types/ticket/ticket'
import type { CommandOf, Situation } from './command'
import { endingPause, move, type Decision } from './steps'

/** The customer was reached (R6.3): stops `respond`. */
export function decideRespond({ words }: CommandOf<'respond'>, ticket: Repair, { by }: Situation): Decision {
  return move(ticket, 'respond', by, { type: 'responded', words })
}

/** A time for the visit, agreed or changed; `survey` runs to the end of its window (R7.1: the appointment is a fact of its own). */
export function decideAppointment(
  { action, window, words }: CommandOf<'appoint' | 'reschedule'>,
  ticket: Repair,
  { by, now }: Situation,
): Decision<'APPOINTMENT_IN_THE_PAST'> {
  const type = action === 'appoint' ? 'appointed' : 'rescheduled'
  const moved = move(ticket, action, by, { type, appointment: window, words })
  return moved.ok && window.from <= now ? refuse('APPOINTMENT_IN_THE_PAST') : moved
}

export function decideSurvey(command: CommandOf<'survey'>, ticket: Repair, { by }: Situation): Decision {
  const { finding, photos } = command
  return move(ticket, 'survey', by, ...endingPause(ticket, { type: 'surveyed', finding, photos }))
}

/** R6.3: a quality matter needs a finding first, and the customer is told the plan before work begins. */
export function decidePlan(
  { window, materials, people, words }: CommandOf<'plan'>,
  ticket: Repair,
  { by, now }: Situation,
): Decision<'SURVEY_FIRST' | 'APPOINTMENT_IN_THE_PAST'> {
  const moved = move(ticket, 'plan', by, { type: 'planned', plan: { window, materials, people, words } })
  if (!moved.ok) return moved
  if (needsSurvey(ticket)) return refuse('SURVEY_FIRST')
  return window.to <= now ? refuse('APPOINTMENT_IN_THE_PAST') : moved
}

export const needsSurvey = ({ matterClass, finding }: Repair): boolean =>
  matterClass === 'quality' && finding === undefined

/** Nobody was reached: three of these allow a pause as "unreachable" (R7.2). */
export function decideContactTry({ outcome, words }: CommandOf<'recordContactTry'>, ticket: Repair): Decision {
  if (!mayRecordContact(ticket)) return refuse('NOT_POSSIBLE_NOW', { state: ticket.state })
  return ok([{ type: 'contactTried', outcome, words }])
}

const contactStates: readonly Repair['state'][] = [
  'registered',
  'dispatched',
  'responded',
  'appointed',
  'surveyed',
  'planned',
  'repairing',
  'rework',
  'reopened',
]
/** While there is something to arrange with the customer. A pause is possible in the very same states. */
export const mayRecordContact = ({ state }: Repair): boolean => contactStates.includes(state)
