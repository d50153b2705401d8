import { recordTimeline, ofUnit } from '../_kernel/timeline'
import type { Tx } from '../_kernel/database'
import type { SalesPromise } from '../_schema/estate.schema'
import { keep, type Change } from '../_kernel/keep'

/** A promise with its journal row; what was promised to a flat stands on the flat's timeline (R2.2, R3.3). */
export async function savePromise(
  tx: Tx,
  change: Change,
  promise: SalesPromise,
  step: { what: string; words: string; onTimeline?: { title: string; body: string } },
): Promise<void> {
  const { _id, version, unitId } = promise
  await keep(tx, change, 'promises', promise, version)
  const { what, words, onTimeline } = step
  const row = { _id: `${_id}:${version}`, promiseId: _id, version, at: change.now, by: change.by, what, words }
  await tx.create('promiseJournal', [row])
  if (unitId === null || !onTimeline) return
  const about = { kind: 'promise' as const, id: _id }
  const fact = { subjects: [ofUnit(unitId)], kind: what, ...onTimeline, by: { role: change.by.role }, about }
  await recordTimeline(tx, row._id, fact, change.now)
}
