import type { BatchState } from '~/types/handover/batch.lifecycle'
import type { FeeCorrection, FeeRule } from '~/types/handover/fees'
import type { ContingencyEvent, Fee, Posting, RecordedDocument } from '~/types/handover/handover'
import type { NoticeMark } from '~/types/handover/notice.views'
import type { UnitHandoverState } from '~/types/handover/unit-handover.lifecycle'
import type { CalendarDay } from '~/types/kernel/time'
import type { ConditionId, HandoverRegion } from '~/types/handover/conditions'
import type { KeyItem, Meter } from '~/types/handover/keys'
import type { ContingencyCard, Override, PlanItem, TeamMember } from '~/types/handover/plan'
import type { Actor } from '~/types/ticket/journal'
import type { BookingDocuments } from './handover-booking.schema'
import { bookingCollections } from './handover-booking.schema'
import type { DayDocuments } from './handover-day.schema'
import { dayCollections } from './handover-day.schema'
import type { InspectionDocuments } from './inspection.schema'
import { inspectionCollections } from './inspection.schema'
import type { PaperDocuments } from './paper.schema'
import { paperCollections } from './paper.schema'
import type { SurveyDocuments } from './handover-survey.schema'
import { surveyCollections } from './handover-survey.schema'
import { by, type IndexSpec } from './index-spec'

/** Collections of the feature `handover`: their indexes, and the shape of their documents. */
export const handoverCollections = {
  handoverBatches: [by('estateId', '-createdAt'), by('-createdAt'), by('openWith')],
  handoverUnits: [
    by('batchId', '_id'),
    by('batchId', 'state', '_id'),
    by('batchId', 'building', '_id'),
    by('batchId', 'marks.notice', '_id'),
    by('batchId', 'marks.lacksPosting', '_id'),
    by('batchId', 'marks.needsCall', '_id'),
    by('estateId', 'state'),
    // Keys handed out on a day, for the board of that day.
    by('batchId', 'handedOverAt'),
  ],
  contingencyPlays: [by('batchId', '-at')],
  postingSheets: [by('batchId', '-at')],
  ...bookingCollections,
  ...dayCollections,
  ...inspectionCollections,
  ...paperCollections,
  ...surveyCollections,
} as const satisfies Record<string, readonly IndexSpec[]>

/** A batch of flats that are handed over on the same days, at the same place, by the same group (R5.1). */
export interface HandoverBatch {
  _id: string
  version: number
  estateId: string
  estateName: string
  title: string
  state: BatchState
  buildings: string[]
  unitCount: number
  /** Ids of flats that are still to be listed: a batch of 800 is listed in chunks. */
  listing: string[]
  /** The handover days, ascending. */
  days: CalendarDay[]
  /** Opening hours of a handover day, 'HH:MM'. */
  hours: { from: string; until: string }
  place: string
  /** The region whose conditions apply beside the national ones (law.md). */
  region: HandoverRegion
  team: TeamMember[]
  leadId: string | null
  groupNamedAt: number | null
  /** When the manager is reminded that no group is named, when that is a breach (R5.1), and when each was said: once. */
  groupRemindAt: number
  groupBreachAt: number
  groupRemindedAt: number | null
  groupBreachedAt: number | null
  plan: PlanItem[]
  /** What to do, per event (R5.12). */
  contingencies: Partial<Record<ContingencyEvent, ContingencyCard>>
  /** Evidence of the conditions, by condition id; the two books are among them (R5.2). */
  evidence: Partial<Record<ConditionId, RecordedDocument>>
  override: Override | null
  /** What the letter tells: documents to bring, remarks (R5.3). */
  letter: { bring: string; remarks: string }
  /** The fees of every flat that has none of its own (R5.11); absent: none yet. */
  feeRules?: FeeRule[]
  noticedAt: number | null
  /** When the manager last said that letters leave; absent: never. */
  lettersSaidAt?: number
  openedAt: number | null
  finishedAt: number | null
  cancelledWords: string | null
  /** Staff ids who have something to do here: the group, open plan items, cards. Empty once it is over. */
  openWith: string[]
  createdAt: number
  createdBy: string
}

/** A flat in a batch; `_id` is the unit's id, so that a flat is in one batch at a time. */
export interface UnitHandover {
  _id: string
  version: number
  estateId: string
  estateName: string
  batchId: string
  unitName: string
  building: string
  houseType: string
  areaSquareMetres: number
  state: UnitHandoverState
  fees: Fee[]
  posting: Posting | null
  /** In the app (R5.3): sent, delivered (WeChat took it, or the inbox was opened), read, confirmed. */
  notice: {
    sentAt: number | null
    deliveredAt: number | null
    readAt: number | null
    confirmedAt: number | null
    /** The file of whoever did it. */
    readBy?: string
    confirmedBy?: string
    /** Its messages, one a person: by them it is known whether it was delivered. */
    messageIds?: string[]
    /** The paper that its letter is kept as. */
    letterId?: string
  }
  /** The handover days that its letter names; absent: it has none yet. */
  days?: CalendarDay[]
  /** Its fees were set for it alone: the rules of the batch pass it by. */
  areFeesByHand?: boolean
  feeCorrections?: FeeCorrection[]
  /** What the desk looks for, worked out when the flat is saved (notice/domain/marks.ts); absent: never saved since it was listed. */
  marks?: { notice: NoticeMark | 'none'; lacksPosting: boolean; needsCall: boolean }
  /** Nobody of the flat is in the app, or it stayed unread: a call is needed; when it was made and what was said. */
  call: { neededSince: number; doneAt: number | null; words: string; byName: string; tries?: number } | null
  arrivedAt: number | null
  inspectionSignedAt: number | null
  takenOverAt: number | null
  /** Objections that stand beside the taking over (R5.7). */
  objections: string
  /** R5.9. */
  keys: UnitKeys | null
  handedOverAt: number | null
  deemed: { on: CalendarDay; reason: string; photos: string[]; byName: string; at: number } | null
}

/** Meters, keys and cards as they were handed out (R5.9). Readings as they stand on the meter. */
export interface UnitKeys {
  meters: Meter[]
  items: KeyItem[]
  preparedAt: number
  preparedBy: string
  signatureId: string | null
  signedAt: number | null
  handedOutAt: number | null
  handedOutBy: string | null
  /** Whose flat it was on that day: they are asked how it went, and nobody who came later (R8.3). */
  ownerIds: string[]
}

/** A contingency card that was played, and its review (R5.12). */
export interface ContingencyPlay {
  _id: string
  version: number
  batchId: string
  estateId: string
  event: ContingencyEvent
  at: number
  byName: string
  words: string
  review: { words: string; at: number; byName: string } | null
}

/** A courier's spreadsheet that was found faultless (R5.3); a job writes its postings. `_id` = batch and SHA-256 of the rows. */
export interface PostingSheet {
  _id: string
  batchId: string
  fileName: string
  rows: { line: number; unitId: string; carrier: string; trackingNumber: string; postedOn: CalendarDay }[]
  /** How many of the rows are written, or were passed over because somebody had meanwhile recorded otherwise. */
  done: number
  passedOver: string[]
  at: number
  by: Actor
}

export interface HandoverDocuments
  extends BookingDocuments, DayDocuments, InspectionDocuments, PaperDocuments, SurveyDocuments {
  handoverBatches: HandoverBatch
  handoverUnits: UnitHandover
  contingencyPlays: ContingencyPlay
  postingSheets: PostingSheet
}
