/** The company's numbers (R1.1): every one can be found and named, none goes below its floor, none contradicts another. */
import { changePolicies, sameChanges, valueAt, valuesOf } from '~/types/policy/check'
import { defaultPolicies } from '~/types/policy/policies'
import { policyRows } from '~/types/policy/rows'
import { hasName } from '~/src/features/staff/organisation/policies.copy'

/** How a clock is counted and who hears of which level is the shape of the rules, not a number of them. */
const isShape = (path: string): boolean => /\.(unit|counted)$|^sla\.levels\./.test(path)

function leavesOf(node: unknown, path = ''): string[] {
  if (typeof node !== 'object' || node === null) return [path]
  return Object.entries(node).flatMap(([key, inner]) => leavesOf(inner, path === '' ? key : `${path}.${key}`))
}

test('every number that a company may change has its row and its name, and every row its number', () => {
  const leaves = leavesOf(defaultPolicies).filter(path => !isShape(path))
  const paths = policyRows.map(({ path }) => path)
  expect(leaves.filter(path => !paths.includes(path))).toEqual([])
  expect(paths.filter(path => valueAt(defaultPolicies, path) === undefined)).toEqual([])
  expect(paths.filter(path => !hasName(path))).toEqual([])
})

test('the defaults themselves keep every floor', () => {
  const broken = policyRows.filter(({ path, floor }) => {
    const value = Number(valueAt(defaultPolicies, path))
    return floor !== null && (value > (floor.most ?? Infinity) || value < (floor.least ?? -Infinity))
  })
  expect(broken.map(({ path }) => path)).toEqual([])
})

test.each([
  ['派单慢于一小时', 'sla.clocks.dispatch.routine.amount', 61, 60, 'A'],
  ['紧急响应慢于半小时', 'sla.clocks.respond.emergency.amount', 31, 30, 'A'],
  ['交付通知不足 15 个工作日', 'sla.handoverNoticeWorkingDays', 14, 15, 'B'],
  ['红线超过 15 天', 'sla.clocks.redLine.routine.amount', 16, 15, 'L'],
  ['证照提醒不足 60 天', 'estate.certificateReminderDays', 59, 60, 'P'],
  ['一年只一份报告', 'progress.reportsPerYear', 1, 2, 'B'],
  ['档案一年多不核对', 'archive.staleAfterMonths', 13, 12, 'D'],
  ['回访拖过七天', 'callback.dueOnDay', 8, 7, 'A'],
])('R1.1 %s: below the floor, with its source', (_what, path, value, floor, source) => {
  expect(changePolicies(defaultPolicies, [{ path, value }])).toMatchObject({
    refusal: { code: 'BELOW_FLOOR', details: { path, floor, source } },
  })
})

test('R1.1 the hotline: ten hours a day, whichever end is moved', () => {
  expect(changePolicies(defaultPolicies, [{ path: 'sla.serviceHours.until', value: '18:29' }])).toMatchObject({
    refusal: { code: 'BELOW_FLOOR', details: { path: 'sla.serviceHours', floor: 600, source: 'B' } },
  })
  const longer = [
    { path: 'sla.serviceHours.from', value: '08:00' },
    { path: 'sla.serviceHours.until', value: '18:00' },
  ]
  expect(changePolicies(defaultPolicies, longer)).toMatchObject({ ok: true, value: { needsDecision: true } })
})

test.each([
  ['hours reversed', [{ path: 'sla.serviceHours.from', value: '19:00' }], 'hoursReversed'],
  ['called before asked', [{ path: 'callback.callOnDay', value: 4 }], 'callbackOrder'],
  ['the call before the reminder', [{ path: 'callback.acceptanceCallAfterHours', value: 24 }], 'acceptanceOrder'],
  ['nothing at all', [{ path: 'estate.promiseReminderDays', value: 0 }], 'notAllowed'],
])('what contradicts is refused: %s', (_what, changes, rule) => {
  expect(changePolicies(defaultPolicies, changes)).toMatchObject({
    refusal: { code: 'NOT_CONSISTENT', details: { rule } },
  })
})

test('the same number is no change, an unknown row is none, a time is no number', () => {
  const code = (path: string, value: number | string) => changePolicies(defaultPolicies, [{ path, value }])
  expect(code('archive.staleAfterMonths', 12)).toMatchObject({ refusal: { code: 'NOTHING_CHANGED' } })
  expect(code('archive.constructor', 1)).toMatchObject({ refusal: { code: 'POLICY_ROW_UNKNOWN' } })
  expect(code('callback.askAt', 9)).toMatchObject({ refusal: { code: 'POLICY_ROW_UNKNOWN' } })
})

test('a change leaves everything else, and the version that it starts from, as it was', () => {
  const before = JSON.stringify(defaultPolicies)
  const changed = changePolicies(defaultPolicies, [{ path: 'estate.promiseReminderDays', value: 45 }])
  expect(changed).toMatchObject({ ok: true, value: { needsDecision: false, changes: [{ before: 30, after: 45 }] } })
  expect(JSON.stringify(defaultPolicies)).toBe(before)
  if (!changed.ok) return
  const others = valuesOf(changed.value.policies).filter(({ path }) => path !== 'estate.promiseReminderDays')
  expect(others.filter(({ path, value }) => valueAt(defaultPolicies, path) !== value)).toEqual([])
  expect(sameChanges(changed.value.changes, [{ path: 'estate.promiseReminderDays', before: 1, after: 45 }])).toBe(true)
})
