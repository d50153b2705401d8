import type { CalendarDay } from '~/types/kernel/time'
import type { Consent, Consents } from '~/types/account/consent'
import type { ContactPreference } from '~/types/account/own-record'
import type { Coming, PersonKind } from '~/types/archive/files'
import type { Unit } from '~/types/estate/estate'
import type { Department, Position } from '~/types/staff/staff.contract'
import type { Trade } from '~/types/ticket/parts'
import type { JournalRow } from '~/types/ticket/journal'
import type { CallTask, Repair } from '~/types/ticket/ticket'
import type { MemberScope } from '~/types/kernel/contract'
import type { Switches } from '~/types/message/topics'
import type { PolicyDiff } from '~/types/policy/change'
import type { Policies } from '~/types/policy/policies'
import type { NotAssignable } from '~/types/staff/required-trainings'
import type { AccountDocuments } from './account.schema'
import type { ActivityDocuments } from './activity.schema'
import type { ArchiveDocuments } from './archive.schema'
import type { EstateDocuments } from './estate.schema'
import type { HandoverDocuments } from './handover.schema'
import type { ProgressDocuments } from './progress.schema'
import type { StaffDocuments } from './staff.schema'
import type {
  AuditLink,
  AuditRow,
  Broadcast,
  DueRow,
  Grant,
  Lease,
  Message,
  Photo,
  RequestRow,
  RunRow,
  TimelineEntry,
} from './kernel-documents'

export * from './kernel-documents'

/** The shape of every stored document. Instants in epoch ms, days as CalendarDay, personal fields as ciphertext. */

/** AES-256-GCM, `v1.{iv}.{tag}.{text}` in base64url (_kernel/field-crypto.ts). */
export type Cipher = string

export interface AccountUnit {
  unitId: string
  estateId: string
  name: string
  houseType: string
  handedOverOn: CalendarDay | null
  contractHandoverOn: CalendarDay
  /** `member`: invited by the owner, with scopes and an end (R2.4). */
  as: 'owner' | 'member'
  /** Empty for an owner, who may do everything that is an owner's. */
  scopes: MemberScope[]
  /** The last day of the invitation; null: no end. */
  until: CalendarDay | null
}
export interface AccountStaff {
  staffId: string
  name: string
  department: Department
  positions: Position[]
  /** Empty: serves all estates. */
  estateIds: string[]
  /** The company whose person this is (construction or maintenance company); left out: our own. */
  contractorId?: string | null
}
/** A WeChat user; `_id` is the openid. Carries what the entry needs, so that a caller costs one read. */
export interface Account {
  _id: string
  personId: string | null
  staffId: string | null
  name: string | null
  maskedPhone: string | null
  units: AccountUnit[]
  staff: AccountStaff | null
  isElderMode: boolean
  linkedAt: number | null
  /** The number that the platform verified last, for what follows within minutes: a choice between files, a claim, an invitation (R2.4). */
  provenPhone?: ProvenPhone | null
  /** When the second fact was right; counts for the policy's minutes. */
  verifiedAt?: number | null
  /** Second facts that were wrong, on this Beijing day. */
  wrongFacts?: { day: CalendarDay; count: number } | null
  /** The last claim: written with it, so that two at once do not both find room under the limit (R2.4). */
  claimedAt?: number
  /** The answer to the privacy text, of whatever version was asked last (R2.6). */
  privacy?: Consent | null
}

export interface ProvenPhone {
  phone: Cipher
  phoneIndex: string
  maskedPhone: string
  at: number
}

/** A flat that somebody was invited into: stands on the invited person's file, so that access follows it (R2.4). */
export interface Membership {
  unitId: string
  householdId: string
  scopes: MemberScope[]
  until: CalendarDay | null
}

export interface PersonFile {
  _id: string
  name: string
  phone: Cipher
  /** HMAC of the number: equal numbers are found without opening any. Two files may share a number (R2.4). */
  phoneIndex: string
  /** The same of its last four digits, for staff who search by them. */
  phoneTailIndex: string
  maskedPhone: string
  idCardTail: Cipher | null
  unitIds: string[]
  memberships: Membership[]
  /** The WeChat user linked to this file; one at a time, so linking checks and writes the same document. */
  linkedOpenid: string | null
  /** Opened at first contact, exclusive from the signing on (R2.2); `former`: has sold the last unit; a member was invited. */
  kind: PersonKind
  openedAt: number
  /** Estates that the person is about: those of the units, and those that a prospect asked about. */
  estateIds: string[]
  /** When somebody last confirmed that the file is right; older than the policy's months: stale (R2.7). */
  confirmedAt: number
  /** Month and day only, `05-21`, and only with consent (R2.2, law.md). */
  birthday: string | null
  /** The words in which the person agreed that the birthday is kept, and when; withdrawn: both are null (R2.2, law.md). */
  birthdayConsent: { words: string; at: number } | null
  /** How the person came to us; null: the roster brought the file. */
  cameBy: Coming | null
  /** What the person needs or prefers, in words. */
  needs: string
  tags: string[]
  switches: Switches
  /** What was agreed to or refused last, by kind; the records are in `consents`. */
  consents?: Consents
  contactPreference?: ContactPreference
}

/** `_id` is the unit id. Invisible until the import that brought it is applied. */
export interface UnitFile extends Omit<Unit, 'unitId'> {
  _id: string
  name: string
  personIds: string[]
  /** Persons with a membership here: they leave with the owner who invited them. */
  memberPersonIds: string[]
  /** Invitations ever made into it: two at the same moment meet here, so that both do not find the last place (R2.4). */
  invitations?: number
  coOwners: string[]
  remark?: string
  isVisible: boolean
  importId: string
}

export interface EstateFile {
  _id: string
  name: string
}

export interface StaffFile {
  _id: string
  name: string
  phone: Cipher | null
  phoneIndex: string
  maskedPhone: string
  department: Department
  positions: Position[]
  estateIds: string[]
  trades: Trade[]
  /** The company whose person this is, with the position `contractor`; left out: our own. */
  contractorId?: string | null
  isActive: boolean
  linkedOpenid: string | null
  /** Counts changes; absent before the first. */
  version?: number
  /** A required training is missing (R1.2): nothing is given to them until it is passed. Kept by the staff feature. */
  notAssignable?: NotAssignable | null
}

/** One version of every number that a company may change; never changed itself: a new version is a new document. */
export interface PolicyFile extends Policies {
  _id: string
  at: number
  byStaffId: string
  byName: string
  /** 2 is the first that is not the default. */
  number: number
  recordedAt: number
  words: string
  changes: PolicyDiff[]
  /** The committee's decision that it follows from (R1.1). */
  decisionId: string | null
}

export interface PhoneView {
  _id: string
  personId: string
  at: number
  staffId: string
  staffName: string
  department: Department
  reason: string
  ticketId: string | null
}

export interface Documents
  extends
    AccountDocuments,
    ActivityDocuments,
    ArchiveDocuments,
    EstateDocuments,
    HandoverDocuments,
    ProgressDocuments,
    StaffDocuments {
  accounts: Account
  persons: PersonFile
  units: UnitFile
  estates: EstateFile
  staff: StaffFile
  tickets: Repair
  journal: JournalRow
  timeline: TimelineEntry
  callTasks: CallTask
  policies: PolicyFile
  due: DueRow
  leases: Lease
  runs: RunRow
  messages: Message
  grants: Grant
  broadcasts: Broadcast
  requests: RequestRow
  photos: Photo
  phoneViews: PhoneView
  audit: AuditRow
  auditChain: AuditLink
}
