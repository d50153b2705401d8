import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Choice } from '~/src/components/Choice'
import { rooms, type PartId, type RoomId } from '~/types/ticket/parts'
import { newRepairCopy as copy, partLabel, roomLabel } from './new-repair.copy'
import { allParts, partIcons, roomIcons, usualParts } from './places'

const roomOptions = rooms.map(room => ({ value: room, label: roomLabel(room), icon: roomIcons[room] }))

/** Where it is: a tap goes on. */
export function RoomStep({ room, onChoose }: { readonly room?: RoomId; readonly onChoose: (room: RoomId) => void }) {
  return (
    <>
      <View>
        <View className="t-title">{copy.roomTitle}</View>
        <View className="t-second">{copy.roomNote}</View>
      </View>
      <Choice options={roomOptions} value={room} columns={3} onChange={onChoose} />
    </>
  )
}

interface PartStepProps {
  readonly room: RoomId
  readonly part?: PartId
  readonly onChoose: (part: PartId) => void
}

/** What it is: what breaks there most, and the rest behind a tap. */
export function PartStep({ room, part, onChoose }: PartStepProps) {
  const usual = usualParts(room)
  const [isAll, setAll] = useState(part !== undefined && !usual.includes(part))
  const shown = isAll ? allParts : usual
  const options = shown.map(id => ({ value: id, label: partLabel(id), icon: partIcons[id] }))
  return (
    <>
      <View className="t-title">{copy.partTitle(room)}</View>
      <Choice options={options} value={part} columns={3} onChange={onChoose} />
      {!isAll && usual.length < allParts.length && <Button label={copy.allParts} onClick={() => setAll(true)} />}
    </>
  )
}
