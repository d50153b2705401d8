import { Pass } from './Pass'
import { previewCopy as copy } from './preview.copy'
import type { Preview } from './preview'

export const preview: Preview = {
  name: copy.names.pass,
  states: {
    full: <Pass code="K7Q2X9" title={copy.passTitle} note={copy.passNote} />,
    longest: <Pass code="W8W8W8W8W8W8" title={copy.longest} note={copy.longest} />,
  },
}
