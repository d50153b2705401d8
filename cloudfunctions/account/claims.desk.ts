import type { linkingActions } from '~/types/account/linking.actions'
import { claimLifecycle } from '~/types/account/claim.lifecycle'
import type { EntryRefusal, InputOf, OutputOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { staffActor } from '../_kernel/actor'
import type { Context } from '../_kernel/entry'
import { maskName } from '../_kernel/field-crypto'
import { cursorOf, pageFrom, within } from '../_kernel/page'
import { photoUrls } from '../_kernel/photo-urls'
import { oneOf, type Where } from '../_kernel/query'
import type { PersonFile } from '../_schema/documents'
import type { Claim } from '../_schema/linking-documents'
import { claimMoved, notDecided } from './domain/claim'
import { holdsSomething } from './domain/linking'
import { toClaimant } from './claims'
import { putClaim } from './claims.store'
import { claimWords } from './linking.copy'

type Actions = typeof linkingActions
type Answer<A extends keyof Actions, Code extends string = never> = Promise<
  Result<OutputOf<Actions, A>, Code | EntryRefusal>
>
const pageSize = 20

/** Claims of my estates: open ones by who waits longest, decided ones newest first (R2.4). */
export async function claimQueue(
  context: Context,
  { face, after }: InputOf<Actions, 'claimQueue'>,
): Answer<'claimQueue'> {
  const { deps, now } = context
  const estateIds = context.caller.account?.staff?.estateIds ?? []
  const mine: Where =
    estateIds.length === 0 ? {} : { estateId: estateIds.length === 1 ? (estateIds[0] ?? '') : oneOf(estateIds) }
  const isOpen = face === 'open'
  const by = isOpen ? ('submittedAt' as const) : ('decidedAt' as const)
  const direction = isOpen ? ('asc' as const) : ('desc' as const)
  const page = pageFrom(after, direction)
  const [claims, open] = await Promise.all([
    deps.database.find('claims', {
      where: { isOpen, ...mine, ...within(by, page) },
      orderBy: [[by, direction]],
      limit: pageSize,
      skip: page.skip,
    }),
    deps.database.count('claims', { isOpen: true, ...mine }),
  ])
  return ok({
    rows: claims.map(claim => rowOf(claim, now)),
    next: cursorOf(claims, pageSize, page, claim => claim[by]),
    open,
  })
}

function rowOf({ _id: claimId, unitName, name, relation, state, submittedAt, dueBy, decidedAt }: Claim, now: number) {
  return { claimId, unitName, name, relation, state, submittedAt, dueBy, isLate: Math.min(now, decidedAt) > dueBy }
}

/** The claim, its proof, and the files that approving would change. Numbers masked; owners' names too. */
export async function claimDetail(
  context: Context,
  { claimId }: InputOf<Actions, 'claimDetail'>,
): Answer<'claimDetail'> {
  const { deps, caller, now } = context
  const claim = await deps.database.get('claims', claimId)
  const roles = claim ? context.rolesTowards({ estateId: claim.estateId }) : []
  if (!claim || roles.length === 0) return refuse('NOT_FOUND')
  const unit = await deps.database.get('units', claim.unitId)
  const [owners, own, urls] = await Promise.all([
    Promise.all((unit?.personIds ?? []).map(id => deps.database.get('persons', id))),
    claim.personId ? deps.database.get('persons', claim.personId) : null,
    photoUrls(deps, claim.photos),
  ])
  const { maskedPhone, words, photos, isOpen, decidedAt, decidedBy, reason } = claim
  const decided = isOpen || decidedAt === notDecided ? {} : { decidedAt, decidedBy: decidedBy?.name, reason }
  return ok({
    ...rowOf(claim, now),
    ...{ maskedPhone, words, photos, photoUrls: urls, ...decided },
    isKnown: own !== null && holdsSomething(own),
    owners: owners.flatMap(owner => (owner ? [ownerView(owner, claim)] : [])),
    moves: claim.openid === caller.openid ? [] : claimLifecycle.movesFor(claim.state, tableRoles(roles)),
  })
}

const ownerView = (owner: PersonFile, claim: Claim) => ({
  personId: owner._id,
  name: maskName(owner.name),
  maskedPhone: owner.maskedPhone,
  isLinked: owner.linkedOpenid !== null,
  isSameName: owner.name === claim.name,
  isSamePhone: owner.phoneIndex === claim.phoneIndex,
})

type TableRole = (typeof claimLifecycle.roles)[number]
const tableRoles = (roles: readonly string[]): TableRole[] => claimLifecycle.roles.filter(role => roles.includes(role))

/** Who may decide a claim: of its estate, and never one's own. */
export function deciderOf(
  context: Context,
  claim: Claim,
): { roles: TableRole[]; actor: ReturnType<typeof staffActor> } {
  const roles = tableRoles(context.rolesTowards({ estateId: claim.estateId }))
  return { roles: claim.openid === context.caller.openid ? [] : roles, actor: staffActor(context.caller) }
}

/** A no that says why: the claimant reads it. */
export const refuseClaim = (
  context: Context,
  { claimId, reason }: InputOf<Actions, 'refuseClaim'>,
): Answer<'refuseClaim', 'NOT_POSSIBLE_NOW' | 'NOT_YOURS_TO_DO'> =>
  context.commit<{ state: string }, 'NOT_POSSIBLE_NOW' | 'NOT_YOURS_TO_DO' | EntryRefusal>(async tx => {
    const claim = await tx.get('claims', claimId)
    if (!claim || context.rolesTowards({ estateId: claim.estateId }).length === 0) return refuse('NOT_FOUND')
    const by = deciderOf(context, claim)
    const next = claimMoved(claim, 'refuseClaim', by, reason, context.now)
    if (!next.ok) return next
    const notices = toClaimant(claim, claim.personId, 'refused', claimWords.refused(claim.unitName, reason))
    const change = { now: context.now, action: context.action, by: by.actor }
    await putClaim(tx, claim, next.value, change, notices)
    return ok({ state: next.value.state })
  })
