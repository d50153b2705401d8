import { More } from './More'
import { previewCopy as copy } from './preview.copy'
import type { Preview } from './preview'
import { nothing } from './preview-samples'

export const preview: Preview = {
  name: copy.names.more,
  states: {
    full: <More hasMore more="idle" onMore={nothing} />,
    loading: <More hasMore more="busy" onMore={nothing} />,
    failed: <More hasMore more="failed" onMore={nothing} />,
    empty: <More hasMore={false} more="idle" onMore={nothing} />,
  },
}
