import { hourMs, minuteMs } from '~/types/kernel/time'
import { beforeQuietHours } from '~/types/message/quiet-hours'
import type { Policies } from '~/types/policy/policies'
import type { Due } from '../../../_kernel/due'
import type { HandoverBooking } from '../../../_schema/handover-booking.schema'

export const dueKinds = {
  firstReminder: 'handover.booking.firstReminder',
  secondReminder: 'handover.booking.secondReminder',
  /** Handled by the room of the day (R5.5). */
  noShow: 'handover.day.noShow',
  missOut: 'handover.booking.missOut',
  /** Places are free, or somebody has begun to wait: the line moves up. The entity begins with the batch's id. */
  fill: 'handover.booking.fill',
  moveSlot: 'handover.booking.moveSlot',
} as const

type Instants = Pick<HandoverBooking, 'remindAt' | 'noShowAt'>

/** The instants that a slot from `from` on brings; a reminder whose instant has passed is not made up for (R5.4). */
export function instantsOf(from: number, policy: Policies['handover'], now: number): Instants {
  const still = (hours: number): number | null => {
    const instant = beforeQuietHours(from - hours * hourMs)
    return instant > now ? instant : null
  }
  const second = still(policy.secondReminderHours)
  const first = still(policy.firstReminderHours)
  // Of two that fall on one instant, one is enough.
  const remindAt = { first: first === second ? null : first, second }
  return { remindAt, noShowAt: from + policy.noShowMinutes * minuteMs }
}

export const noInstants: Instants = { remindAt: { first: null, second: null }, noShowAt: null }

/** What a booking wants in this state. */
export function bookingDues({ _id: entityId, state, remindAt, noShowAt, waitsUntil }: HandoverBooking): Due[] {
  const row = (kind: string, at: number | null): Due[] => (at === null ? [] : [{ entityId, kind, at }])
  if (state === 'waiting') return row(dueKinds.missOut, waitsUntil)
  if (state !== 'booked') return []
  return [
    ...row(dueKinds.firstReminder, remindAt.first),
    ...row(dueKinds.secondReminder, remindAt.second),
    ...row(dueKinds.noShow, noShowAt),
  ]
}

/** Somebody begins to wait, or gives a place back: the clock looks once more whether the line moves up, should we die before we do. */
export const fillDue = (batchId: string, whose: string, now: number): Due => ({
  entityId: `${batchId}:${whose}`,
  kind: dueKinds.fill,
  at: now,
})
export const batchOfFill = (entityId: string): string => entityId.split(':')[0] ?? ''
