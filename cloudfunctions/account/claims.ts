import type { linkingActions } from '~/types/account/linking.actions'
import { unitIdOf } from '~/types/estate/estate'
import type { EntryRefusal, InputOf, OutputOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { personActor } from '../_kernel/actor'
import type { Tx } from '../_kernel/database'
import type { Context } from '../_kernel/entry'
import { toPerson, toStaff, type Notice } from '../_kernel/outbox'
import { usePhotos } from '../_kernel/photos'
import { currentPolicies } from '../_kernel/policies'
import { above } from '../_kernel/query'
import type { Account, UnitFile } from '../_schema/documents'
import type { Claim } from '../_schema/linking-documents'
import { accountOf } from './account.store'
import { putClaim } from './claims.store'
import { activeStaff, holderIds } from '../_kernel/colleagues'
import { claimDueBy, claimMoved, notDecided } from './domain/claim'
import { provenPhone } from '../_kernel/proof'
import { claimWords } from './linking.copy'

type Actions = typeof linkingActions
type Answer<A extends keyof Actions, Code extends string = never> = Promise<
  Result<OutputOf<Actions, A>, Code | EntryRefusal>
>
type ClaimNo =
  'PHONE_NOT_PROVEN' | 'DOOR_NOT_FOUND' | 'CLAIM_IS_OPEN' | 'TOO_MANY_CLAIMS' | 'UNIT_IS_YOURS' | 'PHOTO_NOT_USABLE'
type Numbered = Pick<Claim, 'phone' | 'phoneIndex' | 'maskedPhone'>

const mostClaims = 50
const mostEstates = 100

/** "This flat is mine": for an agent of its estate to decide, within the clock of a consult (R2.4). */
export async function submitClaim(context: Context, said: InputOf<Actions, 'claim'>): Answer<'claim', ClaimNo> {
  const { caller, commit, deps, now } = context
  const policies = await currentPolicies(deps.database, now)
  const unitId = unitIdOf(said)
  const agents = holderIds(await activeStaff(deps.database), ['agent'], said.estateId)
  return commit<OutputOf<Actions, 'claim'>, ClaimNo>(async tx => {
    const account = await accountOf(tx, caller.openid)
    const number = provenPhone(account, now, policies.archive) ?? (await numberOnFile(tx, account))
    if (!number) return refuse('PHONE_NOT_PROVEN')
    const unit = await tx.get('units', unitId)
    // That a door exists is no secret; who lives behind it is, and nothing here says that.
    if (!unit?.isVisible) return refuse('DOOR_NOT_FOUND')
    if (account.personId && unit.personIds.includes(account.personId)) return refuse('UNIT_IS_YOURS')
    const _id = await freeClaimId(tx, `${unitId}:${deps.crypto.indexOf(caller.openid).slice(0, 12)}`)
    if (_id === null) return refuse('CLAIM_IS_OPEN')
    const most = policies.archive.mostOpenClaims
    if ((await openClaims(context, tx)) >= most) return refuse('TOO_MANY_CLAIMS', { most })
    await tx.put('accounts', { ...account, claimedAt: now })
    const dueBy = claimDueBy(now, policies)
    const claim = { ...opened(unit, account, said), ...numberOnly(number), _id, submittedAt: now, dueBy }
    await putClaim(tx, null, claim, { now, action: context.action, by: personActor(caller) }, toDesk(claim, agents))
    const used = await usePhotos(tx, caller.openid, said.photos, _id)
    return used.ok ? ok({ claimId: _id, dueBy }) : used
  })
}

const numberOnly = ({ phone, phoneIndex, maskedPhone }: Numbered): Numbered => ({ phone, phoneIndex, maskedPhone })

/** Whoever is linked has proven the number of the file before. */
async function numberOnFile(tx: Tx, { _id, personId }: Account): Promise<Numbered | null> {
  const file = personId ? await tx.get('persons', personId) : null
  return file?.linkedOpenid === _id ? file : null
}

/** Asked anew on every attempt; the account itself is written, so that of two claims at once one sees the other. */
async function openClaims({ caller, deps }: Context, tx: Tx): Promise<number> {
  const claims = await deps.database.find('claims', {
    where: { openid: caller.openid },
    orderBy: [['submittedAt', 'desc']],
    limit: mostClaims,
  })
  const now = await Promise.all(claims.filter(({ isOpen }) => isOpen).map(({ _id }) => tx.get('claims', _id)))
  return now.filter(claim => claim?.isOpen).length
}

/** One open claim a flat and WeChat user; null: there is one. */
async function freeClaimId(tx: Tx, prefix: string): Promise<string | null> {
  for (let n = 1; ; n += 1) {
    const before = await tx.get('claims', `${prefix}:${n}`)
    if (!before) return `${prefix}:${n}`
    if (before.isOpen) return null
  }
}

type Opened = Omit<Claim, '_id' | 'submittedAt' | 'dueBy' | keyof Numbered>
function opened(unit: UnitFile, account: Account, said: InputOf<Actions, 'claim'>): Opened {
  const { name, relation, words, photos } = said
  return {
    ...{ version: 0, estateId: unit.estateId, unitId: unit._id, unitName: unit.name },
    ...{ openid: account._id, personId: account.personId, name, relation, words, photos },
    ...{ state: 'submitted', isOpen: true, decidedAt: notDecided, decidedBy: null, reason: '' },
  }
}

export const staffNotice = (
  claim: Claim,
  staffIds: readonly string[],
  kind: string,
  words: { title: string; body: string },
): Notice[] =>
  staffIds.map(id => ({
    to: toStaff(id),
    kind: `claim.${kind}`,
    ...words,
    subject: { kind: 'claim', id: claim._id },
    topic: 'work',
  }))

const toDesk = (claim: Claim, agents: readonly string[]): Notice[] =>
  staffNotice(claim, agents, 'submitted', claimWords.submitted(claim.unitName))

/** Only who has a file has an inbox; the claim's page shows everybody how it stands. */
export const toClaimant = (
  claim: Claim,
  personId: string | null,
  kind: string,
  words: { title: string; body: string },
): Notice[] =>
  personId === null
    ? []
    : [
        {
          to: toPerson(personId),
          kind: `claim.${kind}`,
          ...words,
          subject: { kind: 'claim', id: claim._id },
          topic: 'account',
        },
      ]

/** Mine, newest first, and what a new one needs. */
export async function myClaims({ caller, deps, now }: Context): Answer<'myClaims'> {
  const { archive } = await currentPolicies(deps.database, now)
  const [claims, estates] = await Promise.all([
    deps.database.find('claims', {
      where: { openid: caller.openid },
      orderBy: [['submittedAt', 'desc']],
      limit: mostClaims,
    }),
    deps.database.find('estates', { where: { _id: above('') }, limit: mostEstates }),
  ])
  const proven = provenPhone(caller.account, now, archive)?.maskedPhone
  return ok({
    rows: claims.map(mineView),
    estates: estates.map(({ _id, name }) => ({ estateId: _id, name })),
    maskedPhone: proven ?? (caller.account?.personId ? caller.account.maskedPhone : null),
  })
}

function mineView(claim: Claim): OutputOf<Actions, 'myClaims'>['rows'][number] {
  const { _id: claimId, unitName, relation, state, submittedAt, dueBy, decidedAt, reason, isOpen } = claim
  const decided = isOpen ? {} : { decidedAt, ...(state === 'refused' && { reason }) }
  return { claimId, unitName, relation, state, submittedAt, dueBy, ...decided }
}

/** Taken back by whoever made it. */
export const withdrawClaim = (
  { caller, commit, action, now }: Context,
  { claimId }: InputOf<Actions, 'withdrawClaim'>,
): Answer<'withdrawClaim', 'NOT_POSSIBLE_NOW' | 'NOT_YOURS_TO_DO'> =>
  commit<{ state: string }, 'NOT_POSSIBLE_NOW' | 'NOT_YOURS_TO_DO' | EntryRefusal>(async tx => {
    const claim = await tx.get('claims', claimId)
    if (claim?.openid !== caller.openid) return refuse('NOT_FOUND')
    const by = personActor(caller)
    const next = claimMoved(claim, 'withdrawClaim', { roles: ['visitor'], actor: by }, '', now)
    if (!next.ok) return next
    await putClaim(tx, claim, next.value, { now, action, by }, [])
    return ok({ state: next.value.state })
  })
