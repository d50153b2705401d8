import * as v from 'valibot'
import { command, query } from '../kernel/contract'
import { CalendarDay } from '../kernel/time'
import { Cursor, UnitId, Words } from '../kernel/words'
import { feeActions } from './fees.actions'
import { BatchId, BatchStateName, UnitHandoverStateName } from './handover'
import { CallRow, MyHandover, NoticeBoard, NoticePage, NoticeRow, NoticeUnit } from './notice.views'
import { Carrier, mostPostingRows, PostingRow, PostingsCheck, TrackingNumber } from './postings'

const customer = { buyer: 'own', owner: 'own', member: 'own' } as const
const planner = { manager: 'estate' } as const
const desk = { agent: 'estate', supervisor: 'estate', manager: 'estate' } as const
const readers = { ...desk, director: 'all' } as const

const flat = { unitId: UnitId }
const batch = { batchId: BatchId }
const Noticed = v.object({ unitId: v.string(), version: v.number(), state: UnitHandoverStateName })
const lifecycleNo = ['NOT_POSSIBLE_NOW', 'NOT_YOURS_TO_DO'] as const
const lawNo = ['NOTICE_TOO_LATE', 'CALENDAR_NOT_PUBLISHED'] as const

const sending = {
  allow: planner,
  input: v.strictObject(batch),
  output: v.object({ batchId: v.string(), state: BatchStateName, unitCount: v.number() }),
  refusals: [...lifecycleNo, ...lawNo, 'GATE_CLOSED', 'NO_UNITS'] as const,
} as const
const rows = v.pipe(v.array(PostingRow), v.minLength(1), v.maxLength(mostPostingRows, 'TOO_MANY_ROWS'))

/** The notice (R5.3) from the gate to the owner's word; its fees (R5.11) stand in fees.actions.ts. */
export const noticeActions = {
  ...feeActions,

  /** What the letters will say besides days, place and fees: what to bring, a line each, and remarks (R5.3). */
  setLetter: command({
    allow: planner,
    input: v.strictObject({ ...batch, bring: Words(0, 600), remarks: Words(0, 600) }),
    output: v.object({ batchId: v.string() }),
    refusals: ['NOT_POSSIBLE_NOW'],
  }),
  /** To all flats of the batch that have none yet: a letter each, kept as a paper. They leave within minutes. */
  sendNotices: command(sending),
  /** The same for flats that were added while the others are being handed over. */
  sendLateNotices: command(sending),

  recordPosting: command({
    allow: desk,
    input: v.strictObject({
      ...flat,
      carrier: Carrier,
      trackingNumber: TrackingNumber,
      postedOn: CalendarDay,
      /** Why what was recorded before is replaced: it stays in the evidence. */
      correction: v.optional(Words(4, 100)),
    }),
    output: Noticed,
    refusals: [...lawNo, 'NOT_POSSIBLE_NOW', 'POSTED_IN_THE_FUTURE', 'POSTED_BEFORE_THE_NOTICE', 'POSTED_ALREADY'],
  }),
  /** The dry run of the courier's spreadsheet: every fault, row by row; writes nothing. */
  checkPostings: query({
    allow: desk,
    input: v.strictObject({ ...batch, rows }),
    output: PostingsCheck,
    refusals: [],
  }),
  /** All rows or none. The same table again changes nothing. Written within minutes. */
  recordPostings: command({
    allow: desk,
    input: v.strictObject({ ...batch, fileName: Words(1, 120), rows }),
    output: PostingsCheck,
    refusals: ['POSTINGS_HAVE_FAULTS'],
  }),

  /** The first time that somebody of the flat opens the letter counts as read. */
  noticeOpened: command({
    allow: customer,
    scope: 'read',
    input: v.strictObject(flat),
    output: Noticed,
    refusals: [],
  }),
  /** "I have taken note": the owner's own tap; nobody does it for them. */
  confirmNotice: command({
    allow: customer,
    input: v.strictObject(flat),
    output: Noticed,
    refusals: [],
  }),
  recordNoticeCall: command({
    allow: desk,
    input: v.strictObject({ ...flat, isReached: v.boolean(), words: Words(2, 300) }),
    output: Noticed,
    refusals: ['NO_CALL_NEEDED'],
  }),

  /** Null: the flat is in no batch, or its notice has not left. */
  myHandover: query({
    allow: customer,
    input: v.strictObject(flat),
    output: v.object({ handover: v.nullable(MyHandover) }),
    refusals: [],
  }),
  noticePage: query({ allow: customer, input: v.strictObject(flat), output: NoticePage, refusals: [] }),

  noticeBoard: query({ allow: readers, input: v.strictObject(batch), output: NoticeBoard, refusals: [] }),
  /** The flats of a batch in the order of their doors. */
  notices: query({
    allow: readers,
    input: v.strictObject({
      ...batch,
      face: v.picklist(['all', 'listed', 'notPosted', 'notDelivered', 'unread', 'unconfirmed', 'confirmed']),
      after: Cursor,
    }),
    output: v.object({ rows: v.array(NoticeRow), next: v.optional(v.string()) }),
    refusals: [],
  }),
  noticeUnit: query({ allow: readers, input: v.strictObject(flat), output: NoticeUnit, refusals: [] }),
  /** Nobody of the flat is in the app, or the notice stayed unread too long. */
  unitsToCall: query({
    allow: readers,
    input: v.strictObject({ ...batch, after: Cursor }),
    output: v.object({ rows: v.array(CallRow), next: v.optional(v.string()) }),
    refusals: [],
  }),
}
