import { ok, refuse, type Result } from '~/types/kernel/result'
import type { CalendarDay } from '~/types/kernel/time'
import type { Policies } from '~/types/policy/policies'
import { clockActor } from '../../_kernel/actor'
import type { Database, Tx } from '../../_kernel/database'
import type { Deps } from '../../_kernel/deps'
import { moveDue } from '../../_kernel/due'
import { hearerOf } from '../../_kernel/hearers'
import { lookAgain, type Gone } from '../../_kernel/places'
import { currentPolicies } from '../../_kernel/policies'
import { inTransaction } from '../../_kernel/transaction'
import type { HandoverBooking, HandoverPlace } from '../../_schema/handover-booking.schema'
import type { HandoverBatch } from '../../_schema/handover.schema'
import type { Told } from '../unit.store'
import { bookingWords, timelineWords } from './booking.copy'
import { saveBooking } from './booking.store'
import { recountAll } from './days'
import { decideGiven, decideLoseSlot } from './domain/decide-booking'
import { fillDue } from './domain/dues'
import { nearest } from './domain/nearest'
import { noticesTo, whereOf } from './notices'
import { freeAfter, leavePlace, takePlace } from './places'

/** Why flats must leave their places: a slot that is given up (`moveId` counts them), or somebody who accompanies no more. */
export interface GivenUp extends Pick<HandoverPlace, 'batchId' | 'day' | 'from'> {
  /** The slot that takes nobody any more; null: the same time is as good as before. */
  slotId: string | null
  moveId: string | null
  /** Told to those who are moved. */
  words: string
}

/** Free places of the slot that is nearest to the one that is given up. */
async function candidatesNear(database: Database, move: GivenUp, now: number): Promise<string[]> {
  return nearest(await freeAfter(database, move.batchId, now), move)
}

/**
 * One flat that must leave its place gets the nearest slot that has one; with none left it waits at the head of the line (R5.4). It is told
 * either way. Moved or cancelled meanwhile: nothing.
 */
export async function moveToAnotherSlot(
  deps: Deps,
  move: GivenUp,
  place: Pick<HandoverPlace, '_id' | 'bookingId'>,
  now: number,
): Promise<void> {
  const { handover: limits } = await currentPolicies(deps.database, now)
  const moved = await lookAgain<CalendarDay[], 'NOT_ANY_MORE'>(async isLast => {
    const candidates = isLast ? [] : await candidatesNear(deps.database, move, now)
    return inTransaction<CalendarDay[], 'NOT_ANY_MORE' | Gone>(deps.database, deps, async tx => {
      const current = await tx.get('handoverBookings', place.bookingId)
      const batch = await tx.get('handoverBatches', move.batchId)
      if (!batch || current?.state !== 'booked' || current.placeId !== place._id) return refuse('NOT_ANY_MORE')
      const heard = { ...current, personId: await hearerOf(tx, current) }
      return toAnother(tx, deps, { move, batch, current: heard, candidates, limits, now })
    })
  })
  if (moved?.ok) await recountAll(deps.database, move.batchId, moved.value)
}

interface Moving {
  move: GivenUp
  batch: HandoverBatch
  current: HandoverBooking
  candidates: readonly string[]
  limits: Policies['handover']
  now: number
}

async function toAnother(
  tx: Tx,
  deps: Deps,
  { move, batch, current, candidates, limits, now }: Moving,
): Promise<Result<CalendarDay[], 'NOT_ANY_MORE' | Gone>> {
  const place = candidates.length > 0 ? await takePlace(tx, candidates, current, deps.random) : null
  if (!place && candidates.length > 0) return refuse('PLACES_GONE')
  const decided = place ? decideGiven(current, 'moveSlot', place, limits, now) : decideLoseSlot(current, batch, now)
  if (!decided.ok) return refuse('NOT_ANY_MORE')
  const after = decided.value
  await leavePlace(tx, current, { blockedWords: move.words })
  // Whoever waits at the head of the line may have a place that was given back in this very moment.
  if (!place) await moveDue(tx, [], [fillDue(batch._id, current._id, now)])
  const action = place ? 'moveSlot' : 'loseSlot'
  await saveBooking(tx, current, after, told(after, current, { move, batch }), { by: clockActor, action, now })
  if (move.moveId !== null) await count(tx, move.moveId, place ? 'moved' : 'waiting')
  return ok(place ? [place.day] : [])
}

async function count(tx: Tx, moveId: string, what: 'moved' | 'waiting'): Promise<void> {
  const move = await tx.get('handoverSlotMoves', moveId)
  if (move) await tx.put('handoverSlotMoves', { ...move, [what]: move[what] + 1 })
}

function told(
  after: HandoverBooking,
  before: HandoverBooking,
  { move, batch }: { move: GivenUp; batch: HandoverBatch },
): Told {
  const was = { from: before.from ?? 0, to: before.to ?? 0 }
  const hasPlace = after.state === 'booked'
  const where = hasPlace ? whereOf(after, batch) : null
  const say = where ? bookingWords.movedForYou(where, move.words) : bookingWords.lostSlot(was, move.words)
  const kind = hasPlace ? 'bookingSlotMoved' : 'bookingSlotLost'
  const title = hasPlace ? timelineWords.movedByCompany : timelineWords.lostSlot
  return {
    notices: noticesTo(after, { place: batch.place, at: where?.from ?? was.from }, kind, say),
    fact: { kind, title, body: timelineWords.when(where ?? was, move.words) },
  }
}
