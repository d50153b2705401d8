import { ok, refuse } from '~/types/kernel/result'
import { clockActor } from '../../_kernel/actor'
import type { Database, Tx } from '../../_kernel/database'
import type { Deps } from '../../_kernel/deps'
import { hearerOf } from '../../_kernel/hearers'
import { currentPolicies } from '../../_kernel/policies'
import { oneOf } from '../../_kernel/query'
import { inTransaction } from '../../_kernel/transaction'
import type { HandoverBooking } from '../../_schema/handover-booking.schema'
import { bookingWords, timelineWords } from './booking.copy'
import { saveBooking } from './booking.store'
import { recount } from './days'
import { decideGiven, decideInvited, stepBooking } from './domain/decide-booking'
import { noticesTo, whereOf } from './notices'
import { freeAfter, takePlace } from './places'

const mostRounds = 1_000

/** First come first; of one instant, by id. */
export const inOrder: readonly [string, 'asc'][] = [
  ['since', 'asc'],
  ['_id', 'asc'],
]

/** The first who waits for one of these days or for any. */
async function firstFor(database: Database, batchId: string, days: readonly string[]): Promise<HandoverBooking | null> {
  const where = { batchId, state: 'waiting', line: oneOf(['any', ...days]) }
  const [first] = await database.find('handoverBookings', { where, orderBy: inOrder, limit: 1 })
  return first ?? null
}

const waitsForDay = ({ waitsFor }: HandoverBooking, day: string): boolean =>
  waitsFor.length === 0 || waitsFor.some(each => each === day)

interface Next {
  first: HandoverBooking
  candidates: string[]
}

/** The first in the line for whom a place is free, with the free places of the earliest day that suits. */
async function nextInLine(database: Database, batchId: string, now: number): Promise<Next | null> {
  for (let after = now; ;) {
    const free = await freeAfter(database, batchId, after)
    const days = [...new Set(free.map(({ day }) => day))]
    const first = days.length > 0 ? await firstFor(database, batchId, days) : null
    const day = first && days.find(each => waitsForDay(first, each))
    if (first && day) return { first, candidates: free.filter(place => place.day === day).map(({ _id }) => _id) }
    const last = free[free.length - 1]
    // A page that is not full was the last one.
    if (!last || free.length < mostRounds) return null
    after = last.from
  }
}

async function isAnybodyWaiting(database: Database, batchId: string): Promise<boolean> {
  const where = { batchId, state: 'waiting' }
  return (await database.find('handoverBookings', { where, limit: 1, fields: ['_id'] })).length > 0
}

/**
 * Gives free places to those who wait, in their order, until nobody is left for whom there is one (R5.4). Done at once by whoever frees a
 * place or begins to wait, and once more by the clock; each promotion re-reads all that it rests on, so two at once give nothing twice.
 * Whoever finds a neighbour at it leaves the rest to them: they look again after what we have done.
 */
export async function fill(deps: Deps, batchId: string, now: number): Promise<void> {
  for (let round = 0; round < mostRounds; round += 1) {
    if (!(await isAnybodyWaiting(deps.database, batchId))) return
    if ((await deps.database.get('handoverBatches', batchId))?.state !== 'open') return
    const next = await nextInLine(deps.database, batchId, now)
    if (!next || (await promote(deps, next, now)) === 'neighbourFills') return
  }
}

async function promote(deps: Deps, { first, candidates }: Next, now: number): Promise<'goOn' | 'neighbourFills'> {
  const { handover: limits } = await currentPolicies(deps.database, now)
  const given = await inTransaction<HandoverBooking, 'NOT_ANY_MORE' | 'HAS_PLACE'>(deps.database, deps, async tx => {
    const current = await tx.get('handoverBookings', first._id)
    if (current?.version !== first.version) return refuse(current?.state === 'booked' ? 'HAS_PLACE' : 'NOT_ANY_MORE')
    const batch = await tx.get('handoverBatches', current.batchId)
    const handover = await tx.get('handoverUnits', current._id)
    if (!batch || !handover || !decideInvited(batch, handover).ok) return leaveLine(tx, current, now)
    const place = await takePlace(tx, candidates, current, deps.random)
    const hearer = await hearerOf(tx, current)
    const got = place && decideGiven({ ...current, personId: hearer }, 'getPlace', place, limits, now)
    if (!got?.ok) return refuse('NOT_ANY_MORE')
    const where = whereOf(got.value, batch)
    const notices = noticesTo(
      got.value,
      { place: batch.place, at: where.from },
      'bookingGotPlace',
      bookingWords.gotPlace(where),
    )
    const fact = { kind: 'bookingGotPlace', title: timelineWords.gotPlace, body: timelineWords.when(where, '') }
    await saveBooking(tx, current, got.value, { notices, fact }, { by: clockActor, action: 'getPlace', now })
    return ok(got.value)
  })
  if (given.ok && given.value.day) await recount(deps.database, given.value.batchId, given.value.day)
  return !given.ok && given.refusal.code === 'HAS_PLACE' ? 'neighbourFills' : 'goOn'
}

/** Not to be at a handover day any more, taken out of the batch for one: out of the line, so that it holds up nobody. */
async function leaveLine(tx: Tx, current: HandoverBooking, now: number) {
  const missed = stepBooking(current, 'missOut', ['clock'], now)
  if (!missed.ok) return refuse<'NOT_ANY_MORE'>('NOT_ANY_MORE')
  const after = { ...missed.value, line: [], waitsUntil: null }
  await saveBooking(tx, current, after, {}, { by: clockActor, action: 'missOut', now })
  return ok(after)
}
