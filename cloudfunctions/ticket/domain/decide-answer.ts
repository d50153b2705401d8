import { ok, refuse } from '~/types/kernel/result'
import type { RepairEvent } from '~/types/ticket/journal'
import { repairLifecycle } from '~/types/ticket/repair.lifecycle'
import type { CallbackAnswer, Repair } from '~/types/ticket/ticket'
import type { By, CommandOf, Situation } from './command'
import { lackingIn, withClosing } from './folder'
import { move, type Decision } from './steps'

const clock: By = { roles: ['clock'] }

/** R8.2: few stars or "not solved" begin a second handling, whatever the other half of the answer says. */
export function isUnhappy(
  answer: { stars?: number; isSolved: boolean },
  { callback }: Pick<Situation, 'callback'>,
): boolean {
  return !answer.isSolved || (answer.stars !== undefined && answer.stars <= callback.unhappyStars)
}

/** The owner's stars (R8.1): possible from the day on which it was done, accepted or not; once each time it was done. */
export function decideRate(
  { stars, isSolved, words, photos }: CommandOf<'rate'>,
  ticket: Repair,
  situation: Situation,
): Decision<'ALREADY_ANSWERED'> {
  if (ticket.answer !== undefined && !mayBeAnswered(ticket)) return refuse('ALREADY_ANSWERED')
  return answered(ticket, { stars, isSolved, words, photos, at: situation.now }, situation)
}

export const mayBeAnswered = ({ state }: Repair): boolean => state === 'done' || state === 'accepted'

/** A good answer closes the ticket in the same save, if its folder is complete (R2.8); "solved: yes" is acceptance. A bad one reopens it at once. */
function answered(ticket: Repair, answer: CallbackAnswer, situation: Situation): Decision {
  if (isUnhappy(answer, situation)) return move(ticket, 'reopen', situation.by, { type: 'reopened', answer })
  const good = move(ticket, 'callBack', situation.by, { type: 'calledBack', answer })
  const close = repairLifecycle.step('calledBack', 'close', ['clock'])
  return good.ok && close.ok ? ok(withClosing({ ...ticket, answer }, good.value)) : good
}

type CallNo = 'ANSWER_NEEDED' | 'STARS_NEEDED'

/**
 * What came of a call. Reached: the callback needs the whole answer, the acceptance call a yes or a no (with stars it is the callback's
 * answer too), the supervisor's call after a second handling nothing more. Never a yes by silence (R8.1).
 */
export function decideCall(
  { kind, outcome, words, answer }: CommandOf<'recordCall'>,
  ticket: Repair,
  situation: Situation,
): Decision<CallNo> {
  if (outcome !== 'reached') return ok([{ type: 'callTried', kind, outcome, words }])
  const called: RepairEvent = { type: 'called', kind, words }
  if (kind === 'secondHandling') return ok([called])
  if (answer === undefined) return refuse('ANSWER_NEEDED')
  const { stars, isSolved } = answer
  const enteredByStaffId = situation.by.id ?? ''
  if (stars === undefined) {
    if (kind === 'callback') return refuse('STARS_NEEDED')
    const event: RepairEvent = isSolved
      ? { type: 'accepted', words, enteredByStaffId }
      : { type: 'sentBack', words, photos: [], enteredByStaffId }
    return move(ticket, isSolved ? 'acceptByPhone' : 'sendBackByPhone', situation.by, called, event)
  }
  const typed: CallbackAnswer = { stars, isSolved, words, photos: [], at: situation.now, enteredByStaffId }
  const outcomeOf = answered(ticket, typed, situation)
  return outcomeOf.ok ? ok([called, ...outcomeOf.value]) : outcomeOf
}

/** One message, 48 h after it was done without a word (R8.1). */
export function decideReminder(ticket: Repair): Decision {
  const isWanted = ticket.state === 'done' && ticket.acceptanceRemindedTimes !== ticket.timesDone
  return isWanted ? ok([{ type: 'acceptanceReminded' }]) : refuse('NOT_POSSIBLE_NOW', { state: ticket.state })
}

/** Still no word after the reminder: the call is somebody's task now (R8.1). */
export function decideAcceptanceCall(ticket: Repair): Decision {
  const isWanted = ticket.state === 'done' && ticket.acceptanceCallTimes !== ticket.timesDone
  return isWanted ? ok([{ type: 'acceptanceCallHanded' }]) : refuse('NOT_POSSIBLE_NOW', { state: ticket.state })
}

/** Nobody reached, and everything else is in the folder (R2.8): closed without a yes, reopenable and counted apart; accepted before, it is simply closed (R8.1). */
export function decideGiveUp(ticket: Repair): Decision<'FOLDER_INCOMPLETE'> {
  const missing = lackingIn(ticket).filter(part => part !== 'callback')
  if (missing.length > 0) return refuse('FOLDER_INCOMPLETE', { missing })
  return ticket.state === 'accepted'
    ? move(ticket, 'closeNotReached', clock, { type: 'closed', callback: 'notReached' })
    : move(ticket, 'closeUnconfirmed', clock, { type: 'closedUnconfirmed' })
}
