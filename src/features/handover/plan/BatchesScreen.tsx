import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Panes } from '~/src/components/Panes'
import { Screen } from '~/src/components/Screen'
import { useMyPositions } from '~/src/features/account/positions.client'
import { useChosen } from '~/src/lib/chosen'
import { mayUse } from '~/src/lib/may-use'
import { back, replaceWith } from '~/src/lib/paths'
import { handoverContract } from '~/types/handover/handover.contract'
import type { BatchRow } from '~/types/handover/plan.views'
import { batchCopy as copy, conditionList } from './batch.copy'
import { BatchList, useBatches } from './BatchList'
import { BatchPane } from './BatchPane'
import { NewBatch } from './NewBatch'

/** In the place of a batch's id: a new one is being made. */
const newOne = 'new'

/** Handover batches at the desk: the list, the latest first, and the one that is open (R5.1). */
export function BatchesScreen() {
  const { chosen, choose, isWide } = useChosen('handoverBatches')
  const { list } = useBatches()
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

type ListProps = Omit<Parameters<typeof BatchList>[0], 'noteOf'>

function List(props: ListProps) {
  const positions = useMyPositions() ?? []
  return (
    <>
      {mayUse(handoverContract.createBatch, positions) && (
        <Button icon="plus" label={copy.create} onClick={() => props.choose(newOne)} />
      )}
      <BatchList {...props} noteOf={lackOf} />
    </>
  )
}

/** The first thing that is wrong with it. */
function lackOf({ state, isGroupNamed, isGroupLate, missing, overdueItems }: BatchRow): string {
  if (state === 'finished' || state === 'cancelled') return ''
  if (!isGroupNamed) return isGroupLate ? copy.rowLate : copy.rowNoGroup
  if (overdueItems > 0) return copy.rowOverdue(overdueItems)
  return state === 'preparing' && missing.length > 0 ? copy.rowMissing(conditionList(missing)) : ''
}
