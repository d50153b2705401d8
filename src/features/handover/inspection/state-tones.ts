import type { TagTone } from '~/src/components/Tag'
import type { InspectionState } from '~/types/handover/inspection.lifecycle'

export const stateTones: Record<InspectionState | 'none', TagTone> = {
  none: 'quiet',
  started: 'accent',
  ended: 'warn',
  signed: 'ok',
}
