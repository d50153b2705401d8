import { dayOf } from '~/types/kernel/time'
import { ok, refuse } from '~/types/kernel/result'
import type { PhotoContract } from '~/types/photo/photo.contract'
import { sha256 } from '../_kernel/field-crypto'
import type { Context, Handlers } from '../_kernel/entry'

export const photoHandlers: Handlers<PhotoContract> = {
  async begin({ hash, bytes, format }, { caller, deps, commit, now }) {
    return commit(async tx => {
      const photoId = deps.newId()
      // Storage rules protect the interface, not a file's address: the path must not be guessed (platform.md).
      const path = `photos/${dayOf(now)}/${photoId}${deps.newId()}.${format}`
      const photo = { _id: photoId, ownerId: caller.openid, hash, bytes, path, state: 'begun' as const }
      await tx.create('photos', [{ ...photo, fileId: null, usedBy: null, at: now }])
      return ok({ photoId, cloudPath: path })
    })
  },

  /** Hashes again what storage holds: one changed byte is refused (R13.5). Confirming twice changes nothing. */
  async confirm({ photoId, fileId }, { caller, deps, commit }) {
    const photo = await deps.database.get('photos', photoId)
    if (photo?.ownerId !== caller.openid) return refuse('NOT_FOUND')
    if (photo.state !== 'begun') return ok({ photoId })
    if (!fileId.endsWith(`/${photo.path}`)) return refuse('PHOTO_NOT_UPLOADED')
    const stored = await download(deps, fileId)
    if (!stored) return refuse('PHOTO_NOT_UPLOADED')
    if (stored.length !== photo.bytes || sha256(stored) !== photo.hash) return refuse('PHOTO_CORRUPTED')
    return commit(async tx => {
      const current = await tx.get('photos', photoId)
      if (current?.state === 'begun') await tx.put('photos', { ...current, state: 'confirmed', fileId })
      return ok({ photoId })
    })
  },
}

async function download({ storage, log }: Context['deps'], fileId: string): Promise<Buffer | null> {
  try {
    return await storage.download(fileId)
  } catch {
    log.event('photoNotUploaded', {})
    return null
  }
}
