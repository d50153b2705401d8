import type { Role } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { recordAudit } from '../../_kernel/audit'
import type { Tx } from '../../_kernel/database'
import { moveDue } from '../../_kernel/due'
import type { Context } from '../../_kernel/entry'
import { queueMessages } from '../../_kernel/outbox'
import { ofPerson, ofUnit, recordTimeline } from '../../_kernel/timeline'
import type { HandoverBooking } from '../../_schema/handover-booking.schema'
import type { HandoverBatch, UnitHandover } from '../../_schema/handover.schema'
import type { Change, Told } from '../unit.store'
import { bookingDues } from './domain/dues'

export { stepBooking } from './domain/decide-booking'

/**
 * Writes a booking after a change (`after.version` is new), with its due rows, audit row, messages and lines of the timelines of flat and
 * person. The place that it takes or leaves is the caller's to write.
 */
export async function saveBooking(
  tx: Tx,
  before: HandoverBooking | null,
  after: HandoverBooking,
  { notices = [], fact, personIds = [after.personId] }: Told,
  { by, action, now }: Change,
): Promise<void> {
  await tx.put('handoverBookings', after)
  await moveDue(tx, before ? bookingDues(before) : [], bookingDues(after))
  const source = `booking:${after._id}:${after.version}`
  const entityId = `booking:${after._id}`
  await recordAudit(tx, { entityId, version: after.version, at: now, by, action, content: after })
  await queueMessages(tx, source, notices, now)
  if (!fact) return
  const subjects = [ofUnit(after.unitId), ...personIds.filter(id => id !== '').map(ofPerson)]
  const about = { kind: 'handover', id: after.unitId } as const
  await recordTimeline(tx, source, { ...fact, subjects, by, about }, now)
}

export interface ReachedFlat {
  handover: UnitHandover
  batch: HandoverBatch
  by: Role[]
}

/**
 * A flat of a batch that this caller reaches by the action's own table; forbidden, absent and "in no batch" are answered alike (R13.2). For
 * its people it begins with the notice.
 */
export async function reachedFlat(
  reader: Pick<Tx, 'get'>,
  { rolesTowards }: Pick<Context, 'rolesTowards'>,
  unitId: string,
): Promise<Result<ReachedFlat, 'NOT_FOUND'>> {
  const handover = await reader.get('handoverUnits', unitId)
  const by = handover ? rolesTowards({ unitId, estateId: handover.estateId }) : []
  const isCustomer = by.every(role => role === 'buyer' || role === 'owner' || role === 'member')
  if (!handover || by.length === 0 || (isCustomer && handover.state === 'listed')) return refuse('NOT_FOUND')
  const batch = await reader.get('handoverBatches', handover.batchId)
  return batch ? ok({ handover, batch, by }) : refuse('NOT_FOUND')
}
