import { previewCopy as copy } from './preview.copy'
import type { Preview } from './preview'
import { Button } from './Button'
import { StickyFoot } from './StickyFoot'

export const preview: Preview = {
  name: copy.names.stickyFoot,
  states: {
    full: (
      <StickyFoot>
        <Button label={copy.later} />
        <Button kind="primary" label={copy.submit} />
      </StickyFoot>
    ),
    longest: (
      <StickyFoot note={copy.pauseNote}>
        <Button kind="primary" label={copy.cancelLong} />
      </StickyFoot>
    ),
  },
}
