import type { CollectionName } from '../_schema/collections'
import type { Documents } from '../_schema/documents'
import type { Database } from './database'
import { above, type Where } from './query'

const page = 1_000

/**
 * Every document that matches, page by page in the order of ids: the real database clips a reply silently. With `fields` only these come, for
 * what reads thousands; the others are not there, whatever the type says.
 */
export async function findAll<C extends CollectionName>(
  database: Database,
  collection: C,
  where: Where,
  fields?: readonly string[],
): Promise<Documents[C][]> {
  const all: Documents[C][] = []
  let last = ''
  for (;;) {
    const found = await database.find(collection, {
      where: { ...where, _id: above(last) },
      orderBy: [['_id', 'asc']],
      limit: page,
      ...(fields && { fields }),
    })
    all.push(...found)
    if (found.length < page) return all
    last = found[found.length - 1]?._id ?? ''
  }
}
