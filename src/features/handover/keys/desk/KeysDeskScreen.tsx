import { useState } from 'react'
import { Card } from '~/src/components/Card'
import { Choice } from '~/src/components/Choice'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { Panes } from '~/src/components/Panes'
import { Screen } from '~/src/components/Screen'
import { useAsked } from '~/src/lib/asking'
import { useChosen } from '~/src/lib/chosen'
import { handoverClient } from '../../handover.client'
import { keysDeskCopy as copy } from './keys.desk.copy'
import { KeysList } from './KeysList'
import { KeysWork } from './KeysWork'

/** Keys at the desk (R5.9): which flats are to get theirs, and the one that is at the window. */
export function KeysDeskScreen() {
  const { chosen, choose } = useChosen('keysDesk')
  const [turn, setTurn] = useState(0)
  const detail =
    chosen === undefined ? undefined : (
      <KeysWork key={chosen} unitId={chosen} onChanged={() => setTurn(before => before + 1)} />
    )
  const nothing = (
    <Card>
      <Empty icon="lock" title={copy.nothingTitle} note={copy.nothingNote} />
    </Card>
  )
  return (
    <Screen wide>
      <Panes list={<Batches turn={turn} chosen={chosen} choose={choose} />} detail={detail} nothing={nothing} />
    </Screen>
  )
}

interface BatchesProps {
  /** Counts what was changed beside the list. */
  readonly turn: number
  readonly chosen: string | undefined
  readonly choose: (unitId: string) => void
}

function Batches({ turn, chosen, choose }: BatchesProps) {
  const [asked, reload] = useAsked('batches', () => handoverClient.batches({}))
  const [wanted, setWanted] = useState<string>()
  return (
    <Faces asked={asked} onRetry={() => void reload()} cards={2}>
      {({ rows }) => {
        const batchId = wanted ?? rows.find(({ state }) => state === 'open')?.batchId ?? rows[0]?.batchId
        if (batchId === undefined) {
          return (
            <Card>
              <Empty icon="calendar" title={copy.emptyBatchTitle} note={copy.emptyBatchNote} />
            </Card>
          )
        }
        const options = rows.map(row => ({ value: row.batchId, label: `${row.estateName} ${row.title}` }))
        return (
          <>
            {rows.length > 1 && <Choice options={options} value={batchId} columns={1} onChange={setWanted} />}
            <KeysList key={batchId} batchId={batchId} turn={turn} chosen={chosen} choose={choose} />
          </>
        )
      }}
    </Faces>
  )
}
