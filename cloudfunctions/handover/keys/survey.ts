import type { HandoverContract } from '~/types/handover/handover.contract'
import type { EntryRefusal, InputOf, OutputOf, RefusalOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { personActor } from '../../_kernel/actor'
import { recordAudit } from '../../_kernel/audit'
import { activeStaff, holderIds } from '../../_kernel/colleagues'
import type { Tx } from '../../_kernel/database'
import type { Context } from '../../_kernel/entry'
import { queueMessages } from '../../_kernel/outbox'
import { currentPolicies } from '../../_kernel/policies'
import { ofPerson, ofUnit, recordTimeline } from '../../_kernel/timeline'
import type { HandoverSurvey } from '../../_schema/handover-survey.schema'
import { decideAnswer, isUnhappy } from './domain/survey'
import { keysWords, timelineWords } from './keys.words.copy'
import { noticesToStaff } from './notices'

type View = OutputOf<HandoverContract, 'survey'>
type SurveyNo = 'NOT_FOUND' | 'NOT_ASKED'

/** The survey of a flat, for the people of whoever was asked: a new owner has nothing to do with it. */
async function reachedSurvey(
  tx: Pick<Tx, 'get'>,
  { rolesTowards }: Context,
  unitId: string,
): Promise<Result<HandoverSurvey, SurveyNo>> {
  const [survey, unit] = [await tx.get('handoverSurveys', unitId), await tx.get('units', unitId)]
  if (!unit?.isVisible || rolesTowards({ unitId, estateId: unit.estateId }).length === 0) return refuse('NOT_FOUND')
  return survey && unit.personIds.includes(survey.personId) ? ok(survey) : refuse('NOT_ASKED')
}

export async function surveyOf(context: Context, unitId: string): Promise<Result<View, SurveyNo>> {
  const reached = await reachedSurvey(context.deps.database, context, unitId)
  if (!reached.ok) return reached
  const { unitName, keysOn, askedAt, answer } = reached.value
  return ok({ unitId, unitName, keysOn, askedAt, answer })
}

type Said = InputOf<HandoverContract, 'answerSurvey'>
type Answered = OutputOf<HandoverContract, 'answerSurvey'>

/** R8.3: kept as it is given. Few stars, or something that is not settled, reach the manager in the same moment. */
export async function answerSurvey(
  context: Context,
  { unitId, stars, isSettled, words }: Said,
): Promise<Result<Answered, RefusalOf<HandoverContract, 'answerSurvey'> | EntryRefusal>> {
  const { deps, now } = context
  const { callback } = await currentPolicies(deps.database, now)
  const staff = await activeStaff(deps.database)
  return context.commit(async tx => {
    const reached = await reachedSurvey(tx, context, unitId)
    if (!reached.ok) return reached
    const decided = decideAnswer(reached.value, { stars, isSettled, words, at: now })
    if (!decided.ok) return decided
    const after = decided.value
    const hearers = after.answer && isUnhappy(after.answer, callback.unhappyStars) ? managersOf(staff, after) : []
    await keep(tx, context, after, hearers)
    return ok({ stars })
  })
}

const managersOf = (staff: Awaited<ReturnType<typeof activeStaff>>, { estateId }: HandoverSurvey): string[] =>
  holderIds(staff, ['manager'], estateId)

async function keep(tx: Tx, { caller, now, action }: Context, after: HandoverSurvey, hearers: readonly string[]) {
  const { _id: unitId, version, unitName, answer, batchId, personId } = after
  if (!answer) throw new Error(`survey ${unitId} was answered without an answer`)
  const by = personActor(caller)
  const source = `handoverSurvey:${unitId}:${version}`
  await tx.put('handoverSurveys', after)
  await recordAudit(tx, { entityId: `handoverSurvey:${unitId}`, version, at: now, by, action, content: after })
  const { place = '' } = (await tx.get('handoverBatches', batchId)) ?? {}
  const words = keysWords.unhappy(unitName, answer.stars, answer.isSettled, answer.words)
  await queueMessages(
    tx,
    source,
    noticesToStaff(hearers, { _id: unitId, unitName, place }, 'handoverUnhappy', words, now),
    now,
  )
  const fact = { kind: 'handoverSurveyAnswered', title: timelineWords.answered(answer.stars) }
  const about = { kind: 'handover', id: unitId } as const
  await recordTimeline(tx, source, { ...fact, subjects: [ofUnit(unitId), ofPerson(personId)], by, about }, now)
}
