import { previewCopy as copy } from './preview.copy'
import type { Preview } from './preview'
import { Failed } from './Failed'
import { nothing } from './preview-samples'

export const preview: Preview = {
  name: copy.names.failed,
  states: {
    failed: <Failed onRetry={nothing} />,
    full: <Failed title={copy.refusedTitle} note={copy.refusedNote} reference="20260921-0417" onRetry={nothing} />,
    longest: <Failed title={copy.longest} note={copy.longest} reference="20260921-0417" />,
  },
}
