import type { ConditionId } from '~/types/handover/conditions'
import type { ContingencyEvent } from '~/types/handover/handover'
import type { BatchDetail, BatchUnitRow, PlayRow } from '~/types/handover/plan.views'

/** Which sheet of a batch's page is open, and about what. */
export type SheetName =
  | { readonly is: 'terms' | 'group' | 'override' | 'addFlats' | 'cancel' | 'play' }
  | { readonly is: 'item'; readonly item?: BatchDetail['plan'][number] }
  | { readonly is: 'finishItem'; readonly itemId: string; readonly title: string }
  | { readonly is: 'evidence'; readonly conditionId: ConditionId }
  | { readonly is: 'card'; readonly event: ContingencyEvent }
  | { readonly is: 'review'; readonly play: PlayRow }
  | { readonly is: 'withdraw'; readonly unit: BatchUnitRow }

export interface SheetProps {
  readonly batch: BatchDetail
  readonly onDone: () => void
  readonly onClose: () => void
}
