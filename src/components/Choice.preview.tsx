import { previewCopy as copy } from './preview.copy'
import type { Preview } from './preview'
import { Choice } from './Choice'
import type { IconName } from './Icon'
import { nothing } from './preview-samples'

const icons: readonly IconName[] = ['bath', 'pot', 'sofa', 'bed', 'sun', 'door']
const rooms = copy.rooms.map((label, place) => ({ value: label, label, icon: icons[place] }))
const words = ([label = '', note = '']: readonly string[], disabled = false) => ({
  value: label,
  label,
  note,
  disabled,
})

export const preview: Preview = {
  name: copy.names.choice,
  states: {
    empty: <Choice options={rooms.slice(0, 3)} value={undefined} onChange={nothing} />,
    failed: (
      <Choice
        options={[words(copy.slot, true), words(copy.slotFree)]}
        value={undefined}
        columns={2}
        onChange={nothing}
      />
    ),
    full: <Choice options={rooms} value={copy.rooms[0]} onChange={nothing} />,
    longest: (
      <Choice
        options={[words(copy.technicianLong), words(copy.technician)]}
        value={copy.technicianLong[0]}
        columns={2}
        onChange={nothing}
      />
    ),
  },
}
