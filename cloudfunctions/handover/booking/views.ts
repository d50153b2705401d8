import type { EntryRefusal, InputOf, OutputOf } from '~/types/kernel/contract'
import type { BookingView, MyBooking, SlotTile, SlotsPage } from '~/types/handover/booking.views'
import type { HandoverContract } from '~/types/handover/handover.contract'
import { ok, type Result } from '~/types/kernel/result'
import { dayOf, formatInstant, hourMs, type CalendarDay } from '~/types/kernel/time'
import type { Policies } from '~/types/policy/policies'
import type { Database } from '../../_kernel/database'
import type { Context } from '../../_kernel/entry'
import { below, oneOf, atLeast } from '../../_kernel/query'
import type { HandoverBooking, HandoverDay, HandoverPlace, Proxy } from '../../_schema/handover-booking.schema'
import { limitsOf, shownCode } from './acting'
import { reachedFlat } from './booking.store'
import { decideInvited } from './domain/decide-booking'
import { placesOnDay } from './places'

type Answer<A extends keyof HandoverContract> = Promise<Result<OutputOf<HandoverContract, A>, EntryRefusal>>

const mostDays = 200

/** The days that are still to come, as their tiles have them. */
export const daysFrom = (database: Database, batchId: string, today: CalendarDay): Promise<HandoverDay[]> =>
  database.find('handoverDays', {
    where: { batchId, day: atLeast(today) },
    orderBy: [['day', 'asc']],
    limit: mostDays,
    fields: ['day', 'free', 'places', 'slotMinutes'],
  })

const clockOf = (instant: number): string => formatInstant(instant).slice(11, 16)

/** The times of a day that have not begun, each with how many of its places are free. */
export function tilesOf(places: readonly HandoverPlace[], now: number): SlotTile[] {
  const tiles = new Map<string, SlotTile & { begins: number }>()
  for (const { slotId, from, to, bookingId } of places) {
    if (from <= now) continue
    const tile = tiles.get(slotId) ?? { slotId, from: clockOf(from), to: clockOf(to), free: 0, begins: from }
    tiles.set(slotId, { ...tile, free: tile.free + (bookingId === '' ? 1 : 0) })
  }
  return [...tiles.values()]
    .sort((one, other) => one.begins - other.begins)
    .map(({ slotId, from, to, free }) => ({ slotId, from, to, free }))
}

/** Four reads, however many places there are: the flat, its batch, the days' tiles, and one day's places, which are the truth. */
export async function slotsOf(
  context: Context,
  { unitId, day: asked }: InputOf<HandoverContract, 'slotsOf'>,
): Answer<'slotsOf'> {
  const { deps, now } = context
  const reached = await reachedFlat(deps.database, context, unitId)
  if (!reached.ok) return reached
  const { batch } = reached.value
  const found = await daysFrom(deps.database, batch._id, dayOf(now))
  const days = found.filter(({ places }) => places > 0)
  const day = (days.find(each => each.day === asked) ?? days.find(({ free }) => free > 0) ?? days[0])?.day ?? null
  const slots = day === null ? [] : tilesOf(await placesOnDay(deps.database, batch._id, day), now)
  const left = slots.reduce((sum, { free }) => sum + free, 0)
  const page: SlotsPage = {
    place: batch.place,
    days: days.map(each => ({ day: each.day, free: each.day === day ? left : each.free })),
    day,
    slots,
  }
  return ok(page)
}

export async function myBooking(context: Context, unitId: string): Answer<'myBooking'> {
  const { database } = context.deps
  const reached = await reachedFlat(database, context, unitId)
  if (!reached.ok) return reached
  const { batch, handover } = reached.value
  const [booking, limits] = [await database.get('handoverBookings', unitId), await limitsOf(context)]
  const mine = booking?.batchId === batch._id ? booking : null
  const page: MyBooking = {
    unitId,
    unitName: handover.unitName,
    booking: mine && (await viewOf(context, mine, limits)),
    mayBook: decideInvited(batch, handover).ok && mine?.state !== 'booked',
    batch: { title: batch.title, place: batch.place, isOpen: batch.state === 'open', bring: batch.letter.bring },
    limits: {
      mostMoves: limits.mostMoves,
      moveUntilHours: limits.moveUntilHours,
      slotMinutes: limits.slotMinutes,
      firstReminderHours: limits.firstReminderHours,
      secondReminderHours: limits.secondReminderHours,
    },
  }
  return ok(page)
}

async function viewOf({ deps }: Context, booking: HandoverBooking, limits: Policies['handover']): Promise<BookingView> {
  const { state, slotId, day, from, to, staffName: technicianName, waitsFor, proxy } = booking
  return {
    ...{ state, slotId, day, from, to, technicianName, waitsFor },
    code: shownCode(booking),
    ahead: state === 'waiting' ? await aheadOf(deps.database, booking) : null,
    proxy: proxy && (await proxyView(deps.database, booking.unitId, proxy)),
    movesLeft: Math.max(0, limits.mostMoves - booking.moves),
    movableUntil: state === 'booked' && from !== null ? from - limits.moveUntilHours * hourMs : null,
  }
}

/** Those who began to wait earlier, for a day that this flat waits for, too. */
function aheadOf(database: Database, { batchId, line, since }: HandoverBooking): Promise<number> {
  const before = { batchId, state: 'waiting', since: below(since) }
  return database.count(
    'handoverBookings',
    line.includes('any') ? before : { ...before, line: oneOf(['any', ...line]) },
  )
}

/** Whoever signs for the owner is a member of the household with the scope `sign` (R2.4): how far that is. */
async function proxyView(database: Database, unitId: string, { phoneIndex, ...proxy }: Proxy) {
  const { name, relation, maskedPhone, maySign } = proxy
  const open = maySign ? await database.find('households', { where: { unitId, isOpen: true }, limit: 50 }) : []
  const theirs = open.find(each => each.phoneIndex === phoneIndex && each.scopes.includes('sign'))
  const household: 'none' | 'member' | 'invited' = !theirs ? 'none' : theirs.state === 'active' ? 'member' : 'invited'
  return { name, relation, maskedPhone, maySign, household }
}
