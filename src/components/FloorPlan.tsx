import { Image, Text, View } from '@tarojs/components'
import { tapped } from '~/src/lib/dragging'
import { floorPlans, middleOf, planSize } from '~/types/handover/floor-plans'
import type { PlanPoint } from '~/types/handover/handover'
import type { HouseKey } from '~/types/handover/house'
import type { RoomId } from '~/types/ticket/parts'
import { roomNames } from '~/types/ticket/parts.copy'
import { classNames } from './class-names'
import { planArt, type RoomShares } from './floor-plan/plan-art'
import './FloorPlan.scss'

export interface PlanPin {
  readonly key: string
  readonly point: PlanPoint
  /** One or two characters: a number. */
  readonly label: string
  readonly tone?: 'accent' | 'warn' | 'bad' | 'ok'
  readonly isOn?: boolean
}

interface FloorPlanProps {
  /** Of its own on a page. */
  readonly id: string
  readonly house: HouseKey
  readonly pins?: readonly PlanPin[]
  /** How much there is in each room, 0–1, as the darkness of its floor; with the figure that stands under the room's name. */
  readonly heat?: RoomShares
  readonly figures?: Partial<Record<RoomId, string>>
  /** A tap on the drawing. */
  readonly onPoint?: (point: PlanPoint) => void
  readonly onPin?: (key: string) => void
}

const share = (part: number): string => `${(part * 100).toFixed(2)}%`
const placed = ({ x, y }: PlanPoint) => ({ left: share(x), top: share(y) })

/** The plan of a house with its rooms' names, pins where something was found, and floors that are the darker the more there is. Nothing for a house without a plan. */
export function FloorPlan({ id, house, pins = [], heat = {}, figures = {}, onPoint, onPin }: FloorPlanProps) {
  const plan = floorPlans[house]
  const art = planArt(house, heat)
  if (!plan || art === undefined) return null
  const { width, height } = planSize(plan)
  return (
    <View
      className="floor-plan"
      id={id}
      style={{ paddingTop: share(height / width) }}
      {...(onPoint && tapped(id, onPoint))}
    >
      <Image className="floor-plan__art" src={art} mode="scaleToFill" />
      {plan.rooms.map(({ room }) => {
        const middle = middleOf(house, room)
        return (
          middle && (
            <View key={room} className="floor-plan__name" style={placed(middle)}>
              <Text>{roomNames[room]}</Text>
              {figures[room] !== undefined && <Text className="floor-plan__figure">{figures[room]}</Text>}
            </View>
          )
        )
      })}
      {pins.map(({ key, point, label, tone = 'bad', isOn }) => (
        <View
          key={key}
          className={classNames('floor-plan__pin', `floor-plan__pin--${tone}`, isOn && 'floor-plan__pin--on')}
          style={placed(point)}
          onClick={onPin && (() => onPin(key))}
        >
          {label}
        </View>
      ))}
    </View>
  )
}
