/** A batch of 听澜府 that is open for booking, its duty plan, and what the tests ask of its places. */
import type { Answer } from '~/types/kernel/contract'
import { slotIdOf } from '~/types/handover/slots'
import { calendarDay, type CalendarDay } from '~/types/kernel/time'
import { foundHandover, handoverDays, type FoundHandover } from './handover'
import { kept } from './repair'
import type { Company } from './smallCompany'

export const [saturday = calendarDay('2026-12-05'), sunday = calendarDay('2026-12-06')] = handoverDays

export const codeOf = async (answer: Promise<Answer<unknown>>): Promise<string> => {
  const given = await answer
  return given.ok ? 'ok' : given.code
}

/** A batch that is open for booking. */
export const openHandover = (company: Company, wanted: Parameters<typeof foundHandover>[1] = {}) =>
  foundHandover(company, { ...wanted, stage: 'open' })

/** This technician accompanies on this day. */
export const onDuty = (
  { staff }: Company,
  { batchId }: Pick<FoundHandover, 'batchId'>,
  technicianId: string,
  { day = saturday, from = '09:00', until = '17:00' }: { day?: CalendarDay; from?: string; until?: string } = {},
) => staff.supervisorHe.handover.setDuty({ batchId, day, technicianId, from, until, pause: null })

export const slotAt = (batchId: string, from: string, day: CalendarDay = saturday): string =>
  slotIdOf(batchId, day, from)

export const placesOf = (company: Company, batchId: string) =>
  kept(company, 'handoverPlaces').filter(place => place.batchId === batchId)
export const bookingsOf = (company: Company, batchId: string) =>
  kept(company, 'handoverBookings').filter(booking => booking.batchId === batchId)
export const bookingOf = (company: Company, unitId: string) =>
  kept(company, 'handoverBookings').find(({ _id }) => _id === unitId)
/** Kinds of due rows about a flat's booking. */
export const duesOf = (company: Company, unitId: string): string[] =>
  kept(company, 'due')
    .filter(({ entityId, kind }) => entityId === unitId && /^handover\.(booking|day)\./.test(kind))
    .map(({ kind }) => kind)
    .sort()

const isBooked = (state: string): boolean => ['booked', 'checkedIn', 'noShow'].includes(state)

/**
 * I1: live bookings and places are one-to-one, and one live booking a flat. I2: nobody waits while a place that suits is free. Answers how
 * many are booked, wait, and are free.
 */
export function expectBooksRight(company: Company, batchId: string) {
  const now = company.cloud.clock.now()
  const [places, bookings] = [placesOf(company, batchId), bookingsOf(company, batchId)]
  const held = places.filter(({ bookingId }) => !['', 'blocked', 'past'].includes(bookingId))
  const live = bookings.filter(({ state }) => isBooked(state))
  const pairs = (each: readonly (readonly [string, string | null])[]) => each.map(pair => pair.join(' in ')).sort()
  expect(pairs(live.map(({ _id, placeId }) => [_id, placeId]))).toEqual(
    pairs(held.map(({ _id, bookingId }) => [bookingId, _id])),
  )
  const free = places.filter(({ bookingId, from }) => bookingId === '' && from > now)
  const waiting = bookings.filter(({ state }) => state === 'waiting')
  const suits = ({ waitsFor }: (typeof waiting)[number]): boolean =>
    free.some(({ day }) => waitsFor.length === 0 || waitsFor.includes(day))
  expect(waiting.filter(suits).map(({ _id }) => _id)).toEqual([])
  return { booked: live.length, waiting: waiting.length, free: free.length }
}
