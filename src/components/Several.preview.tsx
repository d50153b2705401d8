import type { Preview } from './preview'
import { previewCopy as copy } from './preview.copy'
import { nothing } from './preview-samples'
import { Several } from './Several'

const rooms = copy.rooms.map(label => ({ value: label, label }))
const units = copy.units.map(label => ({ value: label, label }))

export const preview: Preview = {
  name: copy.names.several,
  states: {
    empty: <Several options={rooms} chosen={[]} onChange={nothing} />,
    full: <Several options={rooms} chosen={copy.rooms.slice(1, 3)} onChange={nothing} />,
    longest: <Several options={units} chosen={copy.units} onChange={nothing} />,
  },
}
