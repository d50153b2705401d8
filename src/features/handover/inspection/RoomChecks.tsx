import { ScrollView, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '~/src/components/Card'
import { classNames } from '~/src/components/class-names'
import { Icon } from '~/src/components/Icon'
import type { CheckPoint, PointResult } from '~/types/handover/checklist'
import type { InspectionKit } from '~/types/handover/inspection'
import { partNames, roomNames } from '~/types/ticket/parts.copy'
import { markPoint } from './capture'
import type { SnagDraft } from './draft'
import { flatCopy as copy, pointWords } from './inspection.copy'
import { progressOf } from './noted'

interface RoomChecksProps {
  readonly flat: InspectionKit
  readonly keep: (act: () => Promise<void>) => Promise<boolean>
  readonly onSnag: (at: Partial<SnagDraft>) => void
}

/** The list, a room at a time, with buttons for a thumb. What is not in order opens the form at its room and part. */
export function RoomChecks({ flat, keep, onSnag }: RoomChecksProps) {
  const rooms = progressOf(flat)
  const [chosen, choose] = useState(rooms[0]?.room)
  const results = new Map(flat.inspection?.checks.map(({ pointId, result }) => [pointId, result]))
  const mark = (pointId: string, result: PointResult) => void keep(() => markPoint(flat.unitId, pointId, result))
  return (
    <Card flush>
      <ScrollView scrollX className="inspect__rooms">
        {rooms.map(({ room, looked, of }) => (
          <View
            key={room}
            className={classNames('inspect__room', room === chosen && 'inspect__room--on')}
            onClick={() => choose(room)}
          >
            {looked === of && <Icon name="check" size="small" />}
            {copy.room(roomNames[room], looked, of)}
          </View>
        ))}
      </ScrollView>
      {flat.checklist.points
        .filter(({ room }) => room === chosen)
        .map(point => (
          <PointRow
            key={point.pointId}
            point={point}
            result={results.get(point.pointId)}
            onMark={result => mark(point.pointId, result)}
            onSnag={() => onSnag({ pointId: point.pointId, room: point.room, component: point.component })}
          />
        ))}
    </Card>
  )
}

interface PointRowProps {
  readonly point: CheckPoint
  readonly result: PointResult | undefined
  readonly onMark: (result: PointResult) => void
  readonly onSnag: () => void
}

function PointRow({ point, result, onMark, onSnag }: PointRowProps) {
  const acts: Record<PointResult, () => void> = {
    ok: () => onMark('ok'),
    snag: onSnag,
    notThere: () => onMark('notThere'),
  }
  return (
    <View className="inspect__point">
      <View>
        <Text className="inspect__part">{partNames[point.component]}</Text>
        <Text>{point.item}</Text>
      </View>
      <View className="inspect__marks">
        {(['ok', 'snag', 'notThere'] as const).map(each => (
          <View
            key={each}
            className={classNames(
              'inspect__mark',
              `inspect__mark--${each}`,
              result === each && `inspect__mark--on inspect__mark--on-${each}`,
            )}
            onClick={acts[each]}
          >
            {result === each && <Icon name={each === 'snag' ? 'warning' : 'check'} size="small" />}
            {pointWords[each]}
          </View>
        ))}
      </View>
    </View>
  )
}
