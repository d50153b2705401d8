import { ok } from '~/types/kernel/result'
import { clockActor } from '../../_kernel/actor'
import { findAll } from '../../_kernel/find-all'
import { inTransaction } from '../../_kernel/transaction'
import type { Handing } from '../leaving'
import { saveBatch } from './batch.store'
import { handedOn } from './domain/handed-on'
import { tellStaff } from './move-batch'
import { planWords } from './plan.copy'

/** A leaver's place in a group, the plan items that are open with them and the cards they lead go to one successor a batch. */
export async function handOnPlans({ deps, leaving, action, now, successorFor }: Handing): Promise<void> {
  const open = await findAll(deps.database, 'handoverBatches', { openWith: leaving._id })
  for (const { _id, estateId } of open) {
    const successor = successorFor('handovers', estateId)
    await inTransaction(deps.database, deps, async tx => {
      const before = await tx.get('handoverBatches', _id)
      if (!before?.openWith.includes(leaving._id)) return ok(null)
      const after = handedOn(before, leaving._id, { staffId: successor._id, name: successor.name })
      await saveBatch(tx, before, after, { by: clockActor, action, now })
      const words = planWords.handedOn(after, leaving.name)
      await tellStaff(tx, after, [successor._id], { kind: action, ...words }, now)
      return ok(null)
    })
  }
}
