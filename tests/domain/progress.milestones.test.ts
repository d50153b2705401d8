/** Milestones of a building: late by how much, moved with a reason, in a possible order (R4.1, R4.2). */
import { decideChange, newMilestones } from '~/cloudfunctions/progress/domain/milestones'
import { calendarDay as day } from '~/types/kernel/time'
import {
  defaultMilestones,
  handoverOutlook,
  lateness,
  milestoneKinds,
  orderProblem,
  plannedFrom,
  stepOf,
  type Milestone,
  type MilestoneKind,
} from '~/types/progress/milestone'
import { contractOn, oneOf, plain, reached, today, withKind } from './progress.site'

describe('R4.1: the default list', () => {
  test('goes from the start of the works to the handover on the contract’s day, in a possible order', () => {
    expect(plain.map(({ kind }) => kind)).toEqual([...milestoneKinds])
    expect(oneOf('handover').plannedOn).toBe(contractOn)
    expect(orderProblem(plain)).toBeUndefined()
    expect(defaultMilestones.map(({ kind }) => kind)).toEqual([...milestoneKinds])
  })
})

describe('R4.2: late is said by how much, against the plan', () => {
  const garden = { ...oneOf('landscape'), plannedOn: day('2026-09-12') }
  test.each([
    ['forecast on the planned day', { forecastOn: day('2026-09-12') }, '2026-09-10', 0],
    ['forecast nine days later', { forecastOn: day('2026-09-21') }, '2026-09-10', 9],
    ['on the planned day itself nothing is late', { forecastOn: day('2026-09-12') }, '2026-09-12', 0],
    ['the day passed and nobody said anything', { forecastOn: day('2026-09-12') }, '2026-09-21', 9],
    ['a forecast that has passed counts as today', { forecastOn: day('2026-09-15') }, '2026-09-21', 9],
    ['reached late stays late by what it was', { actualOn: day('2026-09-14') }, '2026-10-30', 2],
    ['reached early', { actualOn: day('2026-09-01') }, '2026-10-30', 0],
  ])('%s', (_what, change, on, days) => {
    const found = lateness({ ...garden, ...change, reason: '八月连续降雨' }, day(on))
    expect(found).toEqual({ isLate: days > 0, days, reason: days > 0 ? '八月连续降雨' : '' })
  })

  test('the handover is held against the contract: the day stands, or it will be so many days later', () => {
    expect(handoverOutlook(plain, contractOn, today)).toEqual({ expectedOn: '2026-12-10', daysLate: 0 })
    const later = withKind('handover', { forecastOn: day('2026-12-24') })
    expect(handoverOutlook(later, contractOn, today)).toEqual({ expectedOn: '2026-12-24', daysLate: 14 })
    expect(handoverOutlook([], contractOn, today)).toBeNull()
  })

  test('a line has what is done, late, next and to come', () => {
    const line = withKind('landscape', { forecastOn: day('2026-10-05') }, reached('facade'))
    expect(line.map(each => stepOf(each, line, day('2026-08-01')))).toEqual([
      'done', 'done', 'done', 'done', 'current', 'late', 'toCome', 'toCome',
    ]) // prettier-ignore
  })
})

describe('R4.1, R4.2: moving a milestone', () => {
  const standing = reached('facade')
  const garden = oneOf('landscape', standing)
  const move = (said: Partial<Milestone>, on = '2026-09-01', from = standing, kind: MilestoneKind = 'landscape') =>
    decideChange(from, { ...oneOf(kind, from), ...said }, day(on))
  const codeOf = (result: ReturnType<typeof move>) => (result.ok ? 'ok' : result.refusal.code)

  test('a forecast later than planned without a reason of five characters is refused by name', () => {
    expect(garden.plannedOn).toBe('2026-09-26')
    expect(codeOf(move({ forecastOn: day('2026-10-05') }))).toBe('REASON_NEEDED')
    expect(codeOf(move({ forecastOn: day('2026-10-05'), reason: '下雨了吧' }))).toBe('REASON_NEEDED')
    expect(codeOf(move({ forecastOn: day('2026-10-05'), reason: '连续降雨多日' }))).toBe('ok')
    expect(codeOf(move({ forecastOn: day('2026-09-20') }))).toBe('ok')
  })
  test('reached late needs the reason, too; back in time, the reason goes', () => {
    expect(codeOf(move({ actualOn: day('2026-09-28') }, '2026-09-28'))).toBe('REASON_NEEDED')
    const late = move({ forecastOn: day('2026-10-05'), reason: '连续降雨多日' })
    if (!late.ok) throw new Error('refused')
    const back = move({ forecastOn: day('2026-09-26'), reason: '连续降雨多日' }, '2026-09-02', late.value.milestones)
    expect(back).toMatchObject({ ok: true, value: { milestone: { reason: '' } } })
  })
  test('what has come about did so today at the latest', () => {
    expect(codeOf(move({ actualOn: day('2026-09-02') }, '2026-09-01'))).toBe('ACTUAL_IN_THE_FUTURE')
    expect(codeOf(move({ actualOn: day('2026-09-01') }, '2026-09-01'))).toBe('ok')
  })
  test('a plan that is late already is not moved out of the way; before, it needs a reason', () => {
    const said = { plannedOn: day('2026-10-20'), forecastOn: day('2026-10-20'), reason: '调整了施工计划' }
    expect(codeOf(move(said, '2026-09-27'))).toBe('PLAN_ALREADY_LATE')
    expect(codeOf(move(said, '2026-09-26'))).toBe('ok')
    expect(codeOf(move({ ...said, reason: '' }, '2026-09-26'))).toBe('REASON_NEEDED')
  })
  test('nothing comes before what it needs: no acceptance without the garden, no garden forecast after the acceptance', () => {
    expect(move({ actualOn: day('2026-09-01') }, '2026-09-01', standing, 'acceptance')).toMatchObject({
      ok: false, refusal: { code: 'ORDER_NOT_POSSIBLE', details: { milestone: 'acceptance', after: 'interior' } },
    }) // prettier-ignore
    expect(codeOf(move({ forecastOn: day('2026-11-30'), reason: '苗木要等到冬天' }))).toBe('ORDER_NOT_POSSIBLE')
  })
  test('the same again is no change; a change says from what to what', () => {
    expect(codeOf(move({}))).toBe('NOTHING_CHANGED')
    expect(move({ forecastOn: day('2026-10-05'), reason: '连续降雨多日' })).toMatchObject({
      ok: true,
      value: {
        changes: [
          { field: 'forecastOn', from: '2026-09-26', to: '2026-10-05' },
          { field: 'reason', from: '', to: '连续降雨多日' },
        ],
      },
    })
  })
  test('a new plan: what was reached is its own forecast; a reached day in the future is refused', () => {
    const given = plannedFrom(contractOn).map(each => ({
      ...each,
      actualOn: each.kind === 'start' ? each.plannedOn : null,
    }))
    expect(newMilestones(given, today)).toMatchObject({ ok: true })
    const future = given.map(each => (each.kind === 'start' ? { ...each, actualOn: day('2026-09-22') } : each))
    expect(newMilestones(future, today)).toMatchObject({ ok: false, refusal: { code: 'ACTUAL_IN_THE_FUTURE' } })
    const wrong = given.map(each => (each.kind === 'facade' ? { ...each, plannedOn: day('2024-01-01') } : each))
    expect(newMilestones(wrong, today)).toMatchObject({ ok: false, refusal: { code: 'ORDER_NOT_POSSIBLE' } })
  })
})
