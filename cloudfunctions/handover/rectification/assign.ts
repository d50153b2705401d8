import type { InputOf } from '~/types/kernel/contract'
import type { HandoverContract } from '~/types/handover/handover.contract'
import type { LifecycleNo } from '~/types/kernel/lifecycle'
import { refuse } from '~/types/kernel/result'
import { serves } from '../../_kernel/colleagues'
import type { Tx } from '../../_kernel/database'
import type { Context } from '../../_kernel/entry'
import type { Snag } from '../../_schema/inspection.schema'
import { actOnSnag } from './act'
import { decideAssigning, type Mender } from './domain/decide-snag'
import { contractorFits } from './lists'

type Said = InputOf<HandoverContract, 'assignSnag'>

/** Who mends it must be able to: a contractor that works at this estate, or a technician of it who may be given work (R1.2). */
async function menderOf(tx: Tx, to: Said['to'], snag: Snag): Promise<Mender | null> {
  if (to.kind === 'contractor') {
    const contractor = await tx.get('contractors', to.contractorId)
    return contractor && contractorFits(contractor, snag)
      ? { kind: 'contractor', contractorId: contractor._id, name: contractor.name }
      : null
  }
  const file = await tx.get('staff', to.staffId)
  const isFit = file?.isActive && file.positions.includes('technician') && !file.notAssignable
  return isFit && serves(file, snag.estateId) ? { kind: 'technician', staffId: file._id, name: file.name } : null
}

export const assignSnag = (context: Context, { snagId, to, responsible }: Said) =>
  actOnSnag<LifecycleNo | 'PARTY_NOT_FIT'>(
    context,
    snagId,
    async ({ tx, snag, by }) => {
      const mender = await menderOf(tx, to, snag)
      return mender ? decideAssigning(snag, mender, responsible, by) : refuse('PARTY_NOT_FIT')
    },
    to.kind === 'contractor' ? { contractorIds: [to.contractorId] } : {},
  )
