import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Segmented } from '~/src/components/Segmented'
import { toast } from '~/src/components/toast'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { sayClock } from '~/src/lib/when'
import type { LineZone, WindowCard, ZoneNow } from '~/types/handover/day'
import { handoverClient } from '../handover.client'
import { dayCopy as copy, dayRefusals, minutesWords, zoneNames } from './day.copy'
import { OpenWindowSheet } from './OpenWindowSheet'
import { VisitAtWindow } from './VisitAtWindow'
import './day.scss'

interface MyWindowsProps {
  readonly batchId: string
  readonly windows: readonly WindowCard[]
  readonly zones: readonly ZoneNow[]
  readonly zone: LineZone
  readonly onZone: (zone: LineZone) => void
  readonly onDone: () => void
}

const keyOf = ({ zone, number }: WindowCard): string => `${zone}:${number}`

/** The windows that I have open; usually one. */
export function MyWindows({ batchId, windows, zones, zone, onZone, onDone }: MyWindowsProps) {
  const [isOpening, setOpening] = useState(false)
  const [chosen, choose] = useState<string>()
  const mine = windows.filter(({ isMine }) => isMine)
  const window = mine.find(each => keyOf(each) === chosen) ?? mine[0]
  const change = (key: string) => {
    choose(key)
    const next = mine.find(each => keyOf(each) === key)
    if (next) onZone(next.zone)
  }
  const opened = () => {
    setOpening(false)
    onDone()
  }
  return (
    <>
      {mine.length > 1 && window && (
        <Segmented
          options={mine.map(each => ({ value: keyOf(each), label: copy.at(zoneNames[each.zone], each.name) }))}
          value={keyOf(window)}
          onChange={change}
        />
      )}
      {window ? (
        <MyWindow
          key={keyOf(window)}
          batchId={batchId}
          window={window}
          now={zones.find(each => each.zone === window.zone)}
          onDone={onDone}
        />
      ) : (
        <Card title={copy.myWindow}>
          <View className="t-second">{copy.openNote}</View>
          <Button kind="primary" label={copy.openWindow} onClick={() => setOpening(true)} />
        </Card>
      )}
      {window && <Button icon="plus" kind="quiet" label={copy.openAnother} onClick={() => setOpening(true)} />}
      {isOpening && (
        <OpenWindowSheet
          batchId={batchId}
          windows={windows}
          zone={zone}
          onDone={opened}
          onClose={() => setOpening(false)}
        />
      )}
    </>
  )
}

interface MyWindowProps {
  readonly batchId: string
  readonly window: WindowCard
  readonly now: ZoneNow | undefined
  readonly onDone: () => void
}

/** One window: whom it serves; else the largest button of the page, that calls the next. */
function MyWindow({ batchId, window, now, onDone }: MyWindowProps) {
  const { zone, number, name, serving } = window
  const call = useSubmit(handoverClient.callNext)
  const close = useSubmit(handoverClient.closeWindow)
  const place = { batchId, zone, number }
  const next = async () => {
    const called = await call.submit(place)
    if (!called) return
    toast(called.visit ? copy.called(called.visit.door, name) : copy.nobodyWaits)
    onDone()
  }
  const shut = async () => {
    if (!(await close.submit(place))) return
    toast(copy.closed)
    onDone()
  }
  const refused = call.refused ?? close.refused
  return (
    <>
      <Card title={copy.at(zoneNames[zone], name)} aside={now && copy.waitingHere(now.waiting)}>
        {serving ? (
          <View className="day-serving">
            <View className="day-serving__door">{serving.door}</View>
            <View className="t-second">{`${copy.number(serving.number)} · ${copy.servingSince(sayClock(serving.since))}`}</View>
          </View>
        ) : (
          <>
            <View className="day-call">
              <Button kind="primary" icon="bell" label={copy.callNext} busy={call.isBusy} onClick={() => void next()} />
            </View>
            <View className="row row--between">
              <View className="t-second">{now ? copy.newcomer(minutesWords(now.waitMinutes)) : ''}</View>
              <Button compact kind="quiet" label={copy.close} busy={close.isBusy} onClick={() => void shut()} />
            </View>
          </>
        )}
        {refused && <Callout tone="bad">{sayNo(refused, dayRefusals)}</Callout>}
      </Card>
      {serving && (
        <VisitAtWindow key={serving.unitId} batchId={batchId} unitId={serving.unitId} zone={zone} onDone={onDone} />
      )}
    </>
  )
}
