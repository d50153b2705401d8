import type { RepairState } from '~/types/ticket/repair.lifecycle'
import type { RepairDetail } from '~/types/ticket/ticket.views'
import { formCopy, moveWords, type StaffMove } from './staff.moves.copy'

export type { StaffMove }

/** What staff may do with a repair, in the order in which buttons stand. */
export const staffMoves = [
  'register',
  'dispatch',
  'respond',
  'survey',
  'plan',
  'startRepair',
  'finish',
  'appoint',
  'upholdObjection',
  'dismissObjection',
  'resume',
  'reply',
  'recordContactTry',
  'pause',
  'changeSeverity',
  'addNote',
] as const satisfies readonly StaffMove[]

/** The one thing that brings a ticket on from where it stands. */
const nextMoves: Partial<Record<RepairState, readonly StaffMove[]>> = {
  submitted: ['register'],
  registered: ['dispatch'],
  reopened: ['dispatch'],
  dispatched: ['respond'],
  responded: ['appoint'],
  appointed: ['survey', 'plan'],
  surveyed: ['plan'],
  planned: ['startRepair'],
  rework: ['startRepair'],
  repairing: ['finish'],
}

export interface MyMoves {
  readonly primary: StaffMove | undefined
  readonly others: readonly StaffMove[]
}

/** The server's list and nothing else, with the next thing to do first; an objection waits for nobody else, so it comes before all. */
export function myMoves({ moves, state, pauseState }: Pick<RepairDetail, 'moves' | 'state' | 'pauseState'>): MyMoves {
  const mine = staffMoves.filter(move => moves.includes(move))
  const wanted: readonly StaffMove[] =
    pauseState === 'contested' && mine.includes('upholdObjection') ? ['upholdObjection'] : (nextMoves[state] ?? [])
  const primary = wanted.find(move => mine.includes(move))
  return { primary, others: mine.filter(move => move !== primary) }
}

/** What a button says: done once already, the same move is a change. */
export function labelOf(move: StaffMove, state: RepairState): string {
  if (move === 'dispatch' && state === 'dispatched') return formCopy.redispatch
  if (move === 'appoint' && state === 'appointed') return formCopy.reappoint
  if (move === 'plan' && state === 'planned') return formCopy.replan
  return moveWords[move].label
}
