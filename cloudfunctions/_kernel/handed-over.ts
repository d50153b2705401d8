import { ok, refuse } from '~/types/kernel/result'
import type { CalendarDay } from '~/types/kernel/time'
import type { UnitFile } from '../_schema/documents'
import type { Tx } from './database'
import type { Deps } from './deps'
import { refreshLinkedUnits } from './linked-units'
import { inTransaction } from './transaction'

/**
 * A flat is handed over on this day, in the transaction of what makes it so (R5.9): its file has the day, from which every warranty is counted
 * (R6.7), and whoever owns it is an owner from now on. A flat that has its day already keeps it. Reads and writes one document per holder.
 */
export async function handOverUnit(tx: Tx, unit: UnitFile, handedOverOn: CalendarDay): Promise<UnitFile> {
  const changed = { ...unit, handedOverOn: unit.handedOverOn ?? handedOverOn }
  await tx.put('units', changed)
  for (const personId of holdersOf(unit)) {
    const person = await tx.get('persons', personId)
    if (person) await refreshLinkedUnits(tx, person)
  }
  return changed
}

/** Once more after the commit: somebody who linked in that very moment may have read the flat as it was. */
export async function refreshHolders(deps: Deps, unitId: string): Promise<void> {
  const unit = await deps.database.get('units', unitId)
  for (const personId of unit ? holdersOf(unit) : [])
    await inTransaction(deps.database, deps, async tx => {
      const person = await tx.get('persons', personId)
      if (!person) return refuse('NOT_FOUND')
      await refreshLinkedUnits(tx, person)
      return ok(null)
    })
}

const holdersOf = ({ personIds, memberPersonIds }: UnitFile): string[] => [...personIds, ...memberPersonIds]
