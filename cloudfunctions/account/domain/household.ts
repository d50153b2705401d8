import { relationsWithEnd, type MemberRelation } from '~/types/account/linking.views'
import { householdLifecycle, type HouseholdAction } from '~/types/account/household.lifecycle'
import { memberScopes, type MemberScope } from '~/types/kernel/contract'
import type { LifecycleNo } from '~/types/kernel/lifecycle'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { dayMs, dayOf, endOf, type CalendarDay } from '~/types/kernel/time'
import type { Policies } from '~/types/policy/policies'
import type { Due } from '../../_kernel/due'
import type { UnitFile } from '../../_schema/documents'
import type { Household } from '../../_schema/linking-documents'

type HouseholdRole = (typeof householdLifecycle.roles)[number]
export type EndNo = 'END_DATE_NEEDED' | 'END_DATE_PASSED'

export const householdEndKind = 'household.end'

/** Whoever may report or sign may look: scopes in their order, `read` always among them. */
export const wholeScopes = (scopes: readonly MemberScope[]): MemberScope[] =>
  memberScopes.filter(scope => scope === 'read' || scopes.includes(scope))

/** A tenant or proxy comes to an end that was said beforehand; nobody's end lies in the past. */
export function decideEnd(
  relation: MemberRelation,
  until: CalendarDay | null,
  now: number,
): Result<CalendarDay | null, EndNo> {
  if (until === null) return relationsWithEnd.includes(relation) ? refuse('END_DATE_NEEDED') : ok(null)
  return until < dayOf(now) ? refuse('END_DATE_PASSED') : ok(until)
}

export type InviteNo = EndNo | 'ALREADY_INVITED' | 'HOUSEHOLD_FULL' | 'OWNERS_NEED_NO_INVITATION'
export interface Inviting {
  /** Invitations into this flat that are open. */
  open: readonly Household[]
  /** Blind indexes of the owners' numbers. */
  ownerPhones: readonly string[]
  policy: Policies['archive']
  now: number
}
type Said = Pick<Household, 'phoneIndex' | 'relation' | 'until'>

/** Whether somebody may be invited into the flat now (R2.4). */
export function decideInvite(said: Said, { open, ownerPhones, policy, now }: Inviting): Result<null, InviteNo> {
  const end = decideEnd(said.relation, said.until, now)
  if (!end.ok) return end
  if (ownerPhones.includes(said.phoneIndex)) return refuse('OWNERS_NEED_NO_INVITATION')
  if (open.some(({ phoneIndex }) => phoneIndex === said.phoneIndex)) return refuse('ALREADY_INVITED')
  return open.length >= policy.mostMembers ? refuse('HOUSEHOLD_FULL', { most: policy.mostMembers }) : ok(null)
}

export const lapsesAt = (now: number, { invitationDays }: Policies['archive']): number => now + invitationDays * dayMs

/** The invitation after a move of its table. */
export function moved(
  household: Household,
  action: HouseholdAction,
  by: HouseholdRole,
  now: number,
): Result<Household, LifecycleNo> {
  const step = householdLifecycle.step(household.state, action, [by])
  if (!step.ok) return step
  const isSame = step.value === household.state
  return ok({
    ...household,
    state: step.value,
    isOpen: !householdLifecycle.isFinal(step.value),
    since: isSame ? household.since : now,
  })
}

/** When it ends by itself: after its last day, or unanswered. */
export function endsAt({ state, until, lapsesAt: lapses }: Household): number | null {
  const last = until === null ? null : endOf(until)
  if (state === 'active') return last
  return state === 'invited' ? Math.min(lapses, last ?? lapses) : null
}

export function householdDues(household: Household): Due[] {
  const at = endsAt(household)
  return at === null ? [] : [{ entityId: household._id, kind: householdEndKind, at }]
}

/** Open invitations that the flat's change of owners has ended (R2.4): whoever invited is no owner, or the access is gone. */
export const isSoldOn = (household: Household, unit: Pick<UnitFile, 'personIds' | 'memberPersonIds'>): boolean =>
  household.isOpen &&
  (household.state === 'active'
    ? !unit.memberPersonIds.includes(household.personId ?? '')
    : !unit.personIds.includes(household.ownerId))
