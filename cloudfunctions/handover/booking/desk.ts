import type { EntryRefusal, InputOf, OutputOf } from '~/types/kernel/contract'
import type { BoardCell, SlotBoard } from '~/types/handover/booking.views'
import type { HandoverContract } from '~/types/handover/handover.contract'
import { ok, type Result } from '~/types/kernel/result'
import { dayOf } from '~/types/kernel/time'
import { activeStaff, holding } from '../../_kernel/colleagues'
import type { Context } from '../../_kernel/entry'
import { cursorOf, pageFrom, within } from '../../_kernel/page'
import { oneOf, startsWith } from '../../_kernel/query'
import type { HandoverBooking, HandoverPlace } from '../../_schema/handover-booking.schema'
import { limitsOf } from './acting'
import { reachedBatch } from '../plan/batch.store'
import { untrained } from '../plan/planning'
import { mayAccompany } from './duty'
import { inOrder } from './filling'
import { mostOnDay, placesOnDay } from './places'
import { daysFrom } from './views'

type Answer<A extends keyof HandoverContract> = Promise<Result<OutputOf<HandoverContract, A>, EntryRefusal>>

const pageSize = 20
const mostFound = 20
const before = (one: string, other: string): number => (one < other ? -1 : 1)

export async function dutyPlan(context: Context, said: InputOf<HandoverContract, 'dutyPlan'>): Answer<'dutyPlan'> {
  const { deps, now } = context
  const reached = await reachedBatch(deps.database, context, said.batchId)
  if (!reached.ok) return reached
  const { _id: batchId, title, place, state, days, hours, estateId } = reached.value.batch
  const day = said.day ?? days.find(each => each >= dayOf(now)) ?? days[days.length - 1] ?? null
  const [staff, planned, duties, waiting, limits] = await Promise.all([
    activeStaff(deps.database),
    daysFrom(deps.database, batchId, days[0] ?? dayOf(now)),
    day === null ? [] : deps.database.find('handoverDuties', { where: { batchId, day }, limit: mostOnDay }),
    deps.database.count('handoverBookings', { batchId, state: 'waiting' }),
    limitsOf(context),
  ])
  const known = new Map(planned.map(each => [each.day, each]))
  const technicians = holding(staff, ['technician'], estateId)
  const ids = technicians.map(({ _id }) => _id)
  const untaught = new Set(await untrained(deps.database, ids, dayOf(now)))
  const dayOfPlan = day === null ? undefined : known.get(day)
  return ok({
    ...{ batchId, title, place, hours, day, waiting },
    isPlannable: state !== 'finished' && state !== 'cancelled',
    slotMinutes: dayOfPlan?.slotMinutes ?? limits.slotMinutes,
    days: days.map(each => ({ day: each, places: known.get(each)?.places ?? 0, free: known.get(each)?.free ?? 0 })),
    duties: duties
      .filter(({ isOn }) => isOn)
      .sort((one, other) => before(`${one.from} ${one.staffName}`, `${other.from} ${other.staffName}`))
      .map(({ staffId, staffName: name, from, until, pause }) => ({ technicianId: staffId, name, from, until, pause })),
    technicians: technicians.map(each => ({
      technicianId: each._id,
      name: each.name,
      isAssignable: mayAccompany(each) && !untaught.has(each._id),
    })),
  })
}

