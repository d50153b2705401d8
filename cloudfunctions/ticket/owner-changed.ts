import { ok } from '~/types/kernel/result'
import { moveDue } from '../_kernel/due'
import type { Deps } from '../_kernel/deps'
import { findAll } from '../_kernel/find-all'
import { queueMessages } from '../_kernel/outbox'
import type { DueJob } from '../_kernel/sweep'
import { inTransaction } from '../_kernel/transaction'
import type { DueRow } from '../_schema/documents'
import { byClock } from './actor'
import { askNotices } from './domain/call-notices'
import { reporterAfter } from './domain/owner-changed'
import { activeStaff, type Colleague } from '../_kernel/colleagues'
import { load, save } from './ticket.store'

/**
 * A flat has other owners, or a member less (R2.4): each of its open tickets goes on with whoever it belongs to now, and a callback that
 * was asked of the former owner is asked anew. The row goes last, so a sweep that dies half-way is made good by the next.
 */
export const followOwner: DueJob = async (row, deps, now) => {
  const [open, staff] = await Promise.all([
    findAll(deps.database, 'tickets', { unitId: row.entityId, isOpen: true }),
    activeStaff(deps.database),
  ])
  for (const { _id } of open) await handOver(_id, row, deps, staff, now)
  await inTransaction(deps.database, deps, async tx => {
    const current = await tx.get('due', row._id)
    if (current?.dueAt === row.dueAt) await moveDue(tx, [{ ...row, at: row.dueAt }], [])
    return ok(null)
  })
}

async function handOver(ticketId: string, row: DueRow, deps: Deps, staff: readonly Colleague[], now: number) {
  await inTransaction(deps.database, deps, async tx => {
    const unit = await tx.get('units', row.entityId)
    const loaded = await load(tx, ticketId)
    const events = unit && loaded ? reporterAfter(loaded.ticket, unit) : []
    if (!loaded || events.length === 0) return ok(null)
    const after = await save(tx, { loaded, events, by: byClock, action: row.kind, now, staff })
    const asked = loaded.tasks.filter(({ state }) => state === 'asked')
    const notices = asked.flatMap(task => askNotices(task, after.reporterId))
    await queueMessages(tx, `${ticketId}:${after.version}:asked`, notices, now)
    return ok(null)
  })
}
