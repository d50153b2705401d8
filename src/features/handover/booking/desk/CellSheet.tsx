import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Sheet } from '~/src/components/Sheet'
import { toast } from '~/src/components/toast'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import type { BoardCell } from '~/types/handover/booking.views'
import { handoverClient } from '../../handover.client'
import { bookingRefusals } from '../booking.copy'
import { BookForSheet } from './BookForSheet'
import { cellWords, deskCopy as copy } from './slots.desk.copy'
import { isReason, WordsField } from './WordsField'

interface CellSheetProps {
  readonly batchId: string
  readonly cell: BoardCell
  readonly onDone: () => void
  readonly onClose: () => void
}

/** What may be done with a place, by what it is: take it out or book it, give it back, move or cancel who sits there. */
export function CellSheet(props: CellSheetProps) {
  switch (props.cell.state) {
    case 'free':
      return <FreeSheet {...props} />
    case 'blocked':
      return <BlockedSheet {...props} />
    case 'booked':
    case 'noShow':
      return <BookForSheet {...props} unit={props.cell} />
    case 'checkedIn':
    case 'past':
      return null
  }
}

function FreeSheet({ batchId, cell, onDone, onClose }: CellSheetProps) {
  const { submit, isBusy, refused } = useSubmit(handoverClient.blockPlace)
  const [words, setWords] = useState('')
  const [isBooking, setBooking] = useState(false)
  const block = async () => {
    if (!(await submit({ batchId, placeId: cell.placeId, words }))) return
    toast(copy.blocked)
    onDone()
  }
  if (isBooking) return <BookForSheet batchId={batchId} slotId={cell.slotId} onDone={onDone} onClose={onClose} />
  const foot = (
    <>
      <Button label={copy.block} busy={isBusy} disabled={!isReason(words)} onClick={() => void block()} />
      <Button kind="primary" label={copy.bookHere} onClick={() => setBooking(true)} />
    </>
  )
  return (
    <Sheet title={cellWords.free} isOpen foot={foot} onClose={onClose}>
      <WordsField value={words} hint={copy.blockHint} onChange={setWords} />
      {refused && <Callout tone="bad">{sayNo(refused, bookingRefusals)}</Callout>}
    </Sheet>
  )
}

function BlockedSheet({ batchId, cell, onDone, onClose }: CellSheetProps) {
  const { submit, isBusy, refused } = useSubmit(handoverClient.unblockPlace)
  const unblock = async () => {
    if (!(await submit({ batchId, placeId: cell.placeId }))) return
    toast(copy.unblocked)
    onDone()
  }
  const foot = <Button kind="primary" label={copy.unblock} busy={isBusy} onClick={() => void unblock()} />
  return (
    <Sheet title={cellWords.blocked} note={cell.words} isOpen foot={foot} onClose={onClose}>
      {refused && <Callout tone="bad">{sayNo(refused, bookingRefusals)}</Callout>}
    </Sheet>
  )
}
