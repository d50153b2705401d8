import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { ListRow } from '~/src/components/ListRow'
import { More } from '~/src/components/More'
import { Panes } from '~/src/components/Panes'
import { Screen } from '~/src/components/Screen'
import { Tag } from '~/src/components/Tag'
import { useMyPositions } from '~/src/features/account/positions.client'
import { useChosen } from '~/src/lib/chosen'
import { mayUse } from '~/src/lib/may-use'
import { usePaged, type Paged } from '~/src/lib/paging'
import { back, replaceWith } from '~/src/lib/paths'
import { handoverContract, type HandoverContract } from '~/types/handover/handover.contract'
import type { BatchRow } from '~/types/handover/plan.views'
import type { OutputOf } from '~/types/kernel/contract'
import { dayOf, type CalendarDay } from '~/types/kernel/time'
import { handoverClient } from '../handover.client'
import { batchCopy as copy, batchStateWords, conditionList } from './batch.copy'
import { BatchPane } from './BatchPane'
import { NewBatch } from './NewBatch'
import { sayDays } from './say-days'

/** In the place of a batch's id: a new one is being made. */
const newOne = 'new'

/** Handover batches at the desk: the list, the latest first, and the one that is open (R5.1). */
export function BatchesScreen() {
  const { chosen, choose, isWide } = useChosen('handoverBatches')
  const list = usePaged('handover-batches', after => handoverClient.batches(after === undefined ? {} : { after }))
  const made = (id: string) => {
    void list.reload()
    if (isWide) choose(id)
    else void replaceWith('handoverBatches', { id })
  }
  const leave = () => (isWide ? choose(undefined) : void back())
  const detail =
    chosen === undefined ? undefined : chosen === newOne ? (
      <NewBatch onDone={made} onBack={leave} />
    ) : (
      <BatchPane key={chosen} batchId={chosen} onChanged={() => void list.reload()} />
    )
  const nothing = (
    <Card>
      <Empty icon="door" title={copy.nothingTitle} note={copy.nothingNote} />
    </Card>
  )
  return (
    <Screen wide>
      <Panes list={<List list={list} chosen={chosen} choose={choose} />} detail={detail} nothing={nothing} />
    </Screen>
  )
}

interface ListProps {
  readonly list: Paged<OutputOf<HandoverContract, 'batches'>>
  readonly chosen: string | undefined
  readonly choose: (id: string) => void
}

function List({ list, chosen, choose }: ListProps) {
  const positions = useMyPositions() ?? []
  return (
    <>
      {mayUse(handoverContract.createBatch, positions) && (
        <Button icon="plus" label={copy.create} onClick={() => choose(newOne)} />
      )}
      <Faces asked={list.asked} onRetry={() => void list.reload()} cards={2}>
        {(_first, now) =>
          list.rows.length === 0 ? (
            <Card>
              <Empty icon="door" title={copy.emptyTitle} note={copy.emptyNote} />
            </Card>
          ) : (
            <>
              <Card flush>
                {list.rows.map(row => (
                  <ListRow
                    key={row.batchId}
                    title={`${row.estateName} ${row.title}`}
                    note={noteOf(row, dayOf(now))}
                    isOn={row.batchId === chosen}
                    aside={<Tag {...batchStateWords[row.state]} />}
                    onClick={() => choose(row.batchId)}
                  />
                ))}
              </Card>
              <More hasMore={list.hasMore} more={list.more} onMore={list.loadMore} />
            </>
          )
        }
      </Faces>
    </>
  )
}

/** When and how many; then the first thing that is wrong with it. */
function noteOf(row: BatchRow, today: CalendarDay): string {
  return [copy.row(sayDays(row.days, today), row.unitCount), lackOf(row)].filter(Boolean).join(' · ')
}

function lackOf({ state, isGroupNamed, isGroupLate, missing, overdueItems }: BatchRow): string {
  if (state === 'finished' || state === 'cancelled') return ''
  if (!isGroupNamed) return isGroupLate ? copy.rowLate : copy.rowNoGroup
  if (overdueItems > 0) return copy.rowOverdue(overdueItems)
  return state === 'preparing' && missing.length > 0 ? copy.rowMissing(conditionList(missing)) : ''
}
