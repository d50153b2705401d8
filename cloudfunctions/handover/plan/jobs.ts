import { clockActor } from '../../_kernel/actor'
import type { Expander } from '../../_kernel/broadcast'
import { activeStaff, holderIds } from '../../_kernel/colleagues'
import type { Tx } from '../../_kernel/database'
import { moveDue } from '../../_kernel/due'
import type { DueJob } from '../../_kernel/sweep'
import { asDue, whileDue } from '../../_kernel/while-due'
import type { DueRow } from '../../_schema/documents'
import type { HandoverBatch } from '../../_schema/handover.schema'
import { saveBatch } from './batch.store'
import { duesOf, itemOf, planDueKinds } from './domain/dues'
import { listWaiting } from './listing'
import { tellStaff } from './move-batch'
import { planWords } from './plan.copy'
import { cancelledKind, tellCancelled, withdrawAll } from './withdrawing'

/** Whether the batch still wants what the row says; if not, the row goes. */
async function stillWanted(tx: Tx, row: DueRow, batchId: string): Promise<HandoverBatch | null> {
  const batch = await tx.get('handoverBatches', batchId)
  const isWanted = batch && duesOf(batch).some(({ kind, entityId }) => kind === row.kind && entityId === row.entityId)
  if (isWanted) return batch
  await moveDue(tx, [asDue(row)], [])
  return null
}

/** The manager hears that no group is named yet, 100 days before; 90 days before it is a breach, and the director hears, too (R5.1). Once each. */
const groupJob =
  (what: 'groupReminder' | 'groupBreach'): DueJob =>
  async (row, deps, now) => {
    const staff = await activeStaff(deps.database)
    await whileDue(row, deps, async tx => {
      const before = await stillWanted(tx, row, row.entityId)
      if (!before) return
      const isBreach = what === 'groupBreach'
      const said = isBreach ? { groupBreachedAt: now } : { groupRemindedAt: now }
      const after = { ...before, ...said, version: before.version + 1 }
      await saveBatch(tx, before, after, { by: clockActor, action: what, now })
      const hearers = holderIds(staff, isBreach ? ['manager', 'director'] : ['manager'], before.estateId)
      await tellStaff(tx, after, hearers, { kind: what, ...planWords[what](after) }, now)
    })
  }

/** A plan item falls due today: its owner is reminded once (R5.1). */
const remindItem: DueJob = async (row, deps, now) => {
  const { batchId, itemId } = itemOf(row.entityId)
  await whileDue(row, deps, async tx => {
    const before = await stillWanted(tx, row, batchId)
    const item = before?.plan.find(each => each.itemId === itemId)
    if (!before || !item) return
    const plan = before.plan.map(each => (each === item ? { ...item, remindedAt: now } : each))
    const after = { ...before, plan, version: before.version + 1 }
    await saveBatch(tx, before, after, { by: clockActor, action: 'remindPlanItem', now })
    await tellStaff(tx, after, [item.staffId], { kind: 'planItemDue', ...planWords.itemDue(after, item.title) }, now)
  })
}

/** Whoever listed flats died on the way, or had too many for one call: until nothing is left. */
const listRest: DueJob = async (row, deps, now) => {
  for (;;) {
    await listWaiting(deps, row.entityId, now)
    const batch = await deps.database.get('handoverBatches', row.entityId)
    if (!batch || batch.listing.length === 0) break
  }
  await whileDue(row, deps, async tx => void (await stillWanted(tx, row, row.entityId)))
}

export const planJobs: Record<string, DueJob> = {
  [planDueKinds.groupReminder]: groupJob('groupReminder'),
  [planDueKinds.groupBreach]: groupJob('groupBreach'),
  [planDueKinds.item]: remindItem,
  [planDueKinds.list]: listRest,
  [planDueKinds.withdraw]: withdrawAll,
}
export const planExpanders: Record<string, Expander> = { [cancelledKind]: tellCancelled }
