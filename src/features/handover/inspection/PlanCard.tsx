import { View } from '@tarojs/components'
import { Card } from '~/src/components/Card'
import { FloorPlan } from '~/src/components/FloorPlan'
import { floorPlans, roomAt } from '~/types/handover/floor-plans'
import type { InspectionKit } from '~/types/handover/inspection'
import type { SnagDraft } from './draft'
import { flatCopy as copy } from './inspection.copy'
import type { HeldNoted } from './noted'
import { pinsOf } from './pins'

interface PlanCardProps {
  readonly flat: InspectionKit
  readonly waiting: readonly HeldNoted[]
  readonly onPoint: (at: Partial<SnagDraft>) => void
}

/** Where things were found; a tap notes the next one there, its room is known by the drawing. */
export function PlanCard({ flat, onPoint }: PlanCardProps) {
  const { houseKey, snags } = flat
  if (!floorPlans[houseKey]) return null
  return (
    <Card title={copy.plan}>
      <View className="t-second">{copy.planNote}</View>
      <FloorPlan
        id="inspect-plan"
        house={houseKey}
        pins={pinsOf(snags)}
        onPoint={pin => onPoint({ pin, room: roomAt(houseKey, pin) ?? null })}
      />
    </Card>
  )
}
