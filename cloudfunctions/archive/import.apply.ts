import { ok, refuse, type Result } from '~/types/kernel/result'
import type { Actor } from '~/types/ticket/journal'
import { recordAudit } from '../_kernel/audit'
import type { Tx } from '../_kernel/database'
import type { Deps } from '../_kernel/deps'
import { findAll } from '../_kernel/find-all'
import { oneOf } from '../_kernel/query'
import { inTransaction } from '../_kernel/transaction'
import type { UnitFile } from '../_schema/documents'
import type { ImportPart } from '../_schema/import-documents'
import { unitHash, type PlannedUnit } from './import.plan'
import { refreshOwners } from './owners'
import { putOwner, putRosterUnit, type PersonBefore, type UnitBefore } from './unit.store'

/** What stood where a part wrote, to be put back (R2.5). */
export interface PartBefore {
  units: UnitBefore[]
  persons: PersonBefore[]
}

export interface Working {
  by: Actor
  now: number
}

const partsAtOnce = 4
/** Short enough that somebody who looks on sees it move. */
const longestRunMs = 3_000

/** Works through parts for as long as one call may take; stops at the first refusal. Answers how many it left. */
export async function workThrough<Code extends string>(
  deps: Deps,
  parts: readonly ImportPart[],
  work: (part: ImportPart) => Promise<Result<null, Code>>,
): Promise<Result<number, Code>> {
  const stopAt = deps.now() + longestRunMs
  let done = 0
  while (done < parts.length && deps.now() < stopAt) {
    const wave = parts.slice(done, done + partsAtOnce)
    const answers = await Promise.all(wave.map(work))
    for (const answer of answers) if (!answer.ok) return answer
    done += wave.length
  }
  return ok(parts.length - done)
}

/** Parts in a state; `planHash` cuts to those of one plan. */
export async function partsIn(
  { database }: Deps,
  importId: string,
  state: ImportPart['state'],
  planHash?: string,
): Promise<ImportPart[]> {
  const found = await findAll(database, 'importParts', { importId, state })
  return found.filter(part => planHash === undefined || part.planHash === planHash.slice(0, 16))
}

/** One part: its units and their owners, what stood there, and one audit row, in one transaction; once, however often it is called. */
export async function applyPart(
  deps: Deps,
  { _id, units }: ImportPart,
  working: Working,
): Promise<Result<null, 'IMPORT_STALE'>> {
  const planned = JSON.parse(deps.crypto.open(units)) as PlannedUnit[]
  return inTransaction(deps.database, deps, async tx => {
    // Asked anew on every attempt: what a neighbour makes meanwhile fails as a duplicate, and the next attempt sees it.
    const present = await presentOf(deps, planned)
    const part = await tx.get('importParts', _id)
    if (part?.state !== 'planned') return ok(null)
    const before: PartBefore = { units: [], persons: [] }
    const writing = { importId: part.importId, now: working.now, persons: present.persons }
    for (const { unit, beforeHash } of planned) {
      const known = await unchanged(tx, unit.unitId, beforeHash, present.units)
      if (!known.ok) return known
      before.units.push(await putRosterUnit(tx, unit, known.value, writing))
      const person = await putOwner(tx, deps, unit, writing)
      if (person) before.persons.push(person)
    }
    await tx.put('importParts', { ...part, state: 'applied', before: deps.crypto.seal(JSON.stringify(before)) })
    const content = before.units.map(({ unitId, afterHash }) => ({ unitId, afterHash }))
    const { by, now: at } = working
    await recordAudit(tx, { entityId: part._id, version: 1, at, by, action: 'applyImport', content })
    return ok(null)
  })
}

/** The unit as the plan knew it; changed by somebody since: refused, because the clerk has seen something else. */
async function unchanged(
  tx: Tx,
  unitId: string,
  beforeHash: string | null,
  present: Set<string>,
): Promise<Result<UnitFile | null, 'IMPORT_STALE'>> {
  const known = present.has(unitId) ? await tx.get('units', unitId) : null
  const isAsPlanned = beforeHash === null ? known === null : known !== null && unitHash(known) === beforeHash
  return isAsPlanned ? ok(known) : refuse('IMPORT_STALE', { unit: known?.name ?? unitId })
}

/** Which documents of a part are there already: what is not is created without being read first. */
async function presentOf({ database }: Deps, planned: readonly PlannedUnit[]) {
  const idsIn = async (collection: 'units' | 'persons', ids: readonly string[]): Promise<Set<string>> => {
    const where = { _id: oneOf([...new Set(ids)]) }
    const found = await database.find(collection, { where, limit: ids.length, fields: ['_id'] })
    return new Set(found.map(({ _id }) => _id))
  }
  const units = planned.map(({ unit }) => unit.unitId)
  const persons = planned.map(({ unit }) => unit.owner.personId)
  return { units: await idsIn('units', units), persons: await idsIn('persons', persons) }
}

/** Shows or hides the import's units at once, then tells the accounts of those of their owners who are linked already. */
export async function showUnits(deps: Deps, importId: string, isVisible: boolean): Promise<void> {
  await deps.database.change('units', { importId, isVisible: !isVisible }, { isVisible })
  await refreshOwners(deps, await findAll(deps.database, 'units', { importId }))
}
