import * as v from 'valibot'
import { CalendarDay } from '../kernel/time'
import { Instant } from '../kernel/words'
import { ConditionIdName } from './conditions'
import { FeeCorrection, FeeRule, FeeView } from './fees'
import { BatchStateName, Posting, UnitHandoverStateName } from './handover'
import { NoticeLetter } from './notice-letter'

/** How far the notice has come in the app (R5.3). */
export const noticeMarks = ['sent', 'delivered', 'read', 'confirmed'] as const
export const NoticeMark = v.picklist(noticeMarks)
export type NoticeMark = v.InferOutput<typeof NoticeMark>

const Facts = v.object({
  sentAt: v.nullable(Instant),
  deliveredAt: v.nullable(Instant),
  readAt: v.nullable(Instant),
  confirmedAt: v.nullable(Instant),
})
export type NoticeFacts = v.InferOutput<typeof Facts>
const Hours = v.object({ from: v.string(), until: v.string() })

/** What is next for the people of the flat: the one button of their card. */
export const nextSteps = ['readNotice', 'confirmNotice', 'book', 'waitForOpening', 'none'] as const

/** The handover of a flat as its people see it on the first page; the rooms of what follows have queries of their own. */
export const MyHandover = v.object({
  unitId: v.string(),
  unitName: v.string(),
  estateName: v.string(),
  state: UnitHandoverStateName,
  batchId: v.string(),
  batchState: BatchStateName,
  /** The days that this flat may come on. */
  days: v.array(CalendarDay),
  hours: Hours,
  place: v.string(),
  notice: Facts,
  posting: v.nullable(Posting),
  feesTotalFen: v.number(),
  feesPaidFen: v.number(),
  next: v.picklist(nextSteps),
  handedOverAt: v.nullable(Instant),
})
export type MyHandover = v.InferOutput<typeof MyHandover>

/** The notice as a letter, and what became of its fees since. */
export const NoticePage = v.object({
  ...MyHandover.entries,
  letter: NoticeLetter,
  /** The paper that the letter is kept as: its PDF is asked for by it. */
  paperId: v.string(),
  fees: v.array(FeeView),
  corrections: v.array(FeeCorrection),
})
export type NoticePage = v.InferOutput<typeof NoticePage>

/** A flat in the desk's table. */
export const NoticeRow = v.object({
  unitId: v.string(),
  unitName: v.string(),
  building: v.string(),
  state: UnitHandoverStateName,
  version: v.number(),
  notice: Facts,
  posting: v.nullable(Posting),
  feesTotalFen: v.number(),
  needsCall: v.boolean(),
})
export type NoticeRow = v.InferOutput<typeof NoticeRow>

/** Who of a flat can be rung; the number itself is opened by the archive, with a reason (R13.1). */
const Callee = v.object({
  personId: v.string(),
  name: v.string(),
  maskedPhone: v.string(),
  isOwner: v.boolean(),
  isLinked: v.boolean(),
})
const Call = v.object({
  neededSince: Instant,
  doneAt: v.nullable(Instant),
  tries: v.number(),
  words: v.string(),
  byName: v.string(),
})
export const CallRow = v.object({ ...NoticeRow.entries, call: Call, people: v.array(Callee) })
export type CallRow = v.InferOutput<typeof CallRow>

/** One flat at the desk. */
export const NoticeUnit = v.object({
  ...NoticeRow.entries,
  batchId: v.string(),
  areaSquareMetres: v.number(),
  houseType: v.string(),
  days: v.array(CalendarDay),
  fees: v.array(FeeView),
  /** Set for this flat by hand: the rules do not touch it any more. */
  areFeesByHand: v.boolean(),
  corrections: v.array(FeeCorrection),
  readByName: v.nullable(v.string()),
  confirmedByName: v.nullable(v.string()),
  call: v.nullable(Call),
  people: v.array(Callee),
  paperId: v.nullable(v.string()),
})
export type NoticeUnit = v.InferOutput<typeof NoticeUnit>

/** The lawful days (R5.3), or that the calendar of a year is not published yet. */
const LawfulDay = v.nullable(CalendarDay)
export const NoticeBoard = v.object({
  batchId: v.string(),
  title: v.string(),
  estateName: v.string(),
  state: BatchStateName,
  days: v.array(CalendarDay),
  /** What the gate misses (R5.2); it may be open all the same, by a director's word. */
  missing: v.array(ConditionIdName),
  isGateOpen: v.boolean(),
  workingDays: v.number(),
  latestPostingDay: LawfulDay,
  earliestHandoverDay: LawfulDay,
  /** The year without a published arrangement. */
  unpublishedYear: v.nullable(v.number()),
  /** Flats that have no notice yet. */
  listed: v.number(),
  isSending: v.boolean(),
  counts: v.object({
    sent: v.number(),
    delivered: v.number(),
    read: v.number(),
    confirmed: v.number(),
    notPosted: v.number(),
    toCall: v.number(),
  }),
  feeRules: v.array(FeeRule),
  letter: v.object({ bring: v.string(), remarks: v.string() }),
  maySend: v.boolean(),
})
export type NoticeBoard = v.InferOutput<typeof NoticeBoard>
