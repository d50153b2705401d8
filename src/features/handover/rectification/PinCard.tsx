import { Card } from '~/src/components/Card'
import { FloorPlan } from '~/src/components/FloorPlan'
import { floorPlans } from '~/types/handover/floor-plans'
import { houseKeyOf } from '~/types/handover/house'
import type { SnagPage } from '~/types/handover/rectification'
import { rectificationCopy as copy } from './rectification.copy'

/** Where it is on the plan of the flat; nothing for a house without a plan. */
export function PinCard({ page: { houseType, pin, number, ball } }: { readonly page: SnagPage }) {
  const house = houseKeyOf(houseType)
  if (pin === null || !floorPlans[house]) return null
  const tone = ball === 'nobody' ? 'ok' : 'bad'
  return (
    <Card title={copy.pinned}>
      <FloorPlan id="snag-plan" house={house} pins={[{ key: 'snag', point: pin, label: String(number), tone }]} />
    </Card>
  )
}
