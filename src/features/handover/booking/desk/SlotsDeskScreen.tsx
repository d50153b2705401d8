import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Panes } from '~/src/components/Panes'
import { Screen } from '~/src/components/Screen'
import { useChosen } from '~/src/lib/chosen'
import { BatchList, useBatches } from '../../plan/BatchList'
import { deskCopy as copy } from './slots.desk.copy'
import { SlotsWork } from './SlotsWork'

/** Inspection slots at the desk (R5.4): the batches, and of the one that is open who accompanies when, who sits where, who waits. */
export function SlotsDeskScreen() {
  const { chosen, choose } = useChosen('slotsDesk')
  const { list, only } = useBatches()
  const batchId = chosen ?? only
  const nothing = (
    <Card>
      <Empty icon="calendar" title={copy.nothingTitle} note={copy.nothingNote} />
    </Card>
  )
  return (
    <Screen wide>
      <Panes
        list={<BatchList list={list} chosen={batchId} choose={choose} />}
        detail={batchId === undefined ? undefined : <SlotsWork key={batchId} batchId={batchId} />}
        nothing={nothing}
      />
    </Screen>
  )
}
