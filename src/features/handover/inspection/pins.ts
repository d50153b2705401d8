import type { PlanPin } from '~/src/components/FloorPlan'
import type { SnagView } from '~/types/handover/inspection'
import { snagLifecycle } from '~/types/handover/snag.lifecycle'

/** A pin for each snag that has a place: what is settled is green. */
export const pinsOf = (snags: readonly Pick<SnagView, 'snagId' | 'number' | 'pin' | 'state'>[]): PlanPin[] =>
  snags.flatMap(({ snagId, number, pin, state }) =>
    pin ? [{ key: snagId, point: pin, label: String(number), tone: snagLifecycle.isFinal(state) ? 'ok' : 'bad' }] : [],
  )
