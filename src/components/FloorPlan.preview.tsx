import { FloorPlan } from './FloorPlan'
import { previewCopy as copy } from './preview.copy'
import type { Preview } from './preview'

const pins = [
  { key: 'a', point: { x: 0.12, y: 0.2 }, label: '1' },
  { key: 'b', point: { x: 0.4, y: 0.62 }, label: '12', tone: 'warn' as const, isOn: true },
  { key: 'c', point: { x: 0.82, y: 0.52 }, label: '3', tone: 'ok' as const },
]

export const preview: Preview = {
  name: copy.names.floorPlan,
  states: {
    empty: <FloorPlan id="plan-empty" house="twoRooms" />,
    full: <FloorPlan id="plan-full" house="threeRooms" pins={pins} onPoint={() => undefined} />,
    longest: (
      <FloorPlan
        id="plan-heat"
        house="threeRooms"
        heat={{ masterBathroom: 1, kitchen: 0.6, livingRoom: 0.2 }}
        figures={{ masterBathroom: '128', kitchen: '76', livingRoom: '25' }}
      />
    ),
  },
}
