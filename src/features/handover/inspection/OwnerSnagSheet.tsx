import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Field } from '~/src/components/Field'
import { PhotoPicker } from '~/src/components/PhotoPicker'
import { Sheet } from '~/src/components/Sheet'
import { toast } from '~/src/components/toast'
import { usePhotos } from '~/src/components/usePhotos'
import { sendPhoto } from '~/src/features/photo/photo.client'
import { problemsOf, sayNo } from '~/src/lib/no'
import { newRequestId } from '~/src/lib/request-id'
import { useSubmit } from '~/src/lib/useSubmit'
import { defaultChecklist } from '~/types/handover/checklist'
import type { HouseKey } from '~/types/handover/house'
import { mostSnagPhotos } from '~/types/handover/inspection'
import { handoverClient } from '../handover.client'
import { DraftRules } from './draft'
import { ownerCopy as copy, reportRefusals, snagCopy } from './inspection.copy'
import { PlaceFields, type SnagPlace } from './PlaceFields'

interface OwnerSnagSheetProps {
  readonly unitId: string
  readonly houseKey: HouseKey
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onAdded: () => void
}

const mostWords = 300
const nowhere: SnagPlace = { room: null, component: null, pin: null }

/** What the flat's own people found, on their own phone (R5.6). */
export function OwnerSnagSheet({ unitId, houseKey, isOpen, onClose, onAdded }: OwnerSnagSheetProps) {
  // A new form has a new key; a second tap after a lost answer has the same.
  const [round, setRound] = useState(0)
  const done = () => {
    setRound(round + 1)
    toast(copy.sent)
    onAdded()
  }
  return <Form key={round} {...{ unitId, houseKey, isOpen, onClose }} onAdded={done} />
}

function Form({ unitId, houseKey, isOpen, onClose, onAdded }: OwnerSnagSheetProps) {
  const { place, setPlace, words, setWords, photos, isBusy, refused, shown, send } = useReport(unitId, onAdded)
  return (
    <Sheet
      title={copy.addTitle}
      isOpen={isOpen}
      onClose={onClose}
      foot={
        <Button
          kind="primary"
          label={photos.isSending ? copy.sending : copy.send}
          busy={isBusy}
          disabled={photos.isSending}
          onClick={() => void send()}
        />
      }
    >
      {refused && <Callout tone="bad">{sayNo(refused, reportRefusals)}</Callout>}
      <View>
        <View className="t-strong inspect__label">{snagCopy.photos}</View>
        <PhotoPicker {...photos.picker} />
        {shown['photos'] !== undefined && <View className="inspect__problem">{shown['photos']}</View>}
      </View>
      <Field
        label={snagCopy.words}
        hint={snagCopy.wordsHint}
        value={words}
        most={mostWords}
        {...(shown['words'] !== undefined && { refusal: shown['words'] })}
        onChange={setWords}
      />
      <PlaceFields
        place={place}
        houseKey={houseKey}
        points={defaultChecklist(houseKey).points}
        change={patch => setPlace({ ...place, ...patch })}
        problems={shown}
      />
    </Sheet>
  )
}

function useReport(unitId: string, onAdded: () => void) {
  const operationId = useRef(newRequestId())
  const [place, setPlace] = useState(nowhere)
  const [words, setWords] = useState('')
  const [isChecked, setChecked] = useState(false)
  const photos = usePhotos(mostSnagPhotos, sendPhoto)
  const { submit, isBusy, refused } = useSubmit(handoverClient.reportSnag)
  const problems = problemsOf(DraftRules, { ...place, words, photos: photos.photoIds })
  const shown = isChecked ? problems : {}
  const send = async () => {
    setChecked(true)
    const { room, component, pin } = place
    if (Object.keys(problems).length > 0 || room === null || component === null) return
    const said = { operationId: operationId.current, room, component, words: words.trim(), pin }
    if (await submit({ unitId, ...said, photos: photos.photoIds })) onAdded()
  }
  return { place, setPlace, words, setWords, photos, isBusy, refused, shown, send }
}
