import { bookingLifecycle, type BookingAction } from '~/types/handover/booking.lifecycle'
import type { UnitHandoverState } from '~/types/handover/unit-handover.lifecycle'
import type { Role } from '~/types/kernel/contract'
import type { LifecycleNo } from '~/types/kernel/lifecycle'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { endOf, hourMs, type CalendarDay } from '~/types/kernel/time'
import type { Policies } from '~/types/policy/policies'
import type { HandoverBooking, HandoverPlace } from '../../../_schema/handover-booking.schema'
import type { HandoverBatch, UnitHandover } from '../../../_schema/handover.schema'
import { instantsOf, noInstants } from './dues'

export type By = readonly (Role | 'clock')[]
type Tabled = (typeof bookingLifecycle.roles)[number]
type Limits = Policies['handover']

/** One move of the table. */
export function stepBooking(
  booking: HandoverBooking,
  action: BookingAction,
  by: By,
  now: number,
): Result<HandoverBooking, LifecycleNo> {
  const next = bookingLifecycle.step(booking.state, action, by as readonly Tabled[])
  return next.ok ? ok({ ...booking, state: next.value, version: booking.version + 1, since: now }) : next
}

const customers: By = ['buyer', 'owner', 'member']
/** Whoever has the flat acts as its owner, whatever else they are in the company; the others are staff on the phone. */
export const isStaff = (by: By): boolean => !by.some(role => customers.includes(role))

const invited: readonly UnitHandoverState[] = ['noticed', 'arrived', 'inspected']
export type BookNo = 'BATCH_NOT_OPEN' | 'UNIT_NOT_INVITED'

/** Whether this flat may be at a handover day at all: its batch is open, it has its notice, and it is not taken over (R5.4). */
export function decideInvited(
  batch: Pick<HandoverBatch, 'state'>,
  { state }: Pick<UnitHandover, 'state'>,
): Result<null, BookNo> {
  if (batch.state !== 'open') return refuse('BATCH_NOT_OPEN')
  return invited.includes(state) ? ok(null) : refuse('UNIT_NOT_INVITED', { state })
}

/** A flat that has not booked in this batch yet. */
export function blankBooking(
  handover: Pick<UnitHandover, '_id' | 'batchId' | 'estateId' | 'unitName'>,
  before: HandoverBooking | null,
  { personId, code, now }: { personId: string; code: string; now: number },
): HandoverBooking {
  const { _id, batchId, estateId, unitName } = handover
  const isOfThisBatch = before?.batchId === batchId
  const whose = { _id, unitId: _id, batchId, estateId, unitName, personId, code }
  if (before && isOfThisBatch) return { ...before, ...whose, code: before.code }
  return {
    ...whose,
    ...withoutPlace,
    version: before?.version ?? 0,
    state: 'asked',
    ...notWaiting,
    since: now,
    moves: 0,
    proxy: null,
  }
}

const withoutPlace = {
  ...{ slotId: null, placeId: null, day: null, from: null, to: null, staffId: null, staffName: null },
  ...noInstants,
}
const notWaiting = { waitsFor: [], line: [], waitsUntil: null }

export type StaffNo = 'WORDS_NEEDED'
const leastWords = 2
/** Staff say in whose words they act. */
const hasWords = (by: By, words: string): Result<null, StaffNo> =>
  isStaff(by) && [...words].length < leastWords ? refuse('WORDS_NEEDED') : ok(null)

/** With this place, from now on. */
function withPlace(booking: HandoverBooking, place: HandoverPlace, limits: Limits, now: number): HandoverBooking {
  const { _id: placeId, slotId, day, from, to, staffId, staffName } = place
  return {
    ...booking,
    ...{ placeId, slotId, day, from, to, staffId, staffName },
    ...notWaiting,
    ...instantsOf(from, limits, now),
  }
}

/** The visit is over, or never was: another one is not counted together with it. */
const isAnotherVisit = ({ state }: HandoverBooking): boolean => state === 'checkedIn' || state === 'noShow'

export type TakeNo = LifecycleNo | StaffNo | 'ALREADY_BOOKED' | 'SLOT_BEGUN'
interface Said {
  by: By
  words: string
  now: number
}

/** Whether a flat may take a place now (R5.4); `before` is blank for the first time. */
export function decideBookable(before: HandoverBooking, { by, words, now }: Said): Result<HandoverBooking, TakeNo> {
  if (before.state === 'booked') return refuse('ALREADY_BOOKED')
  const said = hasWords(by, words)
  if (!said.ok) return said
  const booked = stepBooking(before, 'book', by, now)
  if (!booked.ok) return booked
  return ok({ ...booked.value, ...(isAnotherVisit(before) && { moves: 0, proxy: null }) })
}

/** It takes this place, which is free. */
export function decideBook(
  before: HandoverBooking,
  place: HandoverPlace,
  said: Said & { limits: Limits },
): Result<HandoverBooking, TakeNo> {
  const booked = decideBookable(before, said)
  if (!booked.ok) return booked
  if (place.from <= said.now) return refuse('SLOT_BEGUN')
  return ok(withPlace(booked.value, place, said.limits, said.now))
}

export type WaitNo = LifecycleNo | StaffNo | 'ALREADY_BOOKED' | 'NOT_A_HANDOVER_DAY'

