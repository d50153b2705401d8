import { previewCopy as copy } from './preview.copy'
import type { Preview } from './preview'
import { Card } from './Card'
import { samplePhotos, sampleNow } from './preview-samples'
import { Timeline, type TimelineEntry } from './Timeline'

const entries = copy.timeline.map(([title = '', note = ''], place): TimelineEntry => {
  const isLast = place === copy.timeline.length - 1
  const at = sampleNow - (place * 53 + 18) * 60_000
  return {
    key: title,
    at,
    title,
    note,
    photos: isLast ? samplePhotos.slice(0, 2) : [],
    tone: place === 2 ? 'warn' : undefined,
  }
})

export const preview: Preview = {
  name: copy.names.timeline,
  states: {
    full: (
      <Card>
        <Timeline entries={entries} now={sampleNow} />
      </Card>
    ),
    longest: (
      <Card>
        <Timeline
          entries={entries
            .slice(0, 2)
            .map(entry => ({ ...entry, title: copy.clockLong, note: copy.longest, tone: 'bad' }))}
          now={sampleNow + 400 * 86_400_000}
        />
      </Card>
    ),
  },
}
