import type { HandoverContract } from '~/types/handover/handover.contract'
import type { inspectionActions } from '~/types/handover/inspection.actions'
import type { Handlers } from '../../_kernel/entry'
import { checklists, saveChecklist } from './checklists'
import { reportSnag } from './report-snag'
import { syncInspection } from './sync'
import { inspectionsToday } from './today'
import { inspection, inspectionKit } from './views'

/** The inspection of a flat (R5.6); what is decided stands in domain/. */
export const inspectionHandlers: Pick<Handlers<HandoverContract>, keyof typeof inspectionActions> = {
  inspectionsToday: (said, context) => inspectionsToday(context, said),
  inspectionKit: ({ unitId }, context) => inspectionKit(context, unitId),
  syncInspection: (said, context) => syncInspection(context, said),
  reportSnag: (said, context) => reportSnag(context, said),
  inspection: ({ unitId }, context) => inspection(context, unitId),
  checklists: (_said, context) => checklists(context),
  saveChecklist: (said, context) => saveChecklist(context, said),
}
