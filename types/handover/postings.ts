import * as v from 'valibot'
import { Words } from '../kernel/words'

/** The courier's spreadsheet (R5.3), as it was read: text cells. `line` is the row that the desk sees in the spreadsheet program. */
export const postingColumns = ['door', 'carrier', 'trackingNumber', 'postedOn'] as const
export type PostingColumn = (typeof postingColumns)[number]

const cell = v.pipe(v.string(), v.maxLength(200))
export const PostingRow = v.strictObject({
  line: v.pipe(v.number(), v.integer(), v.minValue(1)),
  door: cell,
  carrier: cell,
  trackingNumber: cell,
  postedOn: cell,
})
export type PostingRow = v.InferOutput<typeof PostingRow>
export const mostPostingRows = 3_000

/** What may be wrong with a row; nothing is written while there is one. */
export const postingFaultCodes = [
  'DOOR_EMPTY',
  'DOOR_UNKNOWN',
  'NOT_NOTICED',
  'DOOR_TWICE',
  'CARRIER_MISSING',
  'NUMBER_MISSING',
  'NUMBER_LOOKS_WRONG',
  'NUMBER_TWICE',
  'DAY_NOT_A_DAY',
  'DAY_IN_THE_FUTURE',
  'BEFORE_THE_NOTICE',
  'POSTED_TOO_LATE',
  'CALENDAR_NOT_PUBLISHED',
  'POSTED_OTHERWISE',
] as const
export type PostingFaultCode = (typeof postingFaultCodes)[number]

export const PostingFault = v.object({
  line: v.number(),
  column: v.picklist(postingColumns),
  code: v.picklist(postingFaultCodes),
  /** Figures, days and doors that the words need; never a person. */
  params: v.record(v.string(), v.union([v.string(), v.number()])),
})
export type PostingFault = v.InferOutput<typeof PostingFault>

/** The dry run: what applying would do. */
export const PostingsCheck = v.object({
  rowCount: v.number(),
  fresh: v.number(),
  /** Rows that stand there already, word for word. */
  same: v.number(),
  faults: v.array(PostingFault),
})
export type PostingsCheck = v.InferOutput<typeof PostingsCheck>

export const Carrier = Words(1, 20)
/** Letters and digits, as couriers print them. */
export const TrackingNumber = v.pipe(
  v.string(),
  v.trim(),
  v.toUpperCase(),
  v.regex(/^(?=.*\d)[A-Z0-9-]{8,30}$/, 'NOT_A_TRACKING_NUMBER'),
)
