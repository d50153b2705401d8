import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Field } from '~/src/components/Field'
import { Asked } from '~/src/components/Asked'
import { Several } from '~/src/components/Several'
import { useAsked } from '~/src/lib/asking'
import { handoverClient } from '../handover.client'
import { batchCopy as copy } from './batch.copy'

interface Door {
  readonly unitId: string
  readonly name: string
}
export interface Flats {
  readonly buildings: readonly string[]
  readonly units: readonly Door[]
}
export const noFlats: Flats = { buildings: [], units: [] }

interface FlatPickerProps {
  readonly estateId: string
  readonly flats: Flats
  readonly onChange: (flats: Flats) => void
}

/** Whole buildings with something to hand over, and single flats by what is written on the door. */
export function FlatPicker({ estateId, flats, onChange }: FlatPickerProps) {
  const [asked] = useAsked('estates-to-hand-over', () => handoverClient.estatesToHandOver({}))
  const estate = asked.state === 'ready' ? asked.data.rows.find(each => each.estateId === estateId) : undefined
  const buildings = estate?.buildings.filter(({ free }) => free > 0) ?? []
  return (
    <>
      <Asked label={copy.buildings}>
        {asked.state === 'ready' && buildings.length === 0 && <View className="t-second">{copy.noBuildings}</View>}
        <Several
          options={buildings.map(({ building, free }) => ({ value: building, label: copy.building(building, free) }))}
          chosen={flats.buildings}
          onChange={chosen => onChange({ ...flats, buildings: chosen })}
        />
      </Asked>
      <Doors estateId={estateId} chosen={flats.units} onChange={units => onChange({ ...flats, units })} />
    </>
  )
}

interface DoorsProps {
  readonly estateId: string
  readonly chosen: readonly Door[]
  readonly onChange: (doors: readonly Door[]) => void
}

function Doors({ estateId, chosen, onChange }: DoorsProps) {
  const [typed, setTyped] = useState('')
  const [found, setFound] = useState<readonly Door[]>()
  const find = async () => {
    if (typed.trim() === '') return
    const answer = await handoverClient.findUnitsToHandOver({ estateId, words: typed })
    setFound(answer.ok ? answer.data.rows : [])
  }
  const shown = [...chosen, ...(found ?? []).filter(({ unitId }) => !chosen.some(each => each.unitId === unitId))]
  return (
    <Asked>
      <Field
        line
        label={copy.door}
        hint={copy.doorHint}
        most={40}
        value={typed}
        aside={<Button compact label={copy.find} onClick={() => void find()} />}
        onChange={setTyped}
      />
      {found?.length === 0 && <View className="t-second">{copy.foundNone}</View>}
      <Several
        options={shown.map(({ unitId, name }) => ({ value: unitId, label: name.split(' ').slice(1).join(' ') }))}
        chosen={chosen.map(({ unitId }) => unitId)}
        onChange={ids => onChange(shown.filter(({ unitId }) => ids.includes(unitId)))}
      />
    </Asked>
  )
}
