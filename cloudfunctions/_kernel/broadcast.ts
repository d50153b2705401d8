import { ok } from '~/types/kernel/result'
import type { Broadcast, DueRow } from '../_schema/documents'
import type { Tx } from './database'
import type { Deps } from './deps'
import { moveDue } from './due'
import { messageOf, type Notice } from './outbox'
import { isDuplicate } from './faults'
import { inTransaction } from './transaction'

/** Lists a page of recipients and makes their messages; `next` null at the end. Asked again for a page, it answers the same. */
export type Expander = (
  broadcast: Broadcast,
  deps: Deps,
  now: number,
) => Promise<{ notices: readonly Notice[]; next: string | null }>

export const broadcastKind = 'broadcast'

/** Publishing to thousands writes one row; the sweep expands it page by page (architecture.md). */
export async function startBroadcast(
  tx: Tx,
  broadcast: Pick<Broadcast, '_id' | 'kind' | 'subjectId' | 'at'>,
): Promise<void> {
  await tx.create('broadcasts', [{ ...broadcast, state: 'pending', cursor: null, sent: 0 }])
  await moveDue(tx, [], [{ entityId: broadcast._id, kind: broadcastKind, at: broadcast.at }])
}

/**
 * Expands one page. Messages have deterministic ids and are written before the cursor moves, so a run that dies half-way
 * is made good by the next and nobody gets two.
 */
export function expandBroadcast(expanders: Record<string, Expander>) {
  return async (row: DueRow, deps: Deps, now: number): Promise<void> => {
    const broadcast = await deps.database.get('broadcasts', row.entityId)
    const expander = broadcast && Object.hasOwn(expanders, broadcast.kind) ? expanders[broadcast.kind] : undefined
    if (!broadcast || !expander) throw new Error(`no broadcast or no expander behind ${row._id}`)
    const { notices, next } = await expander(broadcast, deps, now)
    for (const notice of notices) await createOnce(deps, `${broadcast._id}:${notice.to}`, notice, now)
    await inTransaction(deps.database, deps, async tx => {
      const current = await tx.get('broadcasts', broadcast._id)
      // A neighbour was faster with this page.
      if (!current || current.cursor !== broadcast.cursor || current.state === 'done') return ok(null)
      const sent = current.sent + notices.length
      await tx.put('broadcasts', { ...current, cursor: next, sent, state: next === null ? 'done' : 'pending' })
      const was = { entityId: broadcast._id, kind: broadcastKind, at: row.dueAt }
      await moveDue(tx, [was], next === null ? [] : [{ ...was, at: row.dueAt + 1 }])
      return ok(null)
    })
  }
}

async function createOnce(deps: Deps, id: string, notice: Notice, now: number): Promise<void> {
  try {
    await deps.database.create('messages', [messageOf(id, notice, now)])
  } catch (fault) {
    if (!isDuplicate(fault)) throw fault
  }
}
