import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { ListRow } from '~/src/components/ListRow'
import { More } from '~/src/components/More'
import { Panes } from '~/src/components/Panes'
import { Screen } from '~/src/components/Screen'
import { useChosen } from '~/src/lib/chosen'
import { usePaged } from '~/src/lib/paging'
import { handoverClient } from '../../handover.client'
import { batchStateWords, deskCopy as copy } from './slots.desk.copy'
import { SlotsWork } from './SlotsWork'

/** Inspection slots at the desk (R5.4): the batches, and of the one that is open who accompanies when, who sits where, who waits. */
export function SlotsDeskScreen() {
  const { chosen, choose } = useChosen('slotsDesk')
  const nothing = (
    <Card>
      <Empty icon="calendar" title={copy.nothingTitle} note={copy.nothingNote} />
    </Card>
  )
  return (
    <Screen wide>
      <Panes
        list={<Batches chosen={chosen} choose={choose} />}
        detail={chosen === undefined ? undefined : <SlotsWork key={chosen} batchId={chosen} />}
        nothing={nothing}
      />
    </Screen>
  )
}

function Batches({ chosen, choose }: { readonly chosen: string | undefined; readonly choose: (id: string) => void }) {
  const list = usePaged('slots-batches', after => handoverClient.batches(after === undefined ? {} : { after }))
  return (
    <Faces asked={list.asked} onRetry={() => void list.reload()} cards={2}>
      {() =>
        list.rows.length === 0 ? (
          <Card>
            <Empty icon="calendar" title={copy.emptyTitle} note={copy.emptyNote} />
          </Card>
        ) : (
          <>
            <Card flush>
              {list.rows.map(row => (
                <ListRow
                  key={row.batchId}
                  title={`${row.estateName} ${row.title}`}
                  note={`${batchStateWords[row.state]} · ${copy.row(row.days.length, row.unitCount)}`}
                  isOn={row.batchId === chosen}
                  onClick={() => choose(row.batchId)}
                />
              ))}
            </Card>
            {list.hasMore && <More hasMore={list.hasMore} more={list.more} onMore={list.loadMore} />}
          </>
        )
      }
    </Faces>
  )
}
