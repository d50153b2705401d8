import type { ArrivalKind } from '~/types/handover/day'
import type { LifecycleNo } from '~/types/kernel/lifecycle'
import type { CalendarDay } from '~/types/kernel/time'
import { ok, refuse, type Result } from '~/types/kernel/result'
import type { HandoverBooking } from '../../../_schema/handover-booking.schema'
import type { HandoverVisit } from '../../../_schema/handover-day.schema'
import type { HandoverBatch, UnitHandover } from '../../../_schema/handover.schema'
import { stepUnit, type By } from '../../unit.store'
import { newPassage } from './decide-visit'

export type DayNo = 'BATCH_NOT_OPEN' | 'NOT_A_HANDOVER_DAY'

/** Whether this batch receives people today; else which day is the next. */
export function decideDay(
  { state, days }: Pick<HandoverBatch, 'state' | 'days'>,
  today: CalendarDay,
): Result<null, DayNo> {
  if (state !== 'open') return refuse('BATCH_NOT_OPEN')
  if (days.includes(today)) return ok(null)
  const next = days.find(day => day > today)
  return refuse('NOT_A_HANDOVER_DAY', next === undefined ? {} : { next })
}

export type ArrivalNo = LifecycleNo | 'OTHER_BATCH' | 'NOT_NOTICED_YET' | 'ALREADY_HANDED_OVER'

/** R5.5: the flat arrives. Taken over and waiting for its keys, it comes and moves no further by that. */
export function decideUnitArrival(
  unit: UnitHandover,
  batchId: string,
  by: By,
  now: number,
): Result<UnitHandover, ArrivalNo> {
  if (unit.batchId !== batchId) return refuse('OTHER_BATCH')
  if (unit.state === 'listed') return refuse('NOT_NOTICED_YET')
  if (unit.state === 'handedOver') return refuse('ALREADY_HANDED_OVER')
  if (unit.state === 'takenOver' || unit.state === 'deemed') return ok(unit)
  const arrived = stepUnit(unit, 'arrive', by)
  return arrived.ok ? ok({ ...arrived.value, arrivedAt: unit.arrivedAt ?? now }) : arrived
}

/** How it came, by its booking as it stands on arrival. */
export function arrivalOf(booking: HandoverBooking | null, today: CalendarDay, wasMissed: boolean): ArrivalKind {
  if (wasMissed || (booking?.state === 'noShow' && booking.day === today)) return 'late'
  const isExpected = booking?.state === 'booked' && booking.day === today
  return isExpected ? 'booked' : 'walkIn'
}

interface Arriving {
  unit: UnitHandover
  day: CalendarDay
  arrival: ArrivalKind
  /** The place that it came with, or got at the entrance; null: none was free. */
  place: { staffId: string | null } | null
  number: number
}

/** Signed in, and in the line of the first zone. */
export function newVisit({ unit, day, arrival, place, number }: Arriving, now: number): HandoverVisit {
  const { _id: unitId, batchId, estateId, unitName } = unit
  const signingIn = { ...newPassage('checkIn', now), calledAt: now, leftAt: now }
  return {
    ...{ _id: visitIdOf(unitId, day), version: 1, batchId, estateId, unitId, unitName, day, arrivedAt: now },
    ...{ arrival, hasPlace: place !== null, technicianId: place?.staffId ?? null, number },
    ...{ state: 'queueing', zone: 'documents', queuedAt: now, windowId: null, windowName: null },
    passages: [signingIn, newPassage('documents', now)],
    finishedAt: null,
  }
}

export const visitIdOf = (unitId: string, day: CalendarDay): string => `${unitId}:${day}`
