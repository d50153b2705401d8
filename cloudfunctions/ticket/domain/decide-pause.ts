import { ok, refuse, type Result } from '~/types/kernel/result'
import { dayMs } from '~/types/kernel/time'
import type { RepairEvent } from '~/types/ticket/journal'
import { pauseLifecycle, type PauseAction } from '~/types/ticket/pause.lifecycle'
import type { Repair } from '~/types/ticket/ticket'
import type { CommandOf, Situation } from './command'
import { mayRecordContact } from './decide-visit'
import { tableRolesOf, type Decision } from './steps'

type PauseNo = 'PAUSE_ENDS_IN_THE_PAST' | 'PAUSE_TOO_LONG' | 'THREE_TRIES_FIRST'

/** R7.2: a listed reason, an end, told to the customer. The reasons are the schema's; the rest is here. */
export function decidePause(
  { reason, until, words }: CommandOf<'pause'>,
  ticket: Repair,
  { by, now, pause }: Situation,
): Decision<PauseNo> {
  if (!mayPause(ticket)) return refuse('NOT_POSSIBLE_NOW', { state: ticket.state })
  const moved = movePause(ticket, 'pause', { by }, { type: 'paused', reason, until, words })
  if (!moved.ok) return moved
  if (until <= now) return refuse('PAUSE_ENDS_IN_THE_PAST')
  if (until > now + pause.longestDays * dayMs) return refuse('PAUSE_TOO_LONG', { days: pause.longestDays })
  if (reason === 'unreachable' && ticket.contactTries < pause.triesBeforeUnreachable)
    return refuse('THREE_TRIES_FIRST', { tries: ticket.contactTries, needed: pause.triesBeforeUnreachable })
  return moved
}

export const mayPause = mayRecordContact

export type PauseCommand = CommandOf<'resume' | 'expire' | 'contestPause' | 'upholdObjection' | 'dismissObjection'>

/** The ends of a pause and the objection to it. The customer may object; the supervisor decides. */
export function decidePauseMove(command: PauseCommand, ticket: Repair, situation: Situation): Decision {
  const moved = movePause(ticket, command.action, situation, eventOf(command))
  const until = ticket.pauses[ticket.pauses.length - 1]?.until ?? situation.now
  // The clock came early: there is still a pause to keep.
  return moved.ok && command.action === 'expire' && until > situation.now ? refuse('NOT_POSSIBLE_NOW') : moved
}

function eventOf(command: PauseCommand): RepairEvent {
  switch (command.action) {
    case 'resume':
      return { type: 'resumed' }
    case 'expire':
      return { type: 'pauseEnded' }
    case 'contestPause':
      return { type: 'pauseContested', words: command.words }
    case 'upholdObjection':
      return { type: 'objectionUpheld', words: command.words }
    case 'dismissObjection':
      return { type: 'objectionDismissed', words: command.words }
  }
}

function movePause(
  ticket: Repair,
  action: PauseAction,
  { by }: Pick<Situation, 'by'>,
  event: RepairEvent,
): Result<RepairEvent[], 'NOT_POSSIBLE_NOW' | 'NOT_YOURS_TO_DO'> {
  const step = pauseLifecycle.step(ticket.pauseState, action, tableRolesOf(by))
  return step.ok ? ok([event]) : step
}
