import type { HandoverContract } from '~/types/handover/handover.contract'
import type { planActions } from '~/types/handover/plan.actions'
import type { Handlers } from '../../_kernel/entry'
import { batchColleagues, estatesToHandOver, findUnitsToHandOver } from './choices'
import { addPlanItem, changePlanItem, finishPlanItem, removePlanItem } from './items'
import { addUnits, changeBatch, createBatch } from './making'
import { finishBatch, nameGroup, openBatch, overrideGate, recordEvidence, setContingency } from './planning'
import { playContingency, reviewContingency } from './playing'
import { batch, batches, batchUnits } from './views'
import { cancelBatch, withdrawUnits } from './withdrawing'

/** The batch from its plan to its end (R5.1, R5.2, R5.12); what is decided stands in domain/. */
export const planHandlers: Pick<Handlers<HandoverContract>, keyof typeof planActions> = {
  createBatch: (said, context) => createBatch(context, said),
  changeBatch: (said, context) => changeBatch(context, said),
  addUnits: (said, context) => addUnits(context, said),
  withdrawUnits: (said, context) => withdrawUnits(context, said),

  nameGroup: (said, context) => nameGroup(context, said),
  addPlanItem: (said, context) => addPlanItem(context, said),
  changePlanItem: (said, context) => changePlanItem(context, said),
  finishPlanItem: (said, context) => finishPlanItem(context, said),
  removePlanItem: (said, context) => removePlanItem(context, said),

  recordEvidence: (said, context) => recordEvidence(context, said),
  overrideGate: (said, context) => overrideGate(context, said),
  setContingency: (said, context) => setContingency(context, said),
  openBatch: ({ batchId }, context) => openBatch(context, batchId),
  playContingency: (said, context) => playContingency(context, said),
  reviewContingency: (said, context) => reviewContingency(context, said),
  finishBatch: ({ batchId }, context) => finishBatch(context, batchId),
  cancelBatch: ({ batchId, words }, context) => cancelBatch(context, batchId, words),

  batches: (said, context) => batches(context, said),
  batch: (said, context) => batch(context, said),
  batchUnits: (said, context) => batchUnits(context, said),
  estatesToHandOver: (_said, context) => estatesToHandOver(context),
  findUnitsToHandOver: (said, context) => findUnitsToHandOver(context, said),
  batchColleagues: (said, context) => batchColleagues(context, said),
}
