import { clockActor } from '../../_kernel/actor'
import type { Expander } from '../../_kernel/broadcast'
import type { Tx } from '../../_kernel/database'
import { moveDue } from '../../_kernel/due'
import { hearerOf } from '../../_kernel/hearers'
import { queueMessages } from '../../_kernel/outbox'
import type { DueJob } from '../../_kernel/sweep'
import { asDue, whileDue } from '../../_kernel/while-due'
import type { DueRow } from '../../_schema/documents'
import type { HandoverBooking } from '../../_schema/handover-booking.schema'
import type { HandoverBatch } from '../../_schema/handover.schema'
import { bookingWords, timelineWords } from './booking.copy'
import { saveBooking, stepBooking } from './booking.store'
import { waitingUntil } from './domain/decide-booking'
import { batchOfFill, dueKinds } from './domain/dues'
import { fill } from './filling'
import { noticesTo, whereOf } from './notices'
import { goOnMoving } from './slot-moves'

/** The booking that a row is about, with its batch, while the row stands; the row goes either way. */
const whileBooked =
  (
    work: (
      tx: Tx,
      found: { booking: HandoverBooking; batch: HandoverBatch; row: DueRow },
      now: number,
    ) => Promise<void>,
  ): DueJob =>
  (row, deps, now) =>
    whileDue(row, deps, async tx => {
      await moveDue(tx, [asDue(row)], [])
      const booking = await tx.get('handoverBookings', row.entityId)
      const batch = booking && (await tx.get('handoverBatches', booking.batchId))
      if (batch) await work(tx, { booking, batch, row }, now)
    })

/** A day and two hours before (R5.4): once a slot; the row goes with the slot when it is moved or cancelled. */
const remind = (kind: string): DueJob =>
  whileBooked(async (tx, { booking, batch }, now) => {
    if (booking.state !== 'booked' || booking.from === null || booking.from <= now) return
    const heard = { ...booking, personId: await hearerOf(tx, booking) }
    const words = bookingWords.reminder(whereOf(booking, batch), now)
    const notices = noticesTo(heard, { place: batch.place, at: booking.from }, kind, words)
    await queueMessages(tx, `booking:${booking._id}:${booking.since}`, notices, now)
  })

/** The last day that somebody waited for is over; unless the batch has got later days meanwhile. */
const missOut = whileBooked(async (tx, { booking, batch }, now) => {
  if (booking.state !== 'waiting') return
  const change = { by: clockActor, action: 'missOut', now }
  const until = waitingUntil(batch, booking.waitsFor)
  if (until !== null && until > now) {
    const waiting = { ...booking, waitsUntil: until, version: booking.version + 1 }
    return saveBooking(tx, booking, waiting, {}, { ...change, action: 'waitOn' })
  }
  const missed = stepBooking(booking, 'missOut', ['clock'], now)
  if (!missed.ok) return
  const after = { ...missed.value, line: [], waitsUntil: null, personId: await hearerOf(tx, booking) }
  const notices = noticesTo(after, { place: batch.place, at: now }, 'bookingMissedOut', bookingWords.missedOut())
  await saveBooking(tx, booking, after, { notices, fact: missedFact }, change)
})
const missedFact = { kind: 'bookingMissedOut', title: timelineWords.missedOut }

/** The line moves up, should whoever freed a place have died before doing it. */
const moveUp: DueJob = async (row, deps, now) => {
  await fill(deps, batchOfFill(row.entityId), now)
  await whileDue(row, deps, tx => moveDue(tx, [asDue(row)], []))
}

/** What falls due in this room, by the kind of the due row. */
export const bookingJobs: Record<string, DueJob> = {
  [dueKinds.firstReminder]: remind('bookingFirstReminder'),
  [dueKinds.secondReminder]: remind('bookingSecondReminder'),
  [dueKinds.missOut]: missOut,
  [dueKinds.fill]: moveUp,
  [dueKinds.moveSlot]: goOnMoving,
}
export const bookingExpanders: Record<string, Expander> = {}
