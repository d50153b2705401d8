import { Card } from '~/src/components/Card'
import { FloorPlan } from '~/src/components/FloorPlan'
import { floorPlans } from '~/types/handover/floor-plans'
import type { HouseKey } from '~/types/handover/house'
import type { SnagView } from '~/types/handover/inspection'
import { flatCopy as copy } from './inspection.copy'
import { pinsOf } from './pins'

/** The plan with a pin where each thing was found; nothing for a house without a plan, or without a pin. */
export function FoundPlan({ houseKey, snags }: { readonly houseKey: HouseKey; readonly snags: readonly SnagView[] }) {
  const pins = pinsOf(snags)
  if (!floorPlans[houseKey] || pins.length === 0) return null
  return (
    <Card title={copy.plan}>
      <FloorPlan id="found-plan" house={houseKey} pins={pins} />
    </Card>
  )
}
