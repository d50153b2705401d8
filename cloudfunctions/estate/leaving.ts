import { ok } from '~/types/kernel/result'
import { anyFit, type Successor } from '~/types/staff/successor'
import { clockActor } from '../_kernel/actor'
import type { Deps } from '../_kernel/deps'
import { findAll } from '../_kernel/find-all'
import { finishHandingOn } from '../_kernel/leaving'
import { queueMessages } from '../_kernel/outbox'
import type { Leaving } from '../_schema/staff.schema'
import type { DueJob } from '../_kernel/sweep'
import { inTransaction } from '../_kernel/transaction'
import { promiseCopy } from './estate.copy'
import { toColleagues } from '../_kernel/told'
import { savePromise } from './promise.store'

/** Somebody left: the promises that they follow go to a successor (R1.1, R3.3), each in a transaction of its own. */
export const handOnPromises: DueJob = async (row, deps, now) => {
  const [leaving, file] = await Promise.all([
    deps.database.get('leavings', row.entityId),
    deps.database.get('staff', row.entityId),
  ])
  const hasLeft = leaving !== null && file?.isActive === false
  if (hasLeft) await handOnAll(deps, leaving, row.kind, now)
  await inTransaction(deps.database, deps, async tx => {
    const due = { entityId: row.entityId, kind: row.kind, at: row.dueAt }
    await finishHandingOn(tx, due, hasLeft ? leaving : null)
    return ok(null)
  })
}

async function handOnAll(deps: Deps, leaving: Leaving, action: string, now: number): Promise<void> {
  const open = await findAll(deps.database, 'promises', { staffId: leaving._id, isOpen: true })
  if (open.length === 0) return
  const working = await findAll(deps.database, 'staff', { isActive: true })
  const staff: Successor[] = working.map(each => ({ ...each, notAssignable: each.notAssignable ?? null }))
  for (const { _id, estateId } of open) {
    const work = { kind: 'promises' as const, count: 1, estateIds: [estateId] }
    const successor = anyFit(staff, work, leaving._id, leaving.successors.promises)
    if (!successor) throw new Error(`nobody can take on promise ${_id}`)
    await handOn(deps, _id, leaving, successor, { by: clockActor, action, now })
  }
}

async function handOn(
  deps: Deps,
  promiseId: string,
  leaving: Leaving,
  successor: Successor,
  change: Parameters<typeof savePromise>[1],
): Promise<void> {
  await inTransaction(deps.database, deps, async tx => {
    const before = await tx.get('promises', promiseId)
    if (!before?.isOpen || before.staffId !== leaving._id) return ok(null)
    const after = { ...before, version: before.version + 1, staffId: successor._id, staffName: successor.name }
    await savePromise(tx, change, after, { what: 'handedOn', words: `${leaving.name} → ${successor.name}` })
    const matter = {
      subject: { kind: 'promise' as const, id: promiseId },
      estateName: after.estateName,
      now: change.now,
    }
    const said = promiseCopy.handedOn(leaving.name, after.what, after.dueOn)
    const notices = toColleagues([successor._id], change.action, said, matter)
    await queueMessages(tx, `${promiseId}:${after.version}`, notices, change.now)
    return ok(null)
  })
}
