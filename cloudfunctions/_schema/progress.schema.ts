import type { CalendarDay } from '~/types/kernel/time'
import type { Milestone, MilestoneKind } from '~/types/progress/milestone'
import type { MilestoneChange } from '~/types/progress/progress.views'
import type { LateMilestone, ReportContent, Spot } from '~/types/progress/report'
import type { ReportState } from '~/types/progress/report.lifecycle'
import { by, type IndexSpec } from './index-spec'

/** Collections of the feature `progress`: their indexes, and the shape of their documents. */
export const progressCollections = {
  progressEstates: [],
  milestonePlans: [by('estateId', '_id')],
  milestoneChanges: [by('buildingId', '-at')],
  progressReports: [
    by('estateId', 'state', '-number'),
    by('estateId', '-createdAt'),
    by('estateId', 'state', '-publishedAt'),
  ],
  progressPhotos: [by('estateId', 'spotId', 'takenAt')],
  progressReads: [by('reportId', 'isRecipient'), by('personId')],
  progressVisits: [],
} as const satisfies Record<string, readonly IndexSpec[]>

/** What an estate's reports have in common; `_id` is the estate's. Made with the first milestone or report. */
export interface ProgressEstate {
  _id: string
  version: number
  name: string
  /** The day from which reports are due: of the first milestone or report (R4.3). */
  since: CalendarDay
  lastNumber: number
  lastPublishedAt: number | null
  /** Days of first versions, by which years are counted. */
  publishedOn: CalendarDay[]
  /** Years that ended with too few. */
  shortYears: number[]
  /** When sales is reminded next, as its due row says. */
  remindAt: number
  yearEndAt: number
  spots: Spot[]
}

/** The milestones of a building; `_id` is the building's. */
export interface MilestonePlan {
  _id: string
  estateId: string
  building: string
  version: number
  contractOn: CalendarDay | null
  milestones: Milestone[]
}

/** One change of one milestone. `_id` = `{buildingId}:{version}`. */
export interface MilestoneChangeRow extends Omit<MilestoneChange, 'by' | 'milestone'> {
  _id: string
  buildingId: string
  kind: MilestoneKind
  byId: string
  byName: string
  /** As it stood before. */
  before: Milestone
}

/** One version of a report. `_id` = `{seriesId}:{n}`: the nth that was begun. */
export interface ProgressReport {
  _id: string
  seriesId: string
  estateId: string
  state: ReportState
  version: number
  /** Its number in the estate; null until it is published. */
  number: number | null
  edition: number
  content: ReportContent
  /** Pictures that were ever in it: they may come and go while it is written. */
  photoIds: string[]
  authorName: string
  /** Everybody who has written in it: none of them reviews it (R4.2). */
  authorIds: string[]
  returned: { words: string; name: string } | null
  createdAt: number
  publishedAt: number | null
  reviewerId: string | null
  late: LateMilestone[]
  corrects: string | null
  replacedBy: { reportId: string; at: number; changed: string } | null
  /** The correction that is under way, and how many versions were begun. */
  openCorrection: string | null
  begun: number
}

/** A published picture of a spot. `_id` = `{reportId}:{photoId}`. */
export interface ProgressPhoto {
  _id: string
  estateId: string
  spotId: string
  building: string
  photoId: string
  takenOn: CalendarDay
  takenAt: number
  caption: string
}

/** Who has read which version, and when. `_id` = `{reportId}:{personId}`. */
export interface ProgressRead {
  _id: string
  reportId: string
  personId: string
  /** Holds a flat of the buildings named: counts among those whom it was for. */
  isRecipient: boolean
  at: number
}

/** `_id` = `{personId}:{estateId}`: the visit that is going on or was the last, and the one before. */
export interface ProgressVisit {
  _id: string
  at: number
  since: number | null
}

export interface ProgressDocuments {
  progressEstates: ProgressEstate
  milestonePlans: MilestonePlan
  milestoneChanges: MilestoneChangeRow
  progressReports: ProgressReport
  progressPhotos: ProgressPhoto
  progressReads: ProgressRead
  progressVisits: ProgressVisit
}
