import * as v from 'valibot'
import { command, query } from '../kernel/contract'
import { Cursor, EstateId, Id, Words } from '../kernel/words'
import { anybody, desk, reporters } from './progress.allow'
import { DeskReport, PublishedReport, ReportRow, ShownPhoto } from './progress.views'
import { ReportContent, Spot } from './report'

const ofReport = v.strictObject({ reportId: Id })
const ofVersion = v.strictObject({ reportId: Id, version: v.pipe(v.number(), v.integer(), v.minValue(1)) })
const rows = v.object({ rows: v.array(ReportRow), next: v.optional(v.string()) })
const moved = v.object({ reportId: v.string(), version: v.number() })
const incomplete = [
  'PERIOD_NOT_POSSIBLE',
  'NO_BUILDING_NAMED',
  'BUILDING_NOT_OF_ESTATE',
  'SPOT_NOT_OF_ESTATE',
  'PHOTO_TAKEN_IN_THE_FUTURE',
  'TOO_FEW_PHOTOS',
  'PERCENT_FELL_WITHOUT_NOTE',
  'TEXT_MISSING',
  'NEXT_STEPS_MISSING',
  'CHANGE_NOT_TOLD',
] as const

/** Progress reports (R4.2): written, reviewed by another, published, corrected, read. */
export const reportActions = {
  /** Published reports of an estate, newest first. Public. */
  reports: query({
    allow: anybody,
    input: v.strictObject({ estateId: EstateId, after: Cursor }),
    output: rows,
    refusals: [],
  }),
  /** One published report, also one that has been corrected since. Public. */
  report: query({ allow: anybody, input: ofReport, output: PublishedReport, refusals: [] }),
  /** The pictures of a spot in the order of time (R4.5). Public. */
  spotPhotos: query({
    allow: anybody,
    input: v.strictObject({ estateId: EstateId, spotId: v.optional(Id) }),
    output: v.object({ spots: v.array(Spot), photos: v.array(ShownPhoto) }),
    refusals: [],
  }),
  /** I have opened it: kept once, with the instant of the first time (R4.2). */
  markReportRead: command({
    allow: { buyer: 'all', owner: 'all', member: 'all' },
    scope: 'read',
    input: ofReport,
    output: v.object({ isFirst: v.boolean() }),
    refusals: [],
  }),

  deskReports: query({
    allow: desk,
    input: v.strictObject({ estateId: EstateId, after: Cursor }),
    output: rows,
    refusals: [],
  }),
  deskReport: query({ allow: desk, input: ofReport, output: DeskReport, refusals: [] }),
  /** Read by n of m that it was sent to, and who has not, masked. */
  readers: query({
    allow: desk,
    input: v.strictObject({ reportId: Id, after: Cursor }),
    output: v.object({
      told: v.number(),
      read: v.number(),
      rows: v.array(v.object({ name: v.string(), maskedPhone: v.string(), unit: v.string() })),
      next: v.optional(v.string()),
    }),
    refusals: [],
  }),
  /** A draft that begins where the last report ended. */
  startReport: command({
    allow: reporters,
    input: v.strictObject({ estateId: EstateId }),
    output: moved,
    refusals: [],
  }),
  saveReport: command({
    allow: reporters,
    input: v.strictObject({ ...ofVersion.entries, content: ReportContent }),
    output: moved,
    refusals: ['NOT_POSSIBLE_NOW', 'NOT_YOURS_TO_DO', 'DRAFT_CHANGED', 'PHOTO_NOT_USABLE'],
  }),
  sendReport: command({
    allow: reporters,
    input: ofVersion,
    output: moved,
    refusals: ['NOT_POSSIBLE_NOW', 'NOT_YOURS_TO_DO', 'DRAFT_CHANGED', ...incomplete],
  }),
  /** Not yet good: back to the draft, with the words that say what is missing. */
  returnReport: command({
    allow: reporters,
    input: v.strictObject({ ...ofVersion.entries, words: Words(2, 300) }),
    output: moved,
    refusals: ['NOT_POSSIBLE_NOW', 'NOT_YOURS_TO_DO', 'DRAFT_CHANGED', 'REVIEW_BY_ANOTHER'],
  }),
  publishReport: command({
    allow: reporters,
    input: ofVersion,
    output: v.object({ reportId: v.string(), number: v.number() }),
    refusals: [
      'NOT_POSSIBLE_NOW',
      'NOT_YOURS_TO_DO',
      'DRAFT_CHANGED',
      'REVIEW_BY_ANOTHER',
      'LATE_WITHOUT_REASON',
      ...incomplete,
    ],
  }),
  withdrawReport: command({
    allow: reporters,
    input: ofVersion,
    output: moved,
    refusals: ['NOT_POSSIBLE_NOW', 'NOT_YOURS_TO_DO', 'DRAFT_CHANGED'],
  }),
  /** A draft of the next version of a published report; the one that is under way when there is one. */
  correctReport: command({
    allow: reporters,
    input: ofReport,
    output: moved,
    refusals: ['NOT_POSSIBLE_NOW', 'NOT_YOURS_TO_DO'],
  }),
}
