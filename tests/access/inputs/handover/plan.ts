import { addDays, dayOf } from '~/types/kernel/time'
import { words, type About, type Inputs } from '../../about'

const batch = ({ batchId }: About) => ({ batchId })
const terms = ({ now }: About) => ({
  ...{ title: '补交付', place: '售楼处', region: 'elsewhere', hours: { from: '09:00', until: '17:00' } },
  days: [addDays(dayOf(now), 120)],
})
const item = ({ now, technicianId }: About) => ({
  title: '布置现场',
  staffId: technicianId,
  dueOn: addDays(dayOf(now), 10),
})

export const planInputs: Inputs = {
  'handover.createBatch': about => ({ estateId: about.estateId, ...terms(about), buildings: ['3号楼'], unitIds: [] }),
  'handover.changeBatch': about => ({ ...batch(about), ...terms(about) }),
  'handover.addUnits': about => ({ ...batch(about), buildings: ['3号楼'], unitIds: [] }),
  'handover.withdrawUnits': about => ({ batchId: about.spareBatchId, unitIds: [about.spareUnitId], words }),
  'handover.nameGroup': about => ({
    ...batch(about),
    leadId: about.technicianId,
    members: [{ staffId: about.technicianId, task: '陪同验房' }],
  }),
  'handover.addPlanItem': about => ({ ...batch(about), kind: 'process', ...item(about) }),
  'handover.changePlanItem': about => ({ ...batch(about), itemId: 'item-0', ...item(about) }),
  'handover.finishPlanItem': about => ({ ...batch(about), itemId: 'item-0', words }),
  'handover.removePlanItem': about => ({ ...batch(about), itemId: 'item-0' }),
  'handover.recordEvidence': about => ({
    ...batch(about),
    conditionId: 'areaSurvey',
    number: '渝测 2026-1',
    issuedOn: dayOf(about.now),
    pages: [about.photoId],
  }),
  'handover.overrideGate': about => ({ ...batch(about), reason: words }),
  'handover.setContingency': about => ({ ...batch(about), event: 'rain', words, leadId: about.technicianId }),
  'handover.openBatch': batch,
  'handover.playContingency': about => ({ ...batch(about), event: 'rain', words }),
  'handover.reviewContingency': about => ({ ...batch(about), playId: 'play-never-was', words }),
  'handover.finishBatch': batch,
  'handover.cancelBatch': about => ({ batchId: about.spareBatchId, words }),
  'handover.batches': () => ({}),
  'handover.batch': batch,
  'handover.batchUnits': batch,
  'handover.estatesToHandOver': () => ({}),
  'handover.findUnitsToHandOver': about => ({ estateId: about.estateId, words: '3号楼' }),
  'handover.batchColleagues': batch,
}
