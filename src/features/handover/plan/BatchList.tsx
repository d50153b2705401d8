import { ListRow } from '~/src/components/ListRow'
import { Tag } from '~/src/components/Tag'
import { PagedCard } from '~/src/components/PagedCard'
import { usePaged, type Paged } from '~/src/lib/paging'
import type { HandoverContract } from '~/types/handover/handover.contract'
import type { BatchRow } from '~/types/handover/plan.views'
import type { OutputOf } from '~/types/kernel/contract'
import { dayOf, type CalendarDay } from '~/types/kernel/time'
import { handoverClient } from '../handover.client'
import { batchCopy as copy, batchStateWords } from './batch.copy'
import { sayDays } from './say-days'

type Batches = Paged<OutputOf<HandoverContract, 'batches'>>

/** The batches of my estates, the latest first; `only`: the one there is, when there is but one. */
export function useBatches(): { readonly list: Batches; readonly only: string | undefined } {
  const list = usePaged('handover-batches', after => handoverClient.batches(after === undefined ? {} : { after }))
  const [first] = list.rows
  return { list, only: list.rows.length === 1 && !list.hasMore ? first?.batchId : undefined }
}

interface BatchListProps {
  readonly list: Batches
  readonly chosen: string | undefined
  readonly choose: (batchId: string) => void
  /** What else is to be said of one. */
  readonly noteOf?: (row: BatchRow) => string
}

/** Batches to choose one from: when, how many flats, how far. */
export function BatchList({ list, chosen, choose, noteOf = () => '' }: BatchListProps) {
  return (
    <PagedCard list={list} empty={{ icon: 'door', title: copy.emptyTitle, note: copy.emptyNote }}>
      {(row, now) => (
        <ListRow
          key={row.batchId}
          title={`${row.estateName} ${row.title}`}
          note={[whenOf(row, dayOf(now)), noteOf(row)].filter(Boolean).join(' · ')}
          isOn={row.batchId === chosen}
          aside={<Tag {...batchStateWords[row.state]} />}
          onClick={() => choose(row.batchId)}
        />
      )}
    </PagedCard>
  )
}

const whenOf = ({ days, unitCount }: BatchRow, today: CalendarDay): string => copy.row(sayDays(days, today), unitCount)
