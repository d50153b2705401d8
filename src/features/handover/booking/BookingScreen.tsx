import { useState } from 'react'
import { Faces } from '~/src/components/Faces'
import { Screen } from '~/src/components/Screen'
import { OfMyUnit } from '~/src/features/account/my-unit.client'
import { useAsked } from '~/src/lib/asking'
import { useParameter } from '~/src/lib/paths'
import type { MyBooking } from '~/types/handover/booking.views'
import { handoverClient } from '../handover.client'
import { BookedCard } from './BookedCard'
import { ChooseFoot, ChooseSlot, Lead } from './ChooseSlot'
import { NotNow } from './NotNow'
import { useSlots, type Slots } from './useSlots'
import { WaitingCard } from './WaitingCard'

/** Booking an inspection slot (R5.4): a day, a time, and then the code for the entrance; moved, given back, waited for, handed to a proxy. */
export function BookingScreen() {
  return <OfMyUnit wanted={useParameter('unitId')}>{unitId => <Booking unitId={unitId} />}</OfMyUnit>
}

function Booking({ unitId }: { readonly unitId: string }) {
  const [asked, reload] = useAsked(`booking:${unitId}`, () => handoverClient.myBooking({ unitId }))
  const slots = useSlots(unitId)
  const [isMoving, setMoving] = useState(false)
  const done = () => {
    setMoving(false)
    slots.reset()
    void reload()
  }
  const page = asked.state === 'ready' ? asked.data : undefined
  const isChoosing = page !== undefined && (isMoving || page.mayBook)
  return (
    <Screen
      foot={
        isChoosing && (
          <ChooseFoot page={page} slots={slots} isMoving={isMoving} onDone={done} onBack={() => setMoving(false)} />
        )
      }
    >
      <Faces asked={asked} onRetry={() => void reload()} cards={3}>
        {(booking, now) =>
          isMoving ? (
            <Choosing page={booking} slots={slots} />
          ) : (
            <Shown page={booking} now={now} slots={slots} onMove={() => setMoving(true)} onDone={done} />
          )
        }
      </Faces>
    </Screen>
  )
}

function Choosing({ page, slots }: { readonly page: MyBooking; readonly slots: Slots }) {
  return (
    <>
      <Lead page={page} />
      <ChooseSlot page={page} slots={slots} />
    </>
  )
}

interface ShownProps {
  readonly page: MyBooking
  readonly now: number
  readonly slots: Slots
  readonly onMove: () => void
  readonly onDone: () => void
}

function Shown({ page, now, slots, onMove, onDone }: ShownProps) {
  const { booking, mayBook } = page
  if (booking?.state === 'booked')
    return <BookedCard page={page} booking={booking} now={now} onMove={onMove} onDone={onDone} />
  return (
    <>
      {booking?.state === 'waiting' && <WaitingCard page={page} booking={booking} onDone={onDone} />}
      {mayBook ? <Choosing page={page} slots={slots} /> : <NotNow page={page} />}
    </>
  )
}
