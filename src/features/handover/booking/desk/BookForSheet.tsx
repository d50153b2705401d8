import { View } from '@tarojs/components'
import { useState } from 'react'
import { Sheet } from '~/src/components/Sheet'
import { handoverClient } from '../../handover.client'
import { Callout } from '~/src/components/Callout'
import { Button } from '~/src/components/Button'
import { toast } from '~/src/components/toast'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import type { BookingState } from '~/types/handover/booking.lifecycle'
import { bookingRefusals, bookingStateWords } from '../booking.copy'
import { SlotPicker } from '../SlotPicker'
import { useSlots } from '../useSlots'
import { Faces } from '~/src/components/Faces'
import { FindUnit, type Found } from './FindUnit'
import { deskCopy as copy } from './slots.desk.copy'
import { isReason, WordsField } from './WordsField'

interface BookForSheetProps {
  readonly batchId: string
  /** Who it is about, when that is known; undefined: found by the door. */
  readonly unit?: Pick<Found, 'unitId' | 'unitName'> & {
    readonly state: BookingState | null | 'blocked' | 'free' | 'past'
  }
  /** The slot that was tapped: nothing else is asked. */
  readonly slotId?: string
  readonly onDone: () => void
  readonly onClose: () => void
}

/** For somebody on the phone: found by the door, booked, moved or cancelled with a line of how it came (R5.4). */
export function BookForSheet({ batchId, unit, slotId, onDone, onClose }: BookForSheetProps) {
  const [found, find] = useState<BookForSheetProps['unit']>(unit)
  return (
    <Sheet title={copy.bookFor} note={found?.unitName ?? copy.bookForNote} isOpen onClose={onClose}>
      {!unit && <FindUnit batchId={batchId} unitId={found?.unitId} onChange={find} />}
      {found && (
        <ForUnit
          key={found.unitId}
          unitId={found.unitId}
          isBooked={found.state === 'booked'}
          isWaiting={found.state === 'waiting'}
          {...(slotId !== undefined && { slotId })}
          onDone={onDone}
        />
      )}
      {found?.state === 'booked' || found?.state === 'waiting' ? (
        <View className="t-second">{bookingStateWords[found.state]}</View>
      ) : null}
    </Sheet>
  )
}

interface ForUnitProps {
  readonly unitId: string
  readonly isBooked: boolean
  readonly isWaiting: boolean
  readonly slotId?: string
  readonly onDone: () => void
}

function ForUnit({ unitId, isBooked, isWaiting, slotId, onDone }: ForUnitProps) {
  const [words, setWords] = useState('')
  const slots = useSlots(unitId)
  const acts = usePhoneActs(unitId, words, onDone)
  const chosen = slotId ?? slots.picked?.slot.slotId
  const canTake = chosen !== undefined && isReason(words)
  return (
    <>
      {slotId === undefined && (
        <Faces asked={slots.asked} onRetry={slots.reset} cards={1}>
          {page => <SlotPicker page={page} picked={slots.picked} onDay={slots.look} onPick={slots.pick} />}
        </Faces>
      )}
      <WordsField value={words} hint={copy.callHint} onChange={setWords} />
      <Button
        kind="primary"
        label={isBooked ? copy.move : copy.book}
        busy={acts.isBusy}
        disabled={!canTake}
        onClick={() => chosen !== undefined && void (isBooked ? acts.move(chosen) : acts.book(chosen))}
      />
      {(isBooked || isWaiting) && (
        <Button kind="danger" label={copy.cancel} disabled={!isReason(words)} onClick={() => void acts.cancel()} />
      )}
      {!isBooked && !isWaiting && slotId === undefined && (
        <Button label={copy.wait} disabled={!isReason(words)} onClick={() => void acts.wait()} />
      )}
      {acts.refused && <Callout tone="bad">{sayNo(acts.refused, bookingRefusals)}</Callout>}
    </>
  )
}

/** What staff do for a flat on the phone; each with the words in which it came. */
function usePhoneActs(unitId: string, words: string, onDone: () => void) {
  const book = useSubmit(handoverClient.book)
  const move = useSubmit(handoverClient.moveBooking)
  const cancel = useSubmit(handoverClient.cancelBooking)
  const wait = useSubmit(handoverClient.wait)
  const after = (done: unknown): void => {
    if (!done) return
    toast(copy.done)
    onDone()
  }
  return {
    book: async (slotId: string) => after(await book.submit({ unitId, slotId, words })),
    move: async (slotId: string) => after(await move.submit({ unitId, slotId, words })),
    cancel: async () => after(await cancel.submit({ unitId, words })),
    wait: async () => after(await wait.submit({ unitId, days: [], words })),
    isBusy: book.isBusy || move.isBusy || cancel.isBusy || wait.isBusy,
    refused: book.refused ?? move.refused ?? cancel.refused ?? wait.refused,
  }
}
