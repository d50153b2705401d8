import { consultLifecycle, type ConsultAction } from '~/types/estate/consult.lifecycle'
import type { Role } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import type { Consult } from '../../_schema/estate.schema'

/** The table's step; what changes besides is the action's own. */
export function moved(
  consult: Consult,
  action: ConsultAction,
  roles: readonly (Role | 'clock')[],
): Result<Consult, 'NOT_POSSIBLE_NOW' | 'NOT_YOURS_TO_DO'> {
  const stepped = consultLifecycle.step(consult.state, action, roles as never)
  if (!stepped.ok) return refuse(stepped.refusal.code)
  const state = stepped.value
  return ok({
    ...consult,
    version: consult.version + 1,
    state,
    isWaiting: state === 'submitted' || state === 'followedUp',
  })
}

interface Hand {
  id: string
  name: string
}

/** The first to take it stays answerable to its end, whoever answers (R6.1). */
export const heldBy = (consult: Consult, { id, name }: Hand): Consult =>
  consult.handlerId === null ? { ...consult, handlerId: id, handlerName: name } : consult

export function decideTake(
  consult: Consult,
  hand: Hand,
  roles: readonly Role[],
): Result<Consult, 'NOT_POSSIBLE_NOW' | 'NOT_YOURS_TO_DO' | 'ALREADY_TAKEN'> {
  const step = moved(consult, 'takeConsult', roles)
  if (!step.ok) return step
  if (consult.handlerId !== null) return refuse('ALREADY_TAKEN', { name: consult.handlerName ?? '' })
  return ok(heldBy(step.value, hand))
}

export function decideAnswer(consult: Consult, hand: Hand, roles: readonly Role[], now: number) {
  const step = moved(consult, 'answerConsult', roles)
  return step.ok ? ok({ ...heldBy(step.value, hand), answeredAt: now }) : step
}

/** A question asked back is owed an answer of its own: the clock starts anew, and nothing of it is told yet. */
export function decideAskBack(consult: Consult, roles: readonly Role[], now: number) {
  const step = moved(consult, 'askBack', roles)
  return step.ok ? ok({ ...step.value, askedAt: now, isHelpful: false, told: 0 }) : step
}

export function decideHelpful(consult: Consult, roles: readonly Role[]) {
  const step = moved(consult, 'confirmHelpful', roles)
  return step.ok ? ok({ ...step.value, isHelpful: true }) : step
}
