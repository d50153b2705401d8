import * as v from 'valibot'
import { command, query } from '../kernel/contract'
import { CalendarDay, Instant } from '../kernel/time'
import { Cursor, EstateId, Id, UnitId, Words } from '../kernel/words'
import { MilestoneKind } from './milestone'
import { BoardRow, BuildingProgress, MilestoneChange, News, ReportRow, SpotPair } from './progress.views'
import { Spot } from './report'
import { anybody, desk, writers } from './progress.allow'

const Version = v.pipe(v.number(), v.integer(), v.minValue(0))

/** Milestones, the board, fixed spots, and what is new to a buyer. */
export const milestoneActions = {
  /** How far an estate is: its buildings' milestones and the last report. Public (product.md section 1: visitor). */
  overview: query({
    allow: anybody,
    input: v.strictObject({ estateId: EstateId }),
    output: v.object({
      estateId: v.string(),
      estateName: v.string(),
      buildings: v.array(BuildingProgress),
      latest: v.nullable(v.object({ report: ReportRow, pair: v.nullable(SpotPair) })),
    }),
    refusals: [],
  }),
  /** Marks a visit to a flat's estate and answers what is new since the one before (R4.5); null: the first. */
  visit: command({
    allow: { buyer: 'own', owner: 'own', member: 'own' },
    scope: 'read',
    input: v.strictObject({ unitId: UnitId }),
    output: v.object({ since: v.nullable(Instant), news: v.array(News) }),
    refusals: [],
  }),
  /** The estates that I serve, with their buildings: what choosers offer. */
  estates: query({
    allow: { ...desk, agent: 'estate', supervisor: 'estate' },
    input: v.strictObject({}),
    output: v.object({
      rows: v.array(
        v.object({
          estateId: v.string(),
          name: v.string(),
          buildings: v.array(v.object({ buildingId: v.string(), name: v.string() })),
        }),
      ),
    }),
    refusals: [],
  }),
  /** My estates × years: published, since when, what is late (R4.3). */
  board: query({
    allow: desk,
    input: v.strictObject({}),
    output: v.object({ rows: v.array(BoardRow) }),
    refusals: [],
  }),
  /** Gives buildings their milestones, from the default list (R4.1). */
  setMilestones: command({
    allow: writers,
    input: v.strictObject({
      estateId: EstateId,
      buildingIds: v.pipe(v.array(Id), v.minLength(1), v.maxLength(60)),
      milestones: v.pipe(
        v.array(v.strictObject({ kind: MilestoneKind, plannedOn: CalendarDay, actualOn: v.nullable(CalendarDay) })),
        v.minLength(1),
        v.maxLength(20),
      ),
    }),
    output: v.object({ buildings: v.number() }),
    refusals: ['MILESTONES_ALREADY_SET', 'ORDER_NOT_POSSIBLE', 'ACTUAL_IN_THE_FUTURE'],
  }),
  /** Moves a milestone. Later than planned needs a reason, and every change is kept (R4.1, R4.2). */
  changeMilestone: command({
    allow: writers,
    input: v.strictObject({
      buildingId: Id,
      version: Version,
      kind: MilestoneKind,
      plannedOn: CalendarDay,
      forecastOn: CalendarDay,
      actualOn: v.nullable(CalendarDay),
      reason: Words(0, 200),
    }),
    output: v.object({ version: v.number() }),
    refusals: [
      'REASON_NEEDED',
      'ORDER_NOT_POSSIBLE',
      'ACTUAL_IN_THE_FUTURE',
      'PLAN_ALREADY_LATE',
      'MILESTONE_CHANGED_BY_ANOTHER',
      'NOTHING_CHANGED',
    ],
  }),
  /** Who changed what, when and why. */
  milestoneHistory: query({
    allow: desk,
    input: v.strictObject({ buildingId: Id, after: Cursor }),
    output: v.object({ rows: v.array(MilestoneChange), next: v.optional(v.string()) }),
    refusals: [],
  }),
  /** The estate's fixed spots (R4.5). */
  spots: query({
    allow: desk,
    input: v.strictObject({ estateId: EstateId }),
    output: v.object({ spots: v.array(Spot) }),
    refusals: [],
  }),
  addSpot: command({
    allow: writers,
    input: v.strictObject({ estateId: EstateId, name: Words(1, 20) }),
    output: v.object({ spotId: v.string() }),
    refusals: ['SPOT_EXISTS'],
  }),
  /** A spot keeps its pictures under another name. */
  renameSpot: command({
    allow: writers,
    input: v.strictObject({ estateId: EstateId, spotId: Id, name: Words(1, 20) }),
    output: v.object({ spotId: v.string() }),
    refusals: ['SPOT_EXISTS'],
  }),
}
