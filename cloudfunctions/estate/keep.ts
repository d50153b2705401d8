import type { Actor } from '~/types/ticket/journal'
import { recordAudit } from '../_kernel/audit'
import type { Tx } from '../_kernel/database'
import { withoutUndefined } from '../_kernel/query'
import type { CollectionName } from '../_schema/collections'
import type { Documents, EstateFile } from '../_schema/documents'
import type { Context } from '../_kernel/entry'

/** Who changes what, when, by which action: for audit and journal. */
export interface Change {
  by: Actor
  action: string
  now: number
}

/** Writes a document and its audit row in the change's transaction. */
export async function keep<C extends CollectionName>(
  tx: Tx,
  { by, action, now }: Change,
  collection: C,
  document: Documents[C],
  version: number,
): Promise<void> {
  const written = withoutUndefined(document)
  await tx.put(collection, written)
  await recordAudit(tx, { entityId: document._id, version, at: now, by, action, content: written })
}

/** The estate, if it is there for this caller: unknown and somebody else's are the same. */
export async function reachedEstate(
  reader: Pick<Tx, 'get'>,
  context: Context,
  estateId: string,
): Promise<EstateFile | null> {
  const estate = await reader.get('estates', estateId)
  return estate && context.rolesTowards({ estateId }).length > 0 ? estate : null
}
