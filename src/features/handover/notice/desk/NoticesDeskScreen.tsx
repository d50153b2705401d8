import { useState } from 'react'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { Panes } from '~/src/components/Panes'
import { Screen } from '~/src/components/Screen'
import { useAsked } from '~/src/lib/asking'
import { open, useParameter } from '~/src/lib/paths'
import { useWide } from '~/src/lib/wide'
import { handoverClient } from '../../handover.client'
import { BatchList, useBatches } from '../../plan/BatchList'
import { BoardCard } from './BoardCard'
import { CallsPane } from './CallsPane'
import { FeeRulesPane } from './FeeRulesPane'
import { LetterPane } from './LetterPane'
import { boardCopy as copy } from './notice.desk.copy'
import { PostingsPane } from './PostingsPane'
import { RoomsCard } from './RoomsCard'
import { TableCard } from './TableCard'
import { UnitPane } from './UnitPane'

/** The notices of a batch at the desk: the gate and the lawful days, each flat's letter, the courier's numbers, calls and fees (R5.2, R5.3, R5.11). */
export function NoticesDeskScreen() {
  const [batchId, unitId] = [useParameter('id'), useParameter('unitId')]
  return (
    <Screen wide>
      {batchId !== undefined ? (
        <Batch batchId={batchId} />
      ) : unitId !== undefined ? (
        <UnitPane unitId={unitId} onChanged={() => undefined} />
      ) : (
        <BatchChoice />
      )}
    </Screen>
  )
}

/** What stands beside the list at a desk; on a phone it is the same page once more, on top. */
function useShown(batchId: string) {
  const fromAddress = useParameter('show')
  const isWide = useWide()
  const [shown, show] = useState(fromAddress)
  return {
    shown,
    show: (what: string) => (isWide ? show(what) : void open('noticesDesk', { id: batchId, show: what })),
  }
}

function Batch({ batchId }: { readonly batchId: string }) {
  const { shown, show } = useShown(batchId)
  const [asked, reload] = useAsked(`noticeBoard:${batchId}`, () => handoverClient.noticeBoard({ batchId }))
  const [changes, count] = useState(0)
  const changed = () => {
    count(before => before + 1)
    void reload()
  }
  const list = (
    <Faces asked={asked} onRetry={() => void reload()} cards={3}>
      {board => (
        <>
          <BoardCard board={board} onChanged={changed} />
          <RoomsCard board={board} shown={shown} show={show} />
          <TableCard key={changes} batchId={batchId} shown={shown} show={show} />
        </>
      )}
    </Faces>
  )
  const nothing = (
    <Card>
      <Empty icon="file" title={copy.nothingTitle} note={copy.nothingNote} />
    </Card>
  )
  return <Panes list={list} detail={shown && <Part {...{ batchId, shown }} onChanged={changed} />} nothing={nothing} />
}

interface PartProps {
  readonly batchId: string
  readonly shown: string
  readonly onChanged: () => void
}

function Part({ batchId, shown, onChanged }: PartProps) {
  if (shown === 'postings') return <PostingsPane batchId={batchId} onChanged={onChanged} />
  if (shown === 'calls') return <CallsPane batchId={batchId} onChanged={onChanged} />
  if (shown === 'letter') return <LetterPane batchId={batchId} onChanged={onChanged} />
  if (shown === 'fees') return <FeeRulesPane batchId={batchId} onChanged={onChanged} />
  return <UnitPane key={shown} unitId={shown} onChanged={onChanged} />
}

function BatchChoice() {
  const { list, only } = useBatches()
  if (only !== undefined) return <Batch batchId={only} />
  return <BatchList list={list} chosen={undefined} choose={id => void open('noticesDesk', { id })} />
}
