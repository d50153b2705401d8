import { ok, refuse, type Result } from '~/types/kernel/result'
import type { Tx } from './database'

/**
 * Takes photos into use for an entity, in its transaction: only confirmed ones, the caller's own, each once (R13.5). The
 * refusal is one for all reasons: whose a photo is, is nobody's business.
 */
export async function usePhotos(
  tx: Tx,
  ownerId: string,
  photoIds: readonly string[],
  usedBy: string,
): Promise<Result<null, 'PHOTO_NOT_USABLE'>> {
  for (const id of new Set(photoIds)) {
    const photo = await tx.get('photos', id)
    if (!photo || photo.ownerId !== ownerId || photo.state !== 'confirmed') return refuse('PHOTO_NOT_USABLE')
    await tx.put('photos', { ...photo, state: 'used', usedBy })
  }
  return ok(null)
}
