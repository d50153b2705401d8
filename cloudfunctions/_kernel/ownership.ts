import type { PersonFile, UnitFile } from '../_schema/documents'
import type { Tx } from './database'
import { moveDue } from './due'
import { refreshLinkedUnits } from './linked-units'

/** The due row by which open tickets of a unit follow it to its new owner (cloudfunctions/ticket). */
export const ownerChangedKind = 'ownerChanged'

/**
 * A unit gets other owners, in the transaction of the change (R2.4): the former owner and everybody invited into the unit lose access at
 * once; what was told of the unit stays with it. Answers the unit as it is to be stored; the caller stores it and the new owners' files.
 */
export async function changeOwners(
  tx: Tx,
  unit: UnitFile,
  personIds: readonly string[],
  now: number,
): Promise<UnitFile> {
  const gone = unit.personIds.filter(id => !personIds.includes(id))
  if (gone.length === 0) return { ...unit, personIds: [...personIds] }
  for (const personId of gone) await withdrawUnit(tx, personId, unit._id)
  for (const personId of unit.memberPersonIds) await endMemberships(tx, personId, unit._id)
  await moveDue(tx, [], [{ entityId: unit._id, kind: ownerChangedKind, at: now }])
  return { ...unit, personIds: [...personIds], memberPersonIds: [] }
}

/**
 * One owner more, beside those there are (R2.4): a name that the roster had of them is a name only no more, and an invitation of somebody
 * who owns the flat now has come to its end. Answers unit and file as they are to be stored.
 */
export async function addOwner(
  tx: Tx,
  unit: UnitFile,
  person: PersonFile,
  now: number,
): Promise<{ unit: UnitFile; person: PersonFile }> {
  const { _id, name } = person
  if (unit.memberPersonIds.includes(_id))
    await moveDue(tx, [], [{ entityId: unit._id, kind: ownerChangedKind, at: now }])
  const named = unit.coOwners.indexOf(name)
  return {
    unit: {
      ...unit,
      personIds: [...new Set([...unit.personIds, _id])],
      memberPersonIds: unit.memberPersonIds.filter(id => id !== _id),
      coOwners: unit.coOwners.filter((_, place) => place !== named),
    },
    person: {
      ...person,
      kind: 'customer',
      unitIds: [...new Set([...person.unitIds, unit._id])],
      estateIds: [...new Set([...person.estateIds, unit.estateId])],
      memberships: person.memberships.filter(({ unitId }) => unitId !== unit._id),
    },
  }
}

async function withdrawUnit(tx: Tx, personId: string, unitId: string): Promise<void> {
  await changePerson(tx, personId, file => {
    const unitIds = file.unitIds.filter(id => id !== unitId)
    return { ...file, unitIds, kind: file.kind === 'customer' && unitIds.length === 0 ? 'former' : file.kind }
  })
}

/** Takes a unit's invitations off a person's file; the person's account follows at once. */
export async function endMemberships(tx: Tx, personId: string, unitId: string): Promise<void> {
  await changePerson(tx, personId, file => ({
    ...file,
    memberships: file.memberships.filter(membership => membership.unitId !== unitId),
  }))
}

/** Changes a person's file and gives what follows for access to the WeChat user linked to it. */
export async function changePerson(
  tx: Tx,
  personId: string,
  change: (file: PersonFile) => PersonFile,
): Promise<PersonFile | null> {
  const file = await tx.get('persons', personId)
  if (!file) return null
  const changed = change(file)
  await tx.put('persons', changed)
  await refreshLinkedUnits(tx, changed)
  return changed
}
