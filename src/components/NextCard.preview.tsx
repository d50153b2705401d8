import { NextCard } from './NextCard'
import type { Preview } from './preview'
import { nothing } from './preview-samples'
import { previewCopy as copy } from './preview.copy'

export const preview: Preview = {
  name: copy.names.nextCard,
  states: {
    full: (
      <NextCard
        tag={copy.repairing}
        title={copy.ticketTitle}
        note={copy.ticketNote}
        act={copy.see}
        aside={copy.names.steps}
        onAct={nothing}
        onOpen={nothing}
      />
    ),
    longest: (
      <NextCard
        tag={copy.waitingLong}
        tone="warn"
        title={copy.longest}
        note={copy.longest}
        act={copy.see}
        onAct={nothing}
      />
    ),
  },
}
