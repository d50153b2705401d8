import * as v from 'valibot'
import { memberScopes } from '../kernel/contract'
import { CalendarDay } from '../kernel/time'
import { Instant } from '../kernel/words'
import { claimLifecycle } from './claim.lifecycle'
import { householdLifecycle } from './household.lifecycle'

/** Who somebody says to be towards a flat that they claim. */
export const claimRelations = ['newPhone', 'coOwner', 'heir', 'bought'] as const
export const ClaimRelation = v.picklist(claimRelations)
export type ClaimRelation = v.InferOutput<typeof ClaimRelation>

/** Who a household member is to the owner. */
export const memberRelations = ['child', 'parent', 'spouse', 'relative', 'tenant', 'proxy'] as const
export const MemberRelation = v.picklist(memberRelations)
export type MemberRelation = v.InferOutput<typeof MemberRelation>
/** Who is not family is invited to an end: nobody remembers to take a tenant's access away. */
export const relationsWithEnd: readonly MemberRelation[] = ['tenant', 'proxy']

export const Scope = v.picklist(memberScopes)
export const HouseholdStateName = v.picklist(householdLifecycle.states)
export const ClaimStateName = v.picklist(claimLifecycle.states)

/** An invitation as the invited person sees it: whose flat, by a name that only those who know it recognize. */
export const InvitationView = v.object({
  householdId: v.string(),
  unitName: v.string(),
  ownerName: v.string(),
  relation: MemberRelation,
  scopes: v.array(Scope),
  until: v.nullable(CalendarDay),
})
export type InvitationView = v.InferOutput<typeof InvitationView>

/** One member of a flat's household; the number, masked, is the owner's to see only. */
export const MemberView = v.object({
  householdId: v.string(),
  name: v.string(),
  maskedPhone: v.optional(v.string()),
  relation: MemberRelation,
  scopes: v.array(Scope),
  until: v.nullable(CalendarDay),
  state: HouseholdStateName,
  since: Instant,
})
export type MemberView = v.InferOutput<typeof MemberView>

export const HouseholdView = v.object({
  unitId: v.string(),
  unitName: v.string(),
  as: v.picklist(['owner', 'member']),
  /** For the owner everybody; for a member only their own place. */
  members: v.array(MemberView),
})
export type HouseholdView = v.InferOutput<typeof HouseholdView>

/** A claim as whoever made it sees it. */
export const MyClaim = v.object({
  claimId: v.string(),
  unitName: v.string(),
  relation: ClaimRelation,
  state: ClaimStateName,
  submittedAt: Instant,
  /** By when an answer is owed. */
  dueBy: Instant,
  decidedAt: v.optional(Instant),
  reason: v.optional(v.string()),
})
export type MyClaim = v.InferOutput<typeof MyClaim>

/** A claim in the desk's queue: names as claimed, numbers masked. */
export const ClaimRow = v.object({
  claimId: v.string(),
  unitName: v.string(),
  name: v.string(),
  relation: ClaimRelation,
  state: ClaimStateName,
  submittedAt: Instant,
  dueBy: Instant,
  isLate: v.boolean(),
})
export type ClaimRow = v.InferOutput<typeof ClaimRow>

export const ClaimDetail = v.object({
  ...ClaimRow.entries,
  maskedPhone: v.string(),
  words: v.string(),
  photos: v.array(v.string()),
  photoUrls: v.record(v.string(), v.string()),
  /** The claimant has a file already, with these flats. */
  isKnown: v.boolean(),
  /** What approving would change: the files of the flat's owners as they stand. */
  owners: v.array(
    v.object({
      personId: v.string(),
      name: v.string(),
      maskedPhone: v.string(),
      isLinked: v.boolean(),
      /** The claimed name and this file's are the same; the number too. */
      isSameName: v.boolean(),
      isSamePhone: v.boolean(),
    }),
  ),
  decidedAt: v.optional(Instant),
  decidedBy: v.optional(v.string()),
  reason: v.optional(v.string()),
  moves: v.array(v.string()),
})
export type ClaimDetail = v.InferOutput<typeof ClaimDetail>
