import type { LifecycleNo } from '~/types/kernel/lifecycle'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { dayOf, type CalendarDay } from '~/types/kernel/time'
import { decisionLifecycle, type DecisionAction } from '~/types/staff/decision.lifecycle'
import type { Decision, NamedColleague } from '../../_schema/staff.schema'
import { rolesIn } from '../colleagues'
import type { By } from './by'

export interface Held {
  metOn: CalendarDay
  members: readonly NamedColleague[]
  minutes: string
  photos: string[]
  votesFor: number
  votesAgainst: number
}
function moved(decision: Decision, action: DecisionAction, { roles }: By): Result<Decision, LifecycleNo> {
  const step = decisionLifecycle.step(decision.state, action, rolesIn(decisionLifecycle.roles, roles))
  return step.ok ? ok({ ...decision, state: step.value, version: decision.version + 1 }) : step
}

/**
 * The committee's word (R1.1): by the director, never by who proposed it; the votes are those of the people who sat there, and more of them
 * for it than against, or it is not adopted.
 */
export function decideDecision(
  decision: Decision,
  action: 'adopt' | 'reject',
  held: Held,
  by: By,
): Result<
  Decision,
  LifecycleNo | 'PROPOSER_MAY_NOT_DECIDE' | 'MEMBER_UNKNOWN' | 'VOTES_DO_NOT_FIT' | 'MEETING_IN_THE_FUTURE'
> {
  const after = moved(decision, action, by)
  if (!after.ok) return after
  if ([decision.proposedBy.id, decision.carriedBy.id].includes(by.id)) return refuse('PROPOSER_MAY_NOT_DECIDE')
  const others = held.members.filter(({ id }) => id !== by.id)
  if (others.length < 2) return refuse('MEMBER_UNKNOWN')
  if (held.metOn > dayOf(by.now)) return refuse('MEETING_IN_THE_FUTURE')
  const sat = others.length + 1
  const { votesFor, votesAgainst } = held
  const isCarried = votesFor > votesAgainst
  if (votesFor + votesAgainst > sat || votesFor + votesAgainst === 0 || isCarried !== (action === 'adopt'))
    return refuse('VOTES_DO_NOT_FIT', { people: sat, votesFor, votesAgainst })
  const director = { id: by.id, name: by.name }
  return ok({ ...after.value, decidedAt: by.now, meeting: { ...held, members: others, decidedBy: director } })
}

/** A proposal is taken back by who carries it; an adopted one by the director, as long as no numbers rest on it. */
export function decideWithdrawal(
  decision: Decision,
  words: string,
  by: By,
): Result<Decision, LifecycleNo | 'DECISION_IN_USE'> {
  const after = moved(decision, 'withdraw', by)
  if (!after.ok) return after
  if (decision.state === 'proposed' && decision.carriedBy.id !== by.id)
    return refuse('NOT_YOURS_TO_DO', { action: 'withdraw' })
  if (decision.usedBy !== null) return refuse('DECISION_IN_USE')
  return ok({ ...after.value, withdrawn: { at: by.now, by: by.name, words } })
}

/** What this person may do with it now: the table, and who they are to it. */
export function decisionMoves(decision: Decision, by: By): DecisionAction[] {
  const isProposers = [decision.proposedBy.id, decision.carriedBy.id].includes(by.id)
  return decisionLifecycle.movesFor(decision.state, rolesIn(decisionLifecycle.roles, by.roles)).filter(action => {
    if (action !== 'withdraw') return !isProposers
    return decision.state === 'proposed' ? decision.carriedBy.id === by.id : decision.usedBy === null
  })
}
