import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Choice } from '~/src/components/Choice'
import { Sheet } from '~/src/components/Sheet'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { lineZones, type LineZone, type WindowCard } from '~/types/handover/day'
import { handoverClient } from '../handover.client'
import { dayCopy as copy, dayRefusals, windowNameOf, zoneNames } from './day.copy'

interface OpenWindowSheetProps {
  readonly batchId: string
  readonly windows: readonly WindowCard[]
  readonly zone: LineZone
  readonly onDone: () => void
  readonly onClose: () => void
}

const fewest = 4

/** Where I stand today: a zone and a number that nobody has. */
export function OpenWindowSheet({ batchId, windows, zone: first, onDone, onClose }: OpenWindowSheetProps) {
  const { submit, isBusy, refused } = useSubmit(handoverClient.openWindow)
  const [zone, setZone] = useState(first)
  const numbers = numbersIn(windows, zone)
  const [chosen, choose] = useState<string>()
  const number = Number(chosen ?? numbers.find(({ isTaken }) => !isTaken)?.value)
  const open = async () => {
    if (await submit({ batchId, zone, number, name: windowNameOf(zone, number) })) onDone()
  }
  const foot = <Button kind="primary" label={copy.open} busy={isBusy} onClick={() => void open()} />
  return (
    <Sheet title={copy.openWindow} note={copy.openNote} isOpen foot={foot} onClose={onClose}>
      <View className="t-strong">{copy.whichZone}</View>
      <Choice
        options={lineZones.map(value => ({ value, label: zoneNames[value] }))}
        value={zone}
        columns={3}
        onChange={value => {
          setZone(value)
          choose(undefined)
        }}
      />
      <View className="t-strong">{copy.whichNumber}</View>
      <Choice
        options={numbers.map(({ value, isTaken, note }) => ({
          ...{ value, label: windowNameOf(zone, Number(value)), disabled: isTaken },
          ...(note !== null && { note }),
        }))}
        value={String(number)}
        columns={3}
        onChange={choose}
      />
      {refused && <Callout tone="bad">{sayNo(refused, dayRefusals)}</Callout>}
    </Sheet>
  )
}

/** The numbers of a zone so far, and one more. */
function numbersIn(windows: readonly WindowCard[], zone: LineZone) {
  const theirs = windows.filter(window => window.zone === zone)
  const last = Math.max(fewest - 1, ...theirs.map(({ number }) => number)) + 1
  return Array.from({ length: last }, (_, index) => {
    const open = theirs.find(window => window.number === index + 1 && window.isOpen)
    return { value: String(index + 1), isTaken: open !== undefined && !open.isMine, note: open?.staffName ?? null }
  })
}
