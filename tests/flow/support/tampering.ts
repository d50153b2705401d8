/** Hands that reach past the product into the database, as whoever holds its keys could. */
import type { CollectionName } from '~/cloudfunctions/_schema/collections'
import type { Documents } from '~/cloudfunctions/_schema/documents'
import type { Company } from './smallCompany'

const asked = (collectionName: string, _id: string) => ({ collectionName, query: JSON.stringify({ _id }) })

/** Puts a document in the place of the one with its id, or makes it. */
export async function putDirectly<C extends CollectionName>(
  { cloud }: Pick<Company, 'cloud'>,
  collection: C,
  { _id, ...fields }: Documents[C],
): Promise<void> {
  const data = JSON.stringify(fields)
  await cloud.engine.handle('database.modifyDocument', { ...asked(collection, _id), data, upsert: true }, '')
}

export async function removeDirectly(
  { cloud }: Pick<Company, 'cloud'>,
  collection: CollectionName,
  id: string,
): Promise<void> {
  await cloud.engine.handle('database.removeDocument', asked(collection, id), '')
}

/** Numbers that look like chance and are the same in every run. */
export function chance(from: number): (below: number) => number {
  let state = from
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
