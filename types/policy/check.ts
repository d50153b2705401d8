import * as v from 'valibot'
import { minutesIn } from '../kernel/time'
import { ok, refuse, type Result } from '../kernel/result'
import type { PolicyChange, PolicyDiff, PolicyValue } from './change'
import { Policies } from './policies'
import { hotlineFloor, policyRowOf, policyRows, type PolicyRow } from './rows'

export type NumbersNo = 'BELOW_FLOOR' | 'NOT_CONSISTENT' | 'NOTHING_CHANGED' | 'POLICY_ROW_UNKNOWN'
export interface Changed {
  policies: Policies
  changes: PolicyDiff[]
  /** A service standard is among them: the committee decides (R1.1). */
  needsDecision: boolean
}

const isNode = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** The number at a path; undefined where there is none. */
export function valueAt(policies: Policies, path: string): PolicyValue | undefined {
  const found = path.split('.').reduce<unknown>((node, key) => (isNode(node) ? node[key] : undefined), policies)
  return typeof found === 'number' || typeof found === 'string' ? found : undefined
}

function withValue(node: unknown, [key, ...rest]: readonly string[], value: PolicyValue): unknown {
  if (key === undefined) return value
  return isNode(node) ? { ...node, [key]: withValue(node[key], rest, value) } : node
}

/** Every editable number as it stands. */
export const valuesOf = (policies: Policies): { path: string; value: PolicyValue }[] =>
  policyRows.flatMap(({ path }) => {
    const value = valueAt(policies, path)
    return value === undefined ? [] : [{ path, value }]
  })

function floorBroken({ path, floor }: PolicyRow, value: PolicyValue) {
  if (floor === null || typeof value !== 'number') return undefined
  const { most, least, source } = floor
  if (most !== undefined && value > most) return { path, floor: most, source }
  return least !== undefined && value < least ? { path, floor: least, source } : undefined
}

const minutesOf = (day: number, time: string): number => day * 24 * 60 + minutesIn(time)

/** What must hold between numbers, each by the name that its words stand under. */
const rules: Record<string, (policies: Policies) => boolean> = {
  hoursReversed: ({ sla: { serviceHours } }) => minutesIn(serviceHours.from) < minutesIn(serviceHours.until),
  levelsNotAscending: ({ sla: { levels } }) =>
    levels.every(({ level }, index) => index === 0 || level > (levels[index - 1]?.level ?? 0)),
  callbackOrder: ({ callback: { askOnDay, askAt, callOnDay, callAt, dueOnDay, dueAt } }) =>
    minutesOf(askOnDay, askAt) < minutesOf(callOnDay, callAt) &&
    minutesOf(callOnDay, callAt) < minutesOf(dueOnDay, dueAt),
  acceptanceOrder: ({ callback: { acceptanceReminderAfterHours, acceptanceCallAfterHours } }) =>
    acceptanceReminderAfterHours < acceptanceCallAfterHours,
  handoverGroupOrder: ({ handover: { groupReminderDays, groupBreachDays } }) => groupReminderDays > groupBreachDays,
  handoverReminderOrder: ({ handover: { firstReminderHours, secondReminderHours } }) =>
    firstReminderHours > secondReminderHours,
  reminderOrder: ({ activity: { firstReminderHours, secondReminderHours } }) =>
    firstReminderHours > secondReminderHours,
}
export const consistencyRules = Object.keys(rules)

function hotlineBroken({ sla: { serviceHours } }: Policies): boolean {
  return minutesIn(serviceHours.until) - minutesIn(serviceHours.from) < hotlineFloor.leastMinutes
}

/** The company's numbers with these changes, or why not: no number below its floor, none that contradicts another (R1.1). */
export function changePolicies(current: Policies, wanted: readonly PolicyChange[]): Result<Changed, NumbersNo> {
  const known = wanted.map(({ path, value }) => ({
    row: policyRowOf(path),
    before: valueAt(current, path),
    value,
    path,
  }))
  const strange = known.find(({ row, before, value }) => row === undefined || typeof before !== typeof value)
  if (strange) return refuse('POLICY_ROW_UNKNOWN', { path: strange.path })
  const changes = known.flatMap(({ path, before, value }) =>
    before === undefined || before === value ? [] : [{ path, before, after: value }],
  )
  if (changes.length === 0) return refuse('NOTHING_CHANGED')
  for (const { path, after } of changes) {
    const row = policyRowOf(path)
    const broken = row && floorBroken(row, after)
    if (broken) return refuse('BELOW_FLOOR', broken)
  }
  return consistent(current, changes)
}

function consistent(current: Policies, changes: PolicyDiff[]): Result<Changed, NumbersNo> {
  const changed = changes.reduce<unknown>((node, { path, after }) => withValue(node, path.split('.'), after), current)
  const parsed = v.safeParse(Policies, changed)
  if (!parsed.success) {
    const path = parsed.issues[0].path?.map(step => String(step.key)).join('.') ?? ''
    const isReversed = parsed.issues[0].message === 'HOURS_REVERSED'
    return refuse('NOT_CONSISTENT', { rule: isReversed ? 'hoursReversed' : 'notAllowed', path })
  }
  const policies = parsed.output
  const broken = Object.entries(rules).find(([, holds]) => !holds(policies))
  if (broken) return refuse('NOT_CONSISTENT', { rule: broken[0], path: '' })
  if (hotlineBroken(policies)) {
    const { path, leastMinutes, source } = hotlineFloor
    return refuse('BELOW_FLOOR', { path, floor: leastMinutes, source })
  }
  const needsDecision = changes.some(({ path }) => policyRowOf(path)?.isStandard === true)
  return ok({ policies, changes, needsDecision })
}

/** The same numbers, in whatever order. */
export function sameChanges(some: readonly PolicyDiff[], others: readonly PolicyDiff[]): boolean {
  const written = (list: readonly PolicyDiff[]) =>
    JSON.stringify(list.map(({ path, after }) => `${path}=${after}`).sort())
  return written(some) === written(others)
}
