import type { Position } from '~/types/staff/staff.contract'
import type { Database } from '../_kernel/database'

const mostStaff = 1_000

/** Ids of those in this position who serve the estate. Read before a transaction, which reads single documents only. */
export async function colleaguesOf(database: Database, position: Position, estateId: string): Promise<string[]> {
  const staff = await database.find('staff', {
    where: { isActive: true },
    limit: mostStaff,
    fields: ['positions', 'estateIds'],
  })
  return staff
    .filter(({ positions, estateIds }) => positions.includes(position) && serves(estateIds, estateId))
    .map(({ _id }) => _id)
}

const serves = (estateIds: readonly string[], estateId: string): boolean =>
  estateIds.length === 0 || estateIds.includes(estateId)
