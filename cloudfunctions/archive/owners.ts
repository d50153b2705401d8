import { ok } from '~/types/kernel/result'
import type { Deps } from '../_kernel/deps'
import { refreshLinkedUnits } from '../_kernel/linked-units'
import { inTransaction } from '../_kernel/transaction'
import type { UnitFile } from '../_schema/documents'
import { findOneOf } from './import.store'

/**
 * Gives changed units to the WeChat users linked to their owners and members. After the change is saved: somebody who links in the same
 * moment either reads the changed unit or is found here.
 */
export async function refreshOwners(deps: Deps, units: readonly UnitFile[]): Promise<void> {
  const ids = units.flatMap(({ personIds, memberPersonIds }) => [...personIds, ...memberPersonIds])
  for (const { _id, linkedOpenid } of await findOneOf(deps.database, 'persons', '_id', ids)) {
    if (linkedOpenid === null) continue
    await inTransaction(deps.database, deps, async tx => {
      const person = await tx.get('persons', _id)
      if (person) await refreshLinkedUnits(tx, person)
      return ok(null)
    })
  }
}
