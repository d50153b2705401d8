import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { Icon } from '~/src/components/Icon'
import { Screen } from '~/src/components/Screen'
import { Steps } from '~/src/components/Steps'
import { UnitSwitcher } from '~/src/components/UnitSwitcher'
import { chooseUnit, loadMe, useMe, useMyUnit, type Me } from '~/src/features/account/me.client'
import { unitNote } from '~/src/features/account/unit.copy'
import { useAsked } from '~/src/lib/asking'
import { useEvery } from '~/src/lib/every'
import { useParameter } from '~/src/lib/paths'
import type { QueuePlace } from '~/types/handover/day'
import { handoverClient } from '../handover.client'
import { queueCopy as copy, zoneNames } from './day.copy'
import { clauses } from '~/types/kernel/lists.copy'
import './queue.scss'

/** My place in the line on the handover day (R5.5): how many before me, how long, where to go, what to have ready. */
export function QueueScreen() {
  const asked = useMe()
  return (
    <Screen>
      <Faces asked={asked} onRetry={() => void loadMe()}>
        {me => <QueueOf me={me} />}
      </Faces>
    </Screen>
  )
}

function QueueOf({ me }: { readonly me: Me }) {
  const [wanted, setWanted] = useState(useParameter('unitId'))
  const mine = useMyUnit(me.units)
  const unit = me.units.find(each => each.unitId === wanted) ?? mine
  const choose = (unitId: string) => {
    setWanted(unitId)
    chooseUnit(unitId)
  }
  const units = me.units.map(each => ({ unitId: each.unitId, name: each.name, note: unitNote(each) }))
  if (!unit) return <NotHere />
  return (
    <>
      <UnitSwitcher units={units} unitId={unit.unitId} onChange={choose} />
      <Queue unitId={unit.unitId} />
    </>
  )
}

const NotHere = () => (
  <Card>
    <Empty icon="door" title={copy.notHere} note={copy.notHereNote} />
  </Card>
)

const everyMs = 12_000

function Queue({ unitId }: { readonly unitId: string }) {
  const [asked, reload] = useAsked(`queue:${unitId}`, () => handoverClient.myQueue({ unitId }))
  useEvery(everyMs, () => void reload())
  return (
    <Faces asked={asked} onRetry={() => void reload()} cards={2}>
      {({ place }) => (place ? <Place place={place} /> : <NotHere />)}
    </Faces>
  )
}

function Place({ place }: { readonly place: QueuePlace }) {
  const isUnderWay = place.state === 'queueing' || place.state === 'served'
  const way = place.zones.filter(({ stands }) => stands !== 'passedOver')
  const here = way.findIndex(({ zone }) => zone === place.zone)
  return (
    <>
      <Card>
        <View className="row row--between">
          <View className="t-second">{whereOf(place)}</View>
          <View className="t-strong">{copy.number(place.number)}</View>
        </View>
        <Said place={place} />
        {isUnderWay && <Steps names={way.map(({ zone }) => zoneNames[zone])} current={here} />}
      </Card>
      {place.readyFor !== null && <Ready place={place} zone={place.readyFor} />}
      {isUnderWay && <View className="t-least">{copy.refreshed}</View>}
    </>
  )
}

function whereOf({ state, zone }: QueuePlace): string {
  if (state === 'queueing') return copy.queuesAt(zoneNames[zone])
  return state === 'served' ? copy.isAt(zoneNames[zone]) : ''
}

/** The one sentence that matters now. */
function Said({ place }: { readonly place: QueuePlace }) {
  const { title, note, isCall } = wordsOf(place)
  return (
    <View className={isCall ? 'queue-said queue-said--call' : 'queue-said'}>
      <View className="queue-said__title">{title}</View>
      {note !== '' && <View className="t-body">{note}</View>}
    </View>
  )
}

function wordsOf({ state, windowName, zone, ahead, waitMinutes, technicianName }: QueuePlace) {
  const withWhom = zone === 'inspection' && technicianName !== null ? copy.with(technicianName) : ''
  switch (state) {
    case 'served':
      return {
        title: copy.call(`${zoneNames[zone]} ${windowName ?? ''}`),
        note: withWhom === '' ? copy.callNote : withWhom,
        isCall: true,
      }
    case 'queueing':
      return {
        title: ahead === 0 ? copy.first : copy.ahead(ahead),
        note: clauses(
          [waitMinutes === null ? copy.waitUnknown : copy.wait(waitMinutes), withWhom].filter(each => each !== ''),
        ),
        isCall: false,
      }
    case 'finished':
      return { title: copy.finished, note: copy.finishedNote, isCall: false }
    case 'left':
      return { title: copy.left, note: copy.leftNote, isCall: false }
  }
}

interface ReadyProps {
  readonly place: QueuePlace
  readonly zone: NonNullable<QueuePlace['readyFor']>
}

function Ready({ place, zone }: ReadyProps) {
  return (
    <Card title={copy.ready(zoneNames[zone])}>
      {place.ready.map(name => (
        <View key={name} className="queue-ready">
          <View className="queue-ready__mark">
            <Icon name="file" size="small" />
          </View>
          <View className="grow">{name}</View>
        </View>
      ))}
      <View className="t-second">{copy.tips[zone]}</View>
    </Card>
  )
}
