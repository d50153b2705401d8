import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ArchiveContract } from '~/types/archive/archive.contract'
import { timelineFaces, type TimelineFace } from '~/types/archive/files.views'
import type { Answer, OutputOf } from '~/types/kernel/contract'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { More } from '~/src/components/More'
import { Segmented } from '~/src/components/Segmented'
import { Timeline } from '~/src/components/Timeline'
import { usePaged } from '~/src/lib/paging'
import { archiveClient } from '../archive.client'
import { faceWords, filesCopy as copy } from './files.desk.copy'
import { entriesOf } from './timeline-lines'

type Page = OutputOf<ArchiveContract, 'personTimeline'>

/** Everything about a person, newest first, or one kind of it (R2.2). `version` changes when something was added. */
export function PersonTimeline({ personId, version }: { readonly personId: string; readonly version: number }) {
  const [face, turn] = useState<TimelineFace>('all')
  return (
    <Card title={copy.timeline}>
      <Segmented
        options={timelineFaces.map(value => ({ value, label: faceWords[value] }))}
        value={face}
        onChange={turn}
      />
      <Lines
        name={`${personId}:${face}:${version}`}
        ask={after => archiveClient.personTimeline({ personId, face, after })}
      />
    </Card>
  )
}

/** Everything about a unit, whoever lived there. */
export function UnitTimeline({ unitId, version }: { readonly unitId: string; readonly version: number }) {
  return (
    <Card title={copy.timeline}>
      <View className="t-least">{copy.unitTimelineNote}</View>
      <Lines name={`${unitId}:${version}`} ask={after => archiveClient.unitTimeline({ unitId, after })} />
    </Card>
  )
}

interface LinesProps {
  readonly name: string
  readonly ask: (after: string | undefined) => Promise<Answer<Page>>
}

function Lines({ name, ask }: LinesProps) {
  const paged = usePaged<Page>(name, ask)
  return (
    <Faces asked={paged.asked} onRetry={() => void paged.reload()} cards={1}>
      {(_data, now) =>
        paged.rows.length === 0 ? (
          <View className="t-second">{copy.timelineNone}</View>
        ) : (
          <View className="column">
            <Timeline entries={entriesOf(paged.rows, now)} now={now} />
            {paged.hasMore && <More hasMore more={paged.more} onMore={paged.loadMore} />}
          </View>
        )
      }
    </Faces>
  )
}
