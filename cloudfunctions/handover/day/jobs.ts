import { ok } from '~/types/kernel/result'
import { clockActor } from '../../_kernel/actor'
import type { Expander } from '../../_kernel/broadcast'
import type { Tx } from '../../_kernel/database'
import type { Deps } from '../../_kernel/deps'
import { moveDue } from '../../_kernel/due'
import { hearerOf } from '../../_kernel/hearers'
import type { DueJob } from '../../_kernel/sweep'
import { inTransaction } from '../../_kernel/transaction'
import { asDue, whileDue } from '../../_kernel/while-due'
import type { HandoverBooking } from '../../_schema/handover-booking.schema'
import { saveBooking, stepBooking } from '../booking/booking.store'
import { noticesTo } from '../booking/notices'
import { leavePlace } from '../booking/places'
import { dayTimeline, dayWords } from './day.copy'
import { dayDocument, presentOf, saveVisit, saveWindow, windowsOf } from './day.store'
import { visitIdOf } from './domain/decide-arrival'
import { decideEnd } from './domain/decide-visit'
import { decideClose } from './domain/decide-window'
import { dayDueKinds } from './domain/dues'
import { freeWindow } from './moves'

const change = (action: string, now: number) => ({ by: clockActor, action, now })

/** R5.5: half an hour after the slot's beginning and not here. Whoever is here and got the place meanwhile has come. */
const noShow: DueJob = (row, deps, now) =>
  whileDue(row, deps, async tx => {
    const booking = await tx.get('handoverBookings', row.entityId)
    const isStill = booking?.state === 'booked' && booking.noShowAt !== null && booking.noShowAt <= now
    if (!booking || !isStill || booking.day === null) return moveDue(tx, [asDue(row)], [])
    const isHere = await tx.get('handoverVisits', visitIdOf(booking.unitId, booking.day))
    if (!isHere) return markNoShow(tx, booking, now)
    const came = stepBooking(booking, 'checkIn', ['clock'], now)
    if (came.ok) await saveBooking(tx, booking, came.value, {}, change('checkIn', now))
  })

/** The place is nobody's any more, and the flat is invited again. */
async function markNoShow(tx: Tx, booking: HandoverBooking, now: number): Promise<void> {
  const { unitId, unitName, batchId, estateId, day, from } = booking
  const missed = stepBooking(booking, 'markNoShow', ['clock'], now)
  const [batch, unit] = [await tx.get('handoverBatches', batchId), await tx.get('handoverUnits', unitId)]
  if (!missed.ok || !batch || !unit || day === null || from === null) return
  await leavePlace(tx, booking, 'past')
  const ofDay = await dayDocument(tx, { batchId, estateId, day })
  const noShowUnitIds = [...new Set([...ofDay.noShowUnitIds, unitId])]
  await tx.put('handoverVisitDays', { ...ofDay, noShowUnitIds })
  const personId = await hearerOf(tx, booking)
  const words = dayWords.invitedAgain(unitName, from, batch.place)
  const notices = noticesTo({ ...booking, personId }, { place: batch.place, at: from }, 'invitedAgain', words)
  const fact = { kind: 'handoverNoShow', title: dayTimeline.noShow(from), body: '' }
  await saveBooking(tx, booking, missed.value, { notices, fact }, change('markNoShow', now))
}

/** Midnight: whoever is still in a line went home, and every window is closed. One by one, so that one fault stops only itself. */
const endDay: DueJob = async (row, deps, now) => {
  const ofDay = await deps.database.get('handoverVisitDays', row.entityId)
  if (ofDay) {
    const { batchId, day } = ofDay
    for (const { _id } of await presentOf(deps.database, batchId, day)) await goHome(deps, _id, now)
    for (const { _id, isOpen } of await windowsOf(deps.database, batchId, day)) if (isOpen) await shut(deps, _id, now)
  }
  await whileDue(row, deps, tx => moveDue(tx, [asDue(row)], []))
}

async function goHome(deps: Deps, visitId: string, now: number): Promise<void> {
  await inTransaction(deps.database, deps, async tx => {
    const visit = await tx.get('handoverVisits', visitId)
    const left = visit && decideEnd(visit, 'leave', ['clock'], now)
    if (!visit || !left?.ok) return ok(null)
    await freeWindow(tx, visit, change('leave', now))
    const fact = { kind: 'handoverVisitLeft', title: dayTimeline.left, body: dayTimeline.leftUnfinished }
    await saveVisit(tx, left.value, change('leave', now), fact)
    return ok(null)
  })
}

async function shut(deps: Deps, windowId: string, now: number): Promise<void> {
  await inTransaction(deps.database, deps, async tx => {
    const closed = decideClose(await tx.get('handoverWindows', windowId))
    if (closed.ok) await saveWindow(tx, closed.value, change('closeWindow', now))
    return ok(null)
  })
}

export const dayJobs: Record<string, DueJob> = {
  [dayDueKinds.noShow]: noShow,
  [dayDueKinds.end]: endDay,
}
export const dayExpanders: Record<string, Expander> = {}
