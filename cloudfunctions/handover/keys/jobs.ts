import { dayOf } from '~/types/kernel/time'
import type { Expander } from '../../_kernel/broadcast'
import type { Database, Tx } from '../../_kernel/database'
import { moveDue } from '../../_kernel/due'
import { queueMessages } from '../../_kernel/outbox'
import { currentPolicies } from '../../_kernel/policies'
import type { DueJob } from '../../_kernel/sweep'
import { asDue, whileDue } from '../../_kernel/while-due'
import type { UnitHandover } from '../../_schema/handover.schema'
import { isAskedLately, surveyKind, whomToAsk } from './domain/survey'
import { keysWords } from './keys.words.copy'
import { noticesTo } from './notices'

/** R8.3: asked once, a week after the keys; not after the flat was sold on, and not somebody who was asked about another flat lately. */
const ask: DueJob = async (row, deps, now) => {
  const { handover: policy } = await currentPolicies(deps.database, now)
  const handover = await deps.database.get('handoverUnits', row.entityId)
  const unit = await deps.database.get('units', row.entityId)
  const personId = whomToAsk(handover?.keys?.ownerIds ?? [], unit?.personIds ?? [])
  const isTooSoon =
    personId !== undefined && isAskedLately(await lastAsked(deps.database, personId), now, policy.surveyGapDays)
  await whileDue(row, deps, async tx => {
    await moveDue(tx, [asDue(row)], [])
    if (handover && personId !== undefined && !isTooSoon) await askOnce(tx, handover, personId, now)
  })
}

async function lastAsked(database: Database, personId: string): Promise<number | null> {
  const [latest] = await database.find('handoverSurveys', {
    where: { personId },
    orderBy: [['askedAt', 'desc']],
    limit: 1,
    fields: ['askedAt'],
  })
  return latest?.askedAt ?? null
}

async function askOnce(tx: Tx, handover: UnitHandover, personId: string, now: number): Promise<void> {
  const { _id, batchId, estateId, unitName, keys } = handover
  if (await tx.get('handoverSurveys', _id)) return
  const keysOn = dayOf(keys?.handedOutAt ?? now)
  const survey = { _id, version: 1, batchId, estateId, unitName, personId, keysOn, askedAt: now, answer: null }
  await tx.create('handoverSurveys', [survey])
  const { place = '' } = (await tx.get('handoverBatches', batchId)) ?? {}
  const words = keysWords.survey(unitName)
  const notices = noticesTo([personId], { ...handover, place }, 'handoverSurveyAsked', words, now)
  await queueMessages(tx, `handoverSurvey:${_id}:1`, notices, now)
}

export const keysJobs: Record<string, DueJob> = { [surveyKind]: ask }
export const keysExpanders: Record<string, Expander> = {}
