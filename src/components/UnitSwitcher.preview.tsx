import { previewCopy as copy } from './preview.copy'
import type { Preview } from './preview'
import { NavTitle } from './NavTitle'
import { nothing } from './preview-samples'
import { UnitSwitcher } from './UnitSwitcher'

const units = copy.units.map((name, place) => ({ unitId: String(place), name, note: copy.unitNotes[place] }))

export const preview: Preview = {
  name: copy.names.unitSwitcher,
  states: {
    empty: <UnitSwitcher units={units.slice(0, 1)} unitId="0" onChange={nothing} />,
    full: (
      <NavTitle>
        <UnitSwitcher units={units} unitId="0" onChange={nothing} />
      </NavTitle>
    ),
    longest: <UnitSwitcher units={units} unitId="2" onChange={nothing} />,
  },
}
