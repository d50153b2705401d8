import type { RosterUnit } from '~/types/archive/roster'
import { unitName } from '~/types/estate/estate'
import type { Actor } from '~/types/ticket/journal'
import type { Tx } from '../_kernel/database'
import type { Deps } from '../_kernel/deps'
import { refreshLinkedUnits } from '../_kernel/linked-units'
import { changeOwners } from '../_kernel/ownership'
import { openedFile } from '../_kernel/persons'
import { oneOf, withoutUndefined } from '../_kernel/query'
import type { PersonFile, UnitFile } from '../_schema/documents'

export interface Applying {
  importId: string
  by: Actor
  now: number
}

/** Which documents of a chunk are there already: what is not is created without being read first. */
export interface Present {
  units: Set<string>
  persons: Set<string>
}

/** Asked anew on every attempt: what a neighbour makes meanwhile fails as a duplicate, and the next attempt sees it. */
export async function presentOf(deps: Deps, units: readonly RosterUnit[]): Promise<Present> {
  const idsIn = async (collection: 'units' | 'persons', ids: readonly string[]): Promise<Set<string>> => {
    const where = { _id: oneOf([...new Set(ids)]) }
    const found = await deps.database.find(collection, { where, limit: ids.length, fields: ['_id'] })
    return new Set(found.map(({ _id }) => _id))
  }
  const [present, persons] = await Promise.all([
    idsIn(
      'units',
      units.map(({ unitId }) => unitId),
    ),
    idsIn(
      'persons',
      units.map(({ owner }) => personIdOf(deps, owner.phone)),
    ),
  ])
  return { units: present, persons }
}

/** One file per phone number; its id comes from the blind index, so the same number twice is the same document. */
const personIdOf = ({ crypto }: Deps, phone: string): string => `p-${crypto.indexOf(phone).slice(0, 20)}`

/** Writes one unit of a roster and its owner's file; doing it again changes nothing (R2.5). */
export async function putRosterUnit(
  tx: Tx,
  deps: Deps,
  unit: RosterUnit,
  { importId, now }: Applying,
  present: Present,
): Promise<UnitFile> {
  const { unitId: _id, owner, ...facts } = unit
  const before = present.units.has(_id) ? await tx.get('units', _id) : null
  const personId = personIdOf(deps, owner.phone)
  const held = before ? await changeOwners(tx, before, [personId], now) : { personIds: [personId], memberPersonIds: [] }
  const file: UnitFile = withoutUndefined({
    ...facts,
    _id,
    name: unitName(unit),
    personIds: held.personIds,
    memberPersonIds: held.memberPersonIds,
    coOwners: unit.coOwners ?? [],
    isVisible: before?.isVisible ?? false,
    importId,
  })
  await (before ? tx.put('units', file) : tx.create('units', [file]))
  await putOwner(tx, deps, unit, present.persons, now)
  return file
}

async function putOwner(tx: Tx, deps: Deps, unit: RosterUnit, present: Set<string>, now: number): Promise<void> {
  const { unitId, estateId, owner } = unit
  const _id = personIdOf(deps, owner.phone)
  const known = present.has(_id) ? await tx.get('persons', _id) : null
  const person: PersonFile = known
    ? ownerAgain(deps, known, unit)
    : openedFile(deps.crypto, { ...owner, _id, kind: 'customer', unitIds: [unitId], estateIds: [estateId] }, now)
  await (known ? tx.put('persons', person) : tx.create('persons', [person]))
  present.add(_id)
  await refreshLinkedUnits(tx, person)
}

function ownerAgain({ crypto }: Deps, known: PersonFile, { unitId, estateId, owner }: RosterUnit): PersonFile {
  return {
    ...known,
    name: owner.name,
    idCardTail: owner.idCardTail ? crypto.seal(owner.idCardTail) : known.idCardTail,
    kind: 'customer',
    unitIds: [...new Set([...known.unitIds, unitId])],
    estateIds: [...new Set([...known.estateIds, estateId])],
  }
}
