import { FormField } from './FormField'
import type { Preview } from './preview'
import { previewCopy as copy } from './preview.copy'
import { nothing } from './preview-samples'

const fine = { problem: () => undefined }
const wrong = { problem: () => copy.tooShort }
const shared = { name: 'words', label: copy.words, hint: copy.wordsHint, most: 500, onChange: nothing }

export const preview: Preview = {
  name: copy.names.formField,
  states: {
    empty: <FormField {...shared} form={fine} value="" />,
    failed: <FormField {...shared} form={wrong} value={copy.wordsTyped.slice(0, 3)} />,
    full: <FormField {...shared} form={fine} line value={copy.wordsTyped} />,
  },
}
