import { More } from '~/src/components/More'
import type { Paged } from '~/src/lib/paging'

type AnyPaged = Paged<{ readonly rows: readonly unknown[]; readonly next?: string | undefined }>

/** The way on under a list that has rows. */
export function MoreOf({ paged }: { readonly paged: AnyPaged }) {
  if (paged.rows.length === 0 || !paged.hasMore) return null
  return <More hasMore more={paged.more} onMore={paged.loadMore} />
}
