import { ok, type Result } from '~/types/kernel/result'
import { appendEvidence } from '../_kernel/evidence'
import type { Tx } from '../_kernel/database'
import { usePhotos } from '../_kernel/photos'
import type { Snag } from '../_schema/inspection.schema'

/**
 * Takes photos into use for a snag, in its transaction: the caller's own, each once; their hashes go into the flat's evidence chain, so that
 * what a picture showed can be proved later (R5.6, R13.5).
 */
export async function usePhotosAsEvidence(
  tx: Tx,
  ownerId: string,
  { _id, unitId }: Pick<Snag, '_id' | 'unitId'>,
  photoIds: readonly string[],
  now: number,
): Promise<Result<null, 'PHOTO_NOT_USABLE'>> {
  const used = await usePhotos(tx, ownerId, photoIds, `snag:${_id}`)
  if (!used.ok) return used
  const evidence = []
  for (const id of photoIds) evidence.push({ kind: 'photo' as const, refId: id, contentHash: await hashOf(tx, id) })
  await appendEvidence(tx, unitId, evidence, now)
  return ok(null)
}

export async function hashOf(tx: Pick<Tx, 'get'>, photoId: string): Promise<string> {
  const photo = await tx.get('photos', photoId)
  if (!photo) throw new Error(`photo ${photoId} was taken into use and is not there`)
  return photo.hash
}
