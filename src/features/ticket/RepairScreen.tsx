import { usePullDownRefresh, stopPullDownRefresh, setNavigationBarTitle } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { Faces } from '~/src/components/Faces'
import { Screen } from '~/src/components/Screen'
import { toast } from '~/src/components/toast'
import { useAsked } from '~/src/lib/asking'
import { useParameter } from '~/src/lib/paths'
import { useTicking } from '~/src/lib/ticking'
import type { RepairDetail } from '~/types/ticket/ticket.views'
import type { AskName } from './asks'
import { RepairFoot } from './RepairFoot'
import { RepairNow } from './RepairNow'
import { RepairStory } from './RepairStory'
import { repairCopy as copy } from './repair.copy'
import { ticketClient } from './ticket.client'
import { VisitSheet } from './VisitSheet'
import { WordsSheet } from './WordsSheet'

type OpenSheet = AskName | 'reschedule' | undefined
const written: readonly AskName[] = ['sendBack', 'addNote', 'cancel', 'contestPause']

/** One repair, for its owner: who has the ball, the clock, what happened, and what can be done now. */
export function RepairScreen() {
  const ticketId = useParameter('ticketId') ?? ''
  const [asked, reload] = useAsked(ticketId, () => ticketClient.detail({ ticketId }))
  usePullDownRefresh(() => void reload().finally(() => stopPullDownRefresh()))
  if (asked.state !== 'ready') {
    return (
      <Screen>
        <Faces asked={asked} onRetry={() => void reload()} cards={2}>
          {() => null}
        </Faces>
      </Screen>
    )
  }
  return <Repair repair={asked.data} answeredAt={asked.now} onChanged={() => void reload()} />
}

interface RepairProps {
  readonly repair: RepairDetail
  readonly answeredAt: number
  readonly onChanged: () => void
}

function useFirstSheet(repair: RepairDetail) {
  const wanted = useParameter('ask') as OpenSheet // written by our own paths; a move that is not offered opens nothing
  return useState<OpenSheet>(wanted !== undefined && repair.moves.includes(wanted) ? wanted : undefined)
}

export function Repair({ repair, answeredAt, onChanged }: RepairProps) {
  const now = useTicking(answeredAt)
  const [sheet, setSheet] = useFirstSheet(repair)
  const title = copy.title(repair)
  useEffect(() => void setNavigationBarTitle({ title }), [title])
  const close = () => setSheet(undefined)
  const done = () => {
    close()
    toast(copy.sent)
    onChanged()
  }
  const { ticketId, moves } = repair
  return (
    <Screen foot={<RepairFoot repair={repair} onAsk={setSheet} onChanged={onChanged} />}>
      <RepairNow
        repair={repair}
        now={now}
        onReschedule={() => setSheet('reschedule')}
        onContest={() => setSheet('contestPause')}
      />
      <RepairStory repair={repair} now={now} />
      {written.map(
        name =>
          moves.includes(name) && (
            <WordsSheet
              key={name}
              name={name}
              ticketId={ticketId}
              isOpen={sheet === name}
              onClose={close}
              onSent={done}
            />
          ),
      )}
      {moves.includes('reschedule') && (
        <VisitSheet ticketId={ticketId} now={now} isOpen={sheet === 'reschedule'} onClose={close} onMoved={done} />
      )}
    </Screen>
  )
}
