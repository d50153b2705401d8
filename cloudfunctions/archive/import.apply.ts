import type { RosterCheck, RosterMerge, RosterUnit } from '~/types/archive/roster'
import { ok } from '~/types/kernel/result'
import type { Tx } from '../_kernel/database'
import type { Deps } from '../_kernel/deps'
import { above } from '../_kernel/query'
import { inTransaction } from '../_kernel/transaction'
import type { ImportFile } from '../_schema/documents'
import { checkRoster, mergeRoster } from './domain/roster'
import { findAll, knownUnits, tableOf } from './import.store'
import { changeUnit, putRosterUnit, type Applying } from './unit.store'

/** The dry run of a staged file against what the archive holds now. */
export async function dryRun(deps: Deps, file: ImportFile): Promise<{ check: RosterCheck; merge: RosterMerge }> {
  const estates = await findAll(deps.database, 'estates', { _id: above('') })
  const known = await knownUnits(
    deps,
    estates.map(({ _id }) => _id),
  )
  const check = checkRoster(await tableOf(deps, file), known)
  return { check, merge: mergeRoster(known, check.units) }
}

const unitsPerTransaction = 20
const longestRunMs = 8_000

/**
 * Applies what is not yet as the file says, for as long as one call may take. What was applied before merges as "same", so
 * a run that died goes on where it stopped. Units become visible together, after the last (architecture.md).
 */
export async function applySome(deps: Deps, file: ImportFile, merge: RosterMerge, applying: Applying): Promise<number> {
  const wanted = [...merge.added, ...merge.changed.map(({ after }) => after)]
  const stopAt = deps.now() + longestRunMs
  let applied = 0
  while (applied < wanted.length && deps.now() < stopAt) {
    const chunk = wanted.slice(applied, applied + unitsPerTransaction)
    await inTransaction(deps.database, deps, tx => putAll(tx, deps, chunk, applying))
    applied += chunk.length
  }
  const left = wanted.length - applied
  if (left === 0) await makeVisible(deps, file._id)
  return left
}

async function putAll(tx: Tx, deps: Deps, units: readonly RosterUnit[], applying: Applying) {
  for (const unit of units) await putRosterUnit(tx, deps, unit, applying)
  return ok(null)
}

/** Shows the import's units, and gives those already linked to their owners. */
async function makeVisible(deps: Deps, importId: string): Promise<void> {
  const hidden = await findAll(deps.database, 'units', { importId, isVisible: false })
  for (let from = 0; from < hidden.length; from += unitsPerTransaction) {
    const chunk = hidden.slice(from, from + unitsPerTransaction)
    await inTransaction(deps.database, deps, async tx => {
      for (const { _id } of chunk) await changeUnit(tx, _id, { isVisible: true })
      return ok(null)
    })
  }
}
