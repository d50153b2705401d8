import { useRef, useState } from 'react'
import { photoContract } from '~/types/photo/photo.contract'
import { makeClient } from './cloud'
import { platform, type Picture } from './platform'
import { newRequestId } from './request-id'
import { sha256 } from './sha256'

const photoClient = makeClient('photo', photoContract)

export interface PhotoUpload {
  readonly key: string
  readonly path: string
  readonly state: 'uploading' | 'failed' | 'done'
  /** Set when it is done: what actions take. */
  readonly photoId?: string
}

/** Hash first, then the bytes, then the server's own hash (R13.5); undefined when any step came to nothing. */
async function upload(picture: Picture): Promise<string | undefined> {
  const { bytes, format } = picture
  const begun = await photoClient.begin({ hash: sha256(bytes), bytes: bytes.length, format })
  if (!begun.ok) return undefined
  const { photoId, cloudPath } = begun.data
  const fileId = await platform.uploadFile(cloudPath, picture).catch((): undefined => undefined)
  if (fileId === undefined) return undefined
  const confirmed = await photoClient.confirm({ photoId, fileId })
  return confirmed.ok ? photoId : undefined
}

/** The pictures of one form: chosen, uploaded at once, each sent again or left out by itself. */
export function usePhotoUploads(most: number) {
  const [photos, setPhotos] = useState<readonly PhotoUpload[]>([])
  const pictures = useRef(new Map<string, Picture>())
  const change = (key: string, part: Partial<PhotoUpload>) =>
    setPhotos(before => before.map(photo => (photo.key === key ? { ...photo, ...part } : photo)))
  const start = async (key: string) => {
    const picture = pictures.current.get(key)
    if (picture === undefined) return
    change(key, { state: 'uploading' })
    const photoId = await upload(picture).catch((): undefined => undefined)
    change(key, photoId === undefined ? { state: 'failed' } : { state: 'done', photoId })
  }
  const add = async () => {
    const chosen = await platform.chooseImages(most - photos.length)
    const added = chosen.map(picture => ({ key: newRequestId(), picture }))
    for (const { key, picture } of added) pictures.current.set(key, picture)
    const shown = added.map(({ key, picture }) => ({ key, path: picture.path, state: 'uploading' as const }))
    setPhotos(before => [...before, ...shown])
    // One after another: a phone in a basement sends one small picture sooner than nine at once.
    for (const { key } of added) await start(key)
  }
  return {
    photos,
    photoIds: photos.flatMap(photo => photo.photoId ?? []),
    /** Every picture has arrived; the form may be sent. */
    isSettled: photos.every(photo => photo.state === 'done'),
    add: () => void add(),
    retry: (key: string) => void start(key),
    remove: (key: string) => setPhotos(before => before.filter(photo => photo.key !== key)),
  }
}
