/** A batch as the tests of the plan take it; every fact may be another. */
import type { HandoverBatch } from '~/cloudfunctions/_schema/handover.schema'
import { withGroupClock } from '~/cloudfunctions/handover/plan/domain/decide-terms'
import { duesOf } from '~/cloudfunctions/handover/plan/domain/dues'
import { conditionIds, type ConditionId } from '~/types/handover/conditions'
import { contingencyEvents, type RecordedDocument } from '~/types/handover/handover'
import { calendarDay, formatInstant, parseInstant } from '~/types/kernel/time'
import { defaultPolicies } from '~/types/policy/policies'

export const at = (wallTime: string): number => parseInstant(`${wallTime}+08:00`)
export const day = calendarDay
export const policy = defaultPolicies.handover
export const card = { words: '先疏散再分批放行', leadId: 'he', leadName: '贺平', at: at('2026-09-01T09:00') }
export const allCards = Object.fromEntries(contingencyEvents.map(event => [event, card]))
export const paper = (facts: Partial<RecordedDocument> = {}): RecordedDocument => ({
  ...{ number: '2026-017', issuedOn: day('2026-08-20'), pages: ['p1'], shownUntil: null },
  ...{ at: at('2026-09-01T09:00'), byName: '马晓', ...facts },
})
export const papersBut = (...left: ConditionId[]): HandoverBatch['evidence'] =>
  Object.fromEntries(conditionIds.filter(id => !left.includes(id)).map(id => [id, paper()]))

/** 95 days before its first day. */
export const batch = (facts: Partial<HandoverBatch> = {}): HandoverBatch =>
  withGroupClock(
    {
      ...{ _id: 'b1', version: 4, estateId: 'e1', estateName: '听澜府', title: '首批交付', state: 'preparing' },
      ...{ buildings: ['1号楼'], unitCount: 1, listing: [], days: [day('2026-12-05'), day('2026-12-06')] },
      ...{ hours: { from: '09:00', until: '17:00' }, place: '售楼处', region: 'elsewhere', team: [], leadId: null },
      ...{ groupNamedAt: null, groupRemindAt: 0, groupBreachAt: 0, groupRemindedAt: null, groupBreachedAt: null },
      ...{ plan: [], contingencies: {}, evidence: {}, override: null, letter: { bring: '', remarks: '' } },
      ...{ noticedAt: null, openedAt: null, finishedAt: null, cancelledWords: null, openWith: [] },
      ...{ createdAt: at('2026-09-01T09:00'), createdBy: '马晓', ...facts },
    },
    policy,
    at('2026-09-01T09:00'),
  )
export const staff = [
  { _id: 'he', name: '贺平', estateIds: ['e1'] },
  { _id: 'lin', name: '林静', estateIds: [] },
  { _id: 'li', name: '李建国', estateIds: ['e2'] },
]
export const dueTexts = (given: HandoverBatch) =>
  duesOf(given).map(
    ({ kind, at: instant }) => `${kind.replace('handover.plan.', '')} ${formatInstant(instant).slice(0, 16)}`,
  )
