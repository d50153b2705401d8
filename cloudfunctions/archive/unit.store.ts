import type { RosterUnit } from '~/types/archive/roster'
import { unitName } from '~/types/estate/estate'
import type { Actor } from '~/types/ticket/journal'
import type { Tx } from '../_kernel/database'
import type { Deps } from '../_kernel/deps'
import { maskPhone } from '../_kernel/field-crypto'
import { refreshLinkedUnits } from '../_kernel/linked-units'
import { withoutUndefined } from '../_kernel/query'
import type { PersonFile, UnitFile } from '../_schema/documents'

export interface Applying {
  importId: string
  by: Actor
  now: number
}

/** Writes one unit of a roster and its owner's file; doing it again changes nothing (R2.5). */
export async function putRosterUnit(
  tx: Tx,
  deps: Deps,
  unit: RosterUnit,
  { importId }: Pick<Applying, 'importId'>,
): Promise<UnitFile> {
  const before = await tx.get('units', unit.unitId)
  const person = await ownerFile(tx, deps, unit)
  const { unitId: _id, owner: _owner, ...facts } = unit
  const file: UnitFile = withoutUndefined({
    ...facts,
    _id,
    name: unitName(unit),
    personIds: [person._id],
    coOwners: unit.coOwners ?? [],
    isVisible: before?.isVisible ?? false,
    importId,
  })
  await tx.put('units', file)
  for (const formerId of before?.personIds ?? []) if (formerId !== person._id) await withdrawUnit(tx, formerId, _id)
  await tx.put('persons', person)
  await refreshLinkedUnits(tx, person)
  return file
}

/** One file per phone number; its id comes from the blind index, so the same number twice is the same document. */
async function ownerFile(tx: Tx, { crypto }: Deps, { unitId, owner }: RosterUnit): Promise<PersonFile> {
  const phoneIndex = crypto.indexOf(owner.phone)
  const _id = `p-${phoneIndex.slice(0, 20)}`
  const known = await tx.get('persons', _id)
  return {
    _id,
    name: owner.name,
    phone: known?.phone ?? crypto.seal(owner.phone),
    phoneIndex,
    maskedPhone: maskPhone(owner.phone),
    idCardTail: owner.idCardTail ? crypto.seal(owner.idCardTail) : (known?.idCardTail ?? null),
    unitIds: [...new Set([...(known?.unitIds ?? []), unitId])],
    linkedOpenid: known?.linkedOpenid ?? null,
  }
}

/** The unit was sold on: its former owner loses access at once, in the same transaction (R2.4). */
async function withdrawUnit(tx: Tx, personId: string, unitId: string): Promise<void> {
  const former = await tx.get('persons', personId)
  if (!former) return
  const kept = { ...former, unitIds: former.unitIds.filter(id => id !== unitId) }
  await tx.put('persons', kept)
  await refreshLinkedUnits(tx, kept)
}

/** Changes one unit and what its people may therefore reach. */
export async function changeUnit(tx: Tx, unitId: string, change: Partial<UnitFile>): Promise<UnitFile | null> {
  const unit = await tx.get('units', unitId)
  if (!unit) return null
  const changed = { ...unit, ...change }
  await tx.put('units', changed)
  for (const personId of changed.personIds) {
    const person = await tx.get('persons', personId)
    if (person) await refreshLinkedUnits(tx, person)
  }
  return changed
}
