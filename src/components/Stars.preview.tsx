import { previewCopy as copy } from './preview.copy'
import type { Preview } from './preview'
import { Stars } from './Stars'
import { nothing } from './preview-samples'

export const preview: Preview = {
  name: copy.names.stars,
  states: {
    empty: <Stars count={0} onChange={nothing} />,
    full: (
      <>
        <Stars count={4} onChange={nothing} />
        <Stars count={5} />
      </>
    ),
    failed: <Stars count={1} />,
  },
}
