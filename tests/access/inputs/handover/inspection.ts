import type { About, Inputs } from '../../about'

const unit = ({ handoverUnitId: unitId }: About) => ({ unitId })
const snag = { room: 'livingRoom', component: 'wall', words: '墙面有裂缝', pin: { x: 0.4, y: 0.5 } }

export const inspectionInputs: Inputs = {
  'handover.inspectionsToday': () => ({ whose: 'mine' }),
  'handover.inspectionKit': unit,
  'handover.syncInspection': about => ({
    ...unit(about),
    operations: [{ kind: 'resume', operationId: 'resume000001', notedAt: about.now }],
  }),
  'handover.reportSnag': about => ({
    ...{ ...unit(about), ...snag },
    ...{ operationId: 'snag00000001', photos: [about.photoId] },
  }),
  'handover.inspection': unit,
  'handover.checklists': () => ({}),
  'handover.saveChecklist': () => ({
    houseKey: 'general',
    basedOn: 999,
    points: [{ pointId: null, room: 'livingRoom', component: 'wall', item: '墙面平整' }],
  }),
}
