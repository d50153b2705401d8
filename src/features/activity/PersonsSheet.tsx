import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Choice } from '~/src/components/Choice'
import { Sheet } from '~/src/components/Sheet'
import { activityCopy as copy } from './activity.copy'

interface PersonsSheetProps {
  readonly most: number
  /** Flats to choose from; one alone is named and not asked for. */
  readonly units: readonly { readonly unitId: string; readonly name: string }[]
  readonly persons: number
  readonly button: string
  readonly note?: string
  readonly isBusy: boolean
  /** Why not, in words. */
  readonly refusal: string | undefined
  readonly onSend: (said: { unitId: string; persons: number }) => void
  readonly onClose: () => void
}

/** How many come, and for which flat. */
export function PersonsSheet({
  most,
  units,
  note,
  button,
  isBusy,
  refusal,
  onSend,
  onClose,
  ...from
}: PersonsSheetProps) {
  const [persons, setPersons] = useState(from.persons)
  const [unitId, setUnitId] = useState(units[0]?.unitId ?? '')
  const counts = Array.from({ length: most }, (_, index) => String(index + 1))
  const send = <Button kind="primary" label={button} busy={isBusy} onClick={() => onSend({ unitId, persons })} />
  return (
    <Sheet title={copy.sheetTitle} note={copy.sheetNote(most)} isOpen foot={send} onClose={onClose}>
      {units.length > 1 && (
        <>
          <View className="t-strong">{copy.unit}</View>
          <Choice
            options={units.map(unit => ({ value: unit.unitId, label: unit.name }))}
            value={unitId}
            columns={1}
            onChange={setUnitId}
          />
        </>
      )}
      <Choice
        options={counts.map(value => ({ value, label: copy.persons(Number(value)) }))}
        value={String(persons)}
        columns={most > 3 ? 4 : 3}
        onChange={value => setPersons(Number(value))}
      />
      {note && <View className="t-least">{note}</View>}
      {refusal && <Callout tone="bad">{refusal}</Callout>}
    </Sheet>
  )
}
