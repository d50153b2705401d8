import type { EntryRefusal, InputOf, OutputOf } from '~/types/kernel/contract'
import type { HandoverContract } from '~/types/handover/handover.contract'
import type { LifecycleNo } from '~/types/kernel/lifecycle'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { dayOf, minuteMs } from '~/types/kernel/time'
import { staffActor } from '../../_kernel/actor'
import { moveDue } from '../../_kernel/due'
import type { Context } from '../../_kernel/entry'
import { isOver } from '../plan/domain/dues'
import { gateOf, reachedBatch, saveBatch, stepBatch } from '../plan/batch.store'
import { decideDays, type LawNo } from './domain/lawful'
import { cursorEntity, noticeDueKinds } from './dues'
import { lawOf } from './law'

type SendNo = LifecycleNo | LawNo | 'GATE_CLOSED' | 'NO_UNITS' | EntryRefusal
type Sent = OutputOf<HandoverContract, 'sendNotices'>

/** How long after the letters it is first looked whether they were delivered. */
const firstLookMs = 5 * minuteMs

/**
 * Lets the notices of a batch leave (R5.2, R5.3): through the gate, early enough by law. What is written here is the decision; jobs make the
 * letters flat by flat, so that 800 of them survive a crash half-way and nobody gets two.
 */
export async function sendNotices(
  context: Context,
  batchId: string,
  move: 'sendNotices' | 'sendLateNotices',
): Promise<Result<Sent, SendNo>> {
  const { deps, now, caller, action } = context
  const law = await lawOf(deps.database, now)
  const listed = await deps.database.count('handoverUnits', { batchId, state: 'listed' })
  return context.commit<Sent, SendNo>(async tx => {
    const reached = await reachedBatch(tx, context, batchId)
    if (!reached.ok) return reached
    const { batch: before, by } = reached.value
    const stepped = stepBatch(before, move, by)
    if (!stepped.ok) return stepped
    const gate = gateOf(before, dayOf(now))
    if (!gate.isOpen) return refuse('GATE_CLOSED', { missing: gate.missing })
    const days = decideDays({ days: before.days, isLate: before.noticedAt !== null, today: dayOf(now) }, law)
    if (!days.ok) return days
    const unitCount = listed + before.listing.length
    if (unitCount === 0) return refuse('NO_UNITS')
    const after = { ...stepped.value, noticedAt: before.noticedAt ?? now, lettersSaidAt: now }
    await saveBatch(tx, before, after, { by: staffActor(caller), action, now })
    const entityId = cursorEntity(batchId, '')
    await moveDue(
      tx,
      [],
      [
        { entityId, kind: noticeDueKinds.send, at: now },
        { entityId, kind: noticeDueKinds.delivered, at: now + firstLookMs },
      ],
    )
    return ok({ batchId, state: after.state, unitCount })
  })
}

/** What the letters that have not left yet will say: what to bring, and remarks. Those that have left stay as they are. */
export async function setLetter(
  context: Context,
  { batchId, bring, remarks }: InputOf<HandoverContract, 'setLetter'>,
): Promise<Result<{ batchId: string }, 'NOT_POSSIBLE_NOW' | EntryRefusal>> {
  const { caller, action, now } = context
  return context.commit<{ batchId: string }, 'NOT_POSSIBLE_NOW' | EntryRefusal>(async tx => {
    const reached = await reachedBatch(tx, context, batchId)
    if (!reached.ok) return reached
    const { batch: before } = reached.value
    if (isOver(before)) return refuse('NOT_POSSIBLE_NOW')
    const after = { ...before, version: before.version + 1, letter: { bring, remarks } }
    await saveBatch(tx, before, after, { by: staffActor(caller), action, now })
    return ok({ batchId })
  })
}
