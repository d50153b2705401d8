import { ok } from '~/types/kernel/result'
import type { Tx } from '../_kernel/database'
import type { Deps } from '../_kernel/deps'
import { inTransaction } from '../_kernel/transaction'
import type { DueRow } from '../_schema/documents'
import type { Due } from '../_kernel/due'

export const asDue = ({ entityId, kind, dueAt }: DueRow): Due => ({ entityId, kind, at: dueAt })

/** Runs in one transaction, if the row still stands as it was found: a neighbour may have been faster. */
export async function whileDue(row: DueRow, deps: Deps, work: (tx: Tx) => Promise<void>): Promise<void> {
  await inTransaction(deps.database, deps, async tx => {
    const current = await tx.get('due', row._id)
    if (current?.dueAt === row.dueAt) await work(tx)
    return ok(null)
  })
}
