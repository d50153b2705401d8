import type { CalendarDay } from '~/types/kernel/time'
import type { Unit } from '~/types/estate/estate'
import type { Department, Position } from '~/types/staff/staff.contract'
import type { SlaPolicy } from '~/types/sla/sla'
import type { Trade } from '~/types/ticket/parts'
import type { Actor, JournalRow } from '~/types/ticket/journal'
import type { CallTask, Repair } from '~/types/ticket/ticket'
import type { CallbackPolicy } from '~/types/ticket/callback.policy'

/** The shape of every stored document. Instants in epoch ms, days as CalendarDay, personal fields as ciphertext. */

/** AES-256-GCM, `v1.{iv}.{tag}.{text}` in base64url (_kernel/field-crypto.ts). */
export type Cipher = string

export interface AccountUnit {
  unitId: string
  estateId: string
  name: string
  houseType: string
  handedOverOn: CalendarDay | null
}
export interface AccountStaff {
  staffId: string
  name: string
  department: Department
  positions: Position[]
  /** Empty: serves all estates. */
  estateIds: string[]
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
}

export interface PersonFile {
  _id: string
  name: string
  phone: Cipher
  /** HMAC of the number: equal numbers are found without opening any. */
  phoneIndex: string
  maskedPhone: string
  idCardTail: Cipher | null
  unitIds: string[]
  /** The WeChat user linked to this file; one at a time, so linking checks and writes the same document. */
  linkedOpenid: string | null
}

/** `_id` is the unit id. Invisible until the import that brought it is applied. */
export interface UnitFile extends Omit<Unit, 'unitId'> {
  _id: string
  name: string
  personIds: string[]
  coOwners: string[]
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
  isActive: boolean
  linkedOpenid: string | null
}

export interface ImportFile {
  _id: string
  fileName: string
  headerLine: number
  header: string[]
  rowCount: number
  state: 'staging' | 'checked' | 'faulty' | 'applying' | 'applied'
  /** Rows written so far by applying. */
  applied: number
  byStaffId: string
  at: number
  verdict: { newUnits: number; changedUnits: number; sameUnits: number; errorCount: number } | null
}
/** A staged row; its cells hold phone numbers and so are one ciphertext. */
export interface ImportRow {
  _id: string
  importId: string
  line: number
  cells: Cipher
}

export interface PolicyFile {
  _id: string
  sla: SlaPolicy
  callback: CallbackPolicy
  at: number
}

/** Something with an instant (architecture.md): one row an entity and kind, `_id` = `{entityId}:{kind}`. */
export interface DueRow {
  _id: string
  /** Names the job that handles it (cloudfunctions/timers/jobs.ts). */
  kind: string
  entityId: string
  /** The instant it is for. */
  dueAt: number
  /** When the sweep looks at it: `dueAt`, or later after a failed try. */
  wakeAt: number
  attempts: number
}

export interface Lease {
  _id: string
  holder: string
  until: number
}

/** A timer run that did something, or the hourly sign of life. */
export interface RunRow {
  _id: string
  at: number
  done: number
  failed: number
  tookMs: number
}

export interface Push {
  state: 'none' | 'pending' | 'sending' | 'sent' | 'noQuota' | 'failed' | 'unknown'
  /** Not before: quiet hours and back-off move it. */
  at: number
  template: string
  /** Fields of the subscribe template, values already within WeChat's limits. */
  fields: Record<string, string>
  attempts: number
  errorCode: number | null
}
/** A message: inbox row and outbox row in one. `_id` = `{entity}:{version}:{kind}:{to}`, so it exists once (R9.1). */
export interface Message {
  _id: string
  /** `person:{id}` or `staff:{id}`. */
  to: string
  kind: string
  title: string
  body: string
  at: number
  isRead: boolean
  ticketId: string | null
  taskId: string | null
  push: Push
}

/** Subscribe permissions of one WeChat user for one template (R9.2). `_id` = `{openid}:{templateId}`. */
export interface Grant {
  _id: string
  to: string
  templateId: string
  granted: number
  sent: number
  left: number
}

/** One row for many messages: a job expands it in pages (architecture.md). */
export interface Broadcast {
  _id: string
  state: 'pending' | 'done'
  at: number
  /** Names the expander that lists recipients and makes messages. */
  kind: string
  subjectId: string
  /** Expanded so far: the cursor of the next page, null at the start. */
  cursor: string | null
  sent: number
}

/** An answer kept for its key (30 days). `_id` = `{openid}:{requestId}`. */
export interface RequestRow {
  _id: string
  /** SHA-256 of action and input: another body under the same key is refused. */
  bodyHash: string
  answer: unknown
  expiresAt: number
}

export interface Photo {
  _id: string
  /** The openid that began it: only it may confirm and use it. */
  ownerId: string
  hash: string
  bytes: number
  path: string
  state: 'begun' | 'confirmed' | 'used'
  fileId: string | null
  usedBy: string | null
  at: number
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

/** One change. Written unchained in the change's transaction, sealed into the chain by a job. `_id` = `{entity}:{version}`. */
export interface AuditRow {
  _id: string
  at: number
  by: Actor
  action: string
  /** SHA-256 of what was written. */
  contentHash: string
  isSealed: boolean
}
/** A link of the audit chain: seals a batch of rows. `_id` = its number, zero-padded. */
export interface AuditLink {
  _id: string
  number: number
  previousHash: string
  rows: { id: string; hash: string }[]
  hash: string
  at: number
}

export interface Documents {
  accounts: Account
  persons: PersonFile
  units: UnitFile
  estates: EstateFile
  staff: StaffFile
  imports: ImportFile
  importRows: ImportRow
  tickets: Repair
  journal: JournalRow
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
