import type { PaperKind, SignatureKind, Strokes } from '~/types/handover/handover'
import type { Actor } from '~/types/ticket/journal'
import { by, type IndexSpec } from './index-spec'

export const paperCollections = {
  signatures: [by('unitId', 'at'), by('by.id', '-at')],
  papers: [by('unitId', 'at'), by('batchId', 'kind', '_id')],
  paperReads: [by('paperId'), by('personId'), by('unitId', 'at')],
  evidence: [by('unitId', 'number')],
  evidenceHeads: [],
  prints: [by('batchId', '-at')],
} as const satisfies Record<string, readonly IndexSpec[]>

/** The job that draws the PDF of a paper, at once after the change that made it. */
export const drawPaperKind = 'paper.draw'
/** The job that draws many letters into files to be printed (R5.3), a file a run. */
export const printLettersKind = 'paper.print'

/** A signature (R5.7). `_id` = `{unitId}:{kind}:{what it is about}`: nobody signs the same twice. */
export interface Signature {
  _id: string
  kind: SignatureKind
  unitId: string
  estateId: string
  /** What was signed: an inspection, the taking over, a snag, the keys. */
  aboutId: string
  at: number
  by: Actor
  /** The signer's name as it stands in their file. */
  signerName: string
  /** Signed in the owner's place. */
  asProxy: boolean
  /** When the second fact was right (account.verifiedAt). */
  verifiedAt: number
  /** The legal words that stood above the pad, and the facts that were signed: frozen. */
  words: string
  content: unknown
  contentHash: string
  strokes: Strokes
}

/** A paper of a flat: frozen content, and the file that was drawn from it. `_id` = `{unitId}:{kind}:{n}`. */
export interface Paper {
  _id: string
  version: number
  kind: PaperKind
  unitId: string
  unitName: string
  estateId: string
  batchId: string | null
  at: number
  title: string
  /** Everything that stands on it, as it was when it was made. */
  content: unknown
  contentHash: string
  /** The PDF; null until it is drawn. */
  file: PaperFile | null
}

/** `hash`: SHA-256 of the bytes. */
export interface PaperFile {
  fileId: string
  hash: string
  bytes: number
  pages: number
  at: number
}

/** Who opened a paper first, and when (R5.7: read receipts). `_id` = `{paperId}:{personId}`. */
export interface PaperRead {
  _id: string
  paperId: string
  personId: string
  unitId: string
  at: number
}

/** A link of a flat's evidence chain (R13.5). `_id` = `{unitId}:{number, zero-padded}`. */
export interface EvidenceLink {
  _id: string
  unitId: string
  number: number
  kind: 'photo' | 'signature' | 'paper' | 'file' | 'posting'
  /** What it proves: the id of the photo, signature or paper. */
  refId: string
  /** SHA-256 of it. */
  contentHash: string
  at: number
  previousHash: string
  hash: string
}

/** How long a flat's chain is, and its last hash; `_id` is the unit's id. A chain that was cut short differs from it. */
export interface EvidenceHead {
  _id: string
  length: number
  hash: string
}

/**
 * The letters of a batch, or of one of its buildings, as files to be printed (R5.3): so many letters a file, one file a run. `_id` =
 * `{batchId}:print:{number}`.
 */
export interface Print {
  _id: string
  version: number
  batchId: string
  estateId: string
  /** Null: all of the batch. */
  building: string | null
  at: number
  byName: string
  state: 'making' | 'done'
  /** The last letter that is in a file. */
  cursor: string
  files: { fileId: string; letters: number; pages: number; bytes: number; from: string; until: string }[]
}

export interface PaperDocuments {
  prints: Print
  signatures: Signature
  papers: Paper
  paperReads: PaperRead
  evidence: EvidenceLink
  evidenceHeads: EvidenceHead
}
