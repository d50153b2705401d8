import { useState } from 'react'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { ListRow } from '~/src/components/ListRow'
import { Screen } from '~/src/components/Screen'
import { Tag } from '~/src/components/Tag'
import { useAsked } from '~/src/lib/asking'
import { useParameter } from '~/src/lib/paths'
import { sayDay } from '~/src/lib/when'
import type { HandoverContract } from '~/types/handover/handover.contract'
import type { OutputOf } from '~/types/kernel/contract'
import { dayOf } from '~/types/kernel/time'
import { handoverClient } from '../handover.client'
import { DayBoard } from './DayBoard'
import { dayCopy as copy } from './day.copy'

/** The handover day at the desk (R5.5): which batch, then its board. */
export function DayScreen() {
  const [chosen, choose] = useState(useParameter('batchId'))
  const [asked, reload] = useAsked('dayBatches', () => handoverClient.dayBatches({}))
  return (
    <Screen wide>
      <Faces asked={asked} onRetry={() => void reload()} cards={2}>
        {({ rows }, now) => {
          const today = rows.filter(({ isToday }) => isToday)
          const only = today.length === 1 ? today[0]?.batchId : undefined
          const batchId = chosen ?? only
          return batchId === undefined ? (
            <Batches rows={rows} now={now} choose={choose} />
          ) : (
            <DayBoard key={batchId} batchId={batchId} />
          )
        }}
      </Faces>
    </Screen>
  )
}

interface BatchesProps {
  readonly rows: OutputOf<HandoverContract, 'dayBatches'>['rows']
  readonly now: number
  readonly choose: (batchId: string) => void
}

function Batches({ rows, now, choose }: BatchesProps) {
  if (rows.length === 0)
    return (
      <Card>
        <Empty icon="door" title={copy.noBatches} note={copy.noBatchesNote} />
      </Card>
    )
  return (
    <Card title={copy.chooseBatch} flush>
      {rows.map(({ batchId, title, estateName, place, isToday, nextDay }) => (
        <ListRow
          key={batchId}
          title={`${estateName} ${title}`}
          note={nextDay === null ? copy.batchOver : `${copy.batchNext(sayDay(nextDay, dayOf(now)))} · ${place}`}
          aside={isToday ? <Tag label={copy.batchToday} tone="accent" /> : undefined}
          onClick={() => choose(batchId)}
        />
      ))}
    </Card>
  )
}
