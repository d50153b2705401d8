import type { EntryRefusal, InputOf } from '~/types/kernel/contract'
import type { HandoverContract } from '~/types/handover/handover.contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { staffActor } from '../../_kernel/actor'
import { recordAudit } from '../../_kernel/audit'
import type { Tx } from '../../_kernel/database'
import { moveDue } from '../../_kernel/due'
import type { Context } from '../../_kernel/entry'
import { blockedPlace, type HandoverPlace } from '../../_schema/handover-booking.schema'
import { reachedBatch } from '../plan/batch.store'
import { recount } from './days'
import { fillDue } from './domain/dues'
import { fill } from './filling'
import { blocked, freeOnDay } from './places'

type Answer<Code extends string> = Promise<Result<{ free: number }, Code | EntryRefusal>>
type Said = InputOf<HandoverContract, 'unblockPlace'>
type BlockNo = 'PLACE_UNKNOWN' | 'PLACE_NOT_FREE'
type UnblockNo = 'PLACE_UNKNOWN' | 'PLACE_NOT_BLOCKED'

/** Taken out with words, while nobody has it (R5.4). */
export async function blockPlace(context: Context, said: InputOf<HandoverContract, 'blockPlace'>): Answer<BlockNo> {
  return change<BlockNo>(context, said, place =>
    place.bookingId === ''
      ? ok({ ...place, ...blocked(said.words) })
      : refuse('PLACE_NOT_FREE', { unit: place.unitName }),
  )
}

/** Given back: whoever waits may have it, at once. */
export async function unblockPlace(context: Context, said: Said): Answer<UnblockNo> {
  return change<UnblockNo>(context, said, place =>
    place.bookingId === blockedPlace
      ? ok({ ...place, bookingId: '', blockedWords: null })
      : refuse('PLACE_NOT_BLOCKED'),
  )
}

async function change<Code extends string>(
  context: Context,
  { batchId, placeId }: Said,
  decide: (place: HandoverPlace) => Result<HandoverPlace, Code>,
): Answer<Code | 'PLACE_UNKNOWN'> {
  const { deps, now } = context
  const changed = await context.commit<Pick<HandoverPlace, 'day'>, Code | 'PLACE_UNKNOWN' | EntryRefusal>(async tx => {
    const reached = await reachedBatch(tx, context, batchId)
    if (!reached.ok) return reached
    const place = await tx.get('handoverPlaces', placeId)
    if (place?.batchId !== batchId) return refuse('PLACE_UNKNOWN')
    const decided = decide(place)
    if (!decided.ok) return decided
    await savePlace(tx, context, decided.value)
    return ok({ day: place.day })
  })
  if (!changed.ok) return changed
  const { day } = changed.value
  await fill(deps, batchId, now)
  await recount(deps.database, batchId, day)
  return ok({ free: await freeOnDay(deps.database, batchId, day) })
}

/** A place has no version of its own, and comes and goes with its duty: each row of the log about it is a thing by itself. */
async function savePlace(tx: Tx, { deps, caller, action, now }: Context, place: HandoverPlace): Promise<void> {
  await tx.put('handoverPlaces', place)
  const entityId = `place:${place._id}:${deps.newId()}`
  await recordAudit(tx, { entityId, version: 1, at: now, by: staffActor(caller), action, content: place })
  await moveDue(tx, [], [fillDue(place.batchId, place._id, now)])
}
