import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Facts } from '~/src/components/Facts'
import { Sheet } from '~/src/components/Sheet'
import { toast } from '~/src/components/toast'
import { useSubmit } from '~/src/lib/useSubmit'
import type { NoticeBoard } from '~/types/handover/notice.views'
import { weekday, type CalendarDay } from '~/types/kernel/time'
import { handoverClient } from '../../handover.client'
import { letterCopy } from '../notice.copy'
import { sayNoticeNo } from '../say'
import { boardCopy as copy, conditionWords } from './notice.desk.copy'
import { listed as said } from '~/types/kernel/lists.copy'
import './desk.scss'

interface BoardCardProps {
  readonly board: NoticeBoard
  readonly onChanged: () => void
}

const sayDay = (day: CalendarDay): string => letterCopy.day(day, weekday(day))

/** Before the letters leave: the gate and the lawful days; after: how far they came (R5.2, R5.3). */
export function BoardCard({ board, onChanged }: BoardCardProps) {
  const { state, missing, isGateOpen, listed, isSending, maySend, counts } = board
  const [asks, setAsks] = useState(false)
  const gate = missing.length === 0 ? copy.gateOpen : copy.gateOverridden
  const isOut = listed === 0 && counts.sent > 0
  const lacking = copy.gateClosed(missing.map(id => conditionWords[id]))
  return (
    <Card title={`${board.estateName} ${board.title}`}>
      {isOut ? null : isGateOpen ? <Callout tone="accent">{gate}</Callout> : <Callout>{lacking}</Callout>}
      <LawfulDays board={board} isOut={isOut} />
      {counts.sent > 0 && <Counts counts={counts} />}
      {isSending && <Callout tone="accent">{copy.sending}</Callout>}
      {isSending && <Button icon="refresh" label={copy.refresh} onClick={onChanged} />}
      {maySend && listed > 0 && !isSending && (
        <Button kind="primary" disabled={!isGateOpen} label={copy.send(listed)} onClick={() => setAsks(true)} />
      )}
      {asks && (
        <SendSheet
          batchId={board.batchId}
          count={listed}
          isOpenBatch={state === 'open'}
          onClose={() => setAsks(false)}
          onDone={() => {
            setAsks(false)
            onChanged()
          }}
        />
      )}
    </Card>
  )
}

/** `isOut`: every letter has left, nothing is to be kept any more. */
function LawfulDays({ board, isOut }: { readonly board: NoticeBoard; readonly isOut: boolean }) {
  const { days, workingDays, latestPostingDay, earliestHandoverDay, unpublishedYear, listed } = board
  const daysFact = { name: copy.facts.days, value: said(days.map(sayDay)) }
  if (isOut) return <Facts facts={[daysFact]} />
  const unknown = unpublishedYear === null ? '' : copy.unpublished(unpublishedYear)
  const facts = [
    daysFact,
    { name: copy.facts.latest, value: latestPostingDay ? sayDay(latestPostingDay) : unknown },
    { name: copy.facts.earliest, value: earliestHandoverDay ? sayDay(earliestHandoverDay) : unknown },
    { name: copy.facts.listed, value: copy.units(listed) },
  ]
  return (
    <>
      <Facts facts={facts} />
      <View className="t-least">{copy.lawful(workingDays)}</View>
    </>
  )
}

function Counts({ counts }: Pick<NoticeBoard, 'counts'>) {
  const names = ['sent', 'delivered', 'read', 'confirmed'] as const
  return (
    <View className="notice-counts">
      {names.map(name => (
        <View key={name} className="notice-counts__one">
          <View className="notice-counts__count">{counts[name]}</View>
          <View className="t-second">{copy.counts[name]}</View>
        </View>
      ))}
    </View>
  )
}

interface SendSheetProps {
  readonly batchId: string
  readonly count: number
  readonly isOpenBatch: boolean
  readonly onClose: () => void
  readonly onDone: () => void
}

function SendSheet({ batchId, count, isOpenBatch, onClose, onDone }: SendSheetProps) {
  const { submit, isBusy, refused } = useSubmit(
    isOpenBatch ? handoverClient.sendLateNotices : handoverClient.sendNotices,
  )
  const send = async () => {
    if (!(await submit({ batchId }))) return
    toast(copy.sendDone)
    onDone()
  }
  const foot = (
    <>
      <Button label={copy.keep} onClick={onClose} />
      <Button kind="primary" label={copy.send(count)} busy={isBusy} onClick={() => void send()} />
    </>
  )
  return (
    <Sheet title={copy.sendTitle} note={copy.sendNote(count)} isOpen onClose={onClose} foot={foot}>
      {refused && <Callout tone="bad">{sayNoticeNo(refused)}</Callout>}
    </Sheet>
  )
}
