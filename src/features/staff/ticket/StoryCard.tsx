import { useState } from 'react'
import type { RepairDetail } from '~/types/ticket/ticket.views'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Timeline, type TimelineEntry } from '~/src/components/Timeline'
import { sayEvent } from '~/src/features/ticket/timeline.copy'
import { staffCopy as copy } from '../staff.copy'
import { urlsOf } from './WordsCard'

const shownAtFirst = 6

function entriesOf(detail: RepairDetail, now: number): TimelineEntry[] {
  return detail.timeline
    .map((row, place) => ({ row, place }))
    .sort((one, other) => other.row.at - one.row.at)
    .flatMap(({ row, place }) => {
      const words = sayEvent(row.type, row.event, { by: row.by, reader: 'staff', now })
      if (words === undefined) return []
      const { photos = [], ...said } = words
      return [{ ...said, key: `${place}`, at: row.at, photos: urlsOf(photos, detail) }]
    })
}

/** What happened, newest first; a long story is cut until somebody wants it. */
export function StoryCard({ detail, now }: { readonly detail: RepairDetail; readonly now: number }) {
  const [showsAll, showAll] = useState(false)
  const entries = entriesOf(detail, now)
  const isCut = !showsAll && entries.length > shownAtFirst
  return (
    <Card title={copy.story} aside={copy.number(detail.number)}>
      <Timeline entries={isCut ? entries.slice(0, shownAtFirst) : entries} now={now} />
      {isCut && <Button kind="quiet" label={copy.storyMore(entries.length)} compact onClick={() => showAll(true)} />}
    </Card>
  )
}
