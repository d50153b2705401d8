import type { linkingActions } from '~/types/account/linking.actions'
import type { HouseholdAction } from '~/types/account/household.lifecycle'
import type { EntryRefusal, InputOf, OutputOf } from '~/types/kernel/contract'
import type { LifecycleNo } from '~/types/kernel/lifecycle'
import { ok, refuse, type Result } from '~/types/kernel/result'
import type { Database, Tx } from '../_kernel/database'
import type { Context } from '../_kernel/entry'
import { maskPhone } from '../_kernel/field-crypto'
import { currentPolicies } from '../_kernel/policies'
import type { UnitFile } from '../_schema/documents'
import type { Household } from '../_schema/linking-documents'
import { decideEnd, decideInvite, lapsesAt, moved, wholeScopes, type EndNo, type InviteNo } from './domain/household'
import { changedTerms, ended, openedHousehold, readHousehold } from './household.store'
import { invitedNotices, toMember, toOwner } from './household.notices'
import { householdWords } from './linking.copy'
import { personsWith } from './linking'
import { isSureOfMyself } from './own-file'

type Actions = typeof linkingActions
type Answer<A extends keyof Actions, Code extends string> = Promise<Result<OutputOf<Actions, A>, Code | EntryRefusal>>

const mostOpen = 100
export const openIn = (database: Database, unitId: string): Promise<Household[]> =>
  database.find('households', { where: { unitId, isOpen: true }, limit: mostOpen })

/** The owner, sure to be the owner, invites somebody into the flat (R2.4). */
export async function invite(
  context: Context,
  said: InputOf<Actions, 'invite'>,
): Answer<'invite', InviteNo | 'SECOND_FACT_NEEDED'> {
  const { caller, commit, deps, now } = context
  if (context.rolesTowards({ unitId: said.unitId }).length === 0) return refuse('NOT_FOUND')
  const { archive: policy } = await currentPolicies(deps.database, now)
  if (!(await isSureOfMyself(context))) return refuse('SECOND_FACT_NEEDED')
  const phoneIndex = deps.crypto.indexOf(said.phone)
  const known = await personsWith(deps.database, phoneIndex)
  return commit<{ householdId: string }, InviteNo | EntryRefusal>(async tx => {
    const unit = await tx.get('units', said.unitId)
    const ownerId = caller.account?.personId
    if (!unit || !ownerId || !unit.personIds.includes(ownerId)) return refuse('NOT_FOUND')
    const owners = await Promise.all(unit.personIds.map(id => tx.get('persons', id)))
    const wanted = { phoneIndex, relation: said.relation, until: said.until ?? null }
    const ownerPhones = owners.flatMap(owner => owner?.phoneIndex ?? [])
    // Asked anew on every attempt; the flat itself is written, so that two at once do not both find room.
    const decided = decideInvite(wanted, { open: await openIn(deps.database, unit._id), ownerPhones, policy, now })
    if (!decided.ok) return decided
    const sealed = { phone: deps.crypto.seal(said.phone), phoneIndex, maskedPhone: maskPhone(said.phone) }
    const terms = { ...wanted, ...sealed, name: said.name, scopes: wholeScopes(said.scopes) }
    const household = await openedHousehold(tx, unit, { ...terms, ownerId, lapsesAt: lapsesAt(now, policy) }, context)
    const owner = owners.find(each => each?._id === ownerId)
    await invitedNotices(tx, household, { ownerName: owner?.name ?? '', known, now })
    return ok({ householdId: household._id })
  })
}

/** An open invitation into a flat of which the caller is an owner; null is answered like everything that is not there. */
async function mineToLead(
  tx: Tx,
  context: Context,
  householdId: string,
): Promise<{ household: Household; unit: UnitFile } | null> {
  const found = await readHousehold(tx, householdId)
  const ownerId = context.caller.account?.personId ?? ''
  const isMine = found && context.rolesTowards({ unitId: found.unit._id }).length > 0
  return isMine && found.unit.personIds.includes(ownerId) ? found : null
}

/** Other scopes or another end. Giving more is as sensitive as inviting. */
export async function changeMember(
  context: Context,
  { householdId, scopes, until = undefined }: InputOf<Actions, 'changeMember'>,
): Answer<'changeMember', LifecycleNo | EndNo | 'SECOND_FACT_NEEDED'> {
  const { commit, now } = context
  const isCertain = await isSureOfMyself(context)
  return commit<{ state: string }, LifecycleNo | EndNo | 'SECOND_FACT_NEEDED' | EntryRefusal>(async tx => {
    const found = await mineToLead(tx, context, householdId)
    if (!found) return refuse('NOT_FOUND')
    const next = moved(found.household, 'changeMember', 'owner', now)
    if (!next.ok) return next
    if (!isCertain) return refuse('SECOND_FACT_NEEDED')
    const end = decideEnd(next.value.relation, until ?? null, now)
    if (!end.ok) return end
    const after = { ...next.value, scopes: wholeScopes(scopes), until: end.value }
    const words = householdWords.changed(after.unitName, after.scopes, after.until)
    await changedTerms(tx, found.household, after, context, toMember(after, 'changed', words))
    return ok({ state: after.state })
  })
}

/** The owner takes it back: access ends with this call, and open repairs go on with the owner. */
export const removeMember = (context: Context, { householdId }: InputOf<Actions, 'removeMember'>) =>
  endBy(context, 'removeMember', async tx => {
    const found = await mineToLead(tx, context, householdId)
    return found && { ...found, by: 'owner' as const, notices: ofRemoved(found.household) }
  })

const ofRemoved = (household: Household) => toMember(household, 'removed', householdWords.removed(household.unitName))

/** The member goes. */
export const leaveHousehold = (context: Context, { householdId }: InputOf<Actions, 'leaveHousehold'>) =>
  endBy(context, 'leaveHousehold', async tx => {
    const found = await readHousehold(tx, householdId)
    if (!found || found.household.personId !== context.caller.account?.personId) return null
    const { name, unitName } = found.household
    return {
      ...found,
      by: 'member' as const,
      notices: toOwner(found.household, 'left', householdWords.left(name, unitName)),
    }
  })

interface Ending {
  household: Household
  unit: UnitFile
  by: 'owner' | 'member' | 'visitor'
  notices: ReturnType<typeof toOwner>
}

export function endBy(
  context: Context,
  action: HouseholdAction,
  find: (tx: Tx) => Promise<Ending | null>,
): Promise<Result<{ state: string }, LifecycleNo | EntryRefusal>> {
  return context.commit<{ state: string }, LifecycleNo | EntryRefusal>(async tx => {
    const found = await find(tx)
    if (!found) return refuse('NOT_FOUND')
    const next = moved(found.household, action, found.by, context.now)
    if (!next.ok) return next
    await ended(tx, found, next.value, context, found.notices)
    return ok({ state: next.value.state })
  })
}
