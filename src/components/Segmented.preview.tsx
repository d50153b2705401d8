import { previewCopy as copy } from './preview.copy'
import type { Preview } from './preview'
import { nothing } from './preview-samples'
import { Segmented } from './Segmented'

const options = copy.faces.map((label, place) => ({ value: label, label, count: [12, 2, 1, 3][place] }))

export const preview: Preview = {
  name: copy.names.segmented,
  states: {
    full: <Segmented options={options.slice(0, 2)} value={copy.faces[0] ?? ''} onChange={nothing} />,
    longest: <Segmented options={options} value={copy.faces[1] ?? ''} onChange={nothing} />,
  },
}
