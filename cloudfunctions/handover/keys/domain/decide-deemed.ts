import type { LifecycleNo } from '~/types/kernel/lifecycle'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { dayOf, type CalendarDay, type Instant } from '~/types/kernel/time'
import type { HandoverBooking } from '../../../_schema/handover-booking.schema'
import type { HandoverBatch, UnitHandover } from '../../../_schema/handover.schema'
import { stepUnit, type By } from '../../unit.store'

/** The last of the days that the notice names: on any of them the owner could still have come. */
export const notifiedDay = ({ days }: Pick<HandoverBatch, 'days'>): CalendarDay | null =>
  days.reduce<CalendarDay | null>((last, day) => (last === null || day > last ? day : last), null)

export interface Refused {
  version: number
  reason: string
  photos: readonly string[]
  byName: string
  /** The last day in the notice. */
  notifiedOn: CalendarDay | null
  booking: Pick<HandoverBooking, 'state' | 'to'> | null
  completionAcceptedOn: CalendarDay | null
}

export type DeemNo =
  | LifecycleNo
  | 'CHANGED_MEANWHILE'
  | 'NOTICE_NOT_POSTED'
  | 'NOTIFIED_DAY_NOT_OVER'
  | 'BOOKED_AHEAD'
  | 'COMPLETION_NOT_RECORDED'

/**
 * Interpretation art. 8: who refuses without cause after a written notice counts as handed over on the notified day. So the posting must be
 * on record, that day over, and nobody about to come.
 */
export function decideDeemed(
  unit: UnitHandover,
  { version, reason, photos, byName, notifiedOn, booking, completionAcceptedOn }: Refused,
  by: By,
  now: Instant,
): Result<UnitHandover, DeemNo> {
  const next = stepUnit(unit, 'deemHandedOver', by)
  if (!next.ok) return next
  if (unit.version !== version) return refuse('CHANGED_MEANWHILE')
  if (unit.posting === null || notifiedOn === null) return refuse('NOTICE_NOT_POSTED')
  if (dayOf(now) <= notifiedOn) return refuse('NOTIFIED_DAY_NOT_OVER', { on: notifiedOn })
  if (booking?.state === 'booked' && (booking.to ?? 0) > now) return refuse('BOOKED_AHEAD', { at: booking.to ?? 0 })
  if (completionAcceptedOn === null) return refuse('COMPLETION_NOT_RECORDED', { unit: unit.unitName })
  return ok({ ...next.value, deemed: { on: notifiedOn, reason, photos: [...photos], byName, at: now } })
}
