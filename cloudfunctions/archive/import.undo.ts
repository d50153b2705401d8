import { ok, refuse, type Result } from '~/types/kernel/result'
import { recordAudit } from '../_kernel/audit'
import type { Tx } from '../_kernel/database'
import type { Deps } from '../_kernel/deps'
import { refreshLinkedUnits } from '../_kernel/linked-units'
import { changeOwners, changePerson } from '../_kernel/ownership'
import { inTransaction } from '../_kernel/transaction'
import type { PersonFile, UnitFile } from '../_schema/documents'
import type { ImportFile, ImportPart } from '../_schema/import-documents'
import type { PartBefore, Working } from './import.apply'
import { unitHash } from './import.plan'
import { findOneOf } from './import.store'
import { factsHash, type PersonBefore, type UnitBefore } from './unit.store'

export const beforeOf = ({ crypto }: Pick<Deps, 'crypto'>, { before }: ImportPart): PartBefore =>
  before === null ? { units: [], persons: [] } : (JSON.parse(crypto.open(before)) as PartBefore)

/** So many units are named when an undo is refused. */
const mostNamed = 5

/**
 * Whether everything that the import wrote is still as it wrote it (R2.5), and nothing has been built on what would go away. That somebody
 * has linked to a file is no such thing: a wrong roster is taken back exactly because somebody could see what is not theirs.
 */
export async function refuseTouched(
  deps: Deps,
  file: ImportFile,
  parts: readonly ImportPart[],
): Promise<Result<null, 'IMPORT_TOUCHED'>> {
  const befores = parts.map(part => beforeOf(deps, part))
  const written = befores.flatMap(({ units }) => units)
  const ids = written.map(({ unitId }) => unitId)
  const units = new Map((await findOneOf(deps.database, 'units', '_id', ids)).map(unit => [unit._id, unit]))
  const changed = written.flatMap(({ unitId, afterHash }) => {
    const unit = units.get(unitId)
    return unit && unitHash(unit) === afterHash ? [] : [unit?.name ?? unitId]
  })
  const persons = await touchedPersons(
    deps,
    befores.flatMap(each => each.persons),
  )
  const ofPersons = [...units.values()].filter(({ personIds }) => personIds.some(id => persons.has(id)))
  const used = await usedUnits(deps, file, written, units)
  const names = [...new Set([...changed, ...ofPersons.map(({ name }) => name), ...used])]
  return names.length === 0
    ? ok(null)
    : refuse('IMPORT_TOUCHED', { units: names.slice(0, mostNamed), count: names.length })
}

async function touchedPersons({ database }: Deps, written: readonly PersonBefore[]): Promise<Set<string>> {
  const ids = written.map(({ personId }) => personId)
  const files = new Map((await findOneOf(database, 'persons', '_id', ids)).map(file => [file._id, file]))
  const touched = written.filter(({ personId, facts, afterHash }) => {
    const file = files.get(personId)
    return !file || factsHash(file) !== afterHash || (facts === null && isEnriched(file))
  })
  return new Set(touched.map(({ personId }) => personId))
}

/** Somebody has written into a file that the import opened. */
const isEnriched = ({ birthday, needs, tags, memberships }: PersonFile): boolean =>
  birthday !== null || needs !== '' || tags.length > 0 || memberships.length > 0

/** Units that would go away or to another owner, and that a matter has been opened on since. */
async function usedUnits(
  { database }: Deps,
  { at }: ImportFile,
  written: readonly UnitBefore[],
  units: Map<string, UnitFile>,
): Promise<string[]> {
  const owned = written.flatMap(({ unitId, before }) => {
    const unit = units.get(unitId)
    return unit && before?.personIds.join() !== unit.personIds.join() ? [unit] : []
  })
  const names = new Map(owned.map(({ _id, name }) => [_id, name]))
  const tickets = await findOneOf(database, 'tickets', 'unitId', names.keys())
  return tickets.filter(({ facts }) => facts.submittedAt >= at).flatMap(({ unitId }) => names.get(unitId) ?? [])
}

/**
 * Puts the units of a part back, and what follows for access, in one transaction; what was changed in the last moment stays. People who
 * came with these units alone go with them; whoever else the part wrote into is left for the second round.
 */
export async function withdrawPart(deps: Deps, { _id }: ImportPart, working: Working): Promise<Result<null>> {
  return inTransaction(deps.database, deps, async tx => {
    const part = await tx.get('importParts', _id)
    if (part?.state !== 'applied') return ok(null)
    const { units, persons } = beforeOf(deps, part)
    const left = new Map(persons.map(person => [person.personId, person]))
    for (const written of units) await restoreUnit(tx, written, left, working.now)
    const before = deps.crypto.seal(JSON.stringify({ units: [], persons: [...left.values()] }))
    const isDone = left.size === 0
    await tx.put('importParts', { ...part, state: isDone ? 'undone' : 'withdrawn', before: isDone ? null : before })
    const content = units.map(({ unitId }) => unitId)
    const { by, now: at } = working
    await recordAudit(tx, { entityId: _id, version: 2, at, by, action: 'undoImport', content })
    return ok(null)
  })
}

