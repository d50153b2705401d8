import { Asked } from './Asked'
import { Choice } from './Choice'
import type { Preview } from './preview'
import { previewCopy as copy } from './preview.copy'
import { nothing } from './preview-samples'

const rooms = copy.rooms.slice(0, 3).map(label => ({ value: label, label }))

export const preview: Preview = {
  name: copy.names.asked,
  states: {
    failed: (
      <Asked label={copy.words} refusal={copy.tooShort}>
        <Choice options={rooms} value={undefined} onChange={nothing} />
      </Asked>
    ),
    full: (
      <Asked label={copy.words}>
        <Choice options={rooms} value={copy.rooms[0]} onChange={nothing} />
      </Asked>
    ),
    longest: (
      <Asked label={copy.longest} refusal={copy.longest}>
        <Choice options={rooms} value={undefined} onChange={nothing} />
      </Asked>
    ),
  },
}
