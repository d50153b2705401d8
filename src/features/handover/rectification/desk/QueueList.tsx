import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { More } from '~/src/components/More'
import { Segmented } from '~/src/components/Segmented'
import { useAsked } from '~/src/lib/asking'
import { usePaged } from '~/src/lib/paging'
import type { HandoverContract } from '~/types/handover/handover.contract'
import type { OutputOf } from '~/types/kernel/contract'
import { handoverClient } from '../../handover.client'
import { deskCopy as copy } from '../rectification.copy'
import { Lines } from './ContractorList'
import { FilterSheet, type Filter } from './FilterSheet'

type Counts = OutputOf<HandoverContract, 'snagCounts'>
type Face = 'open' | 'breached' | 'mine'
const faceAsks = { open: {}, breached: { isBreached: true }, mine: { isMine: true } } as const

interface QueueListProps {
  readonly chosen: string | undefined
  readonly choose: (id: string) => void
}

/** The group's queue by deadline: all, those that are late, those that are mine to mend; by estate, building, contractor. */
export function QueueList({ chosen, choose }: QueueListProps) {
  const [face, turn] = useState<Face>('open')
  const [filter, narrow] = useState<Filter>({})
  const [counted] = useAsked('snag counts', () => handoverClient.snagCounts({}))
  const counts = counted.state === 'ready' ? counted.data : undefined
  const isNarrow = Object.keys(filter).length > 0
  const options = [
    { value: 'open' as const, label: copy.faces.open, ...(counts && { count: counts.open }) },
    { value: 'breached' as const, label: copy.faces.breached, ...(counts && { count: counts.breached }) },
    { value: 'mine' as const, label: copy.faces.mine },
  ]
  const asks = { ...faceAsks[face], ...filter }
  const empty = isNarrow || face !== 'open' ? copy.emptyFiltered : copy.empty
  return (
    <>
      <Segmented options={options} value={face} onChange={turn} />
      {counts && <FilterButton counts={counts} filter={filter} onChoose={narrow} />}
      <Rows asks={asks} empty={empty} chosen={chosen} choose={choose} />
    </>
  )
}

interface FilterButtonProps {
  readonly counts: Counts
  readonly filter: Filter
  readonly onChoose: (filter: Filter) => void
}

function FilterButton({ counts, filter, onChoose }: FilterButtonProps) {
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  const chosen = (next: Filter) => {
    onChoose(next)
    close()
  }
  const more = copy.counts(counts.unassigned, counts.contested)
  const label = Object.keys(filter).length > 0 ? copy.filtered : copy.filter
  return (
    <>
      {more !== '' && <View className="t-second">{more}</View>}
      <Button compact icon="grid" label={label} onClick={() => setOpen(true)} />
      {isOpen && <FilterSheet known={counts} filter={filter} onChoose={chosen} onClose={close} />}
    </>
  )
}

interface RowsProps extends QueueListProps {
  readonly asks: Parameters<typeof handoverClient.snagQueue>[0]
  readonly empty: readonly string[]
}

function Rows({ asks, empty, chosen, choose }: RowsProps) {
  const paged = usePaged(`snags:${JSON.stringify(asks)}`, after =>
    handoverClient.snagQueue({ ...asks, ...(after !== undefined && { after }) }),
  )
  return (
    <Faces asked={paged.asked} onRetry={() => void paged.reload()} cards={2}>
      {(_first, now) =>
        paged.rows.length === 0 ? (
          <Card>
            <Empty icon="check" title={empty[0] ?? ''} note={empty[1]} />
          </Card>
        ) : (
          <>
            <Lines rows={paged.rows} now={now} chosen={chosen} choose={choose} />
            <More hasMore={paged.hasMore} more={paged.more} onMore={paged.loadMore} />
          </>
        )
      }
    </Faces>
  )
}
