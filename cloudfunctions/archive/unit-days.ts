import type { ArchiveContract } from '~/types/archive/archive.contract'
import type { EntryRefusal, InputOf, OutputOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { staffActor } from '../_kernel/actor'
import { recordAudit } from '../_kernel/audit'
import type { Database } from '../_kernel/database'
import type { Context } from '../_kernel/entry'
import { findAll } from '../_kernel/find-all'
import { inTransaction } from '../_kernel/transaction'
import type { UnitFile } from '../_schema/documents'
import { refreshOwners } from './owners'

const unitsPerTransaction = 20

export async function unitsMeant(
  database: Database,
  estateId: string,
  building?: string,
  unitIds?: readonly string[],
): Promise<UnitFile[]> {
  const units = await findAll(database, 'units', { estateId })
  return units.filter(unit => (!building || unit.building === building) && (!unitIds || unitIds.includes(unit._id)))
}

/** Chunk by chunk; the same change again changes nothing, so what was cut off is made good by calling again. */
export async function changeUnits(
  context: Context,
  units: readonly UnitFile[],
  change: Partial<UnitFile>,
): Promise<void> {
  const { deps, now, action } = context
  for (let from = 0; from < units.length; from += unitsPerTransaction) {
    const chunk = units.slice(from, from + unitsPerTransaction)
    await inTransaction(deps.database, deps, async tx => {
      for (const { _id } of chunk) {
        const unit = await tx.get('units', _id)
        if (unit) await tx.put('units', { ...unit, ...change })
      }
      const content = { unitIds: chunk.map(({ _id }) => _id), change }
      const row = {
        entityId: `${chunk[0]?._id}:${action}`,
        version: now,
        at: now,
        by: staffActor(context.caller),
        action,
        content,
      }
      await recordAudit(tx, row)
      return ok(null)
    })
  }
  await refreshOwners(deps, units)
}

/** When the company plans to hand over (R2.1). */
export async function planHandover(
  context: Context,
  { estateId, building, plannedOn }: InputOf<ArchiveContract, 'planHandover'>,
): Promise<Result<OutputOf<ArchiveContract, 'planHandover'>, EntryRefusal>> {
  if (context.rolesTowards({ estateId }).length === 0) return refuse('NOT_FOUND')
  const units = await unitsMeant(context.deps.database, estateId, building)
  if (units.length === 0) return refuse('NOT_FOUND')
  await changeUnits(context, units, { plannedHandoverOn: plannedOn })
  return ok({ units: units.length })
}
