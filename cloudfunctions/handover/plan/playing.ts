import type { EntryRefusal, InputOf, OutputOf } from '~/types/kernel/contract'
import type { HandoverContract } from '~/types/handover/handover.contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { staffActor } from '../../_kernel/actor'
import { recordAudit } from '../../_kernel/audit'
import type { Tx } from '../../_kernel/database'
import type { Context } from '../../_kernel/entry'
import { queueMessages, toStaff } from '../../_kernel/outbox'
import type { ContingencyPlay, HandoverBatch } from '../../_schema/handover.schema'
import { reachedBatch } from './batch.store'
import { meIn } from './move-batch'
import { planWords } from './plan.copy'

type Played = OutputOf<HandoverContract, 'playContingency'>
type Answer<Code extends string> = Promise<Result<Played, Code | EntryRefusal>>

/** Something happened on the day (R5.12): the card's lead and the group hear at once, and it is on record. */
export function playContingency(
  context: Context,
  { batchId, event, words }: InputOf<HandoverContract, 'playContingency'>,
): Answer<'NOT_POSSIBLE_NOW' | 'CARD_MISSING'> {
  const playId = context.deps.newId()
  return context.commit<Played, 'NOT_POSSIBLE_NOW' | 'CARD_MISSING' | EntryRefusal>(async tx => {
    const reached = await reachedBatch(tx, context, batchId)
    if (!reached.ok) return reached
    const { batch } = reached.value
    if (batch.state !== 'open') return refuse('NOT_POSSIBLE_NOW', { state: batch.state })
    const card = batch.contingencies[event]
    if (!card) return refuse('CARD_MISSING')
    const played = { _id: playId, version: 1, batchId, estateId: batch.estateId, event, at: context.now, words }
    await keepPlay(tx, context, { ...played, byName: meIn(context).name, review: null })
    await tellPlayed(tx, batch, playId, planWords.played(batch, event, words, card.leadName), context.now)
    return ok({ playId })
  })
}

async function keepPlay(tx: Tx, { now, action, caller }: Context, content: ContingencyPlay): Promise<void> {
  await tx.put('contingencyPlays', content)
  const entityId = `contingencyPlay:${content._id}`
  await recordAudit(tx, { entityId, version: content.version, at: now, by: staffActor(caller), action, content })
}

async function tellPlayed(
  tx: Tx,
  { _id, team, contingencies }: HandoverBatch,
  playId: string,
  words: { title: string; body: string },
  now: number,
): Promise<void> {
  const leads = Object.values(contingencies).map(({ leadId }) => leadId)
  const subject = { kind: 'handoverBatch' as const, id: _id }
  const hearers = [...team.map(({ staffId }) => staffId), ...leads]
  const notices = hearers.map(id => ({ to: toStaff(id), kind: 'contingencyPlayed', ...words, subject, isUrgent: true }))
  await queueMessages(tx, `contingencyPlay:${playId}:1`, notices, now)
}

/** What was learnt of it, once (R5.12). */
export const reviewContingency = (
  context: Context,
  { batchId, playId, words }: InputOf<HandoverContract, 'reviewContingency'>,
): Answer<'PLAY_UNKNOWN' | 'REVIEWED_ALREADY'> =>
  context.commit<Played, 'PLAY_UNKNOWN' | 'REVIEWED_ALREADY' | EntryRefusal>(async tx => {
    const reached = await reachedBatch(tx, context, batchId)
    if (!reached.ok) return reached
    const play = await tx.get('contingencyPlays', playId)
    if (play?.batchId !== batchId) return refuse('PLAY_UNKNOWN')
    if (play.review) return refuse('REVIEWED_ALREADY')
    const review = { words, at: context.now, byName: meIn(context).name }
    await keepPlay(tx, context, { ...play, review, version: play.version + 1 })
    return ok({ playId })
  })
