import { ok } from '~/types/kernel/result'
import { isOutsider } from '~/types/staff/positions'
import { anyFit, type Successor } from '~/types/staff/successor'
import type { WorkKind } from '~/types/staff/work'
import type { Deps } from '../_kernel/deps'
import { findAll } from '../_kernel/find-all'
import { finishHandingOn } from '../_kernel/leaving'
import type { DueJob } from '../_kernel/sweep'
import { inTransaction } from '../_kernel/transaction'
import type { Leaving } from '../_schema/staff.schema'
import { handOnDuties } from './booking/leaving'
import { handOnPlans } from './plan/leaving'
import { handOnSnags } from './rectification/leaving'

/** Somebody left, and what the job needs to hand on what was theirs. */
export interface Handing {
  deps: Deps
  leaving: Leaving
  action: string
  now: number
  /** Who takes on work of this kind for this estate. */
  successorFor(kind: WorkKind, estateId: string): Successor
}

/** What each room hands on, one after the other; each matter in a transaction of its own, so that a second run finds what is left. */
const handings: readonly ((handing: Handing) => Promise<void>)[] = [handOnPlans, handOnSnags, handOnDuties]

/** Somebody left: what they had to do for handovers goes to a successor (R1.1). */
export const handOnHandovers: DueJob = async (row, deps, now) => {
  const [leaving, file] = await Promise.all([
    deps.database.get('leavings', row.entityId),
    deps.database.get('staff', row.entityId),
  ])
  const hasLeft = leaving !== null && file?.isActive === false
  if (hasLeft) {
    const handing = await handingOf(deps, leaving, row.kind, now)
    for (const handOn of handings) await handOn(handing)
  }
  await inTransaction(deps.database, deps, async tx => {
    const due = { entityId: row.entityId, kind: row.kind, at: row.dueAt }
    await finishHandingOn(tx, due, hasLeft ? leaving : null)
    return ok(null)
  })
}

async function handingOf(deps: Deps, leaving: Leaving, action: string, now: number): Promise<Handing> {
  const working = (await findAll(deps.database, 'staff', { isActive: true })).filter(each => !isOutsider(each))
  const staff: Successor[] = working.map(each => ({ ...each, notAssignable: each.notAssignable ?? null }))
  const successorFor = (kind: WorkKind, estateId: string): Successor => {
    const work = { kind, count: 1, estateIds: [estateId] }
    const found = anyFit(staff, work, leaving._id, leaving.successors[kind])
    if (!found) throw new Error(`nobody can take on ${kind} of ${leaving._id}`)
    return found
  }
  return { deps, leaving, action, now, successorFor }
}
