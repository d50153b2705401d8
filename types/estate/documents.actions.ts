import * as v from 'valibot'
import { command, query } from '../kernel/contract'
import { CalendarDay } from '../kernel/time'
import { Id, Instant, Photos, StaffId, Words } from '../kernel/words'
import { colleagues, documentDesk, everybody } from './allow'
import { companyDocumentLifecycle } from './company-document.lifecycle'

/** Commitment text, service manual, process charts (R3.7). Customers read the first. */
export const documentKinds = ['commitment', 'manual', 'chart'] as const
export const DocumentKind = v.picklist(documentKinds)
export type DocumentKind = v.InferOutput<typeof DocumentKind>

export const DocumentRow = v.object({
  documentId: v.string(),
  kind: DocumentKind,
  title: v.string(),
  ownerName: v.string(),
  /** The version in force; 0: none yet. */
  version: v.number(),
  inForceSince: v.nullable(Instant),
  nextReviewOn: CalendarDay,
  hasDraft: v.boolean(),
  /** I have acknowledged the version in force; null: there is none. */
  isAcknowledged: v.nullable(v.boolean()),
})
export type DocumentRow = v.InferOutput<typeof DocumentRow>

const VersionView = v.object({
  version: v.number(),
  state: v.picklist(companyDocumentLifecycle.states),
  title: v.string(),
  text: v.string(),
  photoUrls: v.array(v.string()),
  authorName: v.string(),
  isMine: v.boolean(),
  reviewerName: v.nullable(v.string()),
  at: Instant,
  inForceAt: v.nullable(Instant),
})
export type DocumentVersionView = v.InferOutput<typeof VersionView>

const Named = v.object({ staffId: v.string(), name: v.string(), department: v.string() })

export const documentActions = {
  documents: query({
    allow: colleagues,
    input: v.strictObject({}),
    output: v.object({ rows: v.array(DocumentRow) }),
    refusals: [],
  }),
  companyDocument: query({
    allow: colleagues,
    input: v.strictObject({ documentId: Id }),
    output: v.object({ document: DocumentRow, versions: v.array(VersionView), mayKeep: v.boolean() }),
    refusals: [],
  }),
  /** Who has read the version in force, and who has not. */
  acknowledgements: query({
    allow: documentDesk,
    input: v.strictObject({ documentId: Id }),
    output: v.object({
      version: v.number(),
      done: v.array(v.object({ ...Named.entries, at: Instant })),
      open: v.array(Named),
    }),
    refusals: [],
  }),
  /** Colleagues, one of whom keeps a document right. */
  documentKeepers: query({
    allow: documentDesk,
    input: v.strictObject({}),
    output: v.object({ rows: v.array(Named) }),
    refusals: [],
  }),
  /** A new document, or the next version of one; a draft that is there already is written over by its author. */
  draftDocument: command({
    allow: documentDesk,
    input: v.strictObject({
      documentId: v.optional(Id),
      kind: DocumentKind,
      title: Words(2, 60),
      text: Words(10, 6000),
      photos: Photos(9),
      /** Who keeps it right. */
      staffId: StaffId,
      nextReviewOn: CalendarDay,
    }),
    output: v.object({ documentId: v.string(), version: v.number() }),
    refusals: ['PHOTO_NOT_USABLE', 'DRAFT_OF_ANOTHER', 'REVIEW_DAY_IN_THE_PAST'],
  }),
  /** In force from now on; by another than its author. Everybody on the staff is asked to acknowledge it. */
  approveDocument: command({
    allow: documentDesk,
    input: v.strictObject({ documentId: Id }),
    output: v.object({ documentId: v.string(), version: v.number() }),
    refusals: ['NOT_POSSIBLE_NOW', 'NOT_YOURS_TO_DO', 'AUTHOR_CANNOT_REVIEW'],
  }),
  acknowledgeDocument: command({
    allow: colleagues,
    input: v.strictObject({ documentId: Id, version: v.pipe(v.number(), v.integer()) }),
    output: v.object({ acknowledgedAt: Instant }),
    refusals: ['DOCUMENT_CHANGED'],
  }),
  /** What we commit ourselves to, for everybody to read. */
  commitment: query({
    allow: everybody,
    input: v.strictObject({}),
    output: v.object({
      rows: v.array(
        v.object({
          documentId: v.string(),
          title: v.string(),
          text: v.string(),
          version: v.number(),
          inForceSince: Instant,
        }),
      ),
    }),
    refusals: [],
  }),
}
