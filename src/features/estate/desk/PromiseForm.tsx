import { View } from '@tarojs/components'
import { useState } from 'react'
import { estateContract } from '~/types/estate/estate.contract'
import { bindingPlaces, promisePlaces, type PromisePlace } from '~/types/estate/promise'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Choice } from '~/src/components/Choice'
import { Field } from '~/src/components/Field'
import { PhotoPicker } from '~/src/components/PhotoPicker'
import { toast } from '~/src/components/toast'
import { usePhotos } from '~/src/components/usePhotos'
import { sendPhoto } from '~/src/features/photo/photo.client'
import { unitIdOf } from '~/types/estate/estate'
import { placeNames } from '../about.copy'
import { DayField, typedDay } from '~/src/components/DayField'
import { estateClient } from '../estate.client'
import { EstateChoice } from '../EstateChoice'
import { formCopy } from '../estate.copy'
import { useChecked } from '../useChecked'
import { promisesCopy as copy } from './desk.copy'
import { doorOf } from './door'
import { useKeepers } from './useKeepers'

/** A new promise: what, to whom, where it stands, until when, who keeps it (R3.3). */
export function PromiseForm({ onDone }: { readonly onDone: (promiseId: string) => void }) {
  return <EstateChoice>{estateId => <Fields key={estateId} estateId={estateId} onDone={onDone} />}</EstateChoice>
}

function usePromise(estateId: string) {
  const [door, setDoor] = useState('')
  const [what, setWhat] = useState('')
  const [place, setPlace] = useState<PromisePlace>('oral')
  const [reference, setReference] = useState('')
  const [isImportant, setImportant] = useState(false)
  const [dueOn, setDue] = useState('')
  const [staffId, setKeeper] = useState('')
  const photos = usePhotos(9, sendPhoto)
  const named = doorOf(door)
  const binds = bindingPlaces.some(each => each === place)
  const input = {
    ...{ estateId, what, place, isImportant, staffId, photos: photos.photoIds },
    dueOn: typedDay(dueOn),
    ...(named && { unitId: unitIdOf({ estateId, ...named }) }),
    ...(binds && reference !== '' && { reference }),
  }
  const set = { setDoor, setWhat, setPlace, setReference, setImportant, setDue, setKeeper }
  const isDoorUnclear = door.trim() !== '' && !named
  return { input, isDoorUnclear, door, what, place, reference, isImportant, dueOn, staffId, photos, binds, ...set }
}

const importance = [
  { value: 'no', label: copy.ordinary },
  { value: 'yes', label: copy.important, note: copy.importantNote },
] as const

function Fields({ estateId, onDone }: { readonly estateId: string; readonly onDone: (promiseId: string) => void }) {
  const fields = usePromise(estateId)
  const { input, photos } = fields
  const keepers = useKeepers(estateId)
  const form = useChecked(estateContract.makePromise.input, estateClient.makePromise)
  const [isTried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (photos.isSending) return toast(formCopy.photosOnWay)
    const made = fields.isDoorUnclear ? undefined : await form.attempt(input)
    if (made) onDone(made.promiseId)
  }
  const problems = form.problems(input)
  return (
    <Card title={copy.add}>
      <View className="column">
        <Callout tone="accent">{copy.law}</Callout>
        <WhatFields fields={fields} problems={problems} isTried={isTried} />
        <View className="t-strong">{copy.isImportant}</View>
        <Choice
          options={importance}
          value={fields.isImportant ? 'yes' : 'no'}
          columns={2}
          onChange={said => fields.setImportant(said === 'yes')}
        />
        <DayField label={copy.dueOn} value={fields.dueOn} refusal={problems['dueOn']} onChange={fields.setDue} />
        <View className="t-strong">{copy.keeper}</View>
        <Choice options={keepers} value={fields.staffId} columns={3} onChange={fields.setKeeper} />
        {problems['staffId'] && <Callout tone="bad">{problems['staffId']}</Callout>}
        <View className="t-second">{copy.photos}</View>
        <PhotoPicker {...photos.picker} />
        {form.refusal && <Callout tone="bad">{form.refusal}</Callout>}
      </View>
      <Button kind="primary" label={copy.send} busy={form.isBusy} onClick={() => void save()} />
    </Card>
  )
}

interface WhatFieldsProps {
  readonly fields: ReturnType<typeof usePromise>
  readonly problems: Readonly<Record<string, string>>
  readonly isTried: boolean
}

/** What was promised, to whom, and where it stands. */
const WhatFields = ({ fields, problems, isTried }: WhatFieldsProps) => (
  <>
    <Field
      label={copy.what}
      hint={copy.whatHint}
      value={fields.what}
      most={300}
      refusal={problems['what']}
      onChange={fields.setWhat}
    />
    <Field
      line
      label={copy.unitId}
      hint={copy.unitHint}
      value={fields.door}
      most={40}
      {...(isTried && fields.isDoorUnclear && { refusal: copy.doorProblem })}
      onChange={fields.setDoor}
    />
    <View className="t-strong">{copy.place}</View>
    <Choice
      options={promisePlaces.map(value => ({ value, label: placeNames[value] }))}
      value={fields.place}
      columns={3}
      onChange={fields.setPlace}
    />
    {fields.binds && (
      <Field
        line
        label={copy.reference}
        hint={copy.referenceHint}
        value={fields.reference}
        most={80}
        onChange={fields.setReference}
      />
    )}
  </>
)
