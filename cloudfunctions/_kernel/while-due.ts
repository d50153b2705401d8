import { ok } from '~/types/kernel/result'
import type { DueRow } from '../_schema/documents'
import type { Tx } from './database'
import type { Deps } from './deps'
import type { Due } from './due'
import { inTransaction } from './transaction'

export const asDue = ({ entityId, kind, dueAt }: DueRow): Due => ({ entityId, kind, at: dueAt })

/** Runs in one transaction, if the row still stands as it was found: a neighbour may have been faster. */
export async function whileDue(row: DueRow, deps: Deps, work: (tx: Tx) => Promise<void>): Promise<void> {
  await inTransaction(deps.database, deps, async tx => {
    const current = await tx.get('due', row._id)
    if (current?.dueAt === row.dueAt) await work(tx)
    return ok(null)
  })
}
