import { ok, refuse } from '~/types/kernel/result'
import { repairLifecycle } from '~/types/ticket/repair.lifecycle'
import type { Repair } from '~/types/ticket/ticket'
import type { CommandOf, Situation } from './command'
import { evolve } from './evolve'
import { withClosing } from './folder'
import { endingPause, move, type Decision } from './steps'

export function decideStart(ticket: Repair, { by }: Situation): Decision {
  return move(ticket, 'startRepair', by, ...endingPause(ticket, { type: 'repairStarted' }))
}

export function decideFinish({ words, photos }: CommandOf<'finish'>, ticket: Repair, { by }: Situation): Decision {
  return move(ticket, 'finish', by, ...endingPause(ticket, { type: 'finished', words, photos }))
}

export function decideAccept({ words }: CommandOf<'accept'>, ticket: Repair, { by }: Situation): Decision {
  return move(ticket, 'accept', by, { type: 'accepted', words })
}

/** Not accepted → rework; the total clock goes on (R6.3). */
export function decideSendBack({ words, photos }: CommandOf<'sendBack'>, ticket: Repair, { by }: Situation): Decision {
  return move(ticket, 'sendBack', by, { type: 'sentBack', words, photos })
}

export function decideCancel({ words }: CommandOf<'cancel'>, ticket: Repair, { by }: Situation): Decision {
  return move(ticket, 'cancel', by, ...endingPause(ticket, { type: 'cancelled', words }))
}

/** A note moves nothing, and is possible for as long as the matter is open. */
export function decideNote({ words, photos }: CommandOf<'addNote'>, ticket: Repair): Decision {
  if (isOver(ticket)) return refuse('NOT_POSSIBLE_NOW', { state: ticket.state })
  return ok([{ type: 'noted', words, photos }])
}

/** The first substantive answer in words: stops the 48 h clock as a finding or a plan does (product.md, section 7). */
export function decideReply({ words }: CommandOf<'reply'>, ticket: Repair, { now }: Pick<Situation, 'now'>): Decision {
  if (isOver(ticket)) return refuse('NOT_POSSIBLE_NOW', { state: ticket.state })
  const replied = { type: 'replied' as const, words }
  // Answered well, but not closed for want of this: now it is (R2.8).
  const isAwaited = ticket.state === 'calledBack'
  return ok(isAwaited ? withClosing(evolve(ticket, replied, now), [replied]) : [replied])
}

export const isOver = ({ state }: Repair): boolean => repairLifecycle.isFinal(state)
