import type { EntryRefusal, InputOf, OutputOf, RefusalOf } from '~/types/kernel/contract'
import type { HandoverContract } from '~/types/handover/handover.contract'
import { slotMoveLifecycle } from '~/types/handover/slot-move.lifecycle'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { staffActor } from '../../_kernel/actor'
import { recordAudit } from '../../_kernel/audit'
import type { Tx } from '../../_kernel/database'
import type { Deps } from '../../_kernel/deps'
import { moveDue, type Due } from '../../_kernel/due'
import type { Context } from '../../_kernel/entry'
import type { DueJob } from '../../_kernel/sweep'
import { inTransaction } from '../../_kernel/transaction'
import { asDue, whileDue } from '../../_kernel/while-due'
import type { HandoverPlace, HandoverSlotMove } from '../../_schema/handover-booking.schema'
import type { HandoverBatch } from '../../_schema/handover.schema'
import { reachedBatch } from '../plan/batch.store'
import { recount } from './days'
import { dueKinds } from './domain/dues'
import { moveToAnotherSlot } from './moving-on'
import { blocked, freeAfter, isBooked, placesOfSlot } from './places'

type MoveSlotNo = RefusalOf<HandoverContract, 'moveSlot'> | EntryRefusal
type Answer = Promise<Result<OutputOf<HandoverContract, 'moveSlot'>, MoveSlotNo>>

/** R5.4: a whole slot is given up, rain for one. Its flats are moved one by one, now and by the clock, until nobody is left in it. */
export async function moveSlot(context: Context, said: InputOf<HandoverContract, 'moveSlot'>): Answer {
  const { deps, now } = context
  const [here, free] = [
    await placesOfSlot(deps.database, said.slotId),
    await freeAfter(deps.database, said.batchId, now),
  ]
  const units = here.filter(isBooked).length
  const elsewhere = free.filter(({ slotId }) => slotId !== said.slotId).length
  const begun = await context.commit<HandoverSlotMove, MoveSlotNo>(async tx => {
    const batch = await reachedBatch(tx, context, said.batchId)
    if (!batch.ok) return batch
    const [slot] = here
    const possible = decideMoveSlot(batch.value.batch, slot, { units, elsewhere, now })
    if (!possible.ok) return possible
    return begin(tx, context, { batch: batch.value.batch, slot: possible.value, words: said.words })
  })
  if (!begun.ok) return begun
  await emptySlot(deps, begun.value._id, now)
  return ok({ units })
}

function decideMoveSlot(
  { _id, state }: HandoverBatch,
  slot: HandoverPlace | undefined,
  { units, elsewhere, now }: { units: number; elsewhere: number; now: number },
): Result<HandoverPlace, 'BATCH_NOT_OPEN' | 'SLOT_UNKNOWN' | 'SLOT_BEGUN' | 'NOT_ENOUGH_PLACES'> {
  if (state !== 'open') return refuse('BATCH_NOT_OPEN')
  if (slot?.batchId !== _id) return refuse('SLOT_UNKNOWN')
  if (slot.from <= now) return refuse('SLOT_BEGUN')
  return units > elsewhere ? refuse('NOT_ENOUGH_PLACES', { units, free: elsewhere }) : ok(slot)
}

async function begin(
  tx: Tx,
  { caller, action, now }: Context,
  { batch, slot, words }: { batch: HandoverBatch; slot: HandoverPlace; words: string },
): Promise<Result<HandoverSlotMove, 'SLOT_MOVES_ALREADY'>> {
  const { slotId, day, from, to, batchId } = slot
  for (let number = 1; ; number += 1) {
    const _id = `${slotId}:${number}`
    const earlier = await tx.get('handoverSlotMoves', _id)
    if (earlier?.state === 'running') return refuse('SLOT_MOVES_ALREADY')
    if (earlier) continue
    const by = staffActor(caller)
    const about = { batchId, estateId: batch.estateId, slotId, day, from, to, words }
    const who = { byId: by.id ?? '', byName: by.name ?? '' }
    const move = { _id, version: 1, ...about, ...who, at: now, state: slotMoveLifecycle.initial, moved: 0, waiting: 0 }
    await tx.create('handoverSlotMoves', [move])
    await recordAudit(tx, { entityId: `slotMove:${_id}`, version: 1, at: now, by, action, content: move })
    await moveDue(tx, [], [dueOf(move)])
    return ok(move)
  }
}

const dueOf = ({ _id: entityId, at }: HandoverSlotMove): Due => ({ entityId, kind: dueKinds.moveSlot, at })

const flatsAtOnce = 20

/**
 * A chunk of a slot that is given up: first nobody new gets in, then up to so many flats get another slot, each in a transaction of its own.
 * Answers whether it is empty. Done again it goes on where it stopped.
 */
async function emptySlot(deps: Deps, moveId: string, now: number): Promise<boolean> {
  const move = await deps.database.get('handoverSlotMoves', moveId)
  if (move?.state !== 'running') return true
  const places = await placesOfSlot(deps.database, move.slotId)
  for (const { _id, bookingId } of places) if (bookingId === '') await blockFree(deps, _id, move.words)
  const chunk = places.filter(isBooked).slice(0, flatsAtOnce)
  for (const place of chunk) await moveToAnotherSlot(deps, { ...move, moveId }, place, now)
  await recount(deps.database, move.batchId, move.day)
  // Whoever is still there after its turn has come already, or did not come: nothing to be moved.
  const isSeen = ({ _id, bookingId }: HandoverPlace): boolean =>
    chunk.some(place => place._id === _id && place.bookingId === bookingId)
  const left = await placesOfSlot(deps.database, move.slotId)
  return !left.some(place => place.bookingId === '' || (isBooked(place) && !isSeen(place)))
}

/** Taken out if it is still nobody's. */
export async function blockFree(deps: Deps, placeId: string, words: string): Promise<void> {
  await inTransaction<null, never>(deps.database, deps, async tx => {
    const place = await tx.get('handoverPlaces', placeId)
    if (place?.bookingId === '') await tx.put('handoverPlaces', { ...place, ...blocked(words) })
    return ok(null)
  })
}

/** The clock goes on with it until the slot is empty. */
export const goOnMoving: DueJob = async (row, deps, now) => {
  const isEmpty = await emptySlot(deps, row.entityId, now)
  await whileDue(row, deps, async tx => {
    await moveDue(tx, [asDue(row)], isEmpty ? [] : [{ ...asDue(row), at: row.dueAt + 1 }])
    const move = await tx.get('handoverSlotMoves', row.entityId)
    const done = move && slotMoveLifecycle.step(move.state, 'finish', ['clock'])
    if (isEmpty && move && done?.ok) await tx.put('handoverSlotMoves', { ...move, state: done.value })
  })
}
