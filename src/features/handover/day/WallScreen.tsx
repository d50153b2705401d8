import { View } from '@tarojs/components'
import { Faces } from '~/src/components/Faces'
import { useAsked } from '~/src/lib/asking'
import { useEvery } from '~/src/lib/every'
import { useParameter } from '~/src/lib/paths'
import { useTicking } from '~/src/lib/ticking'
import { sayClock } from '~/src/lib/when'
import type { HandoverContract } from '~/types/handover/handover.contract'
import type { OutputOf } from '~/types/kernel/contract'
import { handoverClient } from '../handover.client'
import { wallCopy as copy, zoneNames } from './day.copy'
import './wall.scss'

type Wall = OutputOf<HandoverContract, 'wall'>

const everyMs = 4_000

/** The board on the wall (R5.5): who is called where, doors only, and how long each zone takes; read from across the hall. */
export function WallScreen() {
  const batchId = useParameter('batchId')
  return <View className="wall">{batchId === undefined ? <WallOfToday /> : <WallOf batchId={batchId} />}</View>
}

/** No batch named: the one that hands over today, else the first there is. */
function WallOfToday() {
  const [asked, reload] = useAsked('dayBatches', () => handoverClient.dayBatches({}))
  return (
    <Faces asked={asked} onRetry={() => void reload()} cards={3}>
      {({ rows }) => {
        const batch = rows.find(({ isToday }) => isToday) ?? rows[0]
        return batch ? <WallOf batchId={batch.batchId} /> : <View className="wall__label">{copy.notToday}</View>
      }}
    </Faces>
  )
}

function WallOf({ batchId }: { readonly batchId: string }) {
  const [asked, reload] = useAsked(`wall:${batchId}`, () => handoverClient.wall({ batchId }))
  useEvery(everyMs, () => void reload())
  return (
    <Faces asked={asked} onRetry={() => void reload()} cards={3}>
      {(wall, now) => (
        <>
          <Head wall={wall} now={now} />
          <View className="wall__body">
            <Called called={wall.called} />
            <Zones zones={wall.zones} />
          </View>
        </>
      )}
    </Faces>
  )
}

function Head({ wall, now }: { readonly wall: Wall; readonly now: number }) {
  const clock = useTicking(now)
  return (
    <View className="wall__head">
      <View className="wall__title">{`${wall.estateName} ${wall.title}`}</View>
      <View className="wall__place">{wall.isHandoverDay ? wall.place : copy.notToday}</View>
      <View className="wall__clock">{sayClock(clock)}</View>
    </View>
  )
}

/** The latest call on top, larger; a call that is new flashes once. */
function Called({ called }: { readonly called: Wall['called'] }) {
  return (
    <View className="wall__called">
      {called.length > 0 ? (
        <View className="wall__label">{copy.calling}</View>
      ) : (
        <View className="wall__nobody">{copy.nobody}</View>
      )}
      {called.map(({ door, number, zone, windowName, calledAt }) => (
        <View key={`${number}:${calledAt}`} className="wall__call">
          <View className="wall__door">{door}</View>
          <View className="wall__arrow">→</View>
          <View className="wall__to">{copy.to(zoneNames[zone], windowName)}</View>
        </View>
      ))}
    </View>
  )
}

function Zones({ zones }: { readonly zones: Wall['zones'] }) {
  return (
    <View className="wall__zones">
      {zones.map(({ zone, waiting, waitMinutes }) => (
        <View key={zone} className="wall__zone">
          <View className="wall__zone-name">{zoneNames[zone]}</View>
          <View className="wall__figure">
            <View className="wall__label">{copy.waiting}</View>
            <View className="wall__count">{copy.households(waiting)}</View>
          </View>
          <View className="wall__figure">
            <View className="wall__label">{copy.wait}</View>
            <View className="wall__count">{waitMinutes === null ? copy.closed : copy.minutes(waitMinutes)}</View>
          </View>
        </View>
      ))}
    </View>
  )
}
