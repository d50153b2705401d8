import { hourMs } from '~/types/kernel/time'
import { beforeQuietHours } from '~/types/message/quiet-hours'
import type { Policies } from '~/types/policy/policies'
import type { Due } from '../../_kernel/due'
import type { ActivityFile } from '../../_schema/activity.schema'

export const dueKinds = {
  close: 'activity.close',
  hold: 'activity.hold',
  firstReminder: 'activity.firstReminder',
  secondReminder: 'activity.secondReminder',
  /** Places are free, or somebody has begun to wait: the line moves up. */
  fill: 'activity.fill',
} as const

type Reminders = Policies['activity']

/** What an activity wants in this state, whether its instant has passed or not. */
export function activityDues(activity: ActivityFile, policy: Reminders): Due[] {
  const { _id: entityId, state, from, to, signUpUntil } = activity
  if (state !== 'open' && state !== 'closed') return []
  const before = (hours: number): number => beforeQuietHours(from - hours * hourMs)
  return [
    ...(state === 'open' ? [{ entityId, kind: dueKinds.close, at: signUpUntil }] : []),
    { entityId, kind: dueKinds.hold, at: to },
    { entityId, kind: dueKinds.firstReminder, at: before(policy.firstReminderHours) },
    { entityId, kind: dueKinds.secondReminder, at: before(policy.secondReminderHours) },
  ]
}

const isReminder = ({ kind }: Due): boolean => kind === dueKinds.firstReminder || kind === dueKinds.secondReminder

/**
 * What an activity wants after a change. A reminder whose instant has passed is not made up for; whatever was due already stays due, however
 * late the clock comes by: a change between an instant and its tick takes nothing away.
 */
export function duesAfter(
  before: ActivityFile | null,
  after: ActivityFile,
  policy: Reminders,
  now: number,
): { before: Due[]; after: Due[] } {
  const was = before ? activityDues(before, policy) : []
  const isKept = ({ kind, at }: Due): boolean => was.some(due => due.kind === kind && due.at === at)
  const wanted = activityDues(after, policy).filter(due => !isReminder(due) || due.at > now || isKept(due))
  return { before: was, after: wanted }
}