/** A day: slots × technicians, with the flats in them. */
export async function slotBoard(
  context: Context,
  { batchId, day }: InputOf<HandoverContract, 'slotBoard'>,
): Answer<'slotBoard'> {
  const { database } = context.deps
  const reached = await reachedBatch(database, context, batchId)
  if (!reached.ok) return reached
  const [places, bookings, moves] = await Promise.all([
    placesOnDay(database, batchId, day),
    database.find('handoverBookings', { where: { batchId, day }, limit: mostOnDay }),
    database.find('handoverSlotMoves', { where: { batchId }, orderBy: [['at', 'desc']], limit: 100 }),
  ])
  const byId = new Map(bookings.map(booking => [booking._id, booking]))
  const bySlot = new Map(places.map(({ slotId, from, to }) => [slotId, { slotId, from, to }]))
  const byStaff = new Map(places.map(({ staffId, staffName: name }) => [staffId, { technicianId: staffId, name }]))
  const board: SlotBoard = {
    day,
    slots: [...bySlot.values()].sort((one, other) => one.from - other.from),
    technicians: [...byStaff.values()].sort((one, other) => before(one.name, other.name)),
    cells: places.map(place => cellOf(place, byId.get(place.bookingId))),
    moves: moves
      .filter(move => move.day === day)
      .map(({ slotId, state, moved, waiting, words }) => ({
        ...{ slotId, moved, waiting, words },
        isRunning: state === 'running',
      })),
  }
  return ok(board)
}

function cellOf(
  { _id: placeId, slotId, staffId: technicianId, bookingId, unitName, blockedWords }: HandoverPlace,
  booking: HandoverBooking | undefined,
): BoardCell {
  const isThis = booking?.placeId === placeId ? booking : undefined
  const cell = { placeId, slotId, technicianId, unitName, words: blockedWords ?? '', hasProxy: isThis?.proxy != null }
  const of = (state: BoardCell['state'], unitId = ''): BoardCell => ({ ...cell, state, unitId })
  if (bookingId === '' || bookingId === 'blocked' || bookingId === 'past')
    return of(bookingId === '' ? 'free' : bookingId)
  const state = isThis?.state
  return of(state === 'checkedIn' || state === 'noShow' ? state : 'booked', bookingId)
}

/** Those who wait, first come first. */
export async function waitingList(
  context: Context,
  { batchId, after }: InputOf<HandoverContract, 'waitingList'>,
): Answer<'waitingList'> {
  const { database } = context.deps
  const reached = await reachedBatch(database, context, batchId)
  if (!reached.ok) return reached
  const page = pageFrom(after, 'asc')
  const where = { batchId, state: 'waiting', ...within('since', page) }
  const found = await database.find('handoverBookings', { where, orderBy: inOrder, limit: pageSize, skip: page.skip })
  const rows = found.map(({ unitId, unitName, since, waitsFor }) => ({ unitId, unitName, since, waitsFor }))
  return ok({ rows, next: cursorOf(found, pageSize, page, ({ since }) => since) })
}

/** Flats of the batch by what is written on the door. */
export async function findBookable(
  context: Context,
  { batchId, words }: InputOf<HandoverContract, 'findBookable'>,
): Answer<'findBookable'> {
  const { database } = context.deps
  const reached = await reachedBatch(database, context, batchId)
  if (!reached.ok) return reached
  const { estateId, estateName } = reached.value.batch
  const name = startsWith(words.startsWith(estateName) ? words : `${estateName} ${words}`)
  const where = { estateId, isVisible: true, name }
  const units = await database.find('units', { where, orderBy: [['name', 'asc']], limit: mostFound })
  const ids = units.map(({ _id }) => _id)
  if (ids.length === 0) return ok({ rows: [] })
  const [listed, bookings] = await Promise.all([
    database.find('handoverUnits', { where: { _id: oneOf(ids) }, limit: mostFound }),
    database.find('handoverBookings', { where: { _id: oneOf(ids) }, limit: mostFound }),
  ])
  const inBatch = new Set(listed.filter(each => each.batchId === batchId).map(({ _id }) => _id))
  const byId = new Map(bookings.filter(each => each.batchId === batchId).map(each => [each._id, each]))
  const rows = units
    .filter(({ _id }) => inBatch.has(_id))
    .map(({ _id: unitId, name: unitName }) => {
      const { state = null, day = null, from = null } = byId.get(unitId) ?? {}
      return { unitId, unitName, state, day, from }
    })
  return ok({ rows })
}
