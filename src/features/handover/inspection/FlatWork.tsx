import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Failed } from '~/src/components/Failed'
import { Skeleton } from '~/src/components/Skeleton'
import { StickyFoot } from '~/src/components/StickyFoot'
import { Tag } from '~/src/components/Tag'
import { anyNoWords } from '~/src/lib/no.copy'
import { notedNow } from '~/src/lib/noted'
import { newRequestId } from '~/src/lib/request-id'
import { minutesMissing, type InspectionKit } from '~/types/handover/inspection'
import { beginInspection, endInspection, resumeInspection } from './capture'
import { newDraft, type SnagDraft } from './draft'
import { EndSheet } from './EndSheet'
import { flatCopy as copy, inspectionStateWords, queueCopy } from './inspection.copy'
import { progressOf } from './noted'
import { openDraft } from './phone'
import { PlanCard } from './PlanCard'
import { QueueCard } from './QueueCard'
import { RoomChecks } from './RoomChecks'
import { SnagSheet } from './SnagSheet'
import { SnagsCard } from './SnagsCard'
import { stateTones } from './state-tones'
import { useDownload, useFlat, useKeeping, useMinutes } from './useInspecting'
import './inspection.scss'

/** One flat on one page: how far it is, what waits, the list by room, what was found (R5.6). */
export function FlatWork({ unitId }: { readonly unitId: string }) {
  const { flat, waiting, draft, isAside, isReady } = useFlat(unitId)
  const { failed, reload } = useDownload(unitId)
  const { keep, isFull } = useKeeping()
  if (!isReady) return <Skeleton cards={2} />
  if (!flat)
    return (
      <Card>
        {failed === undefined || failed === 'NETWORK' ? (
          <Empty icon="inbox" title={copy.notDownloaded} note={copy.notDownloadedNote} />
        ) : (
          <Failed note={(anyNoWords as Record<string, string>)[failed]} onRetry={reload} />
        )}
        <Button icon="refresh" label={queueCopy.download} onClick={reload} />
      </Card>
    )
  const state = flat.inspection?.state ?? 'none'
  const begin = (at: Partial<SnagDraft>) => void keep(() => openDraft({ ...newDraft(unitId, newRequestId()), ...at }))
  const isOpen = state === 'started' || state === 'ended'
  return (
    <>
      <HeadCard flat={flat} />
      {isFull && <Callout tone="bad">{queueCopy.full}</Callout>}
      <QueueCard unitId={unitId} waiting={waiting} />
      {state === 'started' && <RoomChecks flat={flat} keep={keep} onSnag={begin} />}
      {isOpen && <PlanCard flat={flat} waiting={waiting} onPoint={begin} />}
      {flat.inspection && <SnagsCard flat={flat} waiting={waiting} />}
      {draft && !isAside && <SnagSheet key={draft.operationId} draft={draft} flat={flat} keep={keep} isFull={isFull} />}
    </>
  )
}

function HeadCard({ flat }: { flat: InspectionKit }) {
  const { unitName, houseType, areaSquareMetres, inspection, inspectionMinutes } = flat
  const minutes = useMinutes(inspection)
  const state = inspection?.state ?? 'none'
  const rooms = progressOf(flat)
  const looked = rooms.reduce((sum, room) => sum + room.looked, 0)
  const of = rooms.reduce((sum, room) => sum + room.of, 0)
  return (
    <Card title={unitName} aside={<Tag label={inspectionStateWords[state]} tone={stateTones[state]} />}>
      <View className="t-second">{copy.house(houseType, areaSquareMetres)}</View>
      {inspection && (
        <View className="inspect__facts">
          <View>{copy.lasted(minutes, inspectionMinutes)}</View>
          <View>{copy.looked(looked, of)}</View>
        </View>
      )}
      {state === 'ended' && <Callout tone="accent">{copy.ended}</Callout>}
      {state === 'ended' && looked < of && <Callout>{copy.unlooked(of - looked)}</Callout>}
      {state === 'signed' && <Callout tone="accent">{copy.signed}</Callout>}
      {state === 'none' && !flat.hasArrived && <Callout>{copy.notArrived}</Callout>}
    </Card>
  )
}

/** The next step at the thumb: begin, note and end, or go on. */
export function FlatFoot({ unitId }: { readonly unitId: string }) {
  const { flat, draft } = useFlat(unitId)
  const { keep } = useKeeping()
  const [isAsking, setAsking] = useState(false)
  if (!flat) return null
  const { inspection, inspectionMinutes } = flat
  const missing = inspection ? minutesMissing(inspection, notedNow(), inspectionMinutes) : 0
  const end = (words: string | null) => {
    setAsking(false)
    void keep(() => endInspection(flat, words))
  }
  const snag = () => void keep(() => openDraft(newDraft(unitId, newRequestId())))
  const snagLabel = draft ? copy.goOn : copy.addSnag
  if (!inspection || inspection.state === 'signed')
    return (
      <StickyFoot note={copy.startNote(inspectionMinutes)}>
        <Button kind="primary" label={copy.start} onClick={() => void keep(() => beginInspection(flat))} />
      </StickyFoot>
    )
  if (inspection.state === 'ended')
    return (
      <StickyFoot>
        <Button label={copy.resume} onClick={() => void keep(() => resumeInspection(flat))} />
        <Button kind="primary" icon="camera" label={snagLabel} onClick={snag} />
      </StickyFoot>
    )
  return (
    <>
      <StickyFoot>
        <Button label={copy.end} onClick={() => (missing > 0 ? setAsking(true) : end(null))} />
        <Button kind="primary" icon="camera" label={snagLabel} onClick={snag} />
      </StickyFoot>
      <EndSheet isOpen={isAsking} minutes={missing} onClose={() => setAsking(false)} onEnd={end} />
    </>
  )
}
