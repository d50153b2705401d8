import { ok } from '~/types/kernel/result'
import { clockActor } from '../../_kernel/actor'
import { findAll } from '../../_kernel/find-all'
import { inTransaction } from '../../_kernel/transaction'
import type { Handing } from '../leaving'
import { keepMove } from './act'
import { aroundOf } from './around'
import { decideHandingOn } from './domain/decide-snag'
import { snagRules } from './rules'

/** The snags that are open with a leaver go to a technician of the estate, as they stand: what was begun goes on (R1.1). */
export async function handOnSnags({ deps, leaving, action, now, successorFor }: Handing): Promise<void> {
  const open = await findAll(deps.database, 'snags', { assigneeId: leaving._id, isOpen: true })
  if (open.length === 0) return
  const around = await aroundOf(deps.database, [])
  for (const { _id, estateId } of open) {
    const successor = successorFor('rectifications', estateId)
    await inTransaction(deps.database, deps, async tx => {
      const before = await tx.get('snags', _id)
      const unit = before && (await tx.get('units', before.unitId))
      if (!before?.isOpen || !unit || before.assigneeId !== leaving._id) return ok(null)
      const rules = await snagRules(tx, before.policyId)
      const after = decideHandingOn(before, { staffId: successor._id, name: successor.name }, { now, rules })
      const move = { before, after, unit, around, rules, by: clockActor, isByCustomer: false, action, now }
      await keepMove(tx, move)
      return ok(null)
    })
  }
}
