import * as v from 'valibot'
import { command, query, roles } from '../kernel/contract'
import { CalendarDay } from '../kernel/time'
import { Cursor, EstateId, Id, Instant, Photos, PersonId, UnitId, Words } from '../kernel/words'
import {
  ClaimDetail,
  ClaimRelation,
  ClaimRow,
  HouseholdView,
  InvitationView,
  MemberRelation,
  MyClaim,
  Scope,
} from './linking.views'
import { StaffOfMine, UnitOfMine } from './me.views'

const everyone = Object.fromEntries(roles.map(name => [name, 'own'])) as Record<(typeof roles)[number], 'own'>
const customer = { owner: 'own', buyer: 'own', member: 'own' } as const
const holder = { owner: 'own', buyer: 'own' } as const
const desk = { agent: 'estate', supervisor: 'estate' } as const
const lifecycleNo = ['NOT_POSSIBLE_NOW', 'NOT_YOURS_TO_DO'] as const

/** What is written on a door, as anybody writes it: the suffixes of types/estate/estate.copy.ts make no difference. */
const door = { estateId: EstateId, building: Words(1, 20), entrance: Words(1, 20), room: Words(1, 20) }
/** The last four characters of an identity card. */
export const IdCardTail = v.pipe(v.string(), v.trim(), v.regex(/^\d{3}[\dXx]$/, 'NOT_AN_ID_CARD_TAIL'))
export const PhoneNumber = v.pipe(v.string(), v.trim(), v.regex(/^1[3-9]\d{9}$/, 'NOT_A_PHONE'))
const Scopes = v.pipe(v.array(Scope), v.minLength(1), v.maxLength(3))
const household = { householdId: Id }
const claim = { claimId: Id }
const Confirmed = v.object({ verifiedUntil: Instant })
const factNo = ['FACTS_DO_NOT_MATCH', 'TOO_MANY_WRONG_FACTS'] as const
const endNo = ['END_DATE_NEEDED', 'END_DATE_PASSED'] as const

/** What linking comes to (R2.4): linked; several files have this number, so the second fact decides; or an invitation waits. */
export const Linked = v.object({
  next: v.picklist(['linked', 'choose', 'invited']),
  units: v.array(UnitOfMine),
  staff: v.nullable(StaffOfMine),
  /** For `choose`: in which estates the files are, and no more than that. */
  estates: v.array(v.object({ estateId: v.string(), name: v.string() })),
  invitations: v.array(InvitationView),
})

