import { View } from '@tarojs/components'
import { Bars } from '~/src/components/Bars'
import { Card } from '~/src/components/Card'
import type { RoomShares } from '~/src/components/floor-plan/plan-art'
import { FloorPlan } from '~/src/components/FloorPlan'
import type { HeatOfPlan } from '~/types/handover/figures'
import { floorPlans } from '~/types/handover/floor-plans'
import { houseKeyOf } from '~/types/handover/house'
import { figuresCopy as copy, roomName } from './figures.copy'
import type { Opened } from './FiguresScreen'
import './HeatCard.scss'

interface HeatCardProps {
  readonly heat: HeatOfPlan
  readonly onOpen: (opened: Opened) => void
}

/** Where in a house (R12.3): rooms the darker the more there is, with their counts and the pins; by bars where no plan is drawn, too. */
export function HeatCard({ heat, onOpen }: HeatCardProps) {
  const { houseType, rooms, pins } = heat
  const house = houseKeyOf(houseType)
  const most = Math.max(1, ...rooms.map(({ count }) => count))
  const shares: RoomShares = Object.fromEntries(rooms.map(({ room, count }) => [room, count / most]))
  const figures = Object.fromEntries(rooms.map(({ room, count }) => [room, copy.count(count)]))
  return (
    <Card title={copy.heat} aside={houseType}>
      {floorPlans[house] && (
        <View className="heat">
          <FloorPlan id={`heat-${house}`} house={house} heat={shares} figures={figures} />
          {pins.map(({ x, y }, place) => (
            <View key={place} className="heat__dot" style={{ left: `${x * 100}%`, top: `${y * 100}%` }} />
          ))}
        </View>
      )}
      <Bars
        bars={rooms.map(({ room, count }) => ({ key: room, label: roomName(room), count }))}
        onOpen={key => onOpen({ of: 'snags', figure: { what: 'bar', dimension: 'room', key } })}
      />
    </Card>
  )
}
