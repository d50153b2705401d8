import type { ImportVerdict } from '~/types/archive/import'
import type { ImportState } from '~/types/archive/import.lifecycle'
import type { RosterFault, RosterNotice } from '~/types/archive/roster'
import type { ColumnPlaces } from '~/types/archive/roster-columns'
import type { Cipher } from './documents'
import { by, type IndexSpec } from './index-spec'

/** Documents of an import (R2.5): the file as it was sent, what was found in it, what it will write, and what stood there before. */

export const importCollections = {
  imports: [by('-at')],
  importChunks: [by('importId', '_id')],
  importFindings: [by('importId', 'kind', 'number')],
  importParts: [by('importId', 'state', 'number')],
  sheets: [],
} as const satisfies Record<string, readonly IndexSpec[]>

export interface ImportDocuments {
  imports: ImportFile
  importChunks: ImportChunk
  importFindings: ImportFindings
  importParts: ImportPart
  sheets: SheetFile
}

/** A path in storage that was given out for a roster file, `sheets/{_id}`; gone when the file was read. */
export interface SheetFile {
  _id: string
  openid: string
  at: number
}

export interface ImportFile {
  _id: string
  fileName: string
  headerLine: number
  header: string[]
  /** As the clerk put them; null: by the header's own words. */
  columns: ColumnPlaces | null
  rowCount: number
  state: ImportState
  /** Rows taken back so far. */
  undone: number
  byStaffId: string
  byName: string
  at: number
  /** Grows with each change of state: names the audit rows. */
  version: number
  verdict: ImportVerdict | null
  /** SHA-256 of what applying would do; null while there are faults. Changed meanwhile: the clerk looks again. */
  planHash: string | null
  /** Estates that were there only since this import. */
  newEstateIds: string[]
}

/** Staged rows, as they were sent; they hold phone numbers and so are one ciphertext. `_id` = `{importId}:{firstLine}`. */
export interface ImportChunk {
  _id: string
  importId: string
  count: number
  rows: Cipher
}

/** A page of what the dry run found. `_id` = `{importId}:{kind}:{number}`; replaced owners are sealed, because they name people. */
export interface ImportFindings {
  _id: string
  importId: string
  kind: 'error' | 'notice' | 'owner'
  number: number
  rows: (RosterFault | RosterNotice)[]
  /** ReplacedOwner[]. */
  owners: Cipher | null
}

/** Some units of an import: written together, taken back together. `_id` = `{importId}:{planHash}:{number}`. */
export interface ImportPart {
  _id: string
  importId: string
  planHash: string
  number: number
  count: number
  /** `withdrawn`: its units are as before, its people's files not yet. */
  state: 'planned' | 'applied' | 'withdrawn' | 'undone'
  /** PlannedUnit[] (archive/import.plan.ts). */
  units: Cipher
  /** PartBefore (archive/import.write.ts): what stood there before; null until it is applied. */
  before: Cipher | null
}
