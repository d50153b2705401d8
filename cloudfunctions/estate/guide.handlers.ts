import type { EstateContract } from '~/types/estate/estate.contract'
import { hasPresalePermit, type Certificate } from '~/types/estate/certificate'
import { defaultGuides, defaultGuideVersion } from '~/types/estate/guides.copy'
import { guideStages, type guideActions, type GuideStage } from '~/types/estate/guides.actions'
import type { EntryRefusal, InputOf } from '~/types/kernel/contract'
import { ok, refuse } from '~/types/kernel/result'
import { dayOf, type CalendarDay } from '~/types/kernel/time'
import { personActor } from '../_kernel/actor'
import type { Tx } from '../_kernel/database'
import type { Context, Handlers } from '../_kernel/entry'
import { oneOf } from '../_kernel/query'
import { ofPerson, recordTimeline } from '../_kernel/timeline'
import type { PersonFile } from '../_schema/documents'
import type { Guide } from '../_schema/estate.schema'
import { askerOf } from '../_kernel/consult/open'
import { guideCopy } from './estate.copy'
import { keep } from '../_kernel/keep'
import { reachedEstate } from './keep'
import { changeBy, disclosureOf } from './public.handlers'

type Actions = typeof guideActions

const guideId = (estateId: string): string => `guide:${estateId}`
const guideOf = async (reader: Pick<Tx, 'get'>, estateId: string): Promise<Guide> =>
  (await reader.get('guides', guideId(estateId))) ?? { _id: guideId(estateId), version: 0, estateId, stages: {} }
/** What the estate says of a stage; what it never changed is the default text. */
const stageOf = ({ stages }: Guide, stage: GuideStage) =>
  stages[stage] ?? { version: defaultGuideVersion, text: defaultGuides[stage] }
const confirmationId = (askerId: string, estateId: string, stage: GuideStage, version: number): string =>
  `${askerId}:${estateId}:${stage}:${version}`

export const guideHandlers: Pick<Handlers<EstateContract>, keyof Actions> = {
  async guide({ estateId }, context) {
    const { database } = context.deps
    const estate = await reachedEstate(database, context, estateId)
    if (!estate) return refuse('NOT_FOUND')
    const [guide, disclosure] = [await guideOf(database, estateId), await disclosureOf(database, estateId)]
    const views = guideStages.map(stage => ({ stage, ...stageOf(guide, stage) }))
    const ids = views.map(({ stage, version }) => confirmationId(askerOf(context), estateId, stage, version))
    const found = await database.find('guideConfirmations', { where: { _id: oneOf(ids) }, limit: 10 })
    const stages = views.map((view, index) => ({
      ...view,
      confirmedAt: found.find(({ _id }) => _id === ids[index])?.at ?? null,
    }))
    const permitted = hasPresalePermit(disclosure.certificates, dayOf(context.now))
    return ok({ estateId, estateName: estate.name, hasPresalePermit: permitted, stages })
  },

  confirmGuide: (said, context) => confirm(context, said),

  async changeGuide({ estateId, stage, text }, context) {
    return context.commit<{ version: number }, 'NOT_FOUND'>(async tx => {
      if (!(await reachedEstate(tx, context, estateId))) return refuse('NOT_FOUND')
      const guide = await guideOf(tx, estateId)
      const version = stageOf(guide, stage).version + 1
      const after = { ...guide, version: guide.version + 1, stages: { ...guide.stages, [stage]: { version, text } } }
      await keep(tx, changeBy(context), 'guides', after, after.version)
      return ok({ version })
    })
  },

  registerSubscription: (said, context) => register(context, said),
}

/** R3.6: kept with the version that was read; saying it again changes nothing. */
async function confirm(context: Context, { estateId, stage, version }: InputOf<Actions, 'confirmGuide'>) {
  const { caller, now } = context
  return context.commit<{ confirmedAt: number }, EntryRefusal | 'GUIDE_CHANGED'>(async tx => {
    const estate = await reachedEstate(tx, context, estateId)
    if (!estate) return refuse('NOT_FOUND')
    if (stageOf(await guideOf(tx, estateId), stage).version !== version) return refuse('GUIDE_CHANGED')
    const askerId = askerOf(context)
    const _id = confirmationId(askerId, estateId, stage, version)
    const already = await tx.get('guideConfirmations', _id)
    if (already) return ok({ confirmedAt: already.at })
    const by = personActor(caller)
    const confirmation = { _id, askerId, openid: caller.openid, estateId, stage, version, at: now }
    await keep(tx, { by, action: context.action, now }, 'guideConfirmations', confirmation, 1)
    const personId = caller.account?.personId
    const line = { kind: 'guideConfirmed', ...guideCopy.confirmed(estate.name, stage, version) }
    const about = { kind: 'estate' as const, id: estateId }
    if (personId) await recordTimeline(tx, _id, { subjects: [ofPerson(personId)], ...line, by, about }, now)
    return ok({ confirmedAt: now })
  })
}

/** The permit numbers that count today. */
const permitsOf = (certificates: readonly Certificate[], today: CalendarDay): string[] =>
  certificates.filter(each => hasPresalePermit([each], today)).map(({ number }) => number)

type RegisterRefusal = EntryRefusal | 'NO_PRESALE_PERMIT' | 'GUIDE_NOT_CONFIRMED' | 'ALREADY_REGISTERED'

/** R3.6: no subscription without a presale permit, and none before the person has read what it means. */
async function register(context: Context, { estateId, personId, words }: InputOf<Actions, 'registerSubscription'>) {
  const { now } = context
  return context.commit<{ registrationId: string }, RegisterRefusal>(async tx => {
    const estate = await reachedEstate(tx, context, estateId)
    const person = await tx.get('persons', personId)
    if (!estate || !person?.estateIds.includes(estateId)) return refuse('NOT_FOUND')
    const permitNumbers = permitsOf((await disclosureOf(tx, estateId)).certificates, dayOf(now))
    if (permitNumbers.length === 0) return refuse('NO_PRESALE_PERMIT')
    if (!(await hasConfirmed(tx, person, estateId))) return refuse('GUIDE_NOT_CONFIRMED')
    const registrationId = `${estateId}:${personId}:subscription`
    if (await tx.get('saleRegistrations', registrationId)) return refuse('ALREADY_REGISTERED')
    const change = changeBy(context)
    const registration = { _id: registrationId, estateId, personId, at: now, by: change.by, words, permitNumbers }
    await keep(tx, change, 'saleRegistrations', registration, 1)
    const line = { kind: 'subscriptionRegistered', ...guideCopy.registered(estate.name, permitNumbers) }
    await recordTimeline(tx, `${registrationId}:1`, { subjects: [ofPerson(personId)], ...line, by: change.by }, now)
    return ok({ registrationId })
  })
}

/** Read under the file, or under the WeChat user before the file was linked. */
async function hasConfirmed(tx: Tx, { _id, linkedOpenid }: PersonFile, estateId: string): Promise<boolean> {
  const { version } = stageOf(await guideOf(tx, estateId), 'subscription')
  for (const askerId of [_id, linkedOpenid])
    if (
      askerId !== null &&
      (await tx.get('guideConfirmations', confirmationId(askerId, estateId, 'subscription', version)))
    )
      return true
  return false
}
