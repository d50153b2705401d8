import * as v from 'valibot'
import { CalendarDay } from '../kernel/time'
import { Id, PhotoId, Words } from '../kernel/words'
import { MilestoneKind } from './milestone'

export const mostPhotos = 30

/** A building as a report names it: how far it is, and why it is not further than last time. */
export const BuildingPercent = v.strictObject({
  buildingId: Id,
  percent: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
  note: Words(0, 200),
})
export type BuildingPercent = v.InferOutput<typeof BuildingPercent>

export const ReportPhoto = v.strictObject({
  photoId: PhotoId,
  buildingId: Id,
  /** One of the estate's fixed spots (R4.5). */
  spotId: Id,
  takenOn: CalendarDay,
  caption: Words(0, 60),
})
export type ReportPhoto = v.InferOutput<typeof ReportPhoto>

/** What is written; a draft may be half of it. */
export const ReportContent = v.strictObject({
  from: CalendarDay,
  to: CalendarDay,
  buildings: v.pipe(v.array(BuildingPercent), v.maxLength(60)),
  photos: v.pipe(v.array(ReportPhoto), v.maxLength(mostPhotos, 'TOO_MANY_PHOTOS')),
  text: Words(0, 1_000),
  next: Words(0, 300),
  /** In a correction: what is not as it was. Empty in a first version. */
  changed: Words(0, 300),
})
export type ReportContent = v.InferOutput<typeof ReportContent>

/** A milestone as late as it was when the report was published: frozen, with its reason. */
export const LateMilestone = v.object({
  building: v.string(),
  kind: MilestoneKind,
  plannedOn: CalendarDay,
  expectedOn: CalendarDay,
  days: v.number(),
  reason: v.string(),
})
export type LateMilestone = v.InferOutput<typeof LateMilestone>

export const Spot = v.object({ spotId: v.string(), name: v.string() })
export type Spot = v.InferOutput<typeof Spot>
