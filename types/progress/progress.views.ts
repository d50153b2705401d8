import * as v from 'valibot'
import { CalendarDay, Instant } from '../kernel/time'
import { Lateness, Milestone, milestoneKinds, MilestoneKind } from './milestone'
import { LateMilestone, ReportContent, Spot } from './report'
import { reportLifecycle, reportStates } from './report.lifecycle'

export const MilestoneView = v.object({
  ...Milestone.entries,
  step: v.picklist(['done', 'current', 'late', 'toCome']),
  late: Lateness,
})
export type MilestoneView = v.InferOutput<typeof MilestoneView>

/** A building's milestones (R4.1), the handover held against the contract. */
export const BuildingProgress = v.object({
  buildingId: v.string(),
  building: v.string(),
  /** The earliest day that a contract of this building promises. */
  contractOn: v.nullable(CalendarDay),
  version: v.number(),
  milestones: v.array(MilestoneView),
  /** How the handover stands: 0 days late means that the contract's day stands. */
  handover: v.nullable(v.object({ expectedOn: CalendarDay, daysLate: v.number() })),
})
export type BuildingProgress = v.InferOutput<typeof BuildingProgress>

export const ReportRow = v.object({
  reportId: v.string(),
  /** Its number in the estate; null before it is published. */
  number: v.nullable(v.number()),
  /** 1, or higher after a correction. */
  edition: v.number(),
  stage: v.picklist(reportStates),
  from: CalendarDay,
  to: CalendarDay,
  publishedAt: v.nullable(Instant),
  text: v.string(),
  next: v.string(),
  buildings: v.array(v.string()),
  photoCount: v.number(),
  photo: v.nullable(v.string()),
})
export type ReportRow = v.InferOutput<typeof ReportRow>

export const ShownPhoto = v.object({
  photoId: v.string(),
  url: v.string(),
  building: v.string(),
  spotId: v.string(),
  spot: v.string(),
  takenOn: CalendarDay,
  caption: v.string(),
})
export type ShownPhoto = v.InferOutput<typeof ShownPhoto>

/** Two pictures of one spot, the older first (R4.5). */
export const SpotPair = v.object({ spotId: v.string(), spot: v.string(), before: ShownPhoto, after: ShownPhoto })
export type SpotPair = v.InferOutput<typeof SpotPair>

/** A published report as everybody reads it (R4.2). */
export const PublishedReport = v.object({
  reportId: v.string(),
  estateId: v.string(),
  estateName: v.string(),
  number: v.number(),
  edition: v.number(),
  from: CalendarDay,
  to: CalendarDay,
  publishedAt: Instant,
  buildings: v.array(
    v.object({
      buildingId: v.string(),
      building: v.string(),
      percent: v.number(),
      before: v.nullable(v.number()),
      note: v.string(),
    }),
  ),
  photos: v.array(ShownPhoto),
  pairs: v.array(SpotPair),
  text: v.string(),
  next: v.string(),
  late: v.array(LateMilestone),
  changed: v.string(),
  /** The version that this one corrects, and the one that has corrected it. */
  corrects: v.nullable(v.string()),
  replacedBy: v.nullable(v.object({ reportId: v.string(), at: Instant, changed: v.string() })),
})
export type PublishedReport = v.InferOutput<typeof PublishedReport>

/** Something new since the last visit (R4.5). */
export const News = v.variant('kind', [
  v.object({ kind: v.literal('report'), reportId: v.string(), number: v.number(), edition: v.number(), at: Instant }),
  v.object({
    kind: v.literal('reached'),
    building: v.string(),
    milestone: MilestoneKind,
    on: CalendarDay,
  }),
  v.object({
    kind: v.literal('late'),
    building: v.string(),
    milestone: MilestoneKind,
    days: v.number(),
    reason: v.string(),
  }),
])
export type News = v.InferOutput<typeof News>

const actionNames = [...new Set(reportLifecycle.moves.map(({ action }) => action))]

/** A report at the desk, in any state. */
export const DeskReport = v.object({
  reportId: v.string(),
  estateId: v.string(),
  estateName: v.string(),
  number: v.nullable(v.number()),
  edition: v.number(),
  stage: v.picklist(reportStates),
  version: v.number(),
  content: ReportContent,
  authorName: v.string(),
  /** Whether I have written in it: then somebody else reviews it. */
  isMine: v.boolean(),
  returned: v.nullable(v.object({ words: v.string(), name: v.string() })),
  corrects: v.nullable(v.string()),
  /** Buildings that may be named, with what the last report said. */
  buildings: v.array(
    v.object({
      buildingId: v.string(),
      building: v.string(),
      before: v.nullable(v.number()),
    }),
  ),
  spots: v.array(Spot),
  photoUrls: v.record(v.string(), v.string()),
  /** What publishing it now would say is late; a reason is empty where it is still missing. */
  late: v.array(LateMilestone),
  fewestPhotos: v.number(),
  moves: v.array(v.picklist(actionNames)),
  publishedAt: v.nullable(Instant),
})
export type DeskReport = v.InferOutput<typeof DeskReport>

/** An estate on the board (R4.3). */
export const BoardRow = v.object({
  estateId: v.string(),
  estateName: v.string(),
  /** Published in this year and the last; `isShort`: the year ended without enough. */
  years: v.array(v.object({ year: v.number(), published: v.number(), wanted: v.number(), isShort: v.boolean() })),
  lastPublishedOn: v.nullable(CalendarDay),
  daysSince: v.nullable(v.number()),
  remindOn: v.nullable(CalendarDay),
  inReview: v.number(),
  drafts: v.number(),
  late: v.number(),
  /** Late, and nobody has said why: publishing would be refused. */
  lateWithoutReason: v.number(),
})
export type BoardRow = v.InferOutput<typeof BoardRow>

export const MilestoneChange = v.object({
  at: Instant,
  by: v.string(),
  milestone: v.picklist(milestoneKinds),
  reason: v.string(),
  changes: v.array(
    v.object({
      field: v.picklist(['plannedOn', 'forecastOn', 'actualOn', 'reason']),
      from: v.nullable(v.string()),
      to: v.nullable(v.string()),
    }),
  ),
})
export type MilestoneChange = v.InferOutput<typeof MilestoneChange>
