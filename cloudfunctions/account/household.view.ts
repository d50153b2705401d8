import type { linkingActions } from '~/types/account/linking.actions'
import type { HouseholdView, MemberView } from '~/types/account/linking.views'
import type { OutputOf } from '~/types/kernel/contract'
import { ok } from '~/types/kernel/result'
import type { Context } from '../_kernel/entry'
import { currentPolicies } from '../_kernel/policies'
import type { AccountUnit } from '../_schema/documents'
import type { Household } from '../_schema/linking-documents'
import { provenPhone } from '../_kernel/proof'
import { hasSecondFact, sureUntil } from '../_kernel/second-fact'
import { openIn } from './household'
import { invitationsFor } from './invitations'

/** Per flat of mine who may do what; for a member only their own place, and nobody's number (R2.4). */
export async function householdOf(context: Context) {
  const { caller, deps, now } = context
  const { archive } = await currentPolicies(deps.database, now)
  const person = caller.account?.personId ? await deps.database.get('persons', caller.account.personId) : null
  const phoneIndex = provenPhone(caller.account, now, archive)?.phoneIndex ?? person?.phoneIndex
  const [units, invitations] = await Promise.all([
    Promise.all((caller.account?.units ?? []).map(unit => viewOf(context, unit))),
    phoneIndex === undefined ? [] : invitationsFor(deps.database, phoneIndex),
  ])
  const until = person && sureUntil(caller.account, person, now, archive)
  const view: OutputOf<typeof linkingActions, 'household'> = {
    ...{ units, invitations, verifiedUntil: until },
    isByPhone: person !== null && !hasSecondFact(person),
    most: archive.mostMembers,
  }
  return ok(view)
}

async function viewOf({ caller, deps }: Context, { unitId, name, as }: AccountUnit): Promise<HouseholdView> {
  const open = await openIn(deps.database, unitId)
  const isShown = (each: Household): boolean => as === 'owner' || each.personId === caller.account?.personId
  const members = open.filter(isShown).sort((one, other) => one.since - other.since)
  return { unitId, unitName: name, as, members: members.map(each => memberView(each, as === 'owner')) }
}

function memberView(household: Household, isOwner: boolean): MemberView {
  const { _id: householdId, name, maskedPhone, relation, scopes, until, state, since } = household
  return { householdId, name, ...(isOwner && { maskedPhone }), relation, scopes, until, state, since }
}
