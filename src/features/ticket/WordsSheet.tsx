import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Field } from '~/src/components/Field'
import { PhotoPicker } from '~/src/components/PhotoPicker'
import { Sheet } from '~/src/components/Sheet'
import { usePhotos } from '~/src/components/usePhotos'
import { sendPhoto } from '~/src/features/photo/photo.client'
import { problemsOf, sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { asks, type AskName } from './asks'
import { askCopy } from './repair.copy'
import { ticketRefusals } from './ticket.copy'

interface WordsSheetProps {
  readonly name: AskName
  readonly ticketId: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onSent: () => void
}

const mostPhotos = 9

function useWritten(name: AskName, ticketId: string, onSent: () => void) {
  const ask = asks[name]
  const [words, setWords] = useState('')
  const [isTried, setTried] = useState(false)
  const photos = usePhotos(mostPhotos, sendPhoto)
  const { submit, isBusy, refused } = useSubmit(ask.send)
  const written = { ticketId, words, photos: photos.photoIds }
  const problems = problemsOf(ask.schema, ask.inputOf(written))
  const send = async () => {
    setTried(true)
    if (photos.isSending || photos.hasFailed || Object.keys(problems).length > 0) return
    if ((await submit(written)) === undefined) return
    setWords('')
    setTried(false)
    onSent()
  }
  return {
    ask,
    words,
    setWords,
    photos,
    isTried,
    isBusy,
    refused,
    send,
    refusal: isTried ? problems['words'] : undefined,
  }
}

/** Something to write about a repair. Closing keeps what was typed; only a yes from the server clears it. */
export function WordsSheet({ name, ticketId, isOpen, onClose, onSent }: WordsSheetProps) {
  const copy = askCopy[name]
  const form = useWritten(name, ticketId, onSent)
  return (
    <Sheet
      title={copy.title}
      isOpen={isOpen}
      onClose={onClose}
      foot={
        <Button
          kind={name === 'cancel' ? 'danger' : 'primary'}
          label={copy.send}
          busy={form.isBusy}
          onClick={() => void form.send()}
        />
      }
    >
      <Field value={form.words} hint={copy.hint} most={form.ask.most} refusal={form.refusal} onChange={form.setWords} />
      {form.ask.withPhotos && (
        <>
          <View className="t-second">{askCopy.photos}</View>
          <PhotoPicker {...form.photos.picker} />
        </>
      )}
      {form.photos.hasFailed && <Callout>{askCopy.photosFailed}</Callout>}
      {form.isTried && form.photos.isSending && <Callout tone="accent">{askCopy.photosOnWay}</Callout>}
      {form.refused && <Callout tone="bad">{sayNo(form.refused, ticketRefusals)}</Callout>}
    </Sheet>
  )
}
