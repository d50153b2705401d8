import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '~/src/components/Button'
import { Empty } from '~/src/components/Empty'
import { Failed } from '~/src/components/Failed'
import { Skeleton } from '~/src/components/Skeleton'
import type { Paged } from '~/src/lib/paging'
import { noWords } from '../no-words'
import { staffCopy as copy } from '../staff.copy'
import './PagedList.scss'

interface PagedListProps<Row> {
  readonly paged: Paged<{ readonly rows: readonly Row[]; readonly next?: string | undefined }>
  /** A title and a note. */
  readonly empty: readonly string[]
  readonly line: (row: Row, now: number) => ReactNode
}

/** The four faces of a list, and 20 more at a tap. */
export function PagedList<Row>({ paged, empty, line }: PagedListProps<Row>) {
  const { asked, rows, hasMore, more, loadMore, reload } = paged
  if (asked.state === 'loading') return <Skeleton cards={3} rows={2} />
  if (asked.state === 'failed') {
    return <Failed note={noWords({ ...asked, kind: 'retry' })} onRetry={() => void reload()} />
  }
  if (rows.length === 0) return <Empty title={empty[0] ?? ''} note={empty[1]} />
  return (
    <>
      <View className="paged-list">{rows.map(row => line(row, asked.now))}</View>
      {hasMore && (
        <View className="paged-list__more">
          <Button label={more === 'failed' ? copy.moreFailed : copy.more} busy={more === 'busy'} onClick={loadMore} />
        </View>
      )}
    </>
  )
}
