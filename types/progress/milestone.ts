import * as v from 'valibot'
import { addDays, CalendarDay, daysBetween } from '../kernel/time'

/** The milestones of a building in the order in which they are shown (R4.1). */
export const milestoneKinds = [
  'start',
  'foundation',
  'topping',
  'facade',
  'interior',
  'landscape',
  'acceptance',
  'handover',
] as const
export const MilestoneKind = v.picklist(milestoneKinds)
export type MilestoneKind = v.InferOutput<typeof MilestoneKind>

interface DefaultMilestone {
  kind: MilestoneKind
  /** What has to be reached first: façade, interior and garden are worked on side by side. */
  after: readonly MilestoneKind[]
  /** Where a plan begins that nobody has written yet: so many days before the contract's handover. */
  daysBeforeHandover: number
}

export const defaultMilestones: readonly DefaultMilestone[] = [
  { kind: 'start', after: [], daysBeforeHandover: 900 },
  { kind: 'foundation', after: ['start'], daysBeforeHandover: 720 },
  { kind: 'topping', after: ['foundation'], daysBeforeHandover: 420 },
  { kind: 'facade', after: ['topping'], daysBeforeHandover: 210 },
  { kind: 'interior', after: ['topping'], daysBeforeHandover: 90 },
  { kind: 'landscape', after: ['topping'], daysBeforeHandover: 75 },
  { kind: 'acceptance', after: ['facade', 'interior', 'landscape'], daysBeforeHandover: 30 },
  { kind: 'handover', after: ['acceptance'], daysBeforeHandover: 0 },
]

export const Milestone = v.object({
  kind: MilestoneKind,
  plannedOn: CalendarDay,
  /** When it is expected now; on the planned day until somebody says otherwise. */
  forecastOn: CalendarDay,
  actualOn: v.nullable(CalendarDay),
  /** Why it is late; empty while it is not, or while nobody has said. */
  reason: v.string(),
})
export type Milestone = v.InferOutput<typeof Milestone>

/** The planned days of a new plan, counted back from the contract's day. */
export const plannedFrom = (handoverOn: CalendarDay): { kind: MilestoneKind; plannedOn: CalendarDay }[] =>
  defaultMilestones.map(({ kind, daysBeforeHandover }) => ({
    kind,
    plannedOn: addDays(handoverOn, -daysBeforeHandover),
  }))

/** The day on which it was reached, or is to be expected: a forecast that has passed is today at the earliest. */
export function expectedOn({ forecastOn, actualOn }: Milestone, today: CalendarDay): CalendarDay {
  if (actualOn !== null) return actualOn
  return forecastOn > today ? forecastOn : today
}

export const Lateness = v.object({ isLate: v.boolean(), days: v.number(), reason: v.string() })
export type Lateness = v.InferOutput<typeof Lateness>

/** Late against the plan, by how many days, and why (R4.2). What was reached late stays late. */
export function lateness(milestone: Milestone, today: CalendarDay): Lateness {
  const days = Math.max(0, daysBetween(milestone.plannedOn, expectedOn(milestone, today)))
  return { isLate: days > 0, days, reason: days > 0 ? milestone.reason : '' }
}

/** The handover against the contract: 0 days late means that the contract's day stands. Null without a handover milestone. */
export function handoverOutlook(
  milestones: readonly Milestone[],
  contractOn: CalendarDay,
  today: CalendarDay,
): { expectedOn: CalendarDay; daysLate: number } | null {
  const handover = milestones.find(({ kind }) => kind === 'handover')
  if (!handover) return null
  const day = expectedOn(handover, today)
  return { expectedOn: day, daysLate: Math.max(0, daysBetween(contractOn, day)) }
}

export type MilestoneStep = 'done' | 'current' | 'late' | 'toCome'

/** How a milestone stands on the line: reached, late, the next one, or to come. */
export function stepOf(milestone: Milestone, milestones: readonly Milestone[], today: CalendarDay): MilestoneStep {
  if (milestone.actualOn !== null) return 'done'
  if (lateness(milestone, today).isLate) return 'late'
  return milestones.find(({ actualOn }) => actualOn === null)?.kind === milestone.kind ? 'current' : 'toCome'
}

/** The first pair that is the wrong way round: a milestone expected, or reached, before what has to come first. */
export function orderProblem(
  milestones: readonly Milestone[],
): { kind: MilestoneKind; after: MilestoneKind } | undefined {
  const byKind = new Map(milestones.map(milestone => [milestone.kind, milestone]))
  const pairs = defaultMilestones.flatMap(({ kind, after }) => after.map(first => ({ kind, after: first })))
  return pairs.find(({ kind, after }) => {
    const later = byKind.get(kind)
    const first = byKind.get(after)
    return later !== undefined && first !== undefined && !isInOrder(first, later)
  })
}

function isInOrder(first: Milestone, later: Milestone): boolean {
  if (first.plannedOn > later.plannedOn) return false
  if (later.actualOn !== null) return first.actualOn !== null && first.actualOn <= later.actualOn
  // What has come about is a fact, however late: it is written down before the forecasts that follow from it are moved.
  return first.actualOn !== null || first.forecastOn <= later.forecastOn
}
