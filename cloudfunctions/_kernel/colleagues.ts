import type { Position } from '~/types/staff/staff.contract'
import type { StaffFile } from '../_schema/documents'
import type { Database } from './database'

export type Colleague = Pick<
  StaffFile,
  '_id' | 'name' | 'department' | 'positions' | 'estateIds' | 'trades' | 'notAssignable'
>

const mostStaff = 1_000

/** Everyone who is active: who hears of a change is decided from it. Read before a transaction, which reads single documents only. */
export function activeStaff(database: Database): Promise<Colleague[]> {
  return database.find('staff', {
    where: { isActive: true },
    limit: mostStaff,
    fields: ['name', 'department', 'positions', 'estateIds', 'trades', 'notAssignable'],
  })
}

export const serves = ({ estateIds }: Pick<Colleague, 'estateIds'>, estateId: string): boolean =>
  estateIds.length === 0 || estateIds.includes(estateId)

/** Those who hold one of these positions for an estate. */
export const holding = <C extends Pick<Colleague, 'positions' | 'estateIds'>>(
  staff: readonly C[],
  positions: readonly Position[],
  estateId: string,
): C[] => staff.filter(each => each.positions.some(held => positions.includes(held)) && serves(each, estateId))

/** Ids of those who hold one of these positions for an estate. */
export const holderIds = (
  staff: readonly Pick<Colleague, '_id' | 'positions' | 'estateIds'>[],
  positions: readonly Position[],
  estateId: string,
): string[] => holding(staff, positions, estateId).map(({ _id }) => _id)
