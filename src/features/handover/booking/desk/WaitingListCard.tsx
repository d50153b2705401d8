import { Card } from '~/src/components/Card'
import { ListRow } from '~/src/components/ListRow'
import { More } from '~/src/components/More'
import { usePaged } from '~/src/lib/paging'
import { sayWhen } from '~/src/lib/when'
import { handoverClient } from '../../handover.client'
import { bookingCopy } from '../booking.copy'
import { deskCopy as copy } from './slots.desk.copy'

interface WaitingListCardProps {
  readonly batchId: string
  readonly count: number
  readonly turn: number
}

/** Those who wait, first come first. */
export function WaitingListCard({ batchId, count, turn }: WaitingListCardProps) {
  const list = usePaged(`waiting:${batchId}:${turn}`, after =>
    handoverClient.waitingList({ batchId, ...(after !== undefined && { after }) }),
  )
  const { asked } = list
  const now = asked.state === 'ready' ? asked.now : 0
  return (
    <Card title={copy.waiting} aside={copy.waitingCount(count)} flush>
      {asked.state === 'ready' && list.rows.length === 0 && <ListRow icon="users" title={copy.waitingNone} />}
      {list.rows.map(row => (
        <ListRow
          key={row.unitId}
          title={row.unitName}
          note={copy.waitsSince(sayWhen(row.since, now), bookingCopy.waitsFor(row.waitsFor))}
        />
      ))}
      {list.hasMore && <More hasMore={list.hasMore} more={list.more} onMore={list.loadMore} />}
    </Card>
  )
}
