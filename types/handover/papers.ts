import * as v from 'valibot'
import { CalendarDay } from '../kernel/time'
import { Instant } from '../kernel/words'
import type { PaperKind } from './handover'
import type { NoticeLetter } from './notice-letter'

/**
 * What stands on each paper of a flat, frozen when it is made (R5.7, R13.5): plain values and words as they were, so that a name or a text
 * that changes later changes no paper. The PDF is drawn from this alone, and from the strokes of the signatures that it names.
 */
const flatFields = {
  estateName: v.string(),
  unitName: v.string(),
  houseType: v.string(),
  areaSquareMetres: v.number(),
} as const

/** Who signed, and under which words; the strokes stand in the signature itself. */
export interface PaperSignature {
  signatureId: string
  signerName: string
  asProxy: boolean
  words: string
  signedAt: number
}

/** A snag as a paper names it: room and component in words. */
export const PaperSnag = v.object({
  number: v.number(),
  room: v.string(),
  component: v.string(),
  words: v.string(),
  /** `general`: by the working days of the policy; `complex`: the day that was agreed (R5.8). */
  kind: v.picklist(['general', 'complex']),
  dueAt: Instant,
  photoCount: v.number(),
  /** The hashes of its photos: what the picture showed is signed with it. */
  photoHashes: v.array(v.string()),
})
export type PaperSnag = v.InferOutput<typeof PaperSnag>

/** A point of the checklist as it was found: in words. */
export const CheckedPoint = v.object({
  room: v.string(),
  component: v.string(),
  item: v.string(),
  result: v.picklist(['ok', 'snag', 'notThere']),
})
export type CheckedPoint = v.InferOutput<typeof CheckedPoint>

/** What an inspection record is about, and what is signed with it. */
export const InspectionFacts = v.object({
  ...flatFields,
  inspectionId: v.string(),
  technicianName: v.string(),
  startedAt: Instant,
  endedAt: Instant,
  /** Minutes that it took, without rests. */
  minutes: v.number(),
  /** The owner's word that less than the policy's minutes were enough. */
  shortWords: v.nullable(v.string()),
  points: v.array(CheckedPoint),
  snags: v.array(PaperSnag),
})
export type InspectionFacts = v.InferOutput<typeof InspectionFacts>

/** What is signed when a flat is taken over: the snags that are still open, and what the owner objects beside them. */
export const TakingOverFacts = v.object({
  ...flatFields,
  inspectionSignedAt: Instant,
  openSnags: v.array(PaperSnag),
  /** How many snags were found in all, closed ones too. */
  snagCount: v.number(),
})
export type TakingOverFacts = v.InferOutput<typeof TakingOverFacts>

export interface InspectionRecord extends InspectionFacts {
  signature: PaperSignature
}
export interface TakingOverPaper extends TakingOverFacts {
  objections: string
  signature: PaperSignature
}

/** acceptance form: the inspections and the taking over on one sheet, with the signatures that were given for each. */
export interface AcceptanceForm extends TakingOverFacts {
  inspections: { technicianName: string; startedAt: number; endedAt: number; minutes: number; checked: number }[]
  objections: string
  signatures: { inspection: PaperSignature; takingOver: PaperSignature }
}

/** Repair confirmed of one snag (R5.8): what was wrong, what was done, the owner's signature. */
export interface RepairConfirmedPaper {
  estateName: string
  unitName: string
  snag: PaperSnag
  fixes: { finishedAt: number; words: string; byName: string }[]
  signature: PaperSignature
}

/** The receipt of the keys (R5.9), as it was counted and signed for. */
export interface KeyReceiptPaper {
  unitName: string
  meters: { kind: 'water' | 'electricity' | 'gas' | 'heating'; reading: string; photoId: string | null }[]
  items: { name: string; count: number }[]
  preparedAt: number
  preparedBy: string
  signatureId: string
  signerName: string
  asProxy: boolean
  words: string
  signedAt: number
}

const RecordedPaper = v.object({
  number: v.string(),
  issuedOn: CalendarDay,
  pageCount: v.number(),
  /** Photo ids of its pages, as they were recorded: their bytes never change (R13.5). Papers that were frozen earlier only count them. */
  pageIds: v.optional(v.array(v.string())),
})

/** The quality certificate of one flat: what is covered, how long, from when (law.md: the two books). */
export const QualityCertificate = v.object({
  ...flatFields,
  completionAcceptedOn: v.nullable(CalendarDay),
  lines: v.array(
    v.object({
      part: v.string(),
      /** The buyer's own clock, from handover; null where the law counts from completion alone. */
      fromHandover: v.nullable(v.string()),
      fromCompletion: v.nullable(v.string()),
      rules: v.array(v.string()),
    }),
  ),
  /** The certificate that was recorded for the batch, and the forms of the per-unit acceptance, if recorded. */
  certificate: v.nullable(RecordedPaper),
  unitAcceptance: v.nullable(RecordedPaper),
  completionFiling: v.nullable(RecordedPaper),
})
export type QualityCertificate = v.InferOutput<typeof QualityCertificate>

/** The user manual of one flat: by component, and the pages that were recorded for the batch. */
export const UserManual = v.object({
  ...flatFields,
  version: v.string(),
  chapters: v.array(v.object({ title: v.string(), lines: v.array(v.string()) })),
  manual: v.nullable(RecordedPaper),
})
export type UserManual = v.InferOutput<typeof UserManual>

export interface PaperContents {
  noticeLetter: NoticeLetter
  qualityCertificate: QualityCertificate
  userManual: UserManual
  inspectionRecord: InspectionRecord
  acceptanceForm: AcceptanceForm
  takingOver: TakingOverPaper
  repairConfirmed: RepairConfirmedPaper
  keyReceipt: KeyReceiptPaper
}

/** A kind of paper with its own content. */
export type ContentOf<K extends PaperKind> = PaperContents[K]

/** These are drawn when somebody first opens them: they come by the hundreds, and none is waited for. All others are drawn at once. */
export const drawnWhenOpened = [
  'noticeLetter',
  'qualityCertificate',
  'userManual',
] as const satisfies readonly PaperKind[]
