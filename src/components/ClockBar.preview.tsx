import { previewCopy as copy } from './preview.copy'
import type { Preview } from './preview'
import { Card } from './Card'
import { ClockBar } from './ClockBar'
import { sampleClocks, sampleNow } from './preview-samples'

export const preview: Preview = {
  name: copy.names.clockBar,
  states: {
    failed: (
      <Card>
        <ClockBar name={copy.clockName} clock={sampleClocks.late} now={sampleNow} />
      </Card>
    ),
    full: (
      <Card>
        <ClockBar name={copy.clockName} clock={sampleClocks.running} now={sampleNow} />
        <ClockBar name={copy.clockName} clock={sampleClocks.nearer} now={sampleNow} />
        <ClockBar name={copy.clockName} clock={sampleClocks.paused} now={sampleNow} />
      </Card>
    ),
    longest: (
      <Card>
        <ClockBar name={copy.clockLong} clock={sampleClocks.running} now={sampleNow} />
      </Card>
    ),
  },
}
