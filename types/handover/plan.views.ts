import * as v from 'valibot'
import { CalendarDay } from '../kernel/time'
import { Instant } from '../kernel/words'
import { ConditionIdName, HandoverRegion } from './conditions'
import { BatchStateName, ContingencyEvent, RecordedDocument, UnitHandoverStateName } from './handover'
import { ContingencyCard, Override, PlanItem, TeamMember } from './plan'

/** 'HH:MM' of a handover day. */
export const Hours = v.object({ from: v.string(), until: v.string() })

/** A line of the list of batches. */
export const BatchRow = v.object({
  batchId: v.string(),
  estateName: v.string(),
  title: v.string(),
  state: BatchStateName,
  unitCount: v.number(),
  days: v.array(CalendarDay),
  place: v.string(),
  isGroupNamed: v.boolean(),
  isGroupLate: v.boolean(),
  missing: v.array(ConditionIdName),
  overdueItems: v.number(),
})
export type BatchRow = v.InferOutput<typeof BatchRow>

/** A condition of this batch and what is on record for it (R5.2). */
export const ConditionRow = v.object({
  conditionId: ConditionIdName,
  isMet: v.boolean(),
  isOnDisplay: v.boolean(),
  recorded: v.nullable(RecordedDocument),
})
export type ConditionRow = v.InferOutput<typeof ConditionRow>

export const PlayRow = v.object({
  playId: v.string(),
  event: ContingencyEvent,
  at: Instant,
  byName: v.string(),
  words: v.string(),
  review: v.nullable(v.object({ words: v.string(), at: Instant, byName: v.string() })),
})
export type PlayRow = v.InferOutput<typeof PlayRow>

export const BatchDetail = v.object({
  batchId: v.string(),
  estateId: v.string(),
  estateName: v.string(),
  title: v.string(),
  state: BatchStateName,
  buildings: v.array(v.string()),
  unitCount: v.number(),
  /** Flats that are still being listed; not zero: look again in a minute. */
  stillListing: v.number(),
  days: v.array(CalendarDay),
  hours: Hours,
  place: v.string(),
  region: HandoverRegion,
  /** With whether they may stand in an open batch (R5.12). */
  team: v.array(v.object({ ...TeamMember.entries, isTrained: v.boolean() })),
  leadId: v.nullable(v.string()),
  groupNamedAt: v.nullable(Instant),
  /** Until when the group is to be named (R5.1), and when that was found to be too late. */
  groupBreachAt: Instant,
  groupBreachedAt: v.nullable(Instant),
  plan: v.array(v.object({ ...PlanItem.entries, isOverdue: v.boolean() })),
  conditions: v.array(ConditionRow),
  photoUrls: v.record(v.string(), v.string()),
  override: v.nullable(Override),
  /** What still keeps notices from leaving; the override taken into account. */
  missing: v.array(ConditionIdName),
  isGateOpen: v.boolean(),
  contingencies: v.array(v.object({ event: ContingencyEvent, card: v.nullable(ContingencyCard) })),
  plays: v.array(PlayRow),
  noticedAt: v.nullable(Instant),
  openedAt: v.nullable(Instant),
  finishedAt: v.nullable(Instant),
  cancelledWords: v.nullable(v.string()),
  createdAt: Instant,
  createdBy: v.string(),
  /** What this caller may do with it now: moves of the table, and other actions by name. */
  moves: v.array(v.string()),
})
export type BatchDetail = v.InferOutput<typeof BatchDetail>

export const BatchUnitRow = v.object({ unitId: v.string(), unitName: v.string(), state: UnitHandoverStateName })
export type BatchUnitRow = v.InferOutput<typeof BatchUnitRow>
