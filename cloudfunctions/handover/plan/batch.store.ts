import { batchLifecycle, type BatchAction } from '~/types/handover/batch.lifecycle'
import type { EntryRefusal, Role } from '~/types/kernel/contract'
import type { LifecycleNo } from '~/types/kernel/lifecycle'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { recordAudit } from '../../_kernel/audit'
import type { Tx } from '../../_kernel/database'
import { moveDue } from '../../_kernel/due'
import type { Context } from '../../_kernel/entry'
import type { HandoverBatch } from '../../_schema/handover.schema'
import type { By, Change } from '../unit.store'
import { duesOf, isOver } from './domain/dues'

export { gateOf, type Gate } from './domain/gate'

type Tabled = (typeof batchLifecycle.roles)[number]

/** One move of the table; the facts of the move are the caller's to add. */
export function stepBatch(batch: HandoverBatch, action: BatchAction, by: By): Result<HandoverBatch, LifecycleNo> {
  const next = batchLifecycle.step(batch.state, action, by as readonly Tabled[])
  return next.ok ? ok({ ...batch, state: next.value, version: batch.version + 1 }) : next
}

/** A batch that this member of staff reaches by the action's own table; forbidden is answered like absent (R13.2). */
export async function reachedBatch(
  tx: Pick<Tx, 'get'>,
  { rolesTowards }: Pick<Context, 'rolesTowards'>,
  batchId: string,
): Promise<Result<{ batch: HandoverBatch; by: Role[] }, EntryRefusal>> {
  const batch = await tx.get('handoverBatches', batchId)
  const by = batch ? rolesTowards({ estateId: batch.estateId }) : []
  return batch && by.length > 0 ? ok({ batch, by }) : refuse('NOT_FOUND')
}

/** Who has something to do here: found by it when they leave the company (R1.1). */
function openWith(batch: HandoverBatch): string[] {
  if (isOver(batch)) return []
  const cards = Object.values(batch.contingencies)
  return [
    ...new Set([
      ...batch.team.map(({ staffId }) => staffId),
      ...batch.plan.filter(({ done }) => done === null).map(({ staffId }) => staffId),
      ...cards.map(({ leadId }) => leadId),
    ]),
  ].sort()
}

/**
 * Writes a batch after a change (`after.version` is new), with its due rows and its audit row; `before` null: it is new. `words`: a reason
 * that the audit log itself shows.
 */
export async function saveBatch(
  tx: Tx,
  before: HandoverBatch | null,
  after: HandoverBatch,
  { by, action, now, words }: Change & { words?: string },
): Promise<HandoverBatch> {
  const content = { ...after, openWith: openWith(after) }
  await tx.put('handoverBatches', content)
  await moveDue(tx, before ? duesOf(before) : [], duesOf(content))
  const row = { entityId: `handoverBatch:${after._id}`, version: after.version, at: now, by, action, content }
  await recordAudit(tx, words === undefined ? row : { ...row, words })
  return content
}
