import { View } from '@tarojs/components'
import { Choice } from '~/src/components/Choice'
import { Field } from '~/src/components/Field'
import { doorCopy as copy } from './linking.copy'

export interface Door {
  estateId: string
  building: string
  entrance: string
  room: string
}
export const noDoor: Door = { estateId: '', building: '', entrance: '', room: '' }

interface DoorFieldsProps {
  readonly estates: readonly { readonly estateId: string; readonly name: string }[]
  readonly door: Door
  readonly onChange: (door: Door) => void
}

/** What is written on a door: the estate chosen, the rest typed as one says it. */
export function DoorFields({ estates, door, onChange }: DoorFieldsProps) {
  const fields = [
    ['building', copy.building, copy.buildingHint],
    ['entrance', copy.entrance, copy.entranceHint],
    ['room', copy.room, copy.roomHint],
  ] as const
  return (
    <>
      <View className="t-second">{copy.estate}</View>
      <Choice
        columns={2}
        options={estates.map(({ estateId, name }) => ({ value: estateId, label: name }))}
        value={door.estateId || undefined}
        onChange={estateId => onChange({ ...door, estateId })}
      />
      {fields.map(([name, label, hint]) => (
        <Field
          key={name}
          label={label}
          hint={hint}
          value={door[name]}
          most={20}
          line
          onChange={value => onChange({ ...door, [name]: value })}
        />
      ))}
    </>
  )
}
