import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Choice } from '~/src/components/Choice'
import { Field } from '~/src/components/Field'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import type { BookableUnit } from '~/types/handover/booking.views'
import { handoverClient } from '../../handover.client'
import { bookingRefusals, bookingStateWords } from '../booking.copy'
import { deskCopy as copy } from './slots.desk.copy'

export type Found = BookableUnit

interface FindUnitProps {
  readonly batchId: string
  readonly unitId: string | undefined
  readonly onChange: (unit: Found | undefined) => void
}

/** Flats of the batch by what is written on the door; a single one is taken at once. */
export function FindUnit({ batchId, unitId, onChange }: FindUnitProps) {
  const search = useSubmit((words: string) => handoverClient.findBookable({ batchId, words }))
  const [words, setWords] = useState('')
  const [units, setUnits] = useState<readonly Found[]>()
  const find = async () => {
    const found = await search.submit(words)
    if (!found) return
    setUnits(found.rows)
    onChange(found.rows.length === 1 ? found.rows[0] : undefined)
  }
  const options = (units ?? []).map(unit => ({
    value: unit.unitId,
    label: unit.unitName,
    ...(unit.state !== null && { note: bookingStateWords[unit.state] }),
  }))
  return (
    <>
      <View className="row">
        <View className="grow">
          <Field line value={words} hint={copy.findHint} most={40} onChange={setWords} />
        </View>
        <Button compact label={copy.find} busy={search.isBusy} onClick={() => void find()} />
      </View>
      {units?.length === 0 && <View className="t-second">{copy.foundNone}</View>}
      {options.length > 0 && (
        <Choice
          options={options}
          value={unitId}
          columns={1}
          onChange={chosen => onChange(units?.find(each => each.unitId === chosen))}
        />
      )}
      {search.refused && <Callout tone="bad">{sayNo(search.refused, bookingRefusals)}</Callout>}
    </>
  )
}
