import type { InputOf } from '~/types/kernel/contract'
import type { HandoverContract } from '~/types/handover/handover.contract'
import type { LifecycleNo } from '~/types/kernel/lifecycle'
import { ok, refuse } from '~/types/kernel/result'
import { dayOf, type CalendarDay } from '~/types/kernel/time'
import { activeStaff, serves } from '../../_kernel/colleagues'
import type { Tx } from '../../_kernel/database'
import type { Context } from '../../_kernel/entry'
import { usePhotos } from '../../_kernel/photos'
import type { HandoverBatch } from '../../_schema/handover.schema'
import {
  decideCard,
  decideEvidence,
  decideFinish,
  decideOpen,
  decideOverride,
  namesOf,
  type EvidenceNo,
} from './domain/decide-batch'
import { decideGroup, type GroupNo } from './domain/decide-group'
import { meIn, moveBatch, tellStaff, type Answer } from './move-batch'
import { planWords } from './plan.copy'

type Said<A extends keyof HandoverContract> = InputOf<HandoverContract, A>

/** Those of them who have not passed the training of a handover, or whose pass has ended (R1.2, R5.12). */
export async function untrained(
  tx: Pick<Tx, 'get'>,
  staffIds: readonly string[],
  today: CalendarDay,
): Promise<string[]> {
  const passes = await Promise.all(staffIds.map(staffId => tx.get('trainingPasses', `${staffId}:handoverBatch`)))
  const counts = passes.map(pass => pass?.isPassed === true && (pass.validUntil === null || pass.validUntil >= today))
  return staffIds.filter((_staffId, index) => !counts[index])
}

const untrainedOf = (tx: Pick<Tx, 'get'>, { team }: HandoverBatch, now: number): Promise<string[]> =>
  untrained(
    tx,
    team.map(({ staffId }) => staffId),
    dayOf(now),
  )

/** R5.1. Whoever is new hears what they are there for. */
export async function nameGroup(
  context: Context,
  { batchId, ...group }: Said<'nameGroup'>,
): Answer<GroupNo | 'TEAM_NOT_TRAINED'> {
  const { deps, now } = context
  const staff = await activeStaff(deps.database)
  return moveBatch<GroupNo | 'TEAM_NOT_TRAINED'>(context, batchId, {
    decide: (batch, by) => decideGroup(batch, group, staff, by, now),
    async also(tx, after, before) {
      const without = after.state === 'open' ? await untrainedOf(tx, after, now) : []
      if (without.length > 0) return refuse('TEAM_NOT_TRAINED', { names: namesOf(after, without) })
      await welcome(tx, context, after, before)
      return ok(null)
    },
  })
}

async function welcome(tx: Tx, context: Context, after: HandoverBatch, before: HandoverBatch): Promise<void> {
  const me = meIn(context)
  const known = new Set(before.team.map(({ staffId, task }) => `${staffId}:${task}`))
  const fresh = after.team.filter(({ staffId, task }) => staffId !== me.staffId && !known.has(`${staffId}:${task}`))
  for (const { staffId, task } of fresh)
    await tellStaff(tx, after, [staffId], { kind: 'handoverGroup', ...planWords.inGroup(after, task) }, context.now)
}

/** R5.2. The pages are the caller's own photos, from now on the batch's. */
export const recordEvidence = (
  context: Context,
  { batchId, conditionId, number, issuedOn, pages, shownUntil }: Said<'recordEvidence'>,
) =>
  moveBatch<EvidenceNo | 'PHOTO_NOT_USABLE'>(context, batchId, {
    decide(batch) {
      const document = { number, issuedOn, pages, shownUntil: shownUntil ?? null }
      const recorded = { ...document, at: context.now, byName: meIn(context).name }
      return decideEvidence(batch, conditionId, recorded)
    },
    also: tx => usePhotos(tx, context.caller.openid, pages, `handoverBatch:${batchId}`),
  })

/** R5.2: the reason stands in the audit row, and the group hears of it. */
export const overrideGate = (context: Context, { batchId, reason }: Said<'overrideGate'>) =>
  moveBatch<'NOT_POSSIBLE_NOW' | 'NOTHING_MISSING'>(context, batchId, {
    decide: batch => decideOverride(batch, reason, meIn(context), context.now),
    async also(tx, after) {
      const words = planWords.overridden(after, meIn(context).name, reason)
      const hearers = after.team.map(({ staffId }) => staffId)
      await tellStaff(tx, after, hearers, { kind: 'gateOverridden', ...words }, context.now)
      return ok(null)
    },
    words: reason,
  })

export async function setContingency(
  context: Context,
  { batchId, event, words, leadId }: Said<'setContingency'>,
): Answer<'NOT_POSSIBLE_NOW' | 'STAFF_UNKNOWN'> {
  const staff = await activeStaff(context.deps.database)
  return moveBatch<'NOT_POSSIBLE_NOW' | 'STAFF_UNKNOWN'>(context, batchId, {
    decide(batch) {
      const lead = staff.find(({ _id }) => _id === leadId)
      if (!lead || !serves(lead, batch.estateId)) return refuse('STAFF_UNKNOWN')
      return decideCard(batch, event, { words, leadId, leadName: lead.name, at: context.now })
    },
  })
}

/** R5.12: with its team trained and its five cards written. */
export const openBatch = (context: Context, batchId: string) =>
  moveBatch<LifecycleNo | 'TEAM_NOT_TRAINED' | 'CARDS_MISSING'>(context, batchId, {
    decide: async (batch, by, tx) => decideOpen(batch, await untrainedOf(tx, batch, context.now), by, context.now),
  })

export const finishBatch = (context: Context, batchId: string) =>
  moveBatch<LifecycleNo | 'LAST_DAY_NOT_OVER'>(context, batchId, {
    decide: (batch, by) => decideFinish(batch, by, context.now),
  })
