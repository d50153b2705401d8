import type { ClockLevelAt, LevelRecipient, SlaPolicy } from '~/types/sla/sla'
import type { Consult } from '../../_schema/estate.schema'

interface Colleague {
  _id: string
  positions: readonly string[]
  estateIds: readonly string[]
}
export type Circle = Record<LevelRecipient, readonly string[]>

/** Who is who for a question: whoever took it, else every agent of the estate; a report of a deviation is the manager's at every level. */
export function consultCircle(consult: Consult, staff: readonly Colleague[]): Circle {
  const ofEstate = staff.filter(({ estateIds }) => estateIds.length === 0 || estateIds.includes(consult.estateId))
  const named = (position: string): string[] =>
    ofEstate.filter(({ positions }) => positions.includes(position)).map(({ _id }) => _id)
  const manager = named('manager')
  const director = named('director')
  const taken = consult.handlerId === null ? undefined : [consult.handlerId]
  if (consult.desk === 'manager')
    return { handler: taken ?? manager, lead: manager, supervisor: manager, manager, director }
  const supervisor = named('supervisor')
  return { handler: taken ?? named('agent'), lead: supervisor, supervisor, manager, director }
}

export interface Telling {
  staffId: string
  level: number
}

/** One message per person and sweep, for the highest level that is theirs to hear (R7.3). */
export function tellings(passed: readonly ClockLevelAt[], circle: Circle, policy: SlaPolicy): Telling[] {
  const highest = new Map<string, number>()
  for (const { level } of passed) {
    const kinds = policy.levels.find(each => each.level === level)?.tells ?? []
    for (const staffId of kinds.flatMap(kind => circle[kind]))
      highest.set(staffId, Math.max(level, highest.get(staffId) ?? 0))
  }
  return [...highest].map(([staffId, level]) => ({ staffId, level }))
}
