import { previewCopy as copy } from './preview.copy'
import type { Preview } from './preview'
import { Field } from './Field'
import { nothing } from './preview-samples'

const shared = { label: copy.words, hint: copy.wordsHint, most: 500, onChange: nothing }

export const preview: Preview = {
  name: copy.names.field,
  states: {
    empty: <Field {...shared} value="" />,
    failed: <Field {...shared} value={copy.wordsTyped.slice(0, 3)} refusal={copy.tooShort} />,
    full: (
      <>
        <Field {...shared} value={copy.wordsTyped} />
        <Field {...shared} line value={copy.wordsTyped} />
      </>
    ),
    longest: <Field {...shared} most={40} value={copy.longest} refusal={copy.longest} />,
  },
}
