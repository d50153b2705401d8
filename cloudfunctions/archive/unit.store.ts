import type { RosterOwner, RosterUnit } from '~/types/archive/roster'
import { unitName } from '~/types/estate/estate'
import type { Tx } from '../_kernel/database'
import type { Deps } from '../_kernel/deps'
import { canonical, sha256 } from '../_kernel/field-crypto'
import { refreshLinkedUnits } from '../_kernel/linked-units'
import { changeOwners } from '../_kernel/ownership'
import { openedFile, sealedIdentity } from '../_kernel/persons'
import { withoutUndefined } from '../_kernel/query'
import type { Membership, PersonFile, UnitFile } from '../_schema/documents'
import { unitHash } from './import.plan'

/** What stood in the place of a unit; null: nothing. `afterHash` tells whether somebody else has changed it since. */
export interface UnitBefore {
  unitId: string
  before: UnitFile | null
  afterHash: string
  /** Invitations that ended with the former owner. */
  memberships: { personId: string; membership: Membership }[]
}

/** The facts of a person that a roster may change. */
const rosterFacts = ['name', 'phone', 'phoneIndex', 'phoneTailIndex', 'maskedPhone', 'idCardTail'] as const
export type PersonFacts = Pick<PersonFile, (typeof rosterFacts)[number]>
/** What a file said before; `facts` null: there was none. */
export interface PersonBefore {
  personId: string
  facts: PersonFacts | null
  kind: PersonFile['kind']
  afterHash: string
  /** Estates that the person came to be about. */
  addedEstateIds: string[]
}

export const factsOf = (person: PersonFile): PersonFacts =>
  Object.fromEntries(rosterFacts.map(fact => [fact, person[fact]])) as PersonFacts
export const factsHash = (person: PersonFile): string => sha256(canonical(factsOf(person)))

export interface Writing {
  importId: string
  now: number
  /** Files of persons that are there: what is not is made without being read first. */
  persons: Set<string>
}

/** Writes one unit of a roster, in the transaction of its part; answers what stood there. */
export async function putRosterUnit(
  tx: Tx,
  unit: RosterUnit,
  before: UnitFile | null,
  { importId, now }: Writing,
): Promise<UnitBefore> {
  const { unitId: _id, owner, ...facts } = unit
  const memberships = before && !before.personIds.includes(owner.personId) ? await membershipsOf(tx, before) : []
  const held = before
    ? await ownedBy(tx, before, owner.personId, now)
    : { personIds: [owner.personId], memberPersonIds: [] }
  const file: UnitFile = withoutUndefined({
    ...before,
    ...facts,
    _id,
    name: unitName(unit),
    personIds: held.personIds,
    memberPersonIds: held.memberPersonIds,
    coOwners: await stillNames(tx, unit.coOwners ?? [], held.personIds),
    isVisible: before?.isVisible ?? false,
    importId: before?.importId ?? importId,
  })
  await (before ? tx.put('units', file) : tx.create('units', [file]))
  return { unitId: _id, before, afterHash: unitHash(file), memberships }
}

/** A co-owner whose file was opened stays an owner with a file, whatever an older roster says again (R2.3). */
async function stillNames(tx: Tx, coOwners: readonly string[], personIds: readonly string[]): Promise<string[]> {
  if (coOwners.length === 0 || personIds.length < 2) return [...coOwners]
  const owners = await Promise.all(personIds.map(id => tx.get('persons', id)))
  return coOwners.filter(name => !owners.some(owner => owner?.name === name))
}

/** One of several owners stays beside the others; somebody else takes the unit over (R2.4). */
const ownedBy = (tx: Tx, before: UnitFile, personId: string, now: number) =>
  before.personIds.includes(personId) ? Promise.resolve(before) : changeOwners(tx, before, [personId], now)

async function membershipsOf(tx: Tx, unit: UnitFile): Promise<UnitBefore['memberships']> {
  const files = await Promise.all(unit.memberPersonIds.map(id => tx.get('persons', id)))
  return files.flatMap(file =>
    (file?.memberships ?? [])
      .filter(({ unitId }) => unitId === unit._id)
      .map(membership => ({ personId: file?._id ?? '', membership })),
  )
}

/** Writes the file of a unit's owner; answers what it said before, undefined when this changed nothing that a roster says. */
export async function putOwner(
  tx: Tx,
  { crypto }: Pick<Deps, 'crypto'>,
  { unitId, estateId, owner }: RosterUnit,
  { now, persons }: Writing,
): Promise<PersonBefore | undefined> {
  const { personId: _id } = owner
  const known = persons.has(_id) ? await tx.get('persons', _id) : null
  const opened = { ...owner, _id, kind: 'customer' as const, unitIds: [unitId], estateIds: [estateId] }
  const person = known ? ownerAgain(crypto, known, { unitId, estateId, owner }) : openedFile(crypto, opened, now)
  await (known ? tx.put('persons', person) : tx.create('persons', [person]))
  persons.add(_id)
  await refreshLinkedUnits(tx, person)
  if (known?.kind === 'customer' && factsHash(known) === factsHash(person)) return undefined
  const addedEstateIds = known?.estateIds.includes(estateId) ? [] : [estateId]
  const { kind } = known ?? person
  return { personId: _id, facts: known && factsOf(known), kind, afterHash: factsHash(person), addedEstateIds }
}

function ownerAgain(
  crypto: Deps['crypto'],
  known: PersonFile,
  { unitId, estateId, owner }: { unitId: string; estateId: string; owner: RosterOwner },
): PersonFile {
  const isSameTail = known.idCardTail !== null && crypto.open(known.idCardTail) === owner.idCardTail
  const isSamePhone = known.phoneIndex === crypto.indexOf(owner.phone)
  const sealed = sealedIdentity(crypto, owner)
  return {
    ...known,
    // What says the same keeps its ciphertext: a file is changed only where it is changed.
    ...(isSamePhone ? { name: owner.name } : sealed),
    idCardTail: isSameTail || !owner.idCardTail ? known.idCardTail : sealed.idCardTail,
    kind: 'customer',
    unitIds: [...new Set([...known.unitIds, unitId])],
    estateIds: [...new Set([...known.estateIds, estateId])],
  }
}
