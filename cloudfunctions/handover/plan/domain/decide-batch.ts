import { conditionsOf, type ConditionId } from '~/types/handover/conditions'
import { contingencyEvents, type ContingencyEvent, type RecordedDocument } from '~/types/handover/handover'
import type { ContingencyCard } from '~/types/handover/plan'
import type { LifecycleNo } from '~/types/kernel/lifecycle'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { dayOf, daysBetween, type CalendarDay } from '~/types/kernel/time'
import type { HandoverBatch } from '../../../_schema/handover.schema'
import { stepBatch } from '../batch.store'
import type { By } from '../../unit.store'
import { isOver } from './dues'
import { gateOf } from './gate'

const changed = (batch: HandoverBatch, facts: Partial<HandoverBatch>): HandoverBatch => ({
  ...batch,
  ...facts,
  version: batch.version + 1,
})

export type EvidenceNo = 'NOT_POSSIBLE_NOW' | 'CONDITION_NOT_HERE' | 'DAY_IN_THE_FUTURE' | 'DISPLAY_TOO_SHORT'

/** A document goes on record for a condition of this region (R5.2); what hangs on public display hangs long enough. */
export function decideEvidence(
  batch: HandoverBatch,
  conditionId: ConditionId,
  recorded: RecordedDocument,
): Result<HandoverBatch, EvidenceNo> {
  if (isOver(batch)) return refuse('NOT_POSSIBLE_NOW', { state: batch.state })
  const today = dayOf(recorded.at)
  const condition = conditionsOf(batch.region, today).find(({ id }) => id === conditionId)
  if (!condition) return refuse('CONDITION_NOT_HERE')
  const { issuedOn, shownUntil } = recorded
  if (issuedOn > today) return refuse('DAY_IN_THE_FUTURE')
  const { display } = condition
  if (display && (shownUntil === null || daysBetween(issuedOn, shownUntil) + 1 < display.daysShown))
    return refuse('DISPLAY_TOO_SHORT', { days: display.daysShown })
  const kept = { ...recorded, shownUntil: display ? shownUntil : null }
  return ok(changed(batch, { evidence: { ...batch.evidence, [conditionId]: kept } }))
}

/** A director takes it on themselves (R5.2): for what is missing now, and no more than that. */
export function decideOverride(
  batch: HandoverBatch,
  reason: string,
  who: { staffId: string; name: string },
  now: number,
): Result<HandoverBatch, 'NOT_POSSIBLE_NOW' | 'NOTHING_MISSING'> {
  if (isOver(batch)) return refuse('NOT_POSSIBLE_NOW', { state: batch.state })
  const { missing } = gateOf(batch, dayOf(now))
  if (missing.length === 0) return refuse('NOTHING_MISSING')
  const override = { reason, at: now, byId: who.staffId, byName: who.name, missing }
  return ok(changed(batch, { override }))
}

export function decideCard(
  batch: HandoverBatch,
  event: ContingencyEvent,
  card: ContingencyCard,
): Result<HandoverBatch, 'NOT_POSSIBLE_NOW'> {
  if (isOver(batch)) return refuse('NOT_POSSIBLE_NOW', { state: batch.state })
  return ok(changed(batch, { contingencies: { ...batch.contingencies, [event]: card } }))
}

export const cardsMissing = ({ contingencies }: Pick<HandoverBatch, 'contingencies'>): ContingencyEvent[] =>
  contingencyEvents.filter(event => contingencies[event] === undefined)

/** Booking begins (R5.12): every card is written and everybody in the group is trained. */
export function decideOpen(
  batch: HandoverBatch,
  untrained: readonly string[],
  by: By,
  now: number,
): Result<HandoverBatch, LifecycleNo | 'TEAM_NOT_TRAINED' | 'CARDS_MISSING'> {
  const opened = stepBatch(batch, 'openBatch', by)
  if (!opened.ok) return opened
  if (untrained.length > 0) return refuse('TEAM_NOT_TRAINED', { names: namesOf(batch, untrained) })
  const missing = cardsMissing(batch)
  return missing.length > 0 ? refuse('CARDS_MISSING', { events: missing }) : ok({ ...opened.value, openedAt: now })
}

export const namesOf = ({ team }: Pick<HandoverBatch, 'team'>, staffIds: readonly string[]): string[] =>
  team.filter(({ staffId }) => staffIds.includes(staffId)).map(({ name }) => name)

/** After its last day, by the company's word. */
export function decideFinish(
  batch: HandoverBatch,
  by: By,
  now: number,
): Result<HandoverBatch, LifecycleNo | 'LAST_DAY_NOT_OVER'> {
  const finished = stepBatch(batch, 'finishBatch', by)
  if (!finished.ok) return finished
  const lastDay: CalendarDay | undefined = batch.days[batch.days.length - 1]
  if (lastDay !== undefined && dayOf(now) < lastDay) return refuse('LAST_DAY_NOT_OVER', { day: lastDay })
  return ok({ ...finished.value, finishedAt: now })
}

/** Flats that were still to be listed are listed no more. */
export function decideCancel(batch: HandoverBatch, words: string, by: By): Result<HandoverBatch, LifecycleNo> {
  const cancelled = stepBatch(batch, 'cancelBatch', by)
  return cancelled.ok ? ok({ ...cancelled.value, cancelledWords: words, listing: [] }) : cancelled
}
