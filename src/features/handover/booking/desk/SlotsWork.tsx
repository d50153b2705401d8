import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { useMyPositions } from '~/src/features/account/positions.client'
import { useAsked } from '~/src/lib/asking'
import { mayUse } from '~/src/lib/may-use'
import type { DutyPlan } from '~/types/handover/booking.views'
import { handoverContract } from '~/types/handover/handover.contract'
import type { CalendarDay } from '~/types/kernel/time'
import { handoverClient } from '../../handover.client'
import { DayTiles } from '../DayTiles'
import { BoardCard } from './BoardCard'
import { BookForSheet } from './BookForSheet'
import { DutyCard } from './DutyCard'
import { deskCopy as copy } from './slots.desk.copy'
import { WaitingListCard } from './WaitingListCard'

/** A batch's inspection slots: a day, who accompanies, the board of places, the line. */
export function SlotsWork({ batchId }: { readonly batchId: string }) {
  const [day, setDay] = useState<CalendarDay>()
  const [turn, setTurn] = useState(0)
  const [asked, reload] = useAsked(`dutyPlan:${batchId}:${day ?? ''}`, () =>
    handoverClient.dutyPlan({ batchId, ...(day !== undefined && { day }) }),
  )
  const changed = () => {
    setTurn(turn + 1)
    void reload()
  }
  return (
    <Faces asked={asked} onRetry={() => void reload()} cards={3}>
      {plan => <Day key={plan.day} plan={plan} turn={turn} onDay={setDay} onChanged={changed} />}
    </Faces>
  )
}

interface DayProps {
  readonly plan: DutyPlan
  /** Counts changes, so that what stands beside is asked for again. */
  readonly turn: number
  readonly onDay: (day: CalendarDay) => void
  readonly onChanged: () => void
}

function Day({ plan, turn, onDay, onChanged }: DayProps) {
  const [isBooking, setBooking] = useState(false)
  const mayPlan = mayUse(handoverContract.setDuty, useMyPositions() ?? [])
  const { batchId, day, days } = plan
  const tiles = days.map(each => ({
    day: each.day,
    note: copy.tile(each.free, each.places),
    isFull: each.places > 0 && each.free === 0,
  }))
  return (
    <>
      <Card>
        <View className="t-heading">{plan.title}</View>
        <View className="t-second">{`${plan.place} · ${copy.counts(plan)}`}</View>
        <DayTiles days={tiles} day={day} onDay={onDay} />
        {mayPlan && <Button icon="phone" label={copy.bookFor} onClick={() => setBooking(true)} />}
      </Card>
      <DutyCard plan={plan} mayPlan={mayPlan && plan.isPlannable} onDone={onChanged} />
      {day !== null && <BoardCard batchId={batchId} day={day} turn={turn} mayPlan={mayPlan} onDone={onChanged} />}
      <WaitingListCard batchId={batchId} count={plan.waiting} turn={turn} />
      {isBooking && (
        <BookForSheet
          batchId={batchId}
          onClose={() => setBooking(false)}
          onDone={() => {
            setBooking(false)
            onChanged()
          }}
        />
      )}
    </>
  )
}
