import type { Database } from '../_kernel/database'
import { findAll } from '../_kernel/find-all'
import type { StaffFile } from '../_schema/documents'

export type Colleague = Pick<StaffFile, '_id' | 'name' | 'positions' | 'estateIds' | 'department'>

/** Everybody who is active; read before a transaction, which reads single documents only. */
export const activeStaff = (database: Database): Promise<Colleague[]> => findAll(database, 'staff', { isActive: true })

export const serves = ({ estateIds }: Pick<Colleague, 'estateIds'>, estateId: string): boolean =>
  estateIds.length === 0 || estateIds.includes(estateId)

/** Ids of those who hold one of these positions for an estate. */
export function holding(
  staff: readonly Colleague[],
  positions: readonly Colleague['positions'][number][],
  estateId: string,
): string[] {
  const isAmong = (each: Colleague): boolean => each.positions.some(position => positions.includes(position))
  return staff.filter(each => isAmong(each) && serves(each, estateId)).map(({ _id }) => _id)
}
