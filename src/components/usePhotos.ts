import { useRef, useState } from 'react'
import { platform, type Picture } from '~/src/lib/platform'
import type { PickedPhoto } from './PhotoPicker'

/** A picture of a form; one kept from an earlier visit has arrived already, and its bytes are gone. */
export type SentPhoto = PickedPhoto & { readonly picture?: Picture; readonly photoId?: string }
/** Sends one picture; the id that actions accept, undefined when it did not arrive. */
export type SendPhoto = (picture: Picture) => Promise<string | undefined>

/** The pictures of one form: each is sent as soon as it is chosen, and a failed one waits to be sent again. */
export function usePhotos(most: number, send: SendPhoto, kept: readonly SentPhoto[] = []) {
  const [photos, setPhotos] = useState(kept)
  const made = useRef(kept.length)
  const change = (key: string, patch: Partial<SentPhoto>) =>
    setPhotos(now => now.map(photo => (photo.key === key ? { ...photo, ...patch } : photo)))

  async function deliver(key: string, picture: Picture): Promise<void> {
    change(key, { state: 'uploading' })
    const photoId = await send(picture)
    change(key, photoId === undefined ? { state: 'failed' } : { state: 'done', photoId })
  }

  async function add(): Promise<void> {
    const chosen = await platform.chooseImages(most - photos.length)
    const added = chosen.map(picture => {
      made.current += 1
      return { key: `photo-${made.current}`, path: picture.path, state: 'uploading' as const, picture }
    })
    setPhotos(now => [...now, ...added])
    await Promise.all(added.map(({ key, picture }) => deliver(key, picture)))
  }

  function retry(key: string): void {
    const again = photos.find(photo => photo.key === key)
    if (again?.picture) void deliver(key, again.picture)
  }

  return {
    /** For the PhotoPicker, as they are. */
    picker: {
      photos,
      most,
      onAdd: () => void add(),
      onRetry: retry,
      onRemove: (key: string) => setPhotos(now => now.filter(photo => photo.key !== key)),
    },
    /** Ids of those that have arrived. */
    photoIds: photos.flatMap(photo => photo.photoId ?? []),
    /** Some are still on their way: sending now would leave them out. */
    isSending: photos.some(photo => photo.state === 'uploading'),
    hasFailed: photos.some(photo => photo.state === 'failed'),
  }
}
