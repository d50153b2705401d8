import { photoContract } from '~/types/photo/photo.contract'
import { makeClient } from '~/src/lib/cloud'
import type { Carrier } from '~/src/lib/offline/outbox'
import { platform, type Picture } from '~/src/lib/platform'
import { sha256 } from '~/src/lib/sha256'

export const photo = makeClient('photo', photoContract)

/**
 * The way of a picture in three steps (R13.5): a path is asked for under its hash, the bytes go straight to storage, the server hashes them
 * again. Where no answer came, or the server does not know the path any more, that is the answer.
 */
export const photoSteps: Pick<Carrier<never>, 'begin' | 'upload' | 'confirm'> = {
  async begin({ hash, bytes, format }) {
    const begun = await photo.begin({ hash, bytes, format })
    if (begun.ok) return begun.data
    return begun.kind === 'refusal' ? 'unusable' : 'noAnswer'
  },
  upload: (cloudPath, file) => platform.uploadFile(cloudPath, file).catch(() => 'noAnswer'),
  async confirm(photoId, fileId) {
    const confirmed = await photo.confirm({ photoId, fileId })
    if (confirmed.ok) return 'confirmed'
    return confirmed.kind === 'refusal' ? 'fromTheStart' : 'noAnswer'
  },
}

/** Sends one picture; the id that actions accept. Undefined when it did not arrive whole, and it may then be sent again from the start. */
export async function sendPhoto(picture: Picture): Promise<string | undefined> {
  const { bytes, format } = picture
  const begun = await photo.begin({ hash: sha256(bytes), bytes: bytes.length, format })
  if (!begun.ok) return undefined
  const { photoId, cloudPath } = begun.data
  const fileId = await photoSteps.upload(cloudPath, picture)
  const answer = fileId === 'noAnswer' ? fileId : await photoSteps.confirm(photoId, fileId)
  return answer === 'confirmed' ? photoId : undefined
}
