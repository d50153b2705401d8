import { previewCopy as copy } from './preview.copy'
import type { Preview } from './preview'
import { Callout } from './Callout'

export const preview: Preview = {
  name: copy.names.callout,
  states: {
    full: (
      <>
        <Callout>{copy.lateReason}</Callout>
        <Callout tone="accent">{copy.pauseNote}</Callout>
      </>
    ),
    failed: <Callout tone="bad">{copy.refusedNote}</Callout>,
    longest: <Callout>{copy.longest}</Callout>,
  },
}
