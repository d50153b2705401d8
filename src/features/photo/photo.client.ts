import { photoContract } from '~/types/photo/photo.contract'
import { makeClient } from '~/src/lib/cloud'
import { platform, type Picture } from '~/src/lib/platform'
import { sha256 } from '~/src/lib/sha256'

export const photo = makeClient('photo', photoContract)

/**
 * Sends one picture: a path is asked for under its hash, the bytes go straight to storage, the server hashes them again (R13.5).
 * The id that actions accept; undefined when it did not arrive whole, and it may then be sent again from the start.
 */
export async function sendPhoto(picture: Picture): Promise<string | undefined> {
  const { bytes, format } = picture
  const begun = await photo.begin({ hash: sha256(bytes), bytes: bytes.length, format })
  if (!begun.ok) return undefined
  const { photoId, cloudPath } = begun.data
  const fileId = await platform.uploadFile(cloudPath, picture).catch((): undefined => undefined)
  if (fileId === undefined) return undefined
  const confirmed = await photo.confirm({ photoId, fileId })
  return confirmed.ok ? confirmed.data.photoId : undefined
}
