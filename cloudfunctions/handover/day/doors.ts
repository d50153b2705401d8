import type { HandoverContract } from '~/types/handover/handover.contract'
import type { EntryRefusal, InputOf, OutputOf } from '~/types/kernel/contract'
import { ok, type Result } from '~/types/kernel/result'
import type { Database } from '../../_kernel/database'
import type { Context } from '../../_kernel/entry'
import { findAll } from '../../_kernel/find-all'
import { oneOf, startsWith } from '../../_kernel/query'
import type { UnitHandover } from '../../_schema/handover.schema'
import { batchToday, type ReachedBatch } from './day.store'
import { visitIdOf } from './domain/decide-arrival'
import { isDoorMeant } from './domain/doors'
import { doorOf } from './views'

type Found = OutputOf<HandoverContract, 'findDoors'>

const mostFound = 20

/** A flat of the batch by its door or by its owner's name (R5.5). Doors are answered, never names. */
export async function findDoors(
  context: Context,
  { batchId, words }: InputOf<HandoverContract, 'findDoors'>,
): Promise<Result<Found, EntryRefusal>> {
  const { database } = context.deps
  const reached = await batchToday(database, context, batchId)
  if (!reached.ok) return reached
  const units = /\d/.test(words) ? await byDoor(database, batchId, words) : await byName(database, reached.value, words)
  const shown = units.slice(0, mostFound)
  if (shown.length === 0) return ok({ rows: [] })
  const ids = shown.map(({ _id }) => _id)
  const { today } = reached.value
  const [bookings, visits] = await Promise.all([
    database.find('handoverBookings', { where: { _id: oneOf(ids) }, limit: mostFound }),
    database.find('handoverVisits', { where: { _id: oneOf(ids.map(id => visitIdOf(id, today))) }, limit: mostFound }),
  ])
  const rows = shown.map(({ _id: unitId, unitName }) => ({
    ...{ unitId, door: doorOf(unitName) },
    slotFrom: bookings.find(booking => booking.unitId === unitId && booking.day === today)?.from ?? null,
    isHere: visits.some(visit => visit.unitId === unitId && visit.state !== 'left'),
  }))
  return ok({ rows })
}

async function byDoor(database: Database, batchId: string, words: string): Promise<UnitHandover[]> {
  const all = await findAll(database, 'handoverUnits', { batchId })
  return all.filter(({ unitName }) => isDoorMeant(doorOf(unitName), words))
}

async function byName(database: Database, { batch }: ReachedBatch, name: string): Promise<UnitHandover[]> {
  const people = await database.find('persons', {
    where: { estateIds: batch.estateId, name: startsWith(name) },
    orderBy: [['name', 'asc']],
    limit: mostFound,
    fields: ['unitIds'],
  })
  const ids = [...new Set(people.flatMap(({ unitIds }) => unitIds))].slice(0, mostFound)
  if (ids.length === 0) return []
  const units = await database.find('handoverUnits', { where: { _id: oneOf(ids) }, limit: mostFound })
  return units.filter(({ batchId }) => batchId === batch._id)
}
