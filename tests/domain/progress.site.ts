/** A building's milestones as the default list makes them, and how far it is. */
import { calendarDay as day } from '~/types/kernel/time'
import { milestoneKinds, plannedFrom, type Milestone, type MilestoneKind } from '~/types/progress/milestone'

export const today = day('2026-09-21')
export const contractOn = day('2026-12-10')
export const plain = plannedFrom(contractOn).map((each): Milestone => ({
  ...each,
  forecastOn: each.plannedOn,
  actualOn: null,
  reason: '',
}))
export const withKind = (
  kind: MilestoneKind,
  change: Partial<Milestone>,
  of: readonly Milestone[] = plain,
): Milestone[] => of.map(each => (each.kind === kind ? { ...each, ...change } : each))
export const oneOf = (kind: MilestoneKind, of: readonly Milestone[] = plain): Milestone => {
  const found = of.find(each => each.kind === kind)
  if (!found) throw new Error(kind)
  return found
}
export const reached = (until: MilestoneKind): Milestone[] => {
  const last = milestoneKinds.indexOf(until)
  return plain.map(each => (milestoneKinds.indexOf(each.kind) <= last ? { ...each, actualOn: each.plannedOn } : each))
}
