import { placeIdOf, slotIdOf } from '~/types/handover/slots'
import { at, minutesIn, type CalendarDay } from '~/types/kernel/time'
import type { HandoverDuty, HandoverPlace } from '../../../_schema/handover-booking.schema'

/** Hours of a day, `HH:MM`. */
export interface Hours {
  from: string
  until: string
}
/** A time of the day's grid. */
export interface SlotTime {
  from: string
  to: string
}
export type DutyHours = Pick<HandoverDuty, 'from' | 'until' | 'pause'>

const twoDigits = (value: number): string => String(value).padStart(2, '0')
const written = (minutes: number): string => `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`

/** The times of a handover day: one after the other from its opening on, the last ends before it closes. All who accompany keep them. */
export function gridOf({ from, until }: Hours, slotMinutes: number): SlotTime[] {
  const [first, end] = [minutesIn(from), minutesIn(until)]
  const count = Math.max(0, Math.floor((end - first) / slotMinutes))
  return Array.from({ length: count }, (_, index) => {
    const begin = first + index * slotMinutes
    return { from: written(begin), to: written(begin + slotMinutes) }
  })
}

/** Those times that lie wholly within a duty and touch no pause of it. */
export const timesOfDuty = (hours: Hours, slotMinutes: number, { from, until, pause }: DutyHours): SlotTime[] =>
  gridOf(hours, slotMinutes).filter(
    slot => slot.from >= from && slot.to <= until && !(pause && slot.from < pause.until && slot.to > pause.from),
  )

/** The places that a duty wants on its day, all free. */
export function placesOfDuty(
  duty: Pick<HandoverDuty, 'batchId' | 'day' | 'staffId' | 'staffName'> & DutyHours,
  hours: Hours,
  slotMinutes: number,
): HandoverPlace[] {
  const { batchId, day, staffId, staffName } = duty
  return timesOfDuty(hours, slotMinutes, duty).map(slot => {
    const slotId = slotIdOf(batchId, day, slot.from)
    const time = { from: at(day, slot.from), to: at(day, slot.to) }
    const free = { bookingId: '', unitName: '', blockedWords: null }
    return { _id: placeIdOf(slotId, staffId), batchId, slotId, day, ...time, staffId, staffName, ...free }
  })
}

/** The day and the time of a slot's id, if it is one of this batch. */
export function slotOf(batchId: string, slotId: string): { day: CalendarDay; from: string } | null {
  const [, day, hour, minute] = /^(\d{4}-\d{2}-\d{2}):(\d{2})(\d{2})$/.exec(slotId.slice(batchId.length + 1)) ?? []
  if (!slotId.startsWith(`${batchId}:`) || day === undefined) return null
  return { day: day as CalendarDay, from: `${hour}:${minute}` }
}
