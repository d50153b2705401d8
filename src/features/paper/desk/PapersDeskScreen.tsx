import { useState } from 'react'
import { Card } from '~/src/components/Card'
import { Choice } from '~/src/components/Choice'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { ListRow } from '~/src/components/ListRow'
import { More } from '~/src/components/More'
import { Panes } from '~/src/components/Panes'
import { Screen } from '~/src/components/Screen'
import { handoverClient } from '~/src/features/handover/handover.client'
import { useAsked } from '~/src/lib/asking'
import { useChosen } from '~/src/lib/chosen'
import { usePaged } from '~/src/lib/paging'
import { papersDeskCopy as copy } from './papers.desk.copy'
import { PrintCard } from './PrintCard'
import { UnitPapers } from './UnitPapers'

/** Papers at the desk (R5.7): per batch its letters to be printed and its flats; per flat its papers, who read them, and the check. */
export function PapersDeskScreen() {
  const { chosen, choose } = useChosen('papersDesk')
  const nothing = (
    <Card>
      <Empty icon="file" title={copy.nothingTitle} note={copy.nothingNote} />
    </Card>
  )
  return (
    <Screen wide>
      <Panes
        list={<Batches chosen={chosen} choose={choose} />}
        detail={chosen === undefined ? undefined : <UnitPapers key={chosen} unitId={chosen} />}
        nothing={nothing}
      />
    </Screen>
  )
}

interface ListProps {
  readonly chosen: string | undefined
  readonly choose: (unitId: string) => void
}

function Batches({ chosen, choose }: ListProps) {
  const [asked, reload] = useAsked('batches', () => handoverClient.batches({}))
  const [wanted, setWanted] = useState<string>()
  return (
    <Faces asked={asked} onRetry={() => void reload()} cards={2}>
      {({ rows }) => {
        const batchId = wanted ?? rows[0]?.batchId
        if (batchId === undefined)
          return (
            <Card>
              <Empty icon="file" title={copy.noBatch} note={copy.noBatchNote} />
            </Card>
          )
        const options = rows.map(row => ({ value: row.batchId, label: `${row.estateName} ${row.title}` }))
        return (
          <>
            {rows.length > 1 && <Choice options={options} value={batchId} columns={1} onChange={setWanted} />}
            <PrintCard key={`print ${batchId}`} batchId={batchId} />
            <Units key={batchId} batchId={batchId} chosen={chosen} choose={choose} />
          </>
        )
      }}
    </Faces>
  )
}

function Units({ batchId, chosen, choose }: ListProps & { readonly batchId: string }) {
  const list = usePaged(`units ${batchId}`, after =>
    handoverClient.batchUnits({ batchId, ...(after !== undefined && { after }) }),
  )
  return (
    <Faces asked={list.asked} onRetry={() => void list.reload()} cards={1}>
      {() => (
        <>
          <Card flush title={copy.units}>
            {list.rows.length === 0 && <Empty icon="home" title={copy.noUnits} />}
            {list.rows.map(row => (
              <ListRow
                key={row.unitId}
                title={row.unitName}
                isOn={row.unitId === chosen}
                onClick={() => choose(row.unitId)}
              />
            ))}
          </Card>
          <More hasMore={list.hasMore} more={list.more} onMore={list.loadMore} />
        </>
      )}
    </Faces>
  )
}
