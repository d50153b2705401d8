import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { Failed } from '~/src/components/Failed'
import { Skeleton } from '~/src/components/Skeleton'
import { toast } from '~/src/components/toast'
import { useAsked } from '~/src/lib/asking'
import { useTicking } from '~/src/lib/ticking'
import { ticketClient } from '~/src/features/ticket/ticket.client'
import { ticketRefusals } from '~/src/features/ticket/ticket.copy'
import type { RepairDetail } from '~/types/ticket/ticket.views'
import type { Position } from '~/src/lib/may-use'
import { MoveForm } from '../moves/MoveForm'
import { noWords } from '../no-words'
import { myMoves, type StaffMove } from '../staff-moves'
import { ArrangedCard } from './ArrangedCard'
import { FolderCard } from './FolderCard'
import { ClocksCard } from './ClocksCard'
import { MoveFoot, MoveRow } from './MoveBar'
import { StoryCard } from './StoryCard'
import { TicketHead } from './TicketHead'
import { WordsCard } from './WordsCard'
import './TicketPane.scss'

interface TicketPaneProps {
  readonly ticketId: string
  readonly positions: readonly Position[]
  readonly isWide: boolean
  /** Something that comes before the ticket itself: the call that is to be made about it. */
  readonly lead?: ReactNode
  /** A move was made: the list beside it is old. */
  readonly onMoved?: () => void
}

/** One ticket on one page, with every action allowed to me and nothing else. */
export function TicketPane({ ticketId, positions, isWide, lead, onMoved }: TicketPaneProps) {
  const [asked, reload] = useAsked(ticketId, () => ticketClient.detail({ ticketId }))
  if (asked.state === 'loading') return <Skeleton cards={3} />
  if (asked.state === 'failed') {
    return <Failed note={noWords({ ...asked, kind: 'retry' }, ticketRefusals)} onRetry={() => void reload()} />
  }
  const moved = (words: string) => {
    toast(words)
    void reload()
    onMoved?.()
  }
  return (
    <TicketPage
      key={ticketId}
      detail={asked.data}
      then={asked.now}
      positions={positions}
      isWide={isWide}
      lead={lead}
      onMoved={moved}
    />
  )
}

interface TicketPageProps extends Pick<TicketPaneProps, 'positions' | 'isWide' | 'lead'> {
  readonly detail: RepairDetail
  readonly then: number
  readonly onMoved: (words: string) => void
}

/** The same with the answer in hand: for the gallery and tests, too. */
export function TicketPage({ detail, then, positions, isWide, lead, onMoved }: TicketPageProps) {
  const now = useTicking(then)
  const [opened, open] = useState<StaffMove>()
  const { primary, others } = myMoves(detail)
  const move = opened ?? (isWide ? primary : undefined)
  const form = move && (
    <MoveForm
      key={move}
      move={move}
      detail={detail}
      now={now}
      isWide={isWide}
      isNext={opened === undefined}
      onDone={words => {
        open(undefined)
        onMoved(words)
      }}
      onClose={() => open(undefined)}
    />
  )
  return (
    <View className="ticket-pane">
      <View className="ticket-pane__page">
        <TicketHead detail={detail} now={now} positions={positions} />
        {lead}
        <ClocksCard clocks={detail.clocks} then={then} now={now} />
        <WordsCard detail={detail} />
        {(!isWide || opened === undefined) && form}
        <ArrangedCard detail={detail} now={now} />
        <FolderCard detail={detail} />
        <StoryCard detail={detail} now={now} />
      </View>
      {isWide && (others.length > 0 || opened !== undefined) && (
        <View className="ticket-pane__dock">
          {opened !== undefined && <View className="ticket-pane__opened">{form}</View>}
          <MoveRow others={others} state={detail.state} opened={opened} onOpen={open} />
        </View>
      )}
      {!isWide && <MoveFoot primary={primary} others={others} state={detail.state} onOpen={open} />}
    </View>
  )
}
