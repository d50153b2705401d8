import { words, type About, type Inputs } from '../../about'

const nowhere = { components: [], estateIds: [] }
const snag = ({ snagId }: About) => ({ snagId })
const strokes = [
  [
    [100, 500],
    [900, 500],
  ],
]
const window = { on: '2026-12-01', from: '10:00' }

export const rectificationInputs: Inputs = {
  'handover.addContractor': () => ({ name: '恒通防水工程有限公司', ...nowhere }),
  'handover.changeContractor': ({ contractorId }) => ({
    ...{ contractorId, name: '城建装饰第三工程公司', ...nowhere, isActive: true },
  }),
  'handover.contractors': () => ({}),
  'handover.assignSnag': about => ({ ...snag(about), to: { kind: 'contractor', contractorId: about.contractorId } }),
  'handover.startFix': snag,
  'handover.finishFix': about => ({ ...snag(about), words, photos: [about.photoId], windows: [] }),
  'handover.offerLook': about => ({ ...snag(about), windows: [window] }),
  'handover.bookReinspection': about => ({ ...snag(about), ...window }),
  'handover.confirmFix': about => ({ ...snag(about), strokes, textVersion: '2026-1' }),
  'handover.rejectFix': about => ({ ...snag(about), words, photos: [] }),
  'handover.withdrawSnag': about => ({ ...snag(about), words }),
  'handover.proposeNewDate': about => ({ ...snag(about), on: '2026-12-20', reason: words }),
  'handover.answerProposal': about => ({ ...snag(about), isAccepted: false, words }),
  'handover.chargeContractor': about => ({
    ...{ ...snag(about), contractorId: about.contractorId, words, amountFen: null },
  }),
  'handover.contestCharge': about => ({ ...snag(about), words, photos: [about.photoId] }),
  'handover.decideContest': about => ({ ...snag(about), isUpheld: true, words }),
  'handover.snagQueue': () => ({}),
  'handover.snagCounts': () => ({}),
  'handover.mySnags': () => ({}),
  'handover.unitSnags': ({ unitId }) => ({ unitId }),
  'handover.snag': snag,
  'handover.menders': snag,
}
