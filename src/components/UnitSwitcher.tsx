import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from './Card'
import { Icon } from './Icon'
import { ListRow } from './ListRow'
import { Sheet } from './Sheet'
import { unitSwitcherCopy as copy } from './UnitSwitcher.copy'
import './UnitSwitcher.scss'

export interface UnitChoice {
  readonly unitId: string
  /** Estate, building, entrance, room. */
  readonly name: string
  /** What the person is there: owner, member of the household … */
  readonly note?: string
}

interface UnitSwitcherProps {
  readonly units: readonly UnitChoice[]
  readonly unitId: string
  readonly onChange: (unitId: string) => void
}

/** Which flat the page is about; with one flat it is only its name. */
export function UnitSwitcher({ units, unitId, onChange }: UnitSwitcherProps) {
  const [isOpen, setOpen] = useState(false)
  const current = units.find(unit => unit.unitId === unitId)
  const choose = (chosen: string) => {
    setOpen(false)
    onChange(chosen)
  }
  const many = units.length > 1
  return (
    <>
      <View className="unit-switcher" onClick={many ? () => setOpen(true) : undefined}>
        <View className="unit-switcher__name">{current?.name}</View>
        {many && <Icon name="chevron-down" size="small" />}
      </View>
      <Sheet title={copy.title} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Card flush>
          {units.map(unit => (
            <ListRow
              key={unit.unitId}
              title={unit.name}
              note={unit.note}
              isOn={unit.unitId === unitId}
              aside={unit.unitId === unitId ? <Icon name="check" /> : undefined}
              onClick={() => choose(unit.unitId)}
            />
          ))}
        </Card>
      </Sheet>
    </>
  )
}
