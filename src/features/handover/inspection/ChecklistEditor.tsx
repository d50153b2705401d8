import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Choice } from '~/src/components/Choice'
import { Field } from '~/src/components/Field'
import { Icon } from '~/src/components/Icon'
import { Segmented } from '~/src/components/Segmented'
import { Sheet } from '~/src/components/Sheet'
import { StickyFoot } from '~/src/components/StickyFoot'
import { toast } from '~/src/components/toast'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { components, type ChecklistCard, type Component, type DraftPoint } from '~/types/handover/checklist'
import { rooms, type RoomId } from '~/types/ticket/parts'
import { partNames, roomNames } from '~/types/ticket/parts.copy'
import { handoverClient } from '../handover.client'
import { checklistCopy as copy, checklistRefusals } from './checklist.screen.copy'
import './inspection.scss'

const mostItem = 40
const fewestItem = 2

interface ChecklistEditorProps {
  readonly list: ChecklistCard
  readonly onSaved: () => void
}

/** One list, a room at a time: points go and come, and are saved as the next version. */
export function ChecklistEditor({ list, onSaved }: ChecklistEditorProps) {
  const [points, setPoints] = useState<readonly DraftPoint[]>(list.points)
  const [room, setRoom] = useState<RoomId>(list.points[0]?.room ?? 'livingRoom')
  const [isAdding, setAdding] = useState(false)
  const { submit, isBusy, refused } = useSubmit(handoverClient.saveChecklist)
  const isChanged = points !== list.points
  const save = async () => {
    const said = points.map(({ pointId, room: where, component, item }) => ({ pointId, room: where, component, item }))
    const done = await submit({ houseKey: list.houseKey, basedOn: list.number, points: said })
    if (!done) return
    toast(copy.saved)
    onSaved()
  }
  const shownRooms = rooms.filter(each => each === room || points.some(point => point.room === each))
  return (
    <>
      <Card title={copy.title(list.name, list.number)}>
        <View className="t-second">{copy.note}</View>
      </Card>
      <Segmented
        options={shownRooms.map(each => ({
          value: each,
          label: roomNames[each],
          count: points.filter(point => point.room === each).length,
        }))}
        value={room}
        onChange={setRoom}
      />
      <PointList points={points} room={room} onRemove={gone => setPoints(points.filter(each => each !== gone))} />
      <Button icon="plus" label={copy.add(roomNames[room])} onClick={() => setAdding(true)} />
      {refused && <Callout tone="bad">{sayNo(refused, checklistRefusals)}</Callout>}
      <AddSheet
        isOpen={isAdding}
        room={room}
        onClose={() => setAdding(false)}
        onAdd={point => {
          setPoints([...points, point])
          setRoom(point.room)
          setAdding(false)
        }}
      />
      <StickyFoot note={isChanged ? undefined : copy.unchanged}>
        <Button kind="primary" label={copy.save} busy={isBusy} disabled={!isChanged} onClick={() => void save()} />
      </StickyFoot>
    </>
  )
}

interface PointListProps {
  readonly points: readonly DraftPoint[]
  readonly room: RoomId
  readonly onRemove: (point: DraftPoint) => void
}

function PointList({ points, room, onRemove }: PointListProps) {
  const shown = points.filter(point => point.room === room)
  if (shown.length === 0) return null
  return (
    <Card flush>
      {shown.map(point => (
        <View key={`${point.component} ${point.item}`} className="inspect__edit">
          <View className="grow">
            <Text className="inspect__part">{partNames[point.component]}</Text>
            <Text>{point.item}</Text>
          </View>
          <View className="inspect__remove" aria-label={copy.remove} onClick={() => onRemove(point)}>
            <Icon name="cross" size="small" />
          </View>
        </View>
      ))}
    </Card>
  )
}

interface AddSheetProps {
  readonly isOpen: boolean
  readonly room: RoomId
  readonly onClose: () => void
  readonly onAdd: (point: DraftPoint) => void
}

function AddSheet({ isOpen, room, onClose, onAdd }: AddSheetProps) {
  const [where, setWhere] = useState<RoomId>()
  const [component, setComponent] = useState<Component>('wall')
  const [item, setItem] = useState('')
  const add = () => {
    onAdd({ pointId: null, room: where ?? room, component, item: item.trim() })
    setItem('')
    setWhere(undefined)
  }
  const isWhole = [...item.trim()].length >= fewestItem && [...item.trim()].length <= mostItem
  return (
    <Sheet
      title={copy.addTitle}
      isOpen={isOpen}
      onClose={onClose}
      foot={<Button kind="primary" label={copy.keep} disabled={!isWhole} onClick={add} />}
    >
      <Choice
        columns={4}
        options={rooms.map(value => ({ value, label: roomNames[value] }))}
        value={where ?? room}
        onChange={setWhere}
      />
      <View className="t-strong">{copy.part}</View>
      <Choice
        columns={4}
        options={components.map(value => ({ value, label: partNames[value] }))}
        value={component}
        onChange={setComponent}
      />
      <Field label={copy.item} hint={copy.itemHint} value={item} most={mostItem} onChange={setItem} />
    </Sheet>
  )
}
