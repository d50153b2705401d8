import { dayOf } from '~/types/kernel/time'
import type { Tx } from '../_kernel/database'
import type { PersonFile, UnitFile } from '../_schema/documents'

/** Who of a flat hears of its handover, from the notice to the last snag: its owners, and whoever may sign for them. */
export interface People {
  owners: PersonFile[]
  /** Invited into the flat to sign in the owner's place, as of that day. */
  signers: PersonFile[]
}

type Flat = Pick<UnitFile, '_id' | 'personIds' | 'memberPersonIds'>
type Reader = Pick<Tx, 'get'>

export async function peopleOf(reader: Reader, unit: Flat, now: number): Promise<People> {
  return { owners: await filesOf(reader, unit.personIds), signers: await signersOf(reader, unit, now) }
}

/** The same, by id: the owners' files are not read. */
export async function hearersOf(reader: Reader, unit: Flat, now: number): Promise<string[]> {
  return [...unit.personIds, ...(await signersOf(reader, unit, now)).map(({ _id }) => _id)]
}

/** Nobody of the flat would see it in the app. */
export const isNobodyLinked = ({ owners, signers }: People): boolean =>
  [...owners, ...signers].every(({ linkedOpenid }) => linkedOpenid === null)

async function signersOf(reader: Reader, { _id, memberPersonIds }: Flat, now: number): Promise<PersonFile[]> {
  const isSigner = ({ memberships }: PersonFile): boolean =>
    memberships.some(
      ({ unitId, scopes, until }) =>
        unitId === _id && scopes.includes('sign') && (until === null || until >= dayOf(now)),
    )
  return (await filesOf(reader, memberPersonIds)).filter(isSigner)
}

async function filesOf(reader: Reader, ids: readonly string[]): Promise<PersonFile[]> {
  const found = await Promise.all(ids.map(id => reader.get('persons', id)))
  return found.flatMap(person => (person ? [person] : []))
}
