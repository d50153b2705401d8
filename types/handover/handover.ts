import * as v from 'valibot'
import { CalendarDay } from '../kernel/time'
import { Id, Instant, PhotoId, Words } from '../kernel/words'
import { batchLifecycle } from './batch.lifecycle'
import { bookingLifecycle } from './booking.lifecycle'
import { inspectionLifecycle } from './inspection.lifecycle'
import { snagLifecycle } from './snag.lifecycle'
import { unitHandoverLifecycle } from './unit-handover.lifecycle'
import { visitLifecycle } from './visit.lifecycle'

export { Strokes } from './signature'

/** The nouns that the rooms of the handover share. What only one room knows stands in that room's files. */
export const BatchId = Id
export const SlotId = Id
export const SnagId = Id
export const InspectionId = Id
export const PaperId = Id

export const BatchStateName = v.picklist(batchLifecycle.states)
export const UnitHandoverStateName = v.picklist(unitHandoverLifecycle.states)
export const BookingStateName = v.picklist(bookingLifecycle.states)
export const VisitStateName = v.picklist(visitLifecycle.states)
export const InspectionStateName = v.picklist(inspectionLifecycle.states)
export const SnagStateName = v.picklist(snagLifecycle.states)

/** The way through a handover day (R5.5), in order: sign in, papers, fees, inspection, issues, keys. */
export const zones = ['checkIn', 'documents', 'fees', 'inspection', 'issues', 'keys'] as const
export const Zone = v.picklist(zones)
export type Zone = v.InferOutput<typeof Zone>

/** What a batch must be ready for before it opens (R5.12): a card each. */
export const contingencyEvents = ['crowd', 'rain', 'powerCut', 'dispute', 'injury'] as const
export const ContingencyEvent = v.picklist(contingencyEvents)
export type ContingencyEvent = v.InferOutput<typeof ContingencyEvent>

/** What a signature means; four texts, four effects, never one tap for two (R5.7, R5.9). */
export const signatureKinds = ['inspectionRecord', 'takingOver', 'repairConfirmed', 'keyReceipt'] as const
export const SignatureKind = v.picklist(signatureKinds)
export type SignatureKind = v.InferOutput<typeof SignatureKind>

/** Papers of a flat. `twoBooks` are The quality certificate and The user manual (L, ordinance art. 30). */
export const paperKinds = [
  'noticeLetter',
  'qualityCertificate',
  'userManual',
  'inspectionRecord',
  'acceptanceForm',
  'takingOver',
  'repairConfirmed',
  'keyReceipt',
] as const
export const PaperKind = v.picklist(paperKinds)
export type PaperKind = v.InferOutput<typeof PaperKind>
export const twoBooks = ['qualityCertificate', 'userManual'] as const satisfies readonly PaperKind[]

/** A money amount in fen; a fee is never negative. */
export const Fen = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(100_000_000_00))

/** One item of the fees of a flat (R5.11). */
export const Fee = v.object({
  feeId: v.string(),
  item: v.string(),
  /** How the amount comes about: area × price × months. */
  basis: v.string(),
  amountFen: v.number(),
  payee: v.string(),
  /** The question that was asked about it; null: none. */
  consultId: v.nullable(v.string()),
  paid: v.nullable(v.object({ at: Instant, receiptNumber: v.string(), byName: v.string() })),
})
export type Fee = v.InferOutput<typeof Fee>

/** The written delivery of a notice (R5.3): evidence. */
export const Posting = v.object({
  carrier: v.string(),
  trackingNumber: v.string(),
  postedOn: CalendarDay,
  recordedAt: Instant,
  byName: v.string(),
})
export type Posting = v.InferOutput<typeof Posting>

/** A point on a floor plan, 0–1 of its width and height (R5.6). */
export const PlanPoint = v.object({
  x: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  y: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
})
export type PlanPoint = v.InferOutput<typeof PlanPoint>

/** A document with its pages as pictures: number and date where it has them (R5.2). */
export const documentFields = {
  number: Words(1, 60),
  issuedOn: CalendarDay,
  pages: v.pipe(v.array(PhotoId), v.minLength(1, 'PHOTO_NEEDED'), v.maxLength(20, 'TOO_MANY_PHOTOS')),
} as const
export const RecordedDocument = v.object({
  number: v.string(),
  issuedOn: CalendarDay,
  pages: v.array(v.string()),
  /** The last day of a proof that hangs on public display; null for other documents. */
  shownUntil: v.nullable(CalendarDay),
  at: Instant,
  byName: v.string(),
})
export type RecordedDocument = v.InferOutput<typeof RecordedDocument>
