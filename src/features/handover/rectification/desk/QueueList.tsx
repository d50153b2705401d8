import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '~/src/components/Button'
import { PagedCard } from '~/src/components/PagedCard'
import { Segmented } from '~/src/components/Segmented'
import { useAsked } from '~/src/lib/asking'
import { usePaged } from '~/src/lib/paging'
import type { HandoverContract } from '~/types/handover/handover.contract'
import type { OutputOf } from '~/types/kernel/contract'
import { handoverClient } from '../../handover.client'
import { deskCopy as copy } from '../rectification.copy'
import { SnagLine } from '../SnagLine'
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
    <PagedCard list={paged} empty={{ icon: 'check', title: empty[0] ?? '', note: empty[1] }}>
      {(row, now) => (
        <SnagLine
          key={row.snagId}
          row={row}
          now={now}
          isOn={row.snagId === chosen}
          onClick={() => choose(row.snagId)}
        />
      )}
    </PagedCard>
  )
}
