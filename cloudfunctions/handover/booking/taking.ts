import type { EntryRefusal, InputOf, RefusalOf } from '~/types/kernel/contract'
import type { HandoverContract } from '~/types/handover/handover.contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { at } from '~/types/kernel/time'
import type { Policies } from '~/types/policy/policies'
import type { Tx } from '../../_kernel/database'
import type { Context } from '../../_kernel/entry'
import { moveDue } from '../../_kernel/due'
import { lookAgain, type Gone } from '../../_kernel/places'
import type { HandoverBooking, HandoverPlace } from '../../_schema/handover-booking.schema'
import type { HandoverBatch } from '../../_schema/handover.schema'
import type { Told } from '../unit.store'
import { batchOfSlot, codeFor, limitsOf, settled, standingOf, type Answer, type Changed, type Standing } from './acting'
import { bookingWords, timelineWords } from './booking.copy'
import { saveBooking } from './booking.store'
import { decideBook, decideBookable, decideInvited, decideMovable, decideMove, isStaff } from './domain/decide-booking'
import { fillDue } from './domain/dues'
import { slotOf } from './domain/slots'
import { fill } from './filling'
import { noticesTo, whereOf } from './notices'
import { leavePlace, seenInSlot, takePlace } from './places'

type BookNo = RefusalOf<HandoverContract, 'book'>
type MoveNo = RefusalOf<HandoverContract, 'moveBooking'>
type SlotNo = 'SLOT_FULL' | 'SLOT_UNKNOWN' | 'SLOT_BEGUN'
type Taking = InputOf<HandoverContract, 'book'>

/** What a taking knows before its transaction: the slot's places as they were seen, and the numbers in force. */
interface Seen {
  isThere: boolean
  free: readonly string[]
  limits: Policies['handover']
  code: string
}

/** Takes a place of a slot, looking again as long as neighbours are faster: it is refused only when none is free (R5.4). Whoever waits comes first. */
async function taking<Code extends string>(
  context: Context,
  { unitId, slotId }: Taking,
  take: (tx: Tx, seen: Seen) => Promise<Result<Changed, Code | Gone>>,
): Promise<Result<Changed, Code | EntryRefusal | 'SLOT_FULL'>> {
  const { deps, now } = context
  const [limits, code] = [await limitsOf(context), await codeFor(context, unitId)]
  const taken = await lookAgain<Changed, Code | EntryRefusal>(async () => {
    await fill(deps, batchOfSlot(slotId), now)
    const seen = await seenInSlot(deps.database, slotId)
    return context.commit<Changed, Code | Gone>(tx => take(tx, { ...seen, limits, code }))
  })
  return taken ?? refuse('SLOT_FULL')
}

/** A free place of the slot, in this transaction; or why there is none. */
async function placeIn(
  tx: Tx,
  { deps, now }: Context,
  { batch, before }: Standing,
  slotId: string,
  { isThere, free }: Seen,
): Promise<Result<HandoverPlace, SlotNo | Gone>> {
  const slot = slotOf(batch._id, slotId)
  if (!slot || !isThere) return refuse('SLOT_UNKNOWN')
  if (at(slot.day, slot.from) <= now) return refuse('SLOT_BEGUN')
  if (free.length === 0) return refuse('SLOT_FULL')
  const place = await takePlace(tx, free, before, deps.random)
  return place ? ok(place) : refuse('PLACES_GONE')
}

/** R5.4: never overbooked, and never refused while a place of the slot is free. */
export async function book(context: Context, said: Taking): Answer<BookNo> {
  const booked = await taking<BookNo | EntryRefusal>(context, said, async (tx, seen) => {
    const standing = await standingOf(tx, context, said.unitId, seen.code)
    if (!standing.ok) return standing
    const { batch, handover, stored, before, by, change } = standing.value
    const isInvited = decideInvited(batch, handover)
    if (!isInvited.ok) return isInvited
    const { now } = context
    const bookable = decideBookable(before, { by, words: said.words, now })
    if (!bookable.ok) return bookable
    const place = await placeIn(tx, context, standing.value, said.slotId, seen)
    if (!place.ok) return place
    const decided = decideBook(before, place.value, { by, words: said.words, limits: seen.limits, now })
    if (!decided.ok) return decided
    // What it had before was used, or its time is over.
    await leavePlace(tx, before, 'past')
    await saveBooking(tx, stored, decided.value, toldOf('booked', decided.value, standing.value, said.words), change)
    return ok({ unitId: said.unitId, batchId: batch._id, days: [decided.value.day] })
  })
  return settled(context, booked, false)
}

/** To another slot; the place that it leaves goes to who waits (R5.4). */
export async function moveBooking(context: Context, said: Taking): Answer<MoveNo> {
  const moved = await taking<MoveNo | EntryRefusal>(context, said, async (tx, seen) => {
    const standing = await standingOf(tx, context, said.unitId, seen.code)
    if (!standing.ok) return standing
    const { batch, stored: before, by, change } = standing.value
    if (!before) return refuse('NOT_POSSIBLE_NOW')
    if (batch.state !== 'open') return refuse('BATCH_NOT_OPEN')
    const { now } = context
    const ruled = { by, words: said.words, limits: seen.limits, now }
    const movable = decideMovable(before, said.slotId, ruled)
    if (!movable.ok) return movable
    const place = await placeIn(tx, context, standing.value, said.slotId, seen)
    if (!place.ok) return place
    const decided = decideMove(before, place.value, ruled)
    if (!decided.ok) return decided
    await leavePlace(tx, before, 'free')
    await moveDue(tx, [], [fillDue(batch._id, before._id, now)])
    await saveBooking(tx, before, decided.value, toldOf('moved', decided.value, standing.value, said.words), change)
    return ok({ unitId: said.unitId, batchId: batch._id, days: [before.day, decided.value.day] })
  })
  return settled(context, moved, true)
}

/** Staff did it: the message rings. Its people see it on the screen: the message keeps it. */
function toldOf(
  what: 'booked' | 'moved',
  after: HandoverBooking,
  { batch, by }: { batch: HandoverBatch; by: Standing['by'] },
  words: string,
): Told {
  const where = whereOf(after, batch)
  const isForYou = isStaff(by)
  const say = {
    booked: () => (isForYou ? bookingWords.bookedForYou(where, words) : bookingWords.booked(where)),
    moved: () => (isForYou ? bookingWords.movedForYou(where, words) : bookingWords.moved(where)),
  }
  const kind = what === 'booked' ? 'bookingBooked' : 'bookingMoved'
  const fact = { kind, title: timelineWords[what], body: timelineWords.when(where, words) }
  return { notices: noticesTo(after, { place: batch.place, at: where.from }, kind, say[what](), !isForYou), fact }
}
