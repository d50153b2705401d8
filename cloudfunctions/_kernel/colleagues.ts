import { isOutsider, type Position } from '~/types/staff/positions'
import type { AccountStaff, StaffFile } from '../_schema/documents'
import type { Database } from './database'

export type Colleague = Pick<
  StaffFile,
  '_id' | 'name' | 'department' | 'positions' | 'estateIds' | 'trades' | 'notAssignable'
>

const mostStaff = 1_000

/**
 * Everyone of this company who is active: who hears of a change is decided from it. Read before a transaction, which reads single documents
 * only. A contractor's people hear of their own rectifications alone, by `contractorPeople`.
 */
export async function activeStaff(database: Database): Promise<Colleague[]> {
  const found = await database.find('staff', {
    where: { isActive: true },
    limit: mostStaff,
    fields: ['name', 'department', 'positions', 'estateIds', 'trades', 'notAssignable'],
  })
  return found.filter(each => !isOutsider(each))
}

/** Staff ids of a contractor's people. */
export async function contractorPeople(database: Database, contractorId: string): Promise<string[]> {
  const found = await database.find('staff', {
    where: { contractorId, isActive: true },
    orderBy: [['_id', 'asc']],
    limit: mostStaff,
    fields: ['name'],
  })
  return found.map(({ _id }) => _id)
}

/** What somebody is employed as, as the account of the WeChat user linked to them carries it. */
export const accountStaffOf = ({ _id: staffId, ...file }: StaffFile): AccountStaff => {
  const { name, department, positions, estateIds, contractorId = null } = file
  return { staffId, name, department, positions, estateIds, contractorId }
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
