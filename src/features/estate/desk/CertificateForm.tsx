import { View } from '@tarojs/components'
import { useState } from 'react'
import { estateContract } from '~/types/estate/estate.contract'
import type { CertificateView } from '~/types/estate/public.actions'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Field } from '~/src/components/Field'
import { PhotoPicker } from '~/src/components/PhotoPicker'
import { Photos } from '~/src/components/Photos'
import { toast } from '~/src/components/toast'
import { usePhotos } from '~/src/components/usePhotos'
import { sendPhoto } from '~/src/features/photo/photo.client'
import { certificateNames } from '../about.copy'
import { DayField, typedDay } from '~/src/components/DayField'
import { estateClient } from '../estate.client'
import { formCopy } from '../estate.copy'
import { useChecked } from '../useChecked'
import { BackToList } from './BackToList'
import { deskCopy, estateDeskCopy as copy } from './desk.copy'

/** A place on the page, with what stands there now. */
export interface Slot {
  readonly kind: CertificateView['kind']
  readonly held: CertificateView | undefined
}

interface CertificateFormProps {
  readonly estateId: string
  readonly slot: Slot
  readonly onBack: () => void
  readonly onDone: () => void
}

function useCertificate(estateId: string, { kind, held }: Slot) {
  const [number, setNumber] = useState(held?.number ?? '')
  const [issuedOn, setIssued] = useState<string>(held?.issuedOn ?? '')
  const [validUntil, setUntil] = useState<string>(held?.validUntil ?? '')
  const [buildings, setBuildings] = useState(held?.buildings.join(copy.joiner) ?? '')
  const photos = usePhotos(1, sendPhoto)
  const [photoId] = photos.photoIds
  const named = buildings.split(copy.separator).filter(Boolean)
  const ends = { ...(validUntil !== '' && { validUntil: typedDay(validUntil) }), ...(photoId && { photoId }) }
  const input = {
    estateId,
    kind,
    number,
    issuedOn: typedDay(issuedOn),
    buildings: kind === 'presalePermit' ? named : [],
    ...ends,
  }
  return { input, number, setNumber, issuedOn, setIssued, validUntil, setUntil, buildings, setBuildings, photos }
}

/** The next version of a certificate: number, dates, picture, and for a presale permit its buildings (R3.1). */
export function CertificateForm({ estateId, slot, onBack, onDone }: CertificateFormProps) {
  const { kind, held } = slot
  const fields = useCertificate(estateId, slot)
  const { input, photos } = fields
  const form = useChecked(estateContract.recordCertificate.input, estateClient.recordCertificate)
  const save = async () => {
    if (photos.isSending) return toast(formCopy.photosOnWay)
    if (await form.attempt(input)) onDone()
  }
  const problems = form.problems(input)
  return (
    <>
      <BackToList onBack={onBack} />
      <Card title={copy.record(certificateNames[kind])}>
        <View className="column">
          {held && <View className="t-least">{copy.kept(held.version)}</View>}
          <CertificateFields fields={fields} problems={problems} />
          {held?.photoUrl && <Photos urls={[held.photoUrl]} />}
          <View className="t-second">{copy.photo}</View>
          <PhotoPicker {...photos.picker} />
          {form.refusal && <Callout tone="bad">{form.refusal}</Callout>}
        </View>
        <Button kind="primary" label={deskCopy.save} busy={form.isBusy} onClick={() => void save()} />
      </Card>
    </>
  )
}

interface CertificateFieldsProps {
  readonly fields: ReturnType<typeof useCertificate>
  readonly problems: Readonly<Record<string, string>>
}

function CertificateFields({ fields, problems }: CertificateFieldsProps) {
  const { kind } = fields.input
  return (
    <>
      <Field
        line
        label={copy.number}
        value={fields.number}
        most={80}
        refusal={problems['number']}
        onChange={fields.setNumber}
      />
      <DayField
        label={copy.issuedOn}
        value={fields.issuedOn}
        refusal={problems['issuedOn']}
        onChange={fields.setIssued}
      />
      <DayField
        label={copy.validUntil}
        hint={formCopy.noDay}
        value={fields.validUntil}
        refusal={problems['']}
        onChange={fields.setUntil}
      />
      {kind === 'presalePermit' && (
        <Field
          line
          label={copy.buildings}
          hint={copy.buildingsHint}
          value={fields.buildings}
          most={200}
          onChange={fields.setBuildings}
        />
      )}
    </>
  )
}
