import { dayOf } from '~/types/kernel/time'
import type { UnitFile } from '../_schema/documents'
import type { Database } from './database'
import { oneOf, type Condition } from './query'

/** Whom something said to buildings reaches: none named, all of the estate. */
export interface Addressed {
  estateId: string
  buildings: readonly string[]
}

const unitsPerPage = 100

/**
 * A page of the people of these buildings: who owns or has bought a flat there, and who is invited into one today. Paged by the flats' ids,
 * which begin with their estate's; `next` null at the end. Somebody with two flats may come twice: a broadcast tells them once.
 */
export async function personsOfBuildings(
  database: Database,
  { estateId, buildings }: Addressed,
  cursor: string | null,
  now: number,
): Promise<{ personIds: string[]; next: string | null }> {
  const ids: Condition = { is: 'range', after: cursor ?? `${estateId}-`, before: `${estateId}-\uffff` }
  const units = await database.find('units', { where: { _id: ids }, orderBy: [['_id', 'asc']], limit: unitsPerPage })
  const addressed = units.filter(
    ({ isVisible, building }) => isVisible && (buildings.length === 0 || buildings.includes(building)),
  )
  const members = await membersToday(database, addressed, now)
  const personIds = [...new Set([...addressed.flatMap(unit => unit.personIds), ...members])]
  return { personIds, next: units.length < unitsPerPage ? null : (units[units.length - 1]?._id ?? null) }
}

/** Invitations end by the calendar, whether or not a timer came by. */
async function membersToday(database: Database, units: readonly UnitFile[], now: number): Promise<string[]> {
  const ids = [...new Set(units.flatMap(({ memberPersonIds }) => memberPersonIds))]
  if (ids.length === 0) return []
  const unitIds = new Set(units.map(({ _id }) => _id))
  const persons = await database.find('persons', { where: { _id: oneOf(ids) }, limit: 1_000, fields: ['memberships'] })
  const isIn = ({ unitId, until }: { unitId: string; until: string | null }): boolean =>
    unitIds.has(unitId) && (until === null || until >= dayOf(now))
  return persons.filter(({ memberships }) => memberships.some(isIn)).map(({ _id }) => _id)
}
