import type { Role } from '~/types/kernel/contract'
import { isOutsider } from '~/types/staff/positions'
import type { Caller } from '../_kernel/caller'
import type { Database, Tx } from '../_kernel/database'
import { accountStaffOf } from '../_kernel/colleagues'
import { findAll } from '../_kernel/find-all'
import type { Account, StaffFile } from '../_schema/documents'
import type { NamedColleague } from '../_schema/staff.schema'

/** Everyone who works here now; a contractor's people work elsewhere. */
export const activeColleagues = async (database: Database): Promise<StaffFile[]> =>
  (await findAll(database, 'staff', { isActive: true })).filter(each => !isOutsider(each))

export const named = ({ _id, name }: Pick<StaffFile, '_id' | 'name'>): NamedColleague => ({ id: _id, name })

/** The caller as documents name them; who gets this far works here. */
export function me({ account }: Caller): NamedColleague {
  return { id: account?.staff?.staffId ?? '', name: account?.staff?.name ?? '' }
}

/** Only the roles that a lifecycle knows: its own type says which. */
export const rolesIn = <R extends string>(known: readonly R[], mine: readonly Role[]): R[] =>
  known.filter(role => mine.some(each => each === role))

/** A company-wide action reaches by no resource; the roles by which this caller has it. */
export const everywhere = {}

/** What somebody is employed as goes into the account of the WeChat user linked to them, in the transaction of the change (R1.1). */
export async function refreshLinkedStaff(tx: Tx, staff: StaffFile): Promise<void> {
  if (staff.linkedOpenid === null) return
  const account = await tx.get('accounts', staff.linkedOpenid)
  if (account) await tx.put('accounts', withStaff(account, staff))
}

export function withStaff(account: Account, staff: StaffFile): Account {
  return { ...account, staffId: staff._id, staff: accountStaffOf(staff) }
}

const administratorsId = 'all'

/**
 * Keeps the list of administrators with a change; false: nobody would be left. Everybody who takes one away writes the same document, so two
 * at once cannot take the last two. `known` is who is one by the files, for a company that has no list yet.
 */
export async function keepAdministrators(
  tx: Tx,
  known: readonly StaffFile[],
  staffId: string,
  isOne: boolean,
): Promise<boolean> {
  const stored = await tx.get('administrators', administratorsId)
  const before = stored?.staffIds ?? known.filter(({ positions }) => positions.includes('admin')).map(({ _id }) => _id)
  if (before.includes(staffId) === isOne && stored) return true
  const staffIds = [...before.filter(id => id !== staffId), ...(isOne ? [staffId] : [])]
  if (staffIds.length === 0) return false
  await tx.put('administrators', { _id: administratorsId, staffIds })
  return true
}
