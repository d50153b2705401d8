import type { Tx } from '../_kernel/database'
import type { Context } from '../_kernel/entry'
import type { EstateFile } from '../_schema/documents'

/** The estate, if it is there for this caller: unknown and somebody else's are the same. */
export async function reachedEstate(
  reader: Pick<Tx, 'get'>,
  context: Context,
  estateId: string,
): Promise<EstateFile | null> {
  const estate = await reader.get('estates', estateId)
  return estate && context.rolesTowards({ estateId }).length > 0 ? estate : null
}
