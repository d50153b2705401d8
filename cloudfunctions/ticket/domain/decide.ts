import { refuse } from '~/types/kernel/result'
import type { Repair } from '~/types/ticket/ticket'
import type { RepairCommand, Situation } from './command'
import { decideAcceptanceCall, decideCall, decideGiveUp, decideRate, decideReminder } from './decide-answer'
import { decideDispatch, decideRegister } from './decide-intake'
import { decidePause, decidePauseMove } from './decide-pause'
import { decideSeverity } from './decide-severity'
import { decideAppointment, decideContactTry, decidePlan, decideRespond, decideSurvey } from './decide-visit'
import {
  decideAccept,
  decideCancel,
  decideFinish,
  decideNote,
  decideReply,
  decideSendBack,
  decideStart,
} from './decide-work'
import { tableRolesOf, type Decision } from './steps'

const decisions = {
  register: decideRegister,
  dispatch: decideDispatch,
  respond: decideRespond,
  appoint: decideAppointment,
  reschedule: decideAppointment,
  survey: decideSurvey,
  plan: decidePlan,
  startRepair: (_command, ticket, situation) => decideStart(ticket, situation),
  finish: decideFinish,
  accept: decideAccept,
  sendBack: decideSendBack,
  cancel: decideCancel,
  addNote: decideNote,
  reply: decideReply,
  recordContactTry: decideContactTry,
  pause: decidePause,
  resume: decidePauseMove,
  expire: decidePauseMove,
  contestPause: decidePauseMove,
  upholdObjection: decidePauseMove,
  dismissObjection: decidePauseMove,
  changeSeverity: decideSeverity,
  rate: decideRate,
  recordCall: decideCall,
  remindAcceptance: (_command, ticket) => decideReminder(ticket),
  handAcceptanceCall: (_command, ticket) => decideAcceptanceCall(ticket),
  giveUpCallback: (_command, ticket) => decideGiveUp(ticket),
} satisfies {
  [A in RepairCommand['action']]: (
    command: Extract<RepairCommand, { action: A }>,
    ticket: Repair,
    situation: Situation,
  ) => Decision<string>
}

/** The refusals of an action are those of its rule: an undeclared one does not compile in a handler. */
export type RefusalOfCommand<A extends RepairCommand['action']> = Extract<
  ReturnType<(typeof decisions)[A]>,
  { ok: false }
>['refusal']['code']

/**
 * What happens to a repair by a command, or why not: pure (architecture.md, "How it reads"). Someone without a role in the tables
 * (a manager who only reads) may do nothing.
 */
export function decide<A extends RepairCommand['action']>(
  command: Extract<RepairCommand, { action: A }>,
  ticket: Repair,
  situation: Situation,
): Decision<RefusalOfCommand<A>> {
  if (tableRolesOf(situation.by).length === 0) return refuse('NOT_YOURS_TO_DO', { action: command.action })
  // TypeScript does not follow the link between an action and its row; the table's own type has checked it.
  const rule = decisions[command.action] as unknown as (
    command: RepairCommand,
    ticket: Repair,
    situation: Situation,
  ) => Decision<RefusalOfCommand<A>>
  return rule(command, ticket, situation)
}
