import { signatureOf } from '../../../flow/support/signing'
import type { About, Inputs } from '../../about'

const flat = ({ handoverUnitId }: About) => ({ unitId: handoverUnitId })
const factsHash = '0'.repeat(64)

export const signingInputs: Inputs = {
  'handover.signing': flat,
  'handover.signInspection': about => ({
    ...flat(about),
    inspectionId: `${about.handoverUnitId}:i1`,
    factsHash,
    ...signatureOf('inspectionRecord'),
  }),
  'handover.signTakingOver': about => ({ ...flat(about), objections: '', factsHash, ...signatureOf('takingOver') }),
}
