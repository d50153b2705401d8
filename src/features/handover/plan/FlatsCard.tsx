import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { ListRow } from '~/src/components/ListRow'
import { More } from '~/src/components/More'
import { Tag } from '~/src/components/Tag'
import { Empty } from '~/src/components/Empty'
import { usePaged } from '~/src/lib/paging'
import type { BatchDetail, BatchUnitRow } from '~/types/handover/plan.views'
import { handoverClient } from '../handover.client'
import { batchCopy as copy, unitStateWords } from './batch.copy'
import type { May } from './BatchPane'
import type { SheetName } from './sheets'

interface FlatsCardProps {
  readonly batch: BatchDetail
  readonly may: May
  readonly open: (sheet: SheetName) => void
  readonly turn: number
}

/** The flats of a batch by their doors, twenty at a time; one is taken out by a tap (R5.1). */
export function FlatsCard({ batch, may, open, turn }: FlatsCardProps) {
  const { batchId, state } = batch
  const list = usePaged(`flats:${batchId}:${turn}`, after =>
    handoverClient.batchUnits({ batchId, ...(after !== undefined && { after }) }),
  )
  const mayChange = may.plan && state !== 'finished' && state !== 'cancelled'
  const add = mayChange && <Button compact icon="plus" label={copy.addFlats} onClick={() => open({ is: 'addFlats' })} />
  return (
    <Card title={copy.flats} flush aside={add}>
      <Faces asked={list.asked} onRetry={() => void list.reload()} cards={1}>
        {() => (
          <>
            {list.rows.length === 0 && <Empty icon="home" title={copy.flatsEmpty} />}
            {list.rows.map(unit => (
              <ListRow
                key={unit.unitId}
                title={unit.unitName}
                aside={<Tag {...unitStateWords[unit.state]} />}
                {...(mayChange && mayGo(unit) && { onClick: () => open({ is: 'withdraw', unit }) })}
              />
            ))}
            <More hasMore={list.hasMore} more={list.more} onMore={list.loadMore} />
          </>
        )}
      </Faces>
    </Card>
  )
}

const mayGo = ({ state }: BatchUnitRow): boolean => state === 'listed' || state === 'noticed'
