import { ok, refuse, type Result } from '~/types/kernel/result'
import { dayOf, type CalendarDay } from '~/types/kernel/time'
import { blockedPlace, type HandoverPlace } from '../../../_schema/handover-booking.schema'
import type { HandoverBatch } from '../../../_schema/handover.schema'
import { timesOfDuty, type DutyHours } from './slots'

export type DayNo = 'BATCH_OVER' | 'NOT_A_HANDOVER_DAY' | 'DAY_IN_THE_PAST'
export type DutyNo = DayNo | 'ENDS_BEFORE_IT_STARTS' | 'NO_SLOT_FITS'

/** Whether duties of this day may still be planned. */
export function decideDay(
  batch: Pick<HandoverBatch, 'state' | 'days'>,
  day: CalendarDay,
  now: number,
): Result<null, DayNo> {
  if (batch.state === 'finished' || batch.state === 'cancelled') return refuse('BATCH_OVER')
  if (!batch.days.includes(day)) return refuse('NOT_A_HANDOVER_DAY')
  return day < dayOf(now) ? refuse('DAY_IN_THE_PAST') : ok(null)
}

/** Whether a duty makes sense: within the day's hours it has at least one whole slot (R5.4). */
export function decideDuty(
  batch: Pick<HandoverBatch, 'state' | 'days' | 'hours'>,
  day: CalendarDay,
  duty: DutyHours,
  slotMinutes: number,
  now: number,
): Result<null, DutyNo> {
  const possible = decideDay(batch, day, now)
  if (!possible.ok) return possible
  const isBackwards = ({ from, until }: { from: string; until: string }): boolean => from >= until
  if (isBackwards(duty) || (duty.pause && isBackwards(duty.pause))) return refuse('ENDS_BEFORE_IT_STARTS')
  return timesOfDuty(batch.hours, slotMinutes, duty).length > 0 ? ok(null) : refuse('NO_SLOT_FITS', { slotMinutes })
}

/** Nobody's: free, or taken out by staff. */
const isNobodys = ({ bookingId }: HandoverPlace): boolean => bookingId === '' || bookingId === blockedPlace

export interface PlaceChanges {
  add: HandoverPlace[]
  remove: HandoverPlace[]
}

const mostNamed = 5

/**
 * What a changed duty does to its places. A slot that has begun stays as it is. One that is booked and no longer wanted is named: its flat
 * must be moved first (R5.4).
 */
export function decidePlaces(
  present: readonly HandoverPlace[],
  wanted: readonly HandoverPlace[],
  now: number,
): Result<PlaceChanges, 'PLACES_BOOKED'> {
  const wantedIds = new Set(wanted.map(({ _id }) => _id))
  const presentIds = new Set(present.map(({ _id }) => _id))
  const dropped = present.filter(({ _id, from }) => from > now && !wantedIds.has(_id))
  const booked = dropped.filter(place => !isNobodys(place))
  if (booked.length > 0) {
    const units = booked.slice(0, mostNamed).map(({ unitName }) => unitName)
    return refuse('PLACES_BOOKED', { units, count: booked.length })
  }
  return ok({ add: wanted.filter(({ _id, from }) => from > now && !presentIds.has(_id)), remove: dropped })
}
