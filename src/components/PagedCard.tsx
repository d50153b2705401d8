import type { ComponentProps, ReactNode } from 'react'
import type { Page, Paged } from '~/src/lib/paging'
import { Card } from './Card'
import { Empty } from './Empty'
import { Faces } from './Faces'
import { More } from './More'

interface PagedCardProps<Data extends Page<unknown>> {
  readonly list: Paged<Data>
  /** Over the rows, or over what says that there are none. */
  readonly title?: string
  readonly empty: ComponentProps<typeof Empty>
  /** Cards that the skeleton shows. */
  readonly cards?: number
  /** One row, with its key. */
  readonly children: (row: Data['rows'][number], now: number) => ReactNode
}

/** A list in pages in the face that it has now: on its way, failed, empty, or its rows in one card with the way on (R14.2). */
export function PagedCard<Data extends Page<unknown>>({ list, title, empty, cards, children }: PagedCardProps<Data>) {
  return (
    <Faces asked={list.asked} onRetry={() => void list.reload()} cards={cards}>
      {(_first, now) =>
        list.rows.length === 0 ? (
          <Card title={title}>
            <Empty {...empty} />
          </Card>
        ) : (
          <>
            <Card title={title} flush>
              {list.rows.map(row => children(row, now))}
            </Card>
            <More hasMore={list.hasMore} more={list.more} onMore={list.loadMore} />
          </>
        )
      }
    </Faces>
  )
}
