import type { RosterCheck, RosterMerge, RosterUnit } from '~/types/archive/roster'
import { ok } from '~/types/kernel/result'
import { recordAudit } from '../_kernel/audit'
import type { Tx } from '../_kernel/database'
import type { Deps } from '../_kernel/deps'
import { above } from '../_kernel/query'
import { inTransaction } from '../_kernel/transaction'
import type { ImportFile, UnitFile } from '../_schema/documents'
import { checkRoster, mergeRoster } from './domain/roster'
import { findAll } from '../_kernel/find-all'
import { knownUnits, tableOf } from './import.store'
import { refreshOwners } from './owners'
import { presentOf, putRosterUnit, type Applying } from './unit.store'

export interface DryRun {
  check: RosterCheck
  merge: RosterMerge
}

/** The dry run of a staged file against what the archive holds now. */
export async function dryRun(deps: Deps, file: ImportFile): Promise<DryRun> {
  const estates = await findAll(deps.database, 'estates', { _id: above('') })
  const known = await knownUnits(
    deps,
    estates.map(({ _id }) => _id),
  )
  const check = checkRoster(await tableOf(deps, file), known)
  return { check, merge: mergeRoster(known, check.units) }
}

const unitsPerTransaction = 20
const transactionsAtOnce = 4
const longestRunMs = 8_000

/**
 * Applies what is not yet as the file says, for as long as one call may take. What was applied before merges as "same", so
 * a run that died goes on where it stopped. Units become visible together, after the last (architecture.md).
 */
export async function applySome(
  deps: Deps,
  file: ImportFile,
  { check, merge }: DryRun,
  applying: Applying,
): Promise<number> {
  for (const { estateId, name } of check.estates) await deps.database.put('estates', { _id: estateId, name })
  const wanted = [...merge.added, ...merge.changed.map(({ after }) => after)]
  const stopAt = deps.now() + longestRunMs
  let applied = 0
  while (applied < wanted.length && deps.now() < stopAt) {
    const wave = wanted.slice(applied, applied + unitsPerTransaction * transactionsAtOnce)
    await Promise.all(
      chunksOf(wave).map(chunk => inTransaction(deps.database, deps, tx => putAll(tx, deps, chunk, applying))),
    )
    applied += wave.length
  }
  const left = wanted.length - applied
  if (left === 0) await makeVisible(deps, file._id)
  return left
}

const chunksOf = (units: readonly RosterUnit[]): RosterUnit[][] =>
  Array.from({ length: Math.ceil(units.length / unitsPerTransaction) }, (_, chunk) =>
    units.slice(chunk * unitsPerTransaction, (chunk + 1) * unitsPerTransaction),
  )

/** One chunk: its units and their owners, and one audit row for the change. */
async function putAll(tx: Tx, deps: Deps, units: readonly RosterUnit[], applying: Applying) {
  const { importId, now, by } = applying
  const present = await presentOf(deps, units)
  const content: UnitFile[] = []
  for (const unit of units) content.push(await putRosterUnit(tx, deps, unit, applying, present))
  const entityId = `${importId}:${content[0]?._id}`
  await recordAudit(tx, { entityId, version: now, at: now, by, action: 'applyImport', content })
  return ok(null)
}

/** Shows the import's units at once, then gives them to those of their owners who are linked already. */
async function makeVisible(deps: Deps, importId: string): Promise<void> {
  await deps.database.change('units', { importId, isVisible: false }, { isVisible: true })
  await refreshOwners(deps, await findAll(deps.database, 'units', { importId }))
}
