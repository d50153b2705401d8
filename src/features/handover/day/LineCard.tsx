import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { ListRow } from '~/src/components/ListRow'
import { Segmented } from '~/src/components/Segmented'
import { Sheet } from '~/src/components/Sheet'
import { Tag } from '~/src/components/Tag'
import { toast } from '~/src/components/toast'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { sayClock } from '~/src/lib/when'
import type { LineZone, VisitCard, ZoneNow } from '~/types/handover/day'
import { handoverClient } from '../handover.client'
import { dayCopy as copy, dayRefusals, minutesWords, zoneTabs } from './day.copy'

interface LineCardProps {
  readonly batchId: string
  readonly zones: readonly ZoneNow[]
  readonly zone: LineZone
  readonly line: readonly VisitCard[]
  /** Whether this member of staff may say that somebody has gone. */
  readonly mayLeave: boolean
  readonly onZone: (zone: LineZone) => void
  readonly onDone: () => void
}

/** Who waits in a zone, in the order in which they are called. */
export function LineCard({ batchId, zones, zone, line, mayLeave, onZone, onDone }: LineCardProps) {
  const [asked, ask] = useState<VisitCard>()
  const now = zones.find(each => each.zone === zone)
  const done = () => {
    ask(undefined)
    onDone()
  }
  return (
    <>
      <Segmented
        options={zones.map(each => ({ value: each.zone, label: zoneTabs[each.zone], count: each.waiting }))}
        value={zone}
        onChange={onZone}
      />
      <Card title={copy.line} aside={now && copy.newcomer(minutesWords(now.waitMinutes))} flush>
        {line.length === 0 && <View className="day-empty t-second">{copy.lineEmpty}</View>}
        {line.map(visit => (
          <ListRow
            key={visit.unitId}
            title={visit.door}
            note={`${copy.number(visit.number)} · ${copy.since(sayClock(visit.since))}`}
            aside={visit.hasPlace ? undefined : <Tag label={copy.behindBooked} tone="quiet" />}
            {...(mayLeave && { onClick: () => ask(visit) })}
          />
        ))}
        {now && now.waiting > line.length && (
          <View className="day-empty t-second">{copy.lineMore(now.waiting - line.length)}</View>
        )}
      </Card>
      {asked && <LeaveSheet batchId={batchId} visit={asked} onDone={done} onClose={() => ask(undefined)} />}
    </>
  )
}

interface LeaveSheetProps {
  readonly batchId: string
  readonly visit: VisitCard
  readonly onDone: () => void
  readonly onClose: () => void
}

function LeaveSheet({ batchId, visit: { unitId, door }, onDone, onClose }: LeaveSheetProps) {
  const { submit, isBusy, refused } = useSubmit(handoverClient.leave)
  const leave = async () => {
    if (!(await submit({ batchId, unitId }))) return
    toast(copy.leaveDone)
    onDone()
  }
  const foot = <Button kind="primary" label={copy.leave} busy={isBusy} onClick={() => void leave()} />
  return (
    <Sheet title={copy.leaveTitle(door)} note={copy.leaveNote} isOpen foot={foot} onClose={onClose}>
      {refused && <Callout tone="bad">{sayNo(refused, dayRefusals)}</Callout>}
    </Sheet>
  )
}
