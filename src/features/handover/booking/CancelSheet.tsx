import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Sheet } from '~/src/components/Sheet'
import { toast } from '~/src/components/toast'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { handoverClient } from '../handover.client'
import { bookingCopy as copy, bookingRefusals } from './booking.copy'

interface CancelSheetProps {
  readonly unitId: string
  readonly title: string
  readonly note: string
  readonly button: string
  readonly onDone: () => void
  readonly onClose: () => void
}

/** The place, or the place in line, is given back. */
export function CancelSheet({ unitId, title, note, button, onDone, onClose }: CancelSheetProps) {
  const { submit, isBusy, refused } = useSubmit(handoverClient.cancelBooking)
  const cancel = async () => {
    if (!(await submit({ unitId, words: '' }))) return
    toast(copy.cancelled)
    onDone()
  }
  const foot = (
    <>
      <Button label={copy.keep} onClick={onClose} />
      <Button kind="danger" label={button} busy={isBusy} onClick={() => void cancel()} />
    </>
  )
  return (
    <Sheet title={title} note={note} isOpen foot={foot} onClose={onClose}>
      {refused && <Callout tone="bad">{sayNo(refused, bookingRefusals)}</Callout>}
    </Sheet>
  )
}