/** Linking a WeChat user to a file, the second fact, claims and the household (R2.4). */
export const linkingActions = {
  /** Only the number that the platform verified. What it was is kept sealed for some minutes, so that a choice or a claim can follow. */
  link: command({
    allow: everyone,
    input: v.strictObject({ phoneCode: Words(1, 200) }),
    output: Linked,
    refusals: ['PHONE_CODE_NOT_VALID', 'PHONE_UNKNOWN', 'PHONE_LINKED_ELSEWHERE', 'WECHAT_HAS_ANOTHER_FILE'],
  }),
  /** One number in several files: the door and the last four of the card say which. Wrong is wrong, never which half. */
  chooseFile: command({
    allow: everyone,
    input: v.strictObject({ ...door, idCardTail: IdCardTail }),
    output: Linked,
    refusals: ['PHONE_NOT_PROVEN', ...factNo, 'PHONE_LINKED_ELSEWHERE', 'WECHAT_HAS_ANOTHER_FILE'],
  }),
  /** The second fact, asked again before anything sensitive; it counts for some minutes. */
  confirmIdentity: command({
    allow: customer,
    input: v.strictObject({ unitId: UnitId, idCardTail: IdCardTail }),
    output: Confirmed,
    refusals: [...factNo, 'NO_CARD_ON_FILE'],
  }),

  /** My claims, and what a new one needs: the estates there are, and whether my number is still proven. */
  myClaims: query({
    allow: everyone,
    input: v.strictObject({}),
    output: v.object({
      rows: v.array(MyClaim),
      estates: v.array(v.object({ estateId: v.string(), name: v.string() })),
      maskedPhone: v.nullable(v.string()),
    }),
    refusals: [],
  }),
  claim: command({
    allow: everyone,
    input: v.strictObject({
      ...door,
      name: Words(1, 20),
      relation: ClaimRelation,
      words: Words(0, 300),
      photos: Photos(6),
    }),
    output: v.object({ claimId: v.string(), dueBy: Instant }),
    refusals: [
      'PHONE_NOT_PROVEN',
      'DOOR_NOT_FOUND',
      'CLAIM_IS_OPEN',
      'TOO_MANY_CLAIMS',
      'UNIT_IS_YOURS',
      'PHOTO_NOT_USABLE',
    ],
  }),
  withdrawClaim: command({
    allow: everyone,
    input: v.strictObject(claim),
    output: v.object({ state: v.string() }),
    refusals: lifecycleNo,
  }),
  claimQueue: query({
    allow: desk,
    input: v.strictObject({ face: v.picklist(['open', 'decided']), after: Cursor }),
    output: v.object({ rows: v.array(ClaimRow), next: v.optional(v.string()), open: v.number() }),
    refusals: [],
  }),
  claimDetail: query({ allow: desk, input: v.strictObject(claim), output: ClaimDetail, refusals: [] }),
  /** The claimant's number in the clear, to call before deciding: only while the claim waits, and for a reason that is kept. */
  revealClaimant: command({
    allow: desk,
    input: v.strictObject({ ...claim, reason: Words(4, 100) }),
    output: v.object({ phone: v.string() }),
    refusals: ['NOT_POSSIBLE_NOW', 'NOT_YOURS_TO_DO'],
  }),
  /** How it is approved says what changes: an owner's number, one owner more, or other owners. */
  approveClaim: command({
    allow: desk,
    input: v.strictObject({
      ...claim,
      as: v.variant('kind', [
        v.strictObject({ kind: v.literal('newPhone'), personId: PersonId }),
        v.strictObject({ kind: v.literal('coOwner') }),
        v.strictObject({ kind: v.literal('newOwner') }),
      ]),
      /** How the claimant was checked: called, papers seen. */
      words: Words(4, 200),
    }),
    output: v.object({ state: v.string() }),
    refusals: [...lifecycleNo, 'OWNER_NOT_OF_THIS_UNIT', 'CLAIMANT_HAS_ANOTHER_FILE', 'UNIT_IS_YOURS'],
  }),
  refuseClaim: command({
    allow: desk,
    input: v.strictObject({ ...claim, reason: Words(4, 200) }),
    output: v.object({ state: v.string() }),
    refusals: lifecycleNo,
  }),

  /** Per flat of mine who may do what in it; and where I am invited myself. */
  household: query({
    allow: everyone,
    input: v.strictObject({}),
    output: v.object({
      units: v.array(HouseholdView),
      invitations: v.array(InvitationView),
      /** null: the second fact is asked for before an invitation goes out. */
      verifiedUntil: v.nullable(Instant),
      /** The file holds nothing else to ask for: the platform's phone once more is the second fact. */
      isByPhone: v.boolean(),
      most: v.number(),
    }),
    refusals: [],
  }),
  invite: command({
    allow: holder,
    input: v.strictObject({
      unitId: UnitId,
      name: Words(1, 20),
      phone: PhoneNumber,
      relation: MemberRelation,
      scopes: Scopes,
      until: v.optional(CalendarDay),
    }),
    output: v.object({ householdId: v.string() }),
    refusals: ['SECOND_FACT_NEEDED', 'ALREADY_INVITED', 'HOUSEHOLD_FULL', 'OWNERS_NEED_NO_INVITATION', ...endNo],
  }),
  changeMember: command({
    allow: holder,
    input: v.strictObject({ ...household, scopes: Scopes, until: v.optional(CalendarDay) }),
    output: v.object({ state: v.string() }),
    refusals: [...lifecycleNo, 'SECOND_FACT_NEEDED', ...endNo],
  }),
  removeMember: command({
    allow: holder,
    input: v.strictObject(household),
    output: v.object({ state: v.string() }),
    refusals: lifecycleNo,
  }),
  leaveHousehold: command({
    allow: { member: 'own' },
    input: v.strictObject(household),
    output: v.object({ state: v.string() }),
    refusals: lifecycleNo,
    // Whoever may only look may also go.
    scope: 'read',
  }),
  acceptInvitation: command({
    allow: everyone,
    input: v.strictObject(household),
    output: v.object({ units: v.array(UnitOfMine) }),
    refusals: [...lifecycleNo, 'UNIT_IS_YOURS'],
  }),
  declineInvitation: command({
    allow: everyone,
    input: v.strictObject(household),
    output: v.object({ state: v.string() }),
    refusals: lifecycleNo,
  }),
} as const
