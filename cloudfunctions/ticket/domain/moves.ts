import type { TicketContract } from '~/types/ticket/ticket.contract'
import { pauseLifecycle } from '~/types/ticket/pause.lifecycle'
import { repairLifecycle, type RepairAction } from '~/types/ticket/repair.lifecycle'
import type { Repair } from '~/types/ticket/ticket'
import type { By } from './command'
import { mayBeAnswered } from './decide-answer'
import { mayPause } from './decide-pause'
import { mayChangeSeverity } from './decide-severity'
import { mayRecordContact, needsSurvey } from './decide-visit'
import { isOver } from './decide-work'
import { tableRolesOf } from './steps'

type Action = keyof TicketContract & string

/** Moves of the table that nobody makes by themselves: they follow from an answer, a call or the clock. */
const impliedMoves: readonly RepairAction[] = [
  'acceptByPhone',
  'sendBackByPhone',
  'callBack',
  'reopen',
  'close',
  'closeNotReached',
  'closeUnconfirmed',
]

/** The actions that these roles may take on this ticket now, and nothing else (R13.2): asked of the very tables the server decides by. */
export function movesOf(ticket: Repair, by: By): Action[] {
  const roles = tableRolesOf(by)
  const isStaff = roles.some(role => role === 'agent' || role === 'supervisor' || role === 'technician')
  const isCustomer = roles.includes('owner') || roles.includes('member')
  const moves = repairLifecycle.movesFor(ticket.state, roles).filter(action => mayNow(action, ticket))
  const pauses = mayPause(ticket) ? pauseLifecycle.movesFor(ticket.pauseState, roles) : []
  const others: [Action, boolean][] = [
    ['rate', isCustomer && mayBeAnswered(ticket)],
    ['reply', isStaff && !isOver(ticket)],
    ['recordContactTry', isStaff && mayRecordContact(ticket)],
    ['changeSeverity', (roles.includes('agent') || roles.includes('supervisor')) && mayChangeSeverity(ticket)],
    ['addNote', roles.length > 0 && !isOver(ticket)],
  ]
  const extra = others.flatMap(([action, isPossible]) => (isPossible ? [action] : []))
  return [...(moves as Action[]), ...pauses.filter(action => action !== 'expire'), ...extra] as Action[]
}

const mayNow = (action: RepairAction, ticket: Repair): boolean =>
  !impliedMoves.includes(action) && !(action === 'plan' && needsSurvey(ticket))
