import { ok } from '~/types/kernel/result'
import { dayOf } from '~/types/kernel/time'
import { clockActor } from '../../_kernel/actor'
import { recordAudit } from '../../_kernel/audit'
import { findAll } from '../../_kernel/find-all'
import { above } from '../../_kernel/query'
import { inTransaction } from '../../_kernel/transaction'
import type { Handing } from '../leaving'
import { leavingWords } from './booking.copy'
import { recountAll } from './days'
import { moveToAnotherSlot } from './moving-on'
import { isBooked } from './places'
import { blockFree } from './slot-moves'

/**
 * A leaver accompanies nobody any more (R1.1): the duties to come end, nobody gets into their places, and whoever is in one gets another at
 * the same time, or the nearest there is.
 */
export async function handOnDuties(handing: Handing): Promise<void> {
  const { deps, leaving, now } = handing
  const places = await findAll(deps.database, 'handoverPlaces', { staffId: leaving._id, from: above(now) })
  for (const { _id, bookingId } of places) if (bookingId === '') await blockFree(deps, _id, leavingWords)
  for (const place of places.filter(isBooked)) {
    const { batchId, day, from } = place
    await moveToAnotherSlot(deps, { batchId, day, from, slotId: null, moveId: null, words: leavingWords }, place, now)
  }
  for (const batchId of new Set(places.map(place => place.batchId)))
    await recountAll(
      deps.database,
      batchId,
      places.filter(place => place.batchId === batchId).map(({ day }) => day),
    )
  await endDuties(handing)
}

/** Those of today stand as they were: who came with them came. */
async function endDuties({ deps, leaving, action, now }: Handing): Promise<void> {
  const duties = await findAll(deps.database, 'handoverDuties', { staffId: leaving._id, isOn: true })
  for (const { _id } of duties.filter(({ day }) => day > dayOf(now)))
    await inTransaction(deps.database, deps, async tx => {
      const duty = await tx.get('handoverDuties', _id)
      if (!duty?.isOn) return ok(null)
      const after = { ...duty, version: duty.version + 1, isOn: false }
      await tx.put('handoverDuties', after)
      const entry = { entityId: `duty:${_id}`, version: after.version, at: now, by: clockActor, action, content: after }
      await recordAudit(tx, entry)
      return ok(null)
    })
}
