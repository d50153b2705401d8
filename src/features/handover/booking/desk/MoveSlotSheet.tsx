import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Sheet } from '~/src/components/Sheet'
import { toast } from '~/src/components/toast'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { sayClock } from '~/src/lib/when'
import type { SlotBoard } from '~/types/handover/booking.views'
import { handoverClient } from '../../handover.client'
import { bookingRefusals } from '../booking.copy'
import { deskCopy as copy, detailsOf } from './slots.desk.copy'
import { isReason, WordsField } from './WordsField'

interface MoveSlotSheetProps {
  readonly batchId: string
  readonly slot: SlotBoard['slots'][number]
  readonly onDone: () => void
  readonly onClose: () => void
}

/** A whole slot is given up, rain for one (R5.4). */
export function MoveSlotSheet({ batchId, slot, onDone, onClose }: MoveSlotSheetProps) {
  const { submit, isBusy, refused } = useSubmit(handoverClient.moveSlot)
  const [words, setWords] = useState('')
  const move = async () => {
    const done = await submit({ batchId, slotId: slot.slotId, words })
    if (!done) return
    toast(copy.moveSlotDone(done.units))
    onDone()
  }
  const foot = (
    <Button
      kind="danger"
      label={copy.moveSlotSend}
      busy={isBusy}
      disabled={!isReason(words)}
      onClick={() => void move()}
    />
  )
  const title = copy.moveSlotTitle(`${sayClock(slot.from)}–${sayClock(slot.to)}`)
  return (
    <Sheet title={title} note={copy.moveSlotNote} isOpen foot={foot} onClose={onClose}>
      <WordsField value={words} hint={copy.moveSlotHint} onChange={setWords} />
      {refused && (
        <Callout tone="bad">{sayNo(refused, bookingRefusals) + detailsOf(refused.code, refused.details)}</Callout>
      )}
    </Sheet>
  )
}
