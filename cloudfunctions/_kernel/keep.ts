import type { Actor } from '~/types/ticket/journal'
import type { CollectionName } from '../_schema/collections'
import type { Documents } from '../_schema/documents'
import { recordAudit } from './audit'
import type { Tx } from './database'
import { withoutUndefined } from './query'

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
