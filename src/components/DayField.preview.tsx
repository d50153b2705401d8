import { previewCopy as copy } from './preview.copy'
import type { Preview } from './preview'
import { DayField } from './DayField'

const nothing = () => undefined

export const preview: Preview = {
  name: copy.names.dayField,
  states: {
    empty: <DayField label={copy.day} value="" onChange={nothing} />,
    failed: <DayField label={copy.day} value="2026-02-30" onChange={nothing} />,
    full: <DayField label={copy.day} value="2026-09-21" onChange={nothing} />,
  },
}
