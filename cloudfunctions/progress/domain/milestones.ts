import { ok, refuse, type Result } from '~/types/kernel/result'
import type { CalendarDay } from '~/types/kernel/time'
import { lateness, milestoneKinds, orderProblem, type Milestone, type MilestoneKind } from '~/types/progress/milestone'
import type { MilestoneChange } from '~/types/progress/progress.views'

/** What somebody says of a milestone: its three days, and why. */
export type Said = Milestone

export interface Changed {
  milestone: Milestone
  milestones: Milestone[]
  changes: MilestoneChange['changes']
}
type ChangeRefusal =
  | 'NOTHING_CHANGED'
  | 'ACTUAL_IN_THE_FUTURE'
  | 'PLAN_ALREADY_LATE'
  | 'REASON_NEEDED'
  | 'ORDER_NOT_POSSIBLE'
  | 'NOT_FOUND'

/** Shorter is no reason that a buyer could read. */
export const shortestReason = 5

const fields = ['plannedOn', 'forecastOn', 'actualOn', 'reason'] as const

/**
 * Moves a milestone (R4.1). Late needs a reason (R4.2); a plan that is late already may not be moved out of the way, and what has come
 * about did so today at the latest.
 */
export function decideChange(
  milestones: readonly Milestone[],
  said: Said,
  today: CalendarDay,
): Result<Changed, ChangeRefusal> {
  const before = milestones.find(({ kind }) => kind === said.kind)
  if (!before) return refuse('NOT_FOUND')
  const isNewPlan = said.plannedOn !== before.plannedOn
  const late = lateness(said, today)
  const milestone = { ...said, reason: late.isLate ? said.reason : '' }
  const changes = fields
    .filter(field => before[field] !== milestone[field])
    .map(field => ({ field, from: before[field], to: milestone[field] }))
  if (changes.length === 0) return refuse('NOTHING_CHANGED')
  if (said.actualOn !== null && said.actualOn > today) return refuse('ACTUAL_IN_THE_FUTURE', { today })
  if (lateness(before, today).isLate && said.plannedOn > before.plannedOn) return refuse('PLAN_ALREADY_LATE')
  if ((late.isLate || isNewPlan) && [...said.reason].length < shortestReason)
    return refuse('REASON_NEEDED', { days: late.days, fewest: shortestReason })
  const after = milestones.map(each => (each.kind === said.kind ? milestone : each))
  const problem = orderProblem(after)
  if (problem) return refuse('ORDER_NOT_POSSIBLE', { milestone: problem.kind, after: problem.after })
  return ok({ milestone, milestones: after, changes })
}

/** A new plan: what is planned, what has come about already, and nothing else is known. */
export function newMilestones(
  given: readonly { kind: MilestoneKind; plannedOn: CalendarDay; actualOn: CalendarDay | null }[],
  today: CalendarDay,
): Result<Milestone[], 'ACTUAL_IN_THE_FUTURE' | 'ORDER_NOT_POSSIBLE'> {
  const byKind = new Map(given.map(each => [each.kind, each]))
  const milestones = milestoneKinds.flatMap((kind): Milestone[] => {
    const each = byKind.get(kind)
    if (!each) return []
    const { plannedOn, actualOn } = each
    return [{ kind, plannedOn, forecastOn: actualOn ?? plannedOn, actualOn, reason: '' }]
  })
  if (milestones.some(({ actualOn }) => actualOn !== null && actualOn > today))
    return refuse('ACTUAL_IN_THE_FUTURE', { today })
  const problem = orderProblem(milestones)
  return problem ? refuse('ORDER_NOT_POSSIBLE', { milestone: problem.kind, after: problem.after }) : ok(milestones)
}
