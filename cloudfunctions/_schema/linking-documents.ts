import type { ClaimState } from '~/types/account/claim.lifecycle'
import type { HouseholdState } from '~/types/account/household.lifecycle'
import type { ClaimRelation, MemberRelation } from '~/types/account/linking.views'
import type { MemberScope } from '~/types/kernel/contract'
import type { CalendarDay } from '~/types/kernel/time'
import type { Actor } from '~/types/ticket/journal'
import type { ProvenPhone } from './documents'

/** "This flat is mine", from a WeChat user whom no number and no second fact links (R2.4). `_id` = `{unitId}:{claimant}:{n}`. */
export interface Claim extends Omit<ProvenPhone, 'at'> {
  _id: string
  version: number
  estateId: string
  unitId: string
  unitName: string
  openid: string
  /** The claimant's file, if there was one already. */
  personId: string | null
  name: string
  relation: ClaimRelation
  words: string
  photos: string[]
  state: ClaimState
  isOpen: boolean
  submittedAt: number
  dueBy: number
  /** Later than every instant while it is open, so that decided ones come newest first. */
  decidedAt: number
  decidedBy: Actor | null
  /** What the claimant reads when it was refused; how they were checked when it was approved. */
  reason: string
}

/** One invitation into a flat and what became of it (R2.4). `_id` = `{unitId}:{number's index}:{n}`. */
export interface Household extends Omit<ProvenPhone, 'at'> {
  _id: string
  version: number
  estateId: string
  unitId: string
  unitName: string
  /** The owner who invited. */
  ownerId: string
  /** As the owner calls the person; their file has the name it has. */
  name: string
  relation: MemberRelation
  scopes: MemberScope[]
  /** The last day; null: no end. */
  until: CalendarDay | null
  state: HouseholdState
  isOpen: boolean
  /** null until the invitation was accepted: nobody has a file here because somebody typed their number. */
  personId: string | null
  /** When it lapses if nobody accepts. */
  lapsesAt: number
  /** Since when it stands as it does. */
  since: number
}
