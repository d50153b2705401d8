import type { chargeActions } from '~/types/handover/charge.actions'
import type { HandoverContract } from '~/types/handover/handover.contract'
import type { LifecycleNo } from '~/types/kernel/lifecycle'
import { refuse } from '~/types/kernel/result'
import type { Handlers } from '../../_kernel/entry'
import { usePhotosAsEvidence } from '../photo-evidence'
import { actOnSnag } from './act'
import { decideCharging, decideContest, decideContested } from './domain/decide-charge'

/** What a contractor is charged for a snag: asked, contested with evidence, decided (charge.lifecycle.ts). */
export const chargeHandlers: Pick<Handlers<HandoverContract>, keyof typeof chargeActions> = {
  chargeContractor: ({ snagId, contractorId, words, amountFen }, context) =>
    actOnSnag<LifecycleNo | 'CONTRACTOR_UNKNOWN'>(
      context,
      snagId,
      async ({ tx, snag, by }) => {
        const contractor = await tx.get('contractors', contractorId)
        if (!contractor) return refuse('CONTRACTOR_UNKNOWN')
        return decideCharging(snag, { contractorId, contractorName: contractor.name, words, amountFen }, by)
      },
      { contractorIds: [contractorId] },
    ),
  contestCharge: ({ snagId, words, photos }, context) =>
    actOnSnag(
      context,
      snagId,
      async ({ tx, snag, by }) => {
        const decided = decideContest(snag, words, photos, by)
        if (!decided.ok) return decided
        const used = await usePhotosAsEvidence(tx, context.caller.openid, snag, photos, context.now)
        return used.ok ? decided : used
      },
      { whose: 'charged' },
    ),
  decideContest: ({ snagId, isUpheld, words }, context) =>
    actOnSnag(context, snagId, ({ snag, by }) => decideContested(snag, isUpheld, words, by)),
}
