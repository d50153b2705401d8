import type { HandoverRegion } from '~/types/handover/conditions'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { compare, dayOf, type CalendarDay } from '~/types/kernel/time'
import type { Policies } from '~/types/policy/policies'
import type { HandoverBatch } from '../../../_schema/handover.schema'
import { groupInstants } from './dues'

export type TermsNo = 'DAY_IN_THE_PAST' | 'ENDS_BEFORE_IT_STARTS'

/** What a manager says of a batch; everything else follows from it. */
export interface Terms {
  title: string
  days: readonly CalendarDay[]
  hours: { from: string; until: string }
  place: string
  region: HandoverRegion
}

/** Whether these days and hours make sense today (R5.1); days ascending, each once. */
export function decideTerms(terms: Terms, now: number): Result<Terms & { days: CalendarDay[] }, TermsNo> {
  const days = [...new Set(terms.days)].sort(compare)
  const past = days.filter(day => day < dayOf(now))
  if (past.length > 0) return refuse('DAY_IN_THE_PAST', { days: past })
  if (terms.hours.from >= terms.hours.until) return refuse('ENDS_BEFORE_IT_STARTS')
  return ok({ ...terms, days })
}

/**
 * Asks for the group by these days (R5.1): reminder and breach are counted back from the first one. A batch that is made, or moved, so late
 * that its group was not named in time is a breach at once – said once, whatever is moved later.
 */
export function withGroupClock(batch: HandoverBatch, policy: Policies['handover'], now: number): HandoverBatch {
  const [firstDay] = batch.days
  if (firstDay === undefined) return batch
  const instants = groupInstants(firstDay, policy)
  const isLate = (batch.groupNamedAt ?? now) >= instants.groupBreachAt
  return { ...batch, ...instants, groupBreachedAt: batch.groupBreachedAt ?? (isLate ? now : null) }
}

/** Other days, another place: until notices have left. */
export function decideTermsChange(
  batch: HandoverBatch,
  terms: Terms,
  policy: Policies['handover'],
  now: number,
): Result<HandoverBatch, TermsNo | 'NOT_POSSIBLE_NOW'> {
  const { state } = batch
  if (state !== 'draft' && state !== 'preparing') return refuse('NOT_POSSIBLE_NOW', { state })
  const said = decideTerms(terms, now)
  if (!said.ok) return said
  return ok(withGroupClock({ ...batch, ...said.value, version: batch.version + 1 }, policy, now))
}
