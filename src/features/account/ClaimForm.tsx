import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Choice } from '~/src/components/Choice'
import { Field } from '~/src/components/Field'
import { PhotoPicker } from '~/src/components/PhotoPicker'
import { toast } from '~/src/components/toast'
import { usePhotos } from '~/src/components/usePhotos'
import { sendPhoto } from '~/src/features/photo/photo.client'
import { problemsOf, sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { linkingActions } from '~/types/account/linking.actions'
import { claimRelations, type ClaimRelation } from '~/types/account/linking.views'
import { accountClient } from './account.client'
import { accountRefusals } from './account.copy'
import { DoorFields, noDoor } from './DoorFields'
import { claimCopy as copy, claimRelationNames } from './linking.copy'

interface ClaimFormProps {
  readonly estates: readonly { readonly estateId: string; readonly name: string }[]
  /** The number that the desk will call; null: not verified yet. */
  readonly maskedPhone: string | null
  readonly onSent: () => void
}
const mostPhotos = 6

/** Door, name, who one is, proof. What was typed stays when it cannot be sent. */
export function ClaimForm({ estates, maskedPhone, onSent }: ClaimFormProps) {
  const [door, setDoor] = useState(noDoor)
  const [name, setName] = useState('')
  const [relation, setRelation] = useState<ClaimRelation>()
  const [words, setWords] = useState('')
  const photos = usePhotos(mostPhotos, sendPhoto)
  const { submit, isBusy, refused } = useSubmit(accountClient.claim)
  const input = relation && { ...door, name, relation, words, photos: photos.photoIds }
  const isWhole = input !== undefined && Object.keys(problemsOf(linkingActions.claim.input, input)).length === 0
  const isReady = isWhole && maskedPhone !== null && !photos.isSending
  const send = async () => {
    if (!isReady || !(await submit(input))) return
    toast(copy.sent)
    onSent()
  }
  return (
    <>
      <Card title={copy.door}>
        <DoorFields estates={estates} door={door} onChange={setDoor} />
      </Card>
      <Card title={copy.who}>
        <Choice
          columns={2}
          options={claimRelations.map(value => ({ value, label: claimRelationNames[value] }))}
          value={relation}
          onChange={setRelation}
        />
        <Field label={copy.name} hint={copy.nameHint} value={name} most={20} line onChange={setName} />
        <Field label={copy.words} hint={copy.wordsHint} value={words} most={300} onChange={setWords} />
        <View className="t-body">{copy.photos}</View>
        <View className="t-second">{copy.photosNote}</View>
        <PhotoPicker {...photos.picker} />
      </Card>
      {refused && <Callout tone="bad">{sayNo(refused, accountRefusals)}</Callout>}
      {maskedPhone !== null && <View className="t-second">{copy.proven(maskedPhone)}</View>}
      <Button kind="primary" label={copy.send} busy={isBusy} disabled={!isReady} onClick={() => void send()} />
    </>
  )
}
