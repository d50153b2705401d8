import { previewCopy as copy } from './preview.copy'
import type { Preview } from './preview'
import { Button } from './Button'
import { Empty } from './Empty'

export const preview: Preview = {
  name: copy.names.empty,
  states: {
    empty: <Empty title={copy.emptyRepairs} />,
    full: (
      <Empty
        title={copy.emptyRepairs}
        note={copy.emptyRepairsNote}
        icon="wrench"
        action={<Button kind="quiet" label={copy.report} compact />}
      />
    ),
    longest: <Empty title={copy.longest} note={copy.longest} />,
  },
}
