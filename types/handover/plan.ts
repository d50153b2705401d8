import * as v from 'valibot'
import { CalendarDay } from '../kernel/time'
import { Instant } from '../kernel/words'
import { ConditionIdName } from './conditions'

/** Who is in the working group of a batch, and what for (R5.1). */
export const TeamMember = v.object({ staffId: v.string(), name: v.string(), task: v.string() })
export type TeamMember = v.InferOutput<typeof TeamMember>

export const planItemKinds = ['process', 'training', 'siteLayout', 'contingency', 'other'] as const
export const PlanItemKind = v.picklist(planItemKinds)

/** A line of a batch's plan (R5.1): who does what until when. */
export const PlanItem = v.object({
  itemId: v.string(),
  kind: PlanItemKind,
  title: v.string(),
  staffId: v.string(),
  staffName: v.string(),
  dueOn: CalendarDay,
  /** When its owner was reminded of this day; once. */
  remindedAt: v.nullable(Instant),
  done: v.nullable(v.object({ at: Instant, words: v.string(), byName: v.string() })),
})
export type PlanItem = v.InferOutput<typeof PlanItem>

/** A director lets notices leave although a condition is missing (R5.2): the reason is in the audit log. */
export const Override = v.object({
  reason: v.string(),
  at: Instant,
  byId: v.string(),
  byName: v.string(),
  missing: v.array(ConditionIdName),
})
export type Override = v.InferOutput<typeof Override>

/** What to do when it happens on a handover day, and who leads then (R5.12). */
export const ContingencyCard = v.object({
  words: v.string(),
  leadId: v.string(),
  leadName: v.string(),
  at: Instant,
})
export type ContingencyCard = v.InferOutput<typeof ContingencyCard>
