import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Choice } from '~/src/components/Choice'
import { FloorPlan } from '~/src/components/FloorPlan'
import { components, type CheckPoint, type Component } from '~/types/handover/checklist'
import { floorPlans, roomAt } from '~/types/handover/floor-plans'
import type { PlanPoint } from '~/types/handover/handover'
import type { HouseKey } from '~/types/handover/house'
import type { RoomId } from '~/types/ticket/parts'
import { partNames, roomNames } from '~/types/ticket/parts.copy'
import { snagCopy as copy } from './inspection.copy'

export interface SnagPlace {
  readonly room: RoomId | null
  readonly component: Component | null
  readonly pin: PlanPoint | null
}

interface PlaceFieldsProps {
  readonly place: SnagPlace
  readonly houseKey: HouseKey
  /** The list of the house: its rooms, and the parts that are usual in each. */
  readonly points: readonly Pick<CheckPoint, 'room' | 'component'>[]
  readonly change: (patch: Partial<SnagPlace>) => void
  readonly problems: Readonly<Record<string, string>>
}

/** Where a snag is: room, part, and a point on the plan, which knows its room. */
export function PlaceFields({ place, houseKey, points, change, problems }: PlaceFieldsProps) {
  const { room, component, pin } = place
  const [isAll, setAll] = useState(false)
  const rooms = [...new Set(points.map(point => point.room))]
  const usual = new Set(points.filter(point => point.room === room).map(point => point.component))
  const shown = components.filter(
    each => isAll || usual.size === 0 || usual.has(each) || each === component || each === 'otherPart',
  )
  return (
    <>
      {floorPlans[houseKey] && (
        <View>
          <View className="t-strong inspect__label">{copy.pin}</View>
          <FloorPlan
            id="snag-plan"
            house={houseKey}
            pins={pin ? [{ key: 'here', point: pin, label: '!', isOn: true }] : []}
            onPoint={point => change({ pin: point, room: roomAt(houseKey, point) ?? room })}
          />
        </View>
      )}
      <View className="t-strong">{copy.room}</View>
      <Choice
        columns={4}
        options={rooms.map(value => ({ value, label: roomNames[value] }))}
        value={room ?? undefined}
        onChange={value => change({ room: value })}
      />
      {problems['room'] !== undefined && <View className="inspect__problem">{copy.roomNeeded}</View>}
      <View className="t-strong">{copy.part}</View>
      <Choice
        columns={4}
        options={shown.map(value => ({ value, label: partNames[value] }))}
        value={component ?? undefined}
        onChange={value => change({ component: value })}
      />
      {shown.length < components.length && <Button kind="quiet" label={copy.moreParts} onClick={() => setAll(true)} />}
      {problems['component'] !== undefined && <View className="inspect__problem">{copy.partNeeded}</View>}
    </>
  )
}