/** The last instant of the days that somebody waits for; none named: of the batch. Null: there is none. */
export function waitingUntil({ days }: Pick<HandoverBatch, 'days'>, waitsFor: readonly CalendarDay[]): number | null {
  const meant = waitsFor.length > 0 ? days.filter(day => waitsFor.includes(day)) : days
  const last = [...meant].sort().pop()
  return last === undefined ? null : endOf(last)
}

/** A flat waits for a place on these days, or on any (R5.4). */
export function decideWait(
  before: HandoverBooking,
  batch: Pick<HandoverBatch, 'days'>,
  { waitsFor, by, words, now }: Said & { waitsFor: readonly CalendarDay[] },
): Result<HandoverBooking, WaitNo> {
  if (before.state === 'booked') return refuse('ALREADY_BOOKED')
  const said = hasWords(by, words)
  if (!said.ok) return said
  const until = waitingUntil(batch, waitsFor)
  const isOnDays = waitsFor.every(day => batch.days.includes(day))
  if (!isOnDays || until === null || until <= now) return refuse('NOT_A_HANDOVER_DAY')
  const waiting = stepBooking(before, 'wait', by, now)
  if (!waiting.ok) return waiting
  return ok({
    ...inLine(waiting.value, waitsFor, until),
    ...(isAnotherVisit(before) && { moves: 0, proxy: null }),
  })
}

/** In the line for these days; none named: any. */
export function inLine(booking: HandoverBooking, waitsFor: readonly CalendarDay[], until: number | null) {
  const days = [...new Set(waitsFor)].sort()
  const line = days.length > 0 ? days : ['any']
  return { ...booking, ...withoutPlace, waitsFor: days, line, waitsUntil: until }
}

export type MoveNo = LifecycleNo | StaffNo | 'MOVED_TOO_OFTEN' | 'TOO_LATE_TO_MOVE' | 'SAME_SLOT' | 'SLOT_BEGUN'

/** Whether it may be moved to another slot now (R5.4): its people so often and until so long before, staff beyond that; both say why. */
export function decideMovable(
  booking: HandoverBooking,
  slotId: string,
  { by, words, limits, now }: Said & { limits: Limits },
): Result<null, MoveNo> {
  if (booking.state !== 'booked' || booking.from === null) return refuse('NOT_POSSIBLE_NOW', { state: booking.state })
  if (booking.slotId === slotId) return refuse('SAME_SLOT')
  if ([...words].length < leastWords) return refuse('WORDS_NEEDED')
  if (isStaff(by)) return ok(null)
  if (booking.moves >= limits.mostMoves) return refuse('MOVED_TOO_OFTEN', { most: limits.mostMoves })
  const isLate = now > booking.from - limits.moveUntilHours * hourMs
  return isLate ? refuse('TOO_LATE_TO_MOVE', { hours: limits.moveUntilHours }) : ok(null)
}

/** It is in another place from now on. */
export function decideMove(
  booking: HandoverBooking,
  place: HandoverPlace,
  said: Said & { limits: Limits },
): Result<HandoverBooking, MoveNo> {
  const movable = decideMovable(booking, place.slotId, said)
  if (!movable.ok) return movable
  if (place.from <= said.now) return refuse('SLOT_BEGUN')
  const moved = stepBooking(booking, 'moveBooking', said.by, said.now)
  const moves = booking.moves + (isStaff(said.by) ? 0 : 1)
  return moved.ok ? ok({ ...withPlace(moved.value, place, said.limits, said.now), moves }) : moved
}

/** The clock gives it a place: to who waits, or to who loses a whole slot. */
export function decideGiven(
  booking: HandoverBooking,
  action: 'getPlace' | 'moveSlot',
  place: HandoverPlace,
  limits: Limits,
  now: number,
): Result<HandoverBooking, LifecycleNo> {
  const given = stepBooking(booking, action, ['clock'], now)
  return given.ok ? ok(withPlace(given.value, place, limits, now)) : given
}

/** Its whole slot is given up and no other has a place: it waits before all who began to wait later than it booked. */
export function decideLoseSlot(
  booking: HandoverBooking,
  batch: Pick<HandoverBatch, 'days'>,
  now: number,
): Result<HandoverBooking, LifecycleNo> {
  const lost = stepBooking(booking, 'loseSlot', ['clock'], now)
  return lost.ok ? ok({ ...inLine(lost.value, [], waitingUntil(batch, [])), since: booking.since }) : lost
}

export type CancelNo = LifecycleNo | StaffNo | 'SLOT_BEGUN'

/** The place, or the waiting, is given back: by its people until the slot begins. */
export function decideCancel(booking: HandoverBooking, { by, words, now }: Said): Result<HandoverBooking, CancelNo> {
  const said = hasWords(by, words)
  if (!said.ok) return said
  if (!isStaff(by) && booking.state === 'booked' && (booking.from ?? 0) <= now) return refuse('SLOT_BEGUN')
  const cancelled = stepBooking(booking, 'cancelBooking', by, now)
  return cancelled.ok ? ok({ ...cancelled.value, ...withoutPlace, ...notWaiting, proxy: null }) : cancelled
}

/** Who comes in the owner's place; while there is something to come to. */
export function decideProxy(
  booking: HandoverBooking,
  proxy: HandoverBooking['proxy'],
): Result<HandoverBooking, 'NOT_POSSIBLE_NOW'> {
  const { state } = booking
  if (state !== 'booked' && state !== 'waiting') return refuse('NOT_POSSIBLE_NOW', { state })
  return ok({ ...booking, proxy, version: booking.version + 1 })
}
