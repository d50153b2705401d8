import { View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import { Field } from '~/src/components/Field'
import { PhotoPicker } from '~/src/components/PhotoPicker'
import { usePhotos } from '~/src/components/usePhotos'
import { sendPhoto } from '~/src/features/photo/photo.client'
import type { MeterKind } from '~/types/handover/keys'
import { meterNames, meterUnits } from '~/types/handover/keys.copy'
import type { MeterDraft } from './keys-draft'
import { keysDeskCopy as copy } from './keys.desk.copy'

interface MeterFieldProps {
  readonly kind: MeterKind
  readonly meter: MeterDraft
  readonly onChange: (meter: MeterDraft) => void
}

/** A meter: its reading as it stands there, and the picture that shows it. */
export function MeterField({ kind, meter, onChange }: MeterFieldProps) {
  const photos = usePhotos(1, sendPhoto, meter.photos)
  const { photos: picked } = photos.picker
  const latest = useRef({ meter, onChange })
  latest.current = { meter, onChange }
  // The pictures live in their own hook; the draft follows them.
  useEffect(() => latest.current.onChange({ ...latest.current.meter, photos: picked }), [picked])
  return (
    <View className="column">
      <Field
        line
        label={meterNames[kind]}
        value={meter.reading}
        hint={copy.reading(meterUnits[kind])}
        most={12}
        onChange={reading => onChange({ ...meter, reading: reading.trim() })}
      />
      {meter.reading !== '' && <PhotoPicker {...photos.picker} />}
    </View>
  )
}
