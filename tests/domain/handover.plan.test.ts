/** A batch, its group and its plan before its notices (R5.1): what is decided, by absolute days. */
import type { HandoverBatch, UnitHandover } from '~/cloudfunctions/_schema/handover.schema'
import { decideGroup } from '~/cloudfunctions/handover/plan/domain/decide-group'
import { decideListing, type Candidate } from '~/cloudfunctions/handover/plan/domain/decide-listing'
import {
  decideItemChange,
  decideItemDone,
  decideItemGone,
  decideNewItem,
  isOverdue,
} from '~/cloudfunctions/handover/plan/domain/decide-plan'
import { decideTerms, decideTermsChange, withGroupClock } from '~/cloudfunctions/handover/plan/domain/decide-terms'
import { duesOf } from '~/cloudfunctions/handover/plan/domain/dues'
import { formatInstant } from '~/types/kernel/time'
import { at, batch, day, dueTexts, policy, staff } from './handover.batch'

describe('the group is named three months before (R5.1)', () => {
  test('given a first day of 5 December, then a reminder on 27 August and a breach on 6 September, at nine', () => {
    expect(dueTexts(batch())).toEqual(['groupReminder 2026-08-27T09:00', 'groupBreach 2026-09-06T09:00'])
  })

  test.each([
    ['a minute before nine', '2026-09-06T08:59', null],
    ['at nine', '2026-09-06T09:00', '2026-09-06T09:00+08:00'],
    ['a month later', '2026-10-06T12:00', '2026-10-06T12:00+08:00'],
  ])('made 90 days before, %s: a breach at once, or not yet', (_when, wallTime, breachedAt) => {
    const made = withGroupClock({ ...batch(), groupBreachedAt: null }, policy, at(wallTime))
    expect(made.groupBreachedAt === null ? null : formatInstant(made.groupBreachedAt)).toBe(breachedAt)
  })

  test('given it was reminded and then breached, then nothing is asked for any more, also by other days', () => {
    expect(dueTexts(batch({ groupRemindedAt: at('2026-09-01T09:00') }))).toEqual(['groupBreach 2026-09-06T09:00'])
    const breached = batch({ groupBreachedAt: at('2026-09-06T09:00') })
    expect(duesOf(breached)).toEqual([])
    const terms = { ...breached, days: [day('2027-03-06')] }
    const moved = decideTermsChange(breached, terms, policy, at('2026-09-07T10:00'))
    expect(moved.ok && duesOf(moved.value)).toEqual([])
  })

  test('given a group that was named in time, when the days move so close that it was not, then that is a breach', () => {
    const named = batch({ groupNamedAt: at('2026-09-02T10:00') })
    expect(duesOf(named)).toEqual([])
    const change = (first: string) =>
      decideTermsChange(named, { ...named, days: [day(first)] }, policy, at('2026-09-03T10:00'))
    expect(change('2026-12-04')).toMatchObject({ value: { groupBreachedAt: null } })
    expect(change('2026-11-20')).toMatchObject({ value: { groupBreachedAt: at('2026-09-03T10:00') } })
  })

  test('a group is colleagues of the estate, each once, its lead among them; who was there first keeps the day', () => {
    const group = {
      leadId: 'he',
      members: [
        { staffId: 'he', task: '总负责' },
        { staffId: 'lin', task: '签到' },
      ],
    }
    const now = at('2026-09-02T10:00')
    const named = decideGroup(batch({ state: 'draft' }), group, staff, ['manager'], now)
    expect(named).toMatchObject({
      ok: true,
      value: { state: 'preparing', leadId: 'he', groupNamedAt: now, version: 5 },
    })
    const decided = (members: { staffId: string; task: string }[], leadId = 'he') =>
      decideGroup(batch(), { leadId, members }, staff, ['manager'], now)
    expect(decided([...group.members, { staffId: 'li', task: '陪验' }])).toMatchObject({
      refusal: { code: 'STAFF_UNKNOWN' },
    })
    expect(decided(group.members, 'li')).toMatchObject({ refusal: { code: 'LEAD_NOT_A_MEMBER' } })
    expect(decided([...group.members, { staffId: 'he', task: '签到' }])).toMatchObject({
      refusal: { code: 'NAMED_TWICE' },
    })
    expect(decideGroup(batch(), group, staff, ['director'], now)).toMatchObject({
      refusal: { code: 'NOT_YOURS_TO_DO' },
    })
    const again = decideGroup(batch({ state: 'open', groupNamedAt: 7 }), group, staff, ['manager'], now)
    expect(again).toMatchObject({ value: { state: 'open', groupNamedAt: 7 } })
  })
})

