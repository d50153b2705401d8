import type { About, Inputs } from '../../about'

const batch = ({ batchId }: About) => ({ batchId })
const visit = ({ batchId, handoverUnitId: unitId }: About) => ({ batchId, unitId })
const window = ({ batchId }: About) => ({ batchId, zone: 'documents', number: 1 })

export const dayInputs: Inputs = {
  'handover.checkIn': about => ({ ...batch(about), code: 'ZZZZZZ' }),
  'handover.checkInDoor': visit,
  'handover.openWindow': about => ({ ...window(about), name: '1号窗口' }),
  'handover.closeWindow': window,
  'handover.callNext': window,
  'handover.putBack': visit,
  'handover.sendOn': visit,
  'handover.finishVisit': visit,
  'handover.leave': visit,
  'handover.tickPapers': about => ({ ...visit(about), papers: [] }),
  'handover.dayBatches': () => ({}),
  'handover.dayBoard': batch,
  'handover.visitWork': visit,
  'handover.findDoors': about => ({ ...batch(about), words: '101' }),
  'handover.wall': batch,
  'handover.dayFigures': batch,
  'handover.myQueue': ({ unitId }) => ({ unitId }),
}
