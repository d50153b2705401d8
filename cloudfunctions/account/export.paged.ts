import type { ExportItem } from '~/types/account/own-record'
import type { AccountContract } from '~/types/account/account.contract'
import type { OutputOf } from '~/types/kernel/contract'
import type { Context } from '../_kernel/entry'
import { cursorOf, pageFrom, within, type Page } from '../_kernel/page'
import type { Where } from '../_kernel/query'
import type { CollectionName } from '../_schema/collections'
import type { Documents, PersonFile } from '../_schema/documents'

type Part = OutputOf<AccountContract, 'exportPart'>
export type Reader = (context: Context, person: PersonFile, after: string | undefined) => Promise<Part>

const rowsAtOnce = 100

/** A reader of one collection, newest first, by the instant that orders it. */
export function paged<C extends CollectionName>(
  collection: C,
  field: string,
  whose: (person: PersonFile) => Where,
  itemOf: (context: Context, row: Documents[C], person: PersonFile) => Promise<ExportItem>,
  pageSize = rowsAtOnce,
): Reader {
  return async (context, person, after) => {
    const page: Page = pageFrom(after, 'desc')
    const found = await context.deps.database.find(collection, {
      where: { ...whose(person), ...within(field, page) },
      orderBy: [[field, 'desc']],
      limit: pageSize,
      skip: page.skip,
    })
    const items = await Promise.all(found.map(row => itemOf(context, row, person)))
    const next = cursorOf(items, pageSize, page, ({ at }) => at ?? 0)
    return { items, ...(next !== undefined && { next }) }
  }
}
