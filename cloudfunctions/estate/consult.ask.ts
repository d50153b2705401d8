import type { consultActions } from '~/types/estate/consult.actions'
import type { EntryRefusal, InputOf } from '~/types/kernel/contract'
import { ok, refuse } from '~/types/kernel/result'
import { dayOf } from '~/types/kernel/time'
import { personActor } from '../_kernel/actor'
import type { Tx } from '../_kernel/database'
import type { Context } from '../_kernel/entry'
import { usePhotos } from '../_kernel/photos'
import { currentPolicyId } from '../_kernel/policies'
import type { AccountUnit, EstateFile } from '../_schema/documents'
import type { Consult } from '../_schema/estate.schema'
import { activeStaff, holderIds, type Colleague } from '../_kernel/colleagues'
import { matterOf, numberOf, onTimelines, saveConsult } from './consult.store'
import { noDueAt } from './domain/consult'
import { consultCopy } from './estate.copy'
import { reachedEstate } from './keep'
import { toColleagues } from './notices'

type Actions = typeof consultActions
export interface Moved {
  consultId: string
  number: string
  state: Consult['state']
}
export const movedOf = ({ _id, state }: Consult): Moved => ({ consultId: _id, number: numberOf(_id), state })

/** Under whom a question is kept: the file, or the WeChat user of whom we know nothing else. */
export const askerOf = ({ caller }: Context): string => caller.account?.personId ?? caller.openid
export const changeOf = ({ caller, action, now }: Context) => ({ by: personActor(caller), action, now })

/** A flat of mine; a member needs to have been invited to report. */
function myUnit({ caller }: Context, unitId: string): AccountUnit | undefined {
  const unit = caller.account?.units.find(each => each.unitId === unitId)
  return unit && (unit.as === 'owner' || unit.scopes.includes('report')) ? unit : undefined
}

/** R3.4: what no article answered goes to the agents of the estate, and a clock starts. */
export function ask(context: Context, said: InputOf<Actions, 'ask'>) {
  const unit = said.unitId === undefined ? undefined : myUnit(context, said.unitId)
  const isElsewhere = said.unitId !== undefined && unit?.estateId !== said.estateId
  const about = { kind: 'question', desk: 'agents', said: null } as const
  const unitOf = { unitId: unit?.unitId ?? null, unitName: unit?.name ?? null }
  return submit(context, { ...about, ...unitOf, ...pick(said), isElsewhere })
}

/** R3.5: goes to the manager of the estate; neither sales nor the desk reads it. */
export function reportDeviation(context: Context, said: InputOf<Actions, 'reportDeviation'>) {
  const details = { on: said.saidOn ?? null, name: said.saidByName, topic: said.topic ?? null }
  const about = { kind: 'deviation', desk: 'manager', said: details, unitId: null, unitName: null } as const
  return submit(context, { ...about, ...pick(said), isElsewhere: false })
}

const pick = ({ estateId, words, photos }: { estateId: string; words: string; photos: string[] }) => ({
  estateId,
  words,
  photos,
})

interface Submission extends Pick<Consult, 'kind' | 'desk' | 'said' | 'unitId' | 'unitName' | 'estateId' | 'words'> {
  photos: string[]
  /** About a flat that is not theirs. */
  isElsewhere: boolean
}

async function submit(context: Context, submission: Submission) {
  const { deps, now, caller } = context
  const [policyId, staff] = await Promise.all([currentPolicyId(deps.database, now), activeStaff(deps.database)])
  return context.commit<Moved, EntryRefusal | 'PHOTO_NOT_USABLE'>(async tx => {
    const estate = await reachedEstate(tx, context, submission.estateId)
    if (!estate || submission.isElsewhere) return refuse('NOT_FOUND')
    const consult = opened(context, estate, submission, policyId)
    const used = await usePhotos(tx, caller.openid, submission.photos, consult._id)
    if (!used.ok) return used
    return ok(movedOf(await open(tx, context, consult, staff)))
  })
}

function opened(context: Context, estate: EstateFile, submission: Submission, policyId: string): Consult {
  const { caller, deps, now } = context
  const { photos, isElsewhere: _isElsewhere, ...facts } = submission
  const role = personActor(caller).role
  return {
    _id: `${dayOf(now).replaceAll('-', '')}-${deps.newCode(5)}`.replace(/^(\d{4})/, '$1-'),
    version: 1,
    ...facts,
    estateName: estate.name,
    askerId: askerOf(context),
    personId: caller.account?.personId ?? null,
    askedAs: role === 'owner' || role === 'buyer' || role === 'member' ? role : 'visitor',
    photoIds: photos,
    ...{ submittedAt: now, askedAt: now, answeredAt: null },
    ...{ state: 'submitted', isWaiting: true, dueAt: noDueAt, policyId, told: 0 },
    ...{ handlerId: null, handlerName: null, isHelpful: null, articleId: null },
  }
}

async function open(tx: Tx, context: Context, consult: Consult, staff: readonly Colleague[]): Promise<Consult> {
  const { kind, desk, estateName, estateId, words } = consult
  const said = kind === 'question' ? consultCopy.asked(estateName, words) : consultCopy.deviation(estateName, words)
  const hands = holderIds(staff, [desk === 'agents' ? 'agent' : 'manager'], estateId)
  const notices = toColleagues(hands, 'consultSubmitted', said, matterOf(consult, context.now))
  const change = changeOf(context)
  const step = { what: 'submitted' as const, words }
  const saved = await saveConsult(tx, change, { before: null, after: consult, step, staff, notices })
  await onTimelines(tx, change, saved, { kind: 'consult', ...consultCopy.onTimeline(kind, words) })
  return saved
}
