import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Field } from '~/src/components/Field'
import { Sheet } from '~/src/components/Sheet'
import { toast } from '~/src/components/toast'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import type { MyBooking } from '~/types/handover/booking.views'
import { handoverClient } from '../handover.client'
import { bookingCopy as copy, bookingRefusals } from './booking.copy'
import type { Picked } from './SlotPicker'

interface MoveSheetProps {
  readonly page: MyBooking
  readonly picked: Picked
  readonly onDone: () => void
  readonly onClose: () => void
}

/** To another time, with a reason (R5.4). */
export function MoveSheet({ page: { unitId }, picked, onDone, onClose }: MoveSheetProps) {
  const { submit, isBusy, refused } = useSubmit(handoverClient.moveBooking)
  const [words, setWords] = useState('')
  const move = async () => {
    if (!(await submit({ unitId, slotId: picked.slot.slotId, words }))) return
    toast(copy.moved)
    onDone()
  }
  const foot = <Button kind="primary" label={copy.moveSend} busy={isBusy} onClick={() => void move()} />
  return (
    <Sheet title={copy.moveTitle} note={copy.moveTo(picked.day, picked.slot.from)} isOpen foot={foot} onClose={onClose}>
      <Field line label={copy.moveWhy} hint={copy.moveHint} value={words} most={200} onChange={setWords} />
      {refused && <Callout tone="bad">{sayNo(refused, bookingRefusals)}</Callout>}
    </Sheet>
  )
}
