import { useState } from 'react'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { ListRow } from '~/src/components/ListRow'
import { Panes } from '~/src/components/Panes'
import { Screen } from '~/src/components/Screen'
import { Tag } from '~/src/components/Tag'
import { useAsked } from '~/src/lib/asking'
import { open, useParameter } from '~/src/lib/paths'
import { useWide } from '~/src/lib/wide'
import { dayOf, type CalendarDay } from '~/types/kernel/time'
import type { BoardRow } from '~/types/progress/progress.views'
import { progressClient } from '../progress.client'
import { EstateDesk } from './EstateDesk'
import { deskCopy as copy } from './progress.desk.copy'

/** The board of my estates (R4.3), and the one that is open: its milestones, reports and spots. */
export function ProgressDeskScreen() {
  const isWide = useWide()
  const fromAddress = useParameter('estateId')
  const [chosen, choose] = useState(fromAddress)
  const [asked, reload] = useAsked('board', () => progressClient.board({}))
  const rows = asked.state === 'ready' ? asked.data.rows : []
  const estateId = chosen ?? (isWide ? rows[0]?.estateId : undefined)
  const look = (id: string) => (isWide ? choose(id) : void open('progressDesk', { estateId: id }))
  const list = (
    <Faces asked={asked} onRetry={() => void reload()} cards={1}>
      {(board, now) => <Board rows={board.rows} chosen={estateId} today={dayOf(now)} onChoose={look} />}
    </Faces>
  )
  const nothing = (
    <Card>
      <Empty icon="building" title={copy.chooseTitle} note={copy.chooseNote} />
    </Card>
  )
  const detail =
    estateId === undefined ? undefined : (
      <EstateDesk key={estateId} estateId={estateId} onChanged={() => void reload()} />
    )
  return (
    <Screen wide>
      <Panes list={list} detail={detail} nothing={nothing} />
    </Screen>
  )
}

interface BoardProps {
  readonly rows: readonly BoardRow[]
  readonly chosen: string | undefined
  readonly today: CalendarDay
  readonly onChoose: (estateId: string) => void
}

function Board({ rows, chosen, today, onChoose }: BoardProps) {
  if (rows.length === 0) {
    return (
      <Card>
        <Empty icon="building" title={copy.noEstates[0] ?? ''} note={copy.noEstates[1]} />
      </Card>
    )
  }
  return (
    <Card flush>
      {rows.map(row => (
        <ListRow
          key={row.estateId}
          title={row.estateName}
          note={copy.boardLine(row, today)}
          isOn={row.estateId === chosen}
          aside={<StateOf row={row} />}
          onClick={() => onChoose(row.estateId)}
        />
      ))}
    </Card>
  )
}

/** What presses most: a short year, then lateness without a reason, then what waits for a review. */
function StateOf({ row }: { readonly row: BoardRow }) {
  const short = row.years.find(({ isShort }) => isShort)
  if (short) return <Tag tone="bad" label={copy.short(short.year)} />
  if (row.lateWithoutReason > 0) return <Tag tone="warn" label={copy.silentLate(row.lateWithoutReason)} />
  if (row.inReview > 0) return <Tag tone="accent" label={copy.inReview(row.inReview)} />
  if (row.late > 0) return <Tag tone="warn" label={copy.late(row.late)} />
  return row.years.length > 0 ? <Tag tone="ok" label={copy.fine} /> : null
}
