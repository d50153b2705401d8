import { conditionsOf, isMet, type ConditionId } from '~/types/handover/conditions'
import { calendarDay, type CalendarDay } from '~/types/kernel/time'
import type { HandoverBatch } from '../../../_schema/handover.schema'

export interface Gate {
  /** Conditions without evidence, in the table's order; a director's override takes none of them away. */
  missing: ConditionId[]
  /** Notices may leave: nothing is missing, or a director has said so for everything that is. */
  isOpen: boolean
}

type Gated = Pick<HandoverBatch, 'region' | 'days' | 'evidence' | 'override'>

/** What stands between a batch and its notices on that day (R5.2). */
export function gateOf({ region, days, evidence, override }: Gated, onDay: CalendarDay): Gate {
  const firstDay = days[0] ?? calendarDay('9999-12-31')
  const missing = conditionsOf(region, onDay)
    .filter(condition => !isMet(condition, evidence[condition.id], firstDay))
    .map(({ id }) => id)
  return { missing, isOpen: missing.every(id => override?.missing.includes(id) === true) }
}
