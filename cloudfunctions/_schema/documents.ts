import type { CalendarDay } from '~/types/kernel/time'
import type { Unit } from '~/types/estate/estate'
import type { Department, Position } from '~/types/staff/staff.contract'
import type { SlaPolicy } from '~/types/sla/sla'
import type { Trade } from '~/types/ticket/parts'
import type { JournalRow } from '~/types/ticket/journal'
import type { CallTask, Repair } from '~/types/ticket/ticket'
import type { CallbackPolicy } from '~/types/ticket/callback.policy'
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
/** Staged rows, as they were sent; they hold phone numbers and so are one ciphertext. `_id` = `{importId}:{firstLine}`. */
export interface ImportChunk {
  _id: string
  importId: string
  count: number
  rows: Cipher
}

export interface PolicyFile {
  _id: string
  sla: SlaPolicy
  callback: CallbackPolicy
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

export interface Documents {
  accounts: Account
  persons: PersonFile
  units: UnitFile
  estates: EstateFile
  staff: StaffFile
  imports: ImportFile
  importChunks: ImportChunk
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
