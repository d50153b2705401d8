import { previewCopy as copy } from './preview.copy'
import type { Preview } from './preview'
import { nothing } from './preview-samples'
import { SignaturePad } from './SignaturePad'

export const preview: Preview = {
  name: copy.names.signaturePad,
  states: {
    empty: <SignaturePad name="empty" onDone={nothing} />,
    loading: <SignaturePad name="loading" busy onDone={nothing} />,
    longest: <SignaturePad name="longest" label={copy.cancelLong} onDone={nothing} />,
  },
}
