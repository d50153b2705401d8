import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { Facts } from '~/src/components/Facts'
import { StickyFoot } from '~/src/components/StickyFoot'
import { toast } from '~/src/components/toast'
import { useReminders } from '~/src/features/message/reminders.client'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import type { BookingView, MyBooking, SlotsPage } from '~/types/handover/booking.views'
import { handoverClient } from '../handover.client'
import { bookingCopy as copy, bookingRefusals } from './booking.copy'
import { MoveSheet } from './MoveSheet'
import { SlotPicker } from './SlotPicker'
import type { Slots } from './useSlots'
import { WaitSheet } from './WaitSheet'

const was: Partial<Record<BookingView['state'], string>> = {
  noShow: copy.noShow,
  checkedIn: copy.checkedIn,
  missedOut: copy.missedOut,
  cancelled: copy.wasCancelled,
}

/** What this is about, and what became of the last booking. */
export function Lead({ page: { booking, limits } }: { readonly page: MyBooking }) {
  const words = booking && was[booking.state]
  return (
    <View>
      <View className="t-title">{copy.title}</View>
      <View className="t-second">{copy.lead(limits.slotMinutes)}</View>
      {words !== undefined && words !== null && <Callout tone="accent">{words}</Callout>}
    </View>
  )
}

interface ChooseProps {
  readonly page: MyBooking
  readonly slots: Slots
}

export function ChooseSlot({ page: { batch, limits }, slots }: ChooseProps) {
  const { facts } = copy
  return (
    <>
      <Faces asked={slots.asked} onRetry={slots.reset} cards={2}>
        {page => <SlotPicker page={page} picked={slots.picked} onDay={slots.look} onPick={slots.pick} />}
      </Faces>
      <Card>
        <Facts
          facts={[
            { name: facts.place, value: batch.place },
            { name: facts.bring, value: copy.bringOf(batch.bring) },
          ]}
        />
      </Card>
      <View className="t-second">{copy.rules(limits.mostMoves, limits.moveUntilHours)}</View>
    </>
  )
}

interface ChooseFootProps extends ChooseProps {
  readonly isMoving: boolean
  readonly onDone: () => void
  readonly onBack: () => void
}

/** The choice at the thumb: this time, or, where a day is full, its line. */
export function ChooseFoot({ page, slots, isMoving, onDone, onBack }: ChooseFootProps) {
  const [asks, ask] = useState<'move' | 'wait'>()
  const { book, isBusy, refused } = useBook(page, slots, onDone)
  const { picked, asked } = slots
  const seen = asked.state === 'ready' ? asked.data : undefined
  const mayWait = !isMoving && picked === undefined && isFull(seen) && page.booking?.state !== 'waiting'
  const label = picked ? (isMoving ? copy.moveTo : copy.book)(picked.day, picked.slot.from) : copy.chooseFirst
  const done = () => {
    ask(undefined)
    onDone()
  }
  const note = refused ? sayNo(refused, bookingRefusals) : mayWait ? copy.dayFullNote : false
  return (
    <>
      <StickyFoot note={note}>
        {isMoving && <Button label={copy.back} onClick={onBack} />}
        {mayWait ? (
          <Button kind="primary" label={copy.wait} onClick={() => ask('wait')} />
        ) : (
          <Button
            kind="primary"
            label={label}
            busy={isBusy}
            disabled={!picked}
            onClick={() => (isMoving ? ask('move') : void book())}
          />
        )}
      </StickyFoot>
      {asks === 'move' && picked && (
        <MoveSheet page={page} picked={picked} onDone={done} onClose={() => ask(undefined)} />
      )}
      {asks === 'wait' && seen && <WaitSheet page={page} slots={seen} onDone={done} onClose={() => ask(undefined)} />}
    </>
  )
}

const isFull = (seen: SlotsPage | undefined): boolean =>
  seen !== undefined && seen.day !== null && seen.slots.every(({ free }) => free === 0)

/** The tap at which a reminder is wanted asks WeChat for it (R9.2); whatever the answer, the booking goes out. */
function useBook({ unitId }: MyBooking, slots: Slots, onDone: () => void) {
  const { submit, isBusy, refused } = useSubmit(handoverClient.book)
  const reminders = useReminders('handover')
  const book = async () => {
    if (!slots.picked) return
    if (reminders.rows.length > 0) await reminders.ask()
    const booked = await submit({ unitId, slotId: slots.picked.slot.slotId, words: '' })
    // Full meanwhile: what is free now is shown.
    if (!booked) return slots.reset()
    toast(copy.booked)
    onDone()
  }
  return { book, isBusy, refused }
}
