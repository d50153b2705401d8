import type { BatchState } from '~/types/handover/batch.lifecycle'
import type { EntryRefusal } from '~/types/kernel/contract'
import { ok, type Result } from '~/types/kernel/result'
import { staffActor } from '../../_kernel/actor'
import type { Tx } from '../../_kernel/database'
import type { Context } from '../../_kernel/entry'
import { queueMessages, toStaff, type Notice } from '../../_kernel/outbox'
import type { HandoverBatch } from '../../_schema/handover.schema'
import type { By } from '../unit.store'
import { reachedBatch, saveBatch } from './batch.store'

export interface Moved {
  batchId: string
  version: number
  state: BatchState
}
export type Answer<Code extends string = never> = Promise<Result<Moved, Code | EntryRefusal>>
type Decided<Code extends string> = Result<HandoverBatch, Code>

export const movedOf = ({ _id: batchId, version, state }: HandoverBatch): Moved => ({ batchId, version, state })

export interface Move<Code extends string> {
  decide: (batch: HandoverBatch, by: By, tx: Tx) => Decided<Code> | Promise<Decided<Code>>
  /** What else changes with it; a refusal takes everything back. */
  also?: (tx: Tx, after: HandoverBatch, before: HandoverBatch) => Promise<Result<null, Code>>
  /** A reason for the audit log. */
  words?: string
}

/** The story of every change of a batch: load, theirs to see, decide, what else is written, save. */
export const moveBatch = <Code extends string>(context: Context, batchId: string, move: Move<Code>): Answer<Code> =>
  moveBatchAnswering(context, batchId, move, movedOf)

/** The same, with an answer of its own: it is kept under the request's key, so that the same request again is answered the same. */
export function moveBatchAnswering<Code extends string, Value>(
  context: Context,
  batchId: string,
  { decide, also = async () => ok(null), words }: Move<Code>,
  answerOf: (after: HandoverBatch) => Value,
): Promise<Result<Value, Code | EntryRefusal>> {
  const { now, action, caller } = context
  return context.commit<Value, Code | EntryRefusal>(async tx => {
    const reached = await reachedBatch(tx, context, batchId)
    if (!reached.ok) return reached
    const { batch: before, by } = reached.value
    const after = await decide(before, by, tx)
    if (!after.ok) return after
    const done = await also(tx, after.value, before)
    if (!done.ok) return done
    const change = { by: staffActor(caller), action, now, ...(words !== undefined && { words }) }
    return ok(answerOf(await saveBatch(tx, before, after.value, change)))
  })
}

/** Colleagues hear about a batch; the caller knows already. */
export async function tellStaff(
  tx: Tx,
  { _id, version }: HandoverBatch,
  staffIds: readonly string[],
  notice: Pick<Notice, 'kind' | 'title' | 'body' | 'isUrgent'>,
  now: number,
): Promise<void> {
  const subject = { kind: 'handoverBatch' as const, id: _id }
  const notices = [...new Set(staffIds)].map(staffId => ({ ...notice, to: toStaff(staffId), subject }))
  await queueMessages(tx, `handoverBatch:${_id}:${version}`, notices, now)
}

/** The caller as staff; the access table lets nobody else come this far. */
export const meIn = ({ caller }: Pick<Context, 'caller'>): { staffId: string; name: string } => {
  const staff = caller.account?.staff
  return { staffId: staff?.staffId ?? '', name: staff?.name ?? '' }
}
