import { Card } from './Card'
import { Faces } from './Faces'
import { previewCopy as copy } from './preview.copy'
import type { Preview } from './preview'
import { nothing, sampleNow } from './preview-samples'

const full = { state: 'ready', data: copy.cardTitle, now: sampleNow } as const

export const preview: Preview = {
  name: copy.names.faces,
  states: {
    loading: (
      <Faces asked={{ state: 'loading' }} cards={1} onRetry={nothing}>
        {() => null}
      </Faces>
    ),
    failed: (
      <Faces asked={{ state: 'failed', code: 'NETWORK', reference: '' }} onRetry={nothing}>
        {() => null}
      </Faces>
    ),
    full: (
      <Faces asked={full} onRetry={nothing}>
        {title => <Card title={title} />}
      </Faces>
    ),
  },
}
