import { previewCopy as copy } from './preview.copy'
import type { Preview } from './preview'
import { PhoneButton } from './PhoneButton'
import { nothing } from './preview-samples'

export const preview: Preview = {
  name: copy.names.phoneButton,
  states: {
    loading: <PhoneButton label={copy.phone} busy onCode={nothing} />,
    full: <PhoneButton label={copy.phone} onCode={nothing} />,
  },
}
