import { dayOf, type CalendarDay, type Instant } from '~/types/kernel/time'
import { lateness, type Milestone } from '~/types/progress/milestone'
import type { News } from '~/types/progress/progress.views'

export interface PublishedSince {
  reportId: string
  number: number
  edition: number
  at: Instant
}
export interface PlanSince {
  building: string
  milestones: readonly Milestone[]
  /** How a milestone stood before each change since, newest first. */
  changes: readonly { at: Instant; before: Milestone }[]
}

/** A milestone as it stood at an instant: before the first change after it. */
function asItWas(milestone: Milestone, changes: PlanSince['changes'], since: Instant): Milestone {
  const first = changes
    .filter(({ at, before }) => at > since && before.kind === milestone.kind)
    .reduce<{ at: Instant; before: Milestone } | undefined>(
      (found, each) => (found && found.at < each.at ? found : each),
      undefined,
    )
  return first?.before ?? milestone
}

/** What is new since the last visit (R4.5): reports published, milestones reached, and what has become late. */
export function newsSince(
  since: Instant,
  reports: readonly PublishedSince[],
  plans: readonly PlanSince[],
  today: CalendarDay,
): News[] {
  const published = reports.filter(({ at }) => at > since).map((report): News => ({ kind: 'report', ...report }))
  const ofPlans = plans.flatMap(({ building, milestones, changes }) =>
    milestones.flatMap((milestone): News[] => {
      const then = asItWas(milestone, changes, since)
      const { kind, actualOn } = milestone
      if (actualOn !== null)
        return then.actualOn === null ? [{ kind: 'reached', building, milestone: kind, on: actualOn }] : []
      const late = lateness(milestone, today)
      const isNewlyLate = late.isLate && !lateness(then, dayOf(since)).isLate
      return isNewlyLate ? [{ kind: 'late', building, milestone: kind, days: late.days, reason: late.reason }] : []
    }),
  )
  return [...published, ...ofPlans]
}
