import type { LifecycleNo } from '~/types/kernel/lifecycle'
import { ok, type Result } from '~/types/kernel/result'
import type { CalendarDay } from '~/types/kernel/time'
import type { Policies } from '~/types/policy/policies'
import type { Tx } from '../../_kernel/database'
import { moveDue } from '../../_kernel/due'
import type { Context } from '../../_kernel/entry'
import { currentPolicies } from '../../_kernel/policies'
import type { HandoverBooking, HandoverPlace } from '../../_schema/handover-booking.schema'
import type { UnitHandover } from '../../_schema/handover.schema'
import { saveBooking } from '../booking/booking.store'
import { blankBooking, decideBook, decideMove, stepBooking } from '../booking/domain/decide-booking'
import { fillDue } from '../booking/domain/dues'
import { freeAfter, leavePlace, takePlace } from '../booking/places'
import type { By, Change } from '../unit.store'
import { walkInWords } from './day.copy'

/** What a seat at the entrance is asked with. */
export interface SeatAsked {
  by: By
  today: CalendarDay
  change: Change
  /** Free places of today by slot, the earliest slot first, as they stand outside the transaction. */
  freeSlots: string[][]
  limits: Policies['handover']
  code: string
  random: () => number
}

/** What is free for the rest of today, and the numbers in force: read before the transaction, which reads single documents only. */
export async function freeToday(
  { deps, now }: Context,
  batchId: string,
  today: CalendarDay,
): Promise<Pick<SeatAsked, 'freeSlots' | 'limits' | 'code' | 'random'>> {
  const { handover: limits } = await currentPolicies(deps.database, now)
  const free = (await freeAfter(deps.database, batchId, now)).filter(({ day }) => day === today)
  const slotIds = [...new Set(free.map(({ slotId }) => slotId))]
  const freeSlots = slotIds.map(slotId => free.filter(place => place.slotId === slotId).map(({ _id }) => _id))
  return { freeSlots, limits, code: deps.newCode(6), random: deps.random }
}

export interface Seated {
  /** With whom the inspection is booked; null: no place, it queues after those who have one. */
  place: { staffId: string | null } | null
  /** Its booking afterwards; null: it never had one. */
  after: HandoverBooking | null
}

/**
 * R5.5: a booking for today is taken up. Whoever comes without one gets the earliest place of the day that is free; with none free it is let
 * in all the same, and a booking for another day stays.
 */
export async function seatAtTheEntrance(
  tx: Tx,
  unit: UnitHandover,
  booking: HandoverBooking | null,
  asked: SeatAsked,
): Promise<Result<Seated, LifecycleNo>> {
  const { by, today, change } = asked
  if (booking?.day === today && booking.state === 'booked') return takeUp(tx, booking, booking, asked)
  const place = needsInspection(unit) ? await earliestPlace(tx, unit, asked) : null
  const booked = place && (await withPlace(tx, unit, booking, place, asked))
  if (booked) return takeUp(tx, booking, booked, asked)
  // Came after all, and nothing is free any more: it counts as come.
  const isLate = booking?.day === today && booking.state === 'noShow'
  if (!booking || !isLate) return ok({ place: null, after: booking })
  const late = stepBooking(booking, 'checkIn', by, change.now)
  if (!late.ok) return late
  await saveBooking(tx, booking, late.value, {}, change)
  return ok({ place: null, after: late.value })
}

const needsInspection = ({ state }: UnitHandover): boolean => state !== 'takenOver' && state !== 'deemed'

async function takeUp(
  tx: Tx,
  before: HandoverBooking | null,
  booked: HandoverBooking,
  { by, change }: SeatAsked,
): Promise<Result<Seated, LifecycleNo>> {
  const taken = stepBooking(booked, 'checkIn', by, change.now)
  if (!taken.ok) return taken
  await saveBooking(tx, before, taken.value, {}, change)
  return ok({ place: { staffId: taken.value.staffId }, after: taken.value })
}

async function earliestPlace(
  tx: Tx,
  { _id, unitName }: UnitHandover,
  { freeSlots, random }: SeatAsked,
): Promise<HandoverPlace | null> {
  for (const candidates of freeSlots) {
    const place = await takePlace(tx, candidates, { _id, unitName }, random)
    if (place) return place
  }
  return null
}

/** Booked on the spot; a place of another day goes to whoever waits for it. */
async function withPlace(
  tx: Tx,
  unit: UnitHandover,
  booking: HandoverBooking | null,
  place: HandoverPlace,
  { by, limits, code, change }: SeatAsked,
): Promise<HandoverBooking | null> {
  const said = { by, words: walkInWords, limits, now: change.now }
  if (booking?.state === 'booked') {
    const moved = decideMove(booking, place, said)
    if (!moved.ok) return null
    await leavePlace(tx, booking, 'free')
    await moveDue(tx, [], [fillDue(unit.batchId, unit._id, change.now)])
    return moved.value
  }
  const file = await tx.get('units', unit._id)
  const blank = blankBooking(unit, booking, {
    personId: booking?.personId ?? file?.personIds[0] ?? '',
    code: booking?.code ?? code,
    now: change.now,
  })
  const booked = decideBook(blank, place, said)
  return booked.ok ? booked.value : null
}