async function restoreUnit(tx: Tx, written: UnitBefore, left: Map<string, PersonBefore>, now: number): Promise<void> {
  const { unitId, before, afterHash, memberships } = written
  const current = await tx.get('units', unitId)
  if (!current || unitHash(current) !== afterHash) return
  if (before === null) {
    await tx.remove('units', unitId)
    for (const personId of current.personIds) await leaveUnit(tx, personId, unitId, left)
    return
  }
  await changeOwners(tx, current, before.personIds, now)
  await tx.put('units', before)
  for (const personId of before.personIds.filter(id => !current.personIds.includes(id)))
    await changePerson(tx, personId, file => ownerAgain(file, unitId))
  for (const { personId, membership } of memberships)
    await changePerson(tx, personId, file => ({ ...file, memberships: [...file.memberships, membership] }))
}

/** Takes a unit that goes away off its owner's file; with the last one goes a file that this part opened. */
async function leaveUnit(tx: Tx, personId: string, unitId: string, left: Map<string, PersonBefore>): Promise<void> {
  const file = await tx.get('persons', personId)
  if (!file) return
  const opened = left.get(personId)
  const remaining = without(file, unitId)
  if (opened && (await removeOpened(tx, remaining, opened))) left.delete(personId)
  else {
    await tx.put('persons', remaining)
    await refreshLinkedUnits(tx, remaining)
  }
}

/** Removes a file that the import opened, when nothing else is in it; answers whether it did. */
async function removeOpened(tx: Tx, file: PersonFile, { facts, afterHash }: PersonBefore): Promise<boolean> {
  if (facts !== null || factsHash(file) !== afterHash || file.unitIds.length > 0 || isEnriched(file)) return false
  await unlink(tx, file)
  await tx.remove('persons', file._id)
  return true
}

/** Who sold the last home and has it back is a customer again. */
const ownerAgain = (file: PersonFile, unitId: string): PersonFile => ({
  ...file,
  unitIds: [...new Set([...file.unitIds, unitId])],
  kind: file.kind === 'former' ? 'customer' : file.kind,
})

const without = (file: PersonFile, unitId: string): PersonFile => ({
  ...file,
  unitIds: file.unitIds.filter(id => id !== unitId),
})

/** Then the people's files: what the import opened is removed, what it corrected says again what it said. */
export async function withdrawPersons(deps: Deps, { _id }: ImportPart, working: Working): Promise<Result<null>> {
  return inTransaction(deps.database, deps, async tx => {
    const part = await tx.get('importParts', _id)
    if (part?.state !== 'withdrawn') return ok(null)
    const { persons } = beforeOf(deps, part)
    for (const written of persons) await restorePerson(tx, written)
    await tx.put('importParts', { ...part, state: 'undone', before: null })
    const content = persons.map(({ personId }) => personId)
    const { by, now: at } = working
    await recordAudit(tx, { entityId: _id, version: 3, at, by, action: 'undoImport', content })
    return ok(null)
  })
}

async function restorePerson(tx: Tx, written: PersonBefore): Promise<void> {
  const { personId, facts, kind, afterHash, addedEstateIds } = written
  const file = await tx.get('persons', personId)
  if (!file || factsHash(file) !== afterHash) return
  if (facts === null) {
    await removeOpened(tx, file, written)
    return
  }
  const estateIds = file.estateIds.filter(id => !addedEstateIds.includes(id))
  const isOwner = file.unitIds.length > 0
  await tx.put('persons', { ...file, ...facts, estateIds, kind: isOwner ? 'customer' : kind })
}

/** A WeChat user of a file that goes away is linked to nothing again; what they are as staff stays. */
async function unlink(tx: Tx, { _id, linkedOpenid }: PersonFile): Promise<void> {
  const account = linkedOpenid === null ? null : await tx.get('accounts', linkedOpenid)
  if (account?.personId !== _id) return
  const { staff } = account
  const phone = staff ? account.maskedPhone : null
  await tx.put('accounts', { ...account, personId: null, name: staff?.name ?? null, maskedPhone: phone, units: [] })
}

/** Estates that are there only because of the import, and hold no unit any more. */
export async function removeEmptyEstates({ database }: Deps, { newEstateIds }: ImportFile): Promise<void> {
  for (const estateId of newEstateIds) {
    const estate = await database.get('estates', estateId)
    const isPlain = estate !== null && Object.keys(estate).sort().join() === '_id,name'
    if (isPlain && (await database.count('units', { estateId })) === 0) await database.remove('estates', estateId)
  }
}
