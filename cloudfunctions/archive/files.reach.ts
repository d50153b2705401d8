import type { Tx } from '../_kernel/database'
import type { Context } from '../_kernel/entry'
import { findAll } from '../_kernel/find-all'
import { above, oneOf, type Where } from '../_kernel/query'
import type { EstateFile, PersonFile, UnitFile } from '../_schema/documents'

type Reader = Pick<Tx, 'get'>

/** A person's file, if one of the estates that it is about is the caller's; absent and forbidden are the same. */
export async function reachedPerson(reader: Reader, context: Context, personId: string): Promise<PersonFile | null> {
  const file = await reader.get('persons', personId)
  return file && reachedEstate(context, file) !== undefined ? file : null
}

/** The first estate of a file that is the caller's; '' for who reaches every file, also one that is about no estate. */
export function reachedEstate(
  { rolesTowards }: Context,
  { estateIds }: Pick<PersonFile, 'estateIds'>,
): string | undefined {
  if (estateIds.length === 0) return rolesTowards({}).length > 0 ? '' : undefined
  return estateIds.find(estateId => rolesTowards({ estateId }).length > 0)
}

export async function reachedUnit(reader: Reader, context: Context, unitId: string): Promise<UnitFile | null> {
  const unit = await reader.get('units', unitId)
  const isReached = unit?.isVisible && context.rolesTowards({ estateId: unit.estateId }).length > 0
  return isReached ? unit : null
}

export interface ReachedEstates {
  estates: EstateFile[]
  /** The condition on `estateIds` of persons; none when the caller reaches all there are. */
  ofPersons: Where
  /** The condition on `estateId` of units; always there, so that an index begins with it. */
  ofUnits: Where
}

export async function reachedEstates(context: Context): Promise<ReachedEstates> {
  const all = await findAll(context.deps.database, 'estates', { _id: above('') })
  const estates = all.filter(({ _id }) => context.rolesTowards({ estateId: _id }).length > 0)
  const ids = estates.map(({ _id }) => _id)
  const isAll = context.rolesTowards({}).length > 0 || estates.length === all.length
  const [first] = ids
  const some = ids.length === 1 && first !== undefined ? first : oneOf(ids)
  return { estates, ofPersons: isAll ? {} : { estateIds: some }, ofUnits: { estateId: some } }
}
