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

/** What is still to come: a reminder whose instant has passed is not made up for. */
export const duesToCome = (activity: ActivityFile, policy: Reminders, now: number): Due[] =>
  activityDues(activity, policy).filter(({ at }) => at > now)
