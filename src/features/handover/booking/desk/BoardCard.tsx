import { ScrollView, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { classNames } from '~/src/components/class-names'
import { Faces } from '~/src/components/Faces'
import { useAsked } from '~/src/lib/asking'
import { sayClock } from '~/src/lib/when'
import type { BoardCell, SlotBoard } from '~/types/handover/booking.views'
import type { CalendarDay } from '~/types/kernel/time'
import { handoverClient } from '../../handover.client'
import { CellSheet } from './CellSheet'
import { MoveSlotSheet } from './MoveSlotSheet'
import { cellWords, deskCopy as copy } from './slots.desk.copy'
import './board.scss'

type Slot = SlotBoard['slots'][number]

interface BoardCardProps {
  readonly batchId: string
  readonly day: CalendarDay
  readonly turn: number
  readonly mayPlan: boolean
  readonly onDone: () => void
}

/** A day: times down, who accompanies across, in each the flat that sits there (R5.4). */
export function BoardCard({ batchId, day, turn, mayPlan, onDone }: BoardCardProps) {
  const [asked, reload] = useAsked(`board:${batchId}:${day}:${turn}`, () => handoverClient.slotBoard({ batchId, day }))
  return (
    <Card title={copy.board}>
      <Faces asked={asked} onRetry={() => void reload()} cards={1}>
        {(board, now) =>
          board.slots.length === 0 ? (
            <View className="t-second">{copy.boardNone}</View>
          ) : (
            <Board batchId={batchId} board={board} now={now} mayPlan={mayPlan} onDone={onDone} />
          )
        }
      </Faces>
    </Card>
  )
}

/** More columns than these would be too many nodes for one page. */
const columnsAtOnce = 6

interface BoardProps extends Pick<BoardCardProps, 'batchId' | 'mayPlan' | 'onDone'> {
  readonly board: SlotBoard
  readonly now: number
}

function Board({ batchId, board, now, mayPlan, onDone }: BoardProps) {
  const [first, setFirst] = useState(0)
  const [cell, askCell] = useState<BoardCell>()
  const [slot, askSlot] = useState<Slot>()
  const shown = board.technicians.slice(first, first + columnsAtOnce)
  const next = first + columnsAtOnce < board.technicians.length ? first + columnsAtOnce : 0
  const close = () => {
    askCell(undefined)
    askSlot(undefined)
  }
  const done = () => {
    close()
    onDone()
  }
  return (
    <>
      <ScrollView scrollX className="board">
        <View className="board__line">
          <View className="board__time" />
          {shown.map(({ technicianId, name }) => (
            <View key={technicianId} className="board__name">
              {name}
            </View>
          ))}
        </View>
        {board.slots.map(each => (
          <Line
            key={each.slotId}
            slot={each}
            board={board}
            shown={shown}
            onCell={askCell}
            onSlot={mayPlan && each.from > now ? () => askSlot(each) : undefined}
          />
        ))}
      </ScrollView>
      {board.technicians.length > columnsAtOnce && <Button label={copy.others} onClick={() => setFirst(next)} />}
      {cell && mayPlan && <CellSheet batchId={batchId} cell={cell} onDone={done} onClose={close} />}
      {slot && <MoveSlotSheet batchId={batchId} slot={slot} onDone={done} onClose={close} />}
    </>
  )
}

interface LineProps {
  readonly slot: Slot
  readonly board: SlotBoard
  readonly shown: SlotBoard['technicians']
  readonly onCell: (cell: BoardCell) => void
  readonly onSlot: (() => void) | undefined
}

function Line({ slot, board, shown, onCell, onSlot }: LineProps) {
  const move = board.moves.find(({ slotId }) => slotId === slot.slotId)
  return (
    <View className="board__line">
      <View className={classNames('board__time', onSlot && 'board__time--tap')} onClick={onSlot}>
        <View className="t-strong">{sayClock(slot.from)}</View>
        {move && (
          <View className="t-least">
            {move.isRunning ? copy.moving(move.moved) : copy.movedAway(move.moved, move.waiting)}
          </View>
        )}
      </View>
      {shown.map(({ technicianId }) => {
        const cell = board.cells.find(each => each.slotId === slot.slotId && each.technicianId === technicianId)
        return cell ? (
          <Cell key={technicianId} cell={cell} onCell={onCell} />
        ) : (
          <View key={technicianId} className="board__cell board__cell--none" />
        )
      })}
    </View>
  )
}

/** The door without its estate: the whole board is of one. */
const doorOf = (unitName: string): string => unitName.split(' ').slice(1).join(' ')

function Cell({ cell, onCell }: { readonly cell: BoardCell; readonly onCell: (cell: BoardCell) => void }) {
  const { state, unitName, words, hasProxy } = cell
  const note = unitName === '' ? words : cellWords[state] + (hasProxy ? ` · ${copy.proxy}` : '')
  return (
    <View className={classNames('board__cell', `board__cell--${state}`)} onClick={() => onCell(cell)}>
      <View className="board__who">{unitName === '' ? cellWords[state] : doorOf(unitName)}</View>
      {note !== '' && <View className="board__note">{note}</View>}
    </View>
  )
}