describe('days and flats (R5.1)', () => {
  const terms = { ...batch(), days: [day('2026-12-06'), day('2026-12-05'), day('2026-12-06')] }

  test('days are ascending and each once; past ones and hours that end before they begin are refused', () => {
    expect(decideTerms(terms, at('2026-09-01T09:00'))).toMatchObject({ value: { days: ['2026-12-05', '2026-12-06'] } })
    expect(decideTerms(terms, at('2026-12-06T00:00'))).toMatchObject({
      refusal: { code: 'DAY_IN_THE_PAST', details: { days: ['2026-12-05'] } },
    })
    const hours = { from: '17:00', until: '09:00' }
    expect(decideTerms({ ...terms, hours }, 0)).toMatchObject({ refusal: { code: 'ENDS_BEFORE_IT_STARTS' } })
  })

  test('days change until notices have left', () => {
    const change = (state: HandoverBatch['state']) =>
      decideTermsChange(batch({ state }), terms, policy, at('2026-09-01T09:00')).ok
    expect((['draft', 'preparing', 'noticed', 'open', 'finished', 'cancelled'] as const).map(change)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })

  const flat = (
    id: string,
    listed: Pick<UnitHandover, 'batchId' | 'state'> | null,
    handedOverOn?: string,
  ): Candidate => {
    const unit = { _id: id, name: `听澜府 1号楼1单元 ${id}`, building: '1号楼' }
    return { unit: { ...unit, ...(handedOverOn !== undefined && { handedOverOn: day(handedOverOn) }) }, listed }
  }
  const candidates = [
    flat('101', null),
    flat('102', { batchId: 'other', state: 'noticed' }),
    flat('103', { batchId: 'other', state: 'withdrawn' }),
    flat('104', { batchId: 'b1', state: 'listed' }),
    flat('105', null, '2026-06-20'),
    flat('106', { batchId: 'other', state: 'deemed' }),
  ]

  test('of a whole building whatever is free is listed, the others are counted', () => {
    expect(decideListing(candidates, { buildings: ['1号楼'], unitIds: [] }, 'b1')).toEqual({
      ok: true,
      value: { unitIds: ['101', '103'], buildings: ['1号楼'], handedOver: 2, inAnotherBatch: 1 },
    })
  })

  test.each([
    ['handed over', '105', 'UNIT_HANDED_OVER'],
    ['counted as handed over', '106', 'UNIT_HANDED_OVER'],
    ['in another batch', '102', 'UNIT_IN_ANOTHER_BATCH'],
    ['in this batch already', '104', 'UNITS_NEEDED'],
    ['of nowhere', '999', 'NOT_FOUND'],
  ])('a flat named by itself that is %s is refused', (_what, unitId, code) => {
    expect(decideListing(candidates, { buildings: [], unitIds: [unitId] }, 'b1')).toMatchObject({ refusal: { code } })
  })
})

describe('the plan (R5.1)', () => {
  const said = { title: '布置签到区', staffId: 'he', dueOn: day('2026-10-10') }
  const now = at('2026-09-02T10:00')
  const planned = (facts: Partial<HandoverBatch> = {}): HandoverBatch => {
    const decided = decideNewItem(batch({ groupNamedAt: 1, ...facts }), { ...said, kind: 'siteLayout' }, staff, now)
    if (!decided.ok) throw new Error(decided.refusal.code)
    return decided.value
  }

  test('an item falls due on the morning of its day, once; another day is another reminder', () => {
    expect(dueTexts(planned())).toEqual(['item 2026-10-10T09:00'])
    const [item] = planned().plan
    const reminded = { ...planned(), plan: item ? [{ ...item, remindedAt: now }] : [] }
    expect(duesOf(reminded)).toEqual([])
    const moved = decideItemChange(reminded, 'item-5', { ...said, dueOn: day('2026-10-12') }, staff, now)
    expect(moved.ok && dueTexts(moved.value)).toEqual(['item 2026-10-12T09:00'])
    const renamed = decideItemChange(reminded, 'item-5', { ...said, title: '布置验房区' }, staff, now)
    expect(renamed.ok && duesOf(renamed.value)).toEqual([])
  })

  test('whoever it was given to, or a manager, says that it is done; it is overdue from the day after', () => {
    const finish = (staffId: string, by: 'agent' | 'manager') =>
      decideItemDone(planned(), { itemId: 'item-5', words: '做完了' }, { staffId, name: '某人' }, [by], now)
    expect(finish('he', 'agent').ok).toBe(true)
    expect(finish('ma', 'manager').ok).toBe(true)
    expect(finish('lin', 'agent')).toMatchObject({ refusal: { code: 'NOT_YOURS_TO_DO' } })
    const [item] = planned().plan
    expect(item && isOverdue(item, day('2026-10-10'))).toBe(false)
    expect(item && isOverdue(item, day('2026-10-11'))).toBe(true)
    const done = finish('he', 'agent')
    expect(done.ok && done.value.plan[0] && isOverdue(done.value.plan[0], day('2026-12-01'))).toBe(false)
    expect(done.ok && decideItemGone(done.value, 'item-5')).toMatchObject({ refusal: { code: 'ITEM_DONE' } })
  })

  test('a stranger to the estate, a past day, an unknown item and a batch that is over are refused', () => {
    const add = (facts: Partial<typeof said>, of = batch()) =>
      decideNewItem(of, { ...said, ...facts, kind: 'other' }, staff, now)
    expect(add({ staffId: 'li' })).toMatchObject({ refusal: { code: 'STAFF_UNKNOWN' } })
    expect(add({ dueOn: day('2026-09-01') })).toMatchObject({ refusal: { code: 'DAY_IN_THE_PAST' } })
    expect(add({}, batch({ state: 'finished' }))).toMatchObject({ refusal: { code: 'NOT_POSSIBLE_NOW' } })
    expect(decideItemGone(planned(), 'item-6')).toMatchObject({ refusal: { code: 'ITEM_UNKNOWN' } })
    expect(duesOf(planned({ state: 'preparing' })).length).toBe(1)
    expect(duesOf({ ...planned(), state: 'cancelled' })).toEqual([])
  })
})
