import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { estateContract } from '~/types/estate/estate.contract'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Choice } from '~/src/components/Choice'
import { Field } from '~/src/components/Field'
import { PhotoPicker } from '~/src/components/PhotoPicker'
import { Sheet } from '~/src/components/Sheet'
import { toast } from '~/src/components/toast'
import { usePhotos } from '~/src/components/usePhotos'
import { loadMe, useMe, useMyUnit, type MyUnit } from '~/src/features/account/me.client'
import { sendPhoto } from '~/src/features/photo/photo.client'
import { useAsked } from '~/src/lib/asking'
import { questionCopy as copy } from './answers.copy'
import { estateClient } from './estate.client'
import { formCopy } from './estate.copy'
import { useChecked } from './useChecked'

interface AskSheetProps {
  readonly estateId: string | undefined
  readonly onClose: () => void
  readonly onSent: (consultId: string) => void
}

const nothing = ''

/** The estate that is asked about: the page's, that of my flat, else the only or first one there is. */
function useAbout(given: string | undefined) {
  const me = useMe()
  // The sheet opens long after the page was shown, and may be the first to ask.
  useEffect(() => void loadMe(), [])
  const units = me.state === 'ready' ? me.data.units : []
  const mine = useMyUnit(units)
  const [asked] = useAsked('estates', () => estateClient.estates({}))
  const estates = asked.state === 'ready' ? asked.data.rows : []
  const [chosen, choose] = useState<string>()
  const estateId = chosen ?? given ?? mine?.estateId ?? estates[0]?.estateId ?? nothing
  return { estateId, choose, estates, units: units.filter(unit => unit.estateId === estateId) }
}

/** A question in one's own words (R3.4); about a flat, or about the estate. */
export function AskSheet({ estateId: given, onClose, onSent }: AskSheetProps) {
  const { estateId, choose, estates, units } = useAbout(given)
  const [unitId, chooseUnit] = useState(nothing)
  const [words, setWords] = useState('')
  // A flat chosen before the other estate was tapped does not go with it.
  const isOfEstate = units.some(unit => unit.unitId === unitId)
  const photos = usePhotos(6, sendPhoto)
  const form = useChecked(estateContract.ask.input, estateClient.ask)
  const input = { estateId, words, photos: photos.photoIds, ...(isOfEstate && { unitId }) }
  const send = async () => {
    if (photos.isSending) return toast(formCopy.photosOnWay)
    const sent = await form.attempt(input)
    if (!sent) return
    toast(copy.sent)
    onSent(sent.consultId)
  }
  const foot = <Button kind="primary" label={copy.send} busy={form.isBusy} onClick={() => void send()} />
  const refusal = form.problems(input)['words']
  return (
    <Sheet title={copy.askTitle} note={copy.askNote} isOpen foot={foot} onClose={onClose}>
      {given === undefined && estates.length > 1 && (
        <Choice
          options={estates.map(each => ({ value: each.estateId, label: each.name }))}
          value={estateId}
          columns={2}
          onChange={choose}
        />
      )}
      <Field hint={copy.hint} value={words} most={500} refusal={refusal} onChange={setWords} />
      {units.length > 0 && <UnitChoice units={units} unitId={unitId} onChange={chooseUnit} />}
      <View className="t-second">{formCopy.photos}</View>
      <PhotoPicker {...photos.picker} />
      {form.refusal && <Callout tone="bad">{form.refusal}</Callout>}
    </Sheet>
  )
}

interface UnitChoiceProps {
  readonly units: readonly MyUnit[]
  readonly unitId: string
  readonly onChange: (unitId: string) => void
}

const UnitChoice = ({ units, unitId, onChange }: UnitChoiceProps) => (
  <>
    <View className="t-strong">{copy.aboutUnit}</View>
    <Choice
      options={[
        ...units.map(unit => ({ value: unit.unitId, label: unit.name })),
        { value: nothing, label: copy.noUnit },
      ]}
      value={unitId}
      columns={1}
      onChange={onChange}
    />
  </>
)
