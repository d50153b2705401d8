import { View } from '@tarojs/components'
import { useState } from 'react'
import { estateContract } from '~/types/estate/estate.contract'
import { talkingTopics, type TalkingTopic } from '~/types/estate/talking-points.actions'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Choice } from '~/src/components/Choice'
import { Field } from '~/src/components/Field'
import { PhotoPicker } from '~/src/components/PhotoPicker'
import { Sheet } from '~/src/components/Sheet'
import { toast } from '~/src/components/toast'
import { usePhotos } from '~/src/components/usePhotos'
import { sendPhoto } from '~/src/features/photo/photo.client'
import { deviationCopy as copy, topicNames } from './about.copy'
import { DayField, typedDay } from '~/src/components/DayField'
import { estateClient } from './estate.client'
import { formCopy } from './estate.copy'
import { useChecked } from './useChecked'

interface DeviationSheetProps {
  readonly estateId: string
  readonly onClose: () => void
  readonly onSent: (consultId: string) => void
}

/** "Sales told me something else" (R3.5): to the manager alone. */
export function DeviationSheet({ estateId, onClose, onSent }: DeviationSheetProps) {
  const [topic, setTopic] = useState<TalkingTopic>()
  const [words, setWords] = useState('')
  const [saidOn, setSaidOn] = useState('')
  const [saidByName, setName] = useState('')
  const photos = usePhotos(6, sendPhoto)
  const form = useChecked(estateContract.reportDeviation.input, estateClient.reportDeviation)
  const input = {
    estateId,
    words,
    saidByName,
    photos: photos.photoIds,
    ...(topic && { topic }),
    ...(saidOn !== '' && { saidOn: typedDay(saidOn) }),
  }
  const send = async () => {
    if (photos.isSending) return toast(formCopy.photosOnWay)
    const sent = await form.attempt(input)
    if (!sent) return
    toast(copy.sent)
    onSent(sent.consultId)
  }
  const foot = <Button kind="primary" label={copy.send} busy={form.isBusy} onClick={() => void send()} />
  const topics = talkingTopics.map(value => ({ value, label: topicNames[value] }))
  return (
    <Sheet title={copy.title} note={copy.note} isOpen foot={foot} onClose={onClose}>
      <View className="t-strong">{copy.topic}</View>
      <Choice options={topics} value={topic} columns={3} onChange={setTopic} />
      <Field
        label={copy.words}
        hint={copy.hint}
        value={words}
        most={500}
        refusal={form.problems(input)['words']}
        onChange={setWords}
      />
      <DayField label={copy.on} value={saidOn} onChange={setSaidOn} />
      <Field label={copy.who} hint={copy.whoHint} line value={saidByName} most={40} onChange={setName} />
      <PhotoPicker {...photos.picker} />
      {form.refusal && <Callout tone="bad">{form.refusal}</Callout>}
    </Sheet>
  )
}
