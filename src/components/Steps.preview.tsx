import { previewCopy as copy } from './preview.copy'
import type { Preview } from './preview'
import { Steps } from './Steps'

export const preview: Preview = {
  name: copy.names.steps,
  states: {
    empty: <Steps names={copy.steps} current={0} />,
    full: <Steps names={copy.steps} current={2} />,
    longest: <Steps names={copy.stepsLong} current={1} />,
  },
}
