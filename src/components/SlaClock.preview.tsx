import { previewCopy as copy } from './preview.copy'
import type { Preview } from './preview'
import { Card } from './Card'
import { sampleClocks, sampleNow } from './preview-samples'
import { Skeleton } from './Skeleton'
import { SlaClock } from './SlaClock'

export const preview: Preview = {
  name: copy.names.slaClock,
  states: {
    loading: <Skeleton cards={1} rows={2} />,
    failed: (
      <Card>
        <SlaClock name={copy.clockName} clock={sampleClocks.late} now={sampleNow} />
        <SlaClock name={copy.clockName} clock={sampleClocks.metLate} now={sampleNow} />
      </Card>
    ),
    full: (
      <Card>
        <SlaClock name={copy.clockName} clock={sampleClocks.running} now={sampleNow} />
        <SlaClock name={copy.clockName} clock={sampleClocks.nearer} now={sampleNow} />
        <SlaClock name={copy.clockName} clock={sampleClocks.paused} now={sampleNow} />
        <SlaClock name={copy.clockName} clock={sampleClocks.met} now={sampleNow} />
      </Card>
    ),
    empty: (
      <Card>
        <SlaClock name={copy.clockName} clock={sampleClocks.open} now={sampleNow} />
      </Card>
    ),
    longest: (
      <Card>
        <SlaClock name={copy.clockLong} clock={sampleClocks.estimated} now={sampleNow} />
      </Card>
    ),
  },
}
