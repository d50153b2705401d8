import { Card } from '~/src/components/Card'
import { Facts } from '~/src/components/Facts'
import { Tag } from '~/src/components/Tag'
import { sayWhen } from '~/src/lib/when'
import type { InspectionView } from '~/types/handover/inspection'
import { minuteMs } from '~/types/kernel/time'
import { inspectionStateWords, ownerCopy as copy } from './inspection.copy'
import { stateTones } from './state-tones'

interface InspectionCardProps {
  readonly inspection: InspectionView
  readonly looked: { readonly done: number; readonly of: number }
  readonly snags: number
  readonly now: number
}

/** An inspection as its flat's people read it: who came along, how long, how much was looked at. */
export function InspectionCard({ inspection, looked, snags, now }: InspectionCardProps) {
  const { state, technicianName, startedAt, endedAt, restedMs, shortWords } = inspection
  const minutes = Math.floor(((endedAt ?? now) - startedAt - restedMs) / minuteMs)
  return (
    <Card title={copy.title} aside={<Tag label={inspectionStateWords[state]} tone={stateTones[state]} />}>
      <Facts
        facts={[
          { name: copy.when, value: sayWhen(startedAt, now) },
          { name: copy.lasted, value: copy.minutes(minutes) },
          { name: copy.with, value: technicianName },
          { name: copy.looked, value: copy.points(looked.done, looked.of) },
          { name: copy.found, value: copy.snags(snags) },
          ...(shortWords === null ? [] : [{ name: copy.short, value: shortWords }]),
        ]}
      />
    </Card>
  )
}
