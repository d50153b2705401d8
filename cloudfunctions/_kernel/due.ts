import type { DueRow } from '../_schema/documents'
import type { Tx } from './database'

/** Something that falls due: `kind` names the job, `at` the instant. One row an entity and kind. */
export interface Due {
  entityId: string
  kind: string
  at: number
}

const dueId = ({ entityId, kind }: Pick<Due, 'entityId' | 'kind'>): string => `${entityId}:${kind}`

const rowOf = (due: Due): DueRow => ({
  _id: dueId(due),
  kind: due.kind,
  entityId: due.entityId,
  dueAt: due.at,
  wakeAt: due.at,
  attempts: 0,
})

/**
 * Moves an entity's due rows from what was wanted before to what is wanted now, in the change's own transaction: a running
 * clock has exactly one row, a stopped one none (invariant I3). Unchanged rows are not written.
 */
export async function moveDue(tx: Tx, before: readonly Due[], after: readonly Due[]): Promise<void> {
  const instants = new Map(before.map(due => [dueId(due), due.at]))
  const kept = new Set(after.map(dueId))
  for (const due of after) if (instants.get(dueId(due)) !== due.at) await tx.put('due', rowOf(due))
  for (const due of before) if (!kept.has(dueId(due))) await tx.remove('due', dueId(due))
}
