import type { Deps } from './deps'
import { oneOf } from './query'

/** Temporary addresses by photo id, for an answer that this caller may read: one query and one storage call a page. */
export async function photoUrls(deps: Deps, photoIds: readonly string[]): Promise<Record<string, string>> {
  const ids = [...new Set(photoIds)]
  if (ids.length === 0) return {}
  const photos = await deps.database.find('photos', { where: { _id: oneOf(ids) }, limit: 1_000, fields: ['fileId'] })
  const stored = photos.flatMap(({ _id, fileId }) => (fileId === null ? [] : [{ _id, fileId }]))
  const urls = await deps.storage.temporaryUrls(stored.map(({ fileId }) => fileId))
  return Object.fromEntries(stored.flatMap(({ _id, fileId }) => (urls[fileId] ? [[_id, urls[fileId]]] : [])))
}
