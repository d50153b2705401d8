import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Faces } from '~/src/components/Faces'
import { Panes } from '~/src/components/Panes'
import { useMyPositions } from '~/src/features/account/positions.client'
import { useAsked } from '~/src/lib/asking'
import { useEvery } from '~/src/lib/every'
import { mayUse } from '~/src/lib/may-use'
import { open } from '~/src/lib/paths'
import { useWide } from '~/src/lib/wide'
import type { LineZone } from '~/types/handover/day'
import { handoverContract, type HandoverContract } from '~/types/handover/handover.contract'
import type { OutputOf } from '~/types/kernel/contract'
import { handoverClient } from '../handover.client'
import { CheckInCard } from './CheckInCard'
import { dayCopy as copy } from './day.copy'
import { FiguresCard } from './FiguresCard'
import { LineCard } from './LineCard'
import { MyWindows } from './MyWindowCard'

const everyMs = 5_000

interface PartProps {
  readonly batchId: string
  readonly board: OutputOf<HandoverContract, 'dayBoard'>
  /** Whose line is shown. */
  readonly zone: LineZone
  readonly onZone: (zone: LineZone) => void
  readonly onDone: () => void
}

/** My window first, then the entrance, the line and the figures: beside each other at a desk, one below the other on a phone. */
export function DayBoard({ batchId }: { readonly batchId: string }) {
  const [zone, setZone] = useState<LineZone>('documents')
  const [asked, reload] = useAsked(`board:${batchId}`, () => handoverClient.dayBoard({ batchId }))
  useEvery(everyMs, () => void reload())
  const isWide = useWide()
  const figures = <FiguresCard batchId={batchId} />
  return (
    <Faces asked={asked} onRetry={() => void reload()} cards={3}>
      {board => {
        const shared = { batchId, board, zone, onZone: setZone, onDone: () => void reload() }
        const detail = (
          <>
            <Mine {...shared} />
            {figures}
          </>
        )
        if (isWide) return <Panes list={<Hall {...shared} />} detail={detail} nothing={figures} />
        return (
          <>
            <Mine {...shared} />
            <Hall {...shared} />
            {figures}
          </>
        )
      }}
    </Faces>
  )
}

function Mine({ board: { isHandoverDay, windows, zones }, ...shared }: PartProps) {
  const positions = useMyPositions() ?? []
  if (!isHandoverDay || !mayUse(handoverContract.callNext, positions)) return null
  return <MyWindows windows={windows} zones={zones} {...shared} />
}

/** The hall: who comes in, and who waits where. */
function Hall({ batchId, board, zone, onZone, onDone }: PartProps) {
  const { title, estateName, isHandoverDay, zones, lines } = board
  const mayHost = mayUse(handoverContract.checkIn, useMyPositions() ?? [])
  return (
    <>
      <View className="row row--between">
        <View className="t-heading grow">{`${estateName} ${title}`}</View>
        <Button compact label={copy.toWall} onClick={() => void open('wall', { batchId })} />
      </View>
      {!isHandoverDay && <Callout>{copy.notToday}</Callout>}
      {mayHost && isHandoverDay && <CheckInCard batchId={batchId} onDone={onDone} />}
      <LineCard
        batchId={batchId}
        zones={zones}
        zone={zone}
        line={lines.filter(visit => visit.zone === zone)}
        mayLeave={mayHost}
        onZone={onZone}
        onDone={onDone}
      />
    </>
  )
}
