import type { Consent, ConsentKind } from '~/types/account/consent'
import type { CorrectionState } from '~/types/account/correction.lifecycle'
import type { DecidedField } from '~/types/account/own-record'
import type { CalendarDay } from '~/types/kernel/time'
import type { Actor } from '~/types/ticket/journal'
import type { Cipher } from './documents'

/** One answer to one version of a text; only added to (R2.6). `_id` = `{subject}:{kind}:{n}`, the subject a personId, or an openid without a file. */
export interface ConsentRecord extends Consent {
  _id: string
  subject: string
  kind: ConsentKind
  n: number
  /** Said for somebody under 14. */
  isGuardian: boolean
}

/** A correction that an agent decides (R2.6, PIPL 46). `_id` = `{personId}:{field}:{n}`: one open at a time. */
export interface Correction {
  _id: string
  personId: string
  estateId: string
  field: DecidedField
  value: Cipher
  words: string
  state: CorrectionState
  askedAt: number
  dueOn: CalendarDay
  decidedAt: number | null
  decidedBy: Actor | null
  reason: string
}

/** An export that somebody took of the own data. */
export interface ExportFile {
  _id: string
  personId: string
  at: number
  until: number
}

/** An account being closed: what is left of it is cleared in stages, then who it was is forgotten here, too. */
export interface Closing {
  _id: string
  at: number
  state: 'clearing' | 'done'
  /** Null once nothing is left. */
  personId: string | null
  openid: string | null
  /** Stands in legal records where the person stood. */
  alias: string
  passes: number
}

/** What contract and law keep of somebody whose account is closed: sealed, and linked to nothing else. */
export interface LegalRecord {
  _id: string
  kind: 'contract'
  unitIds: string[]
  closedAt: number
  sealed: Cipher
}
