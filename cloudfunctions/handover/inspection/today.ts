import type { HandoverContract } from '~/types/handover/handover.contract'
import type { InspectionRow } from '~/types/handover/inspection'
import type { EntryRefusal, InputOf, OutputOf } from '~/types/kernel/contract'
import { ok, type Result } from '~/types/kernel/result'
import { dayOf, type CalendarDay } from '~/types/kernel/time'
import type { Deps } from '../../_kernel/deps'
import type { Context } from '../../_kernel/entry'
import { atLeast, oneOf } from '../../_kernel/query'
import type { HandoverBatch, UnitHandover } from '../../_schema/handover.schema'
import type { HandoverBooking } from '../../_schema/handover-booking.schema'
import type { Inspection } from '../../_schema/inspection.schema'

const mostBatches = 100
/** A technician has a dozen flats a day, a batch a hundred. */
const mostFlats = 200

/** Flats of today by their time; of mine also those that I began and that are not signed yet. */
export async function inspectionsToday(
  context: Context,
  { whose }: InputOf<HandoverContract, 'inspectionsToday'>,
): Promise<Result<OutputOf<HandoverContract, 'inspectionsToday'>, EntryRefusal>> {
  const { deps, now, caller } = context
  const today = dayOf(now)
  const staffId = caller.account?.staff?.staffId ?? ''
  const batches = await openBatches(context)
  const bookings = (await Promise.all(batches.map(({ _id }) => bookedOn(deps, _id, today)))).flat()
  const wanted = bookings.filter(booking => whose === 'all' || booking.staffId === staffId)
  const begun = whose === 'all' ? [] : await begunBy(deps, staffId, batches)
  const ids = [...new Set([...wanted, ...begun].map(({ unitId }) => unitId))].slice(0, mostFlats)
  const [units, inspections] = await Promise.all([unitsOf(deps, ids), inspectionsOf(deps, ids)])
  const row = (unit: UnitHandover): InspectionRow => {
    const booking = wanted.find(({ unitId }) => unitId === unit._id)
    return rowOf(
      unit,
      booking,
      inspections.find(({ unitId }) => unitId === unit._id),
      staffId,
    )
  }
  const rows = units.map(row).sort((one, other) => (one.from ?? 0) - (other.from ?? 0))
  return ok({ today, rows })
}

async function openBatches({ deps, rolesTowards }: Context): Promise<HandoverBatch[]> {
  const batches = await deps.database.find('handoverBatches', {
    where: { createdAt: atLeast(0) },
    orderBy: [['createdAt', 'desc']],
    limit: mostBatches,
  })
  return batches.filter(({ state, estateId }) => state === 'open' && rolesTowards({ estateId }).length > 0)
}

async function bookedOn({ database }: Deps, batchId: string, day: CalendarDay): Promise<HandoverBooking[]> {
  const found = await database.find('handoverBookings', { where: { batchId, day }, limit: mostFlats })
  return found.filter(({ state }) => state === 'booked' || state === 'checkedIn' || state === 'noShow')
}

async function begunBy({ database }: Deps, technicianId: string, batches: HandoverBatch[]): Promise<Inspection[]> {
  const open = new Set(batches.map(({ _id }) => _id))
  const found = await database.find('inspections', {
    where: { technicianId, state: oneOf(['started', 'ended']) },
    limit: mostFlats,
  })
  return found.filter(({ batchId }) => open.has(batchId))
}

const unitsOf = ({ database }: Deps, ids: readonly string[]): Promise<UnitHandover[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : database.find('handoverUnits', { where: { _id: oneOf(ids) }, limit: mostFlats })

/** The latest of each flat first. */
const inspectionsOf = ({ database }: Deps, ids: readonly string[]): Promise<Inspection[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : database.find('inspections', {
        where: { unitId: oneOf(ids) },
        orderBy: [['startedAt', 'desc']],
        limit: 2 * mostFlats,
      })

const rowOf = (
  unit: UnitHandover,
  booking: HandoverBooking | undefined,
  inspection: Inspection | undefined,
  staffId: string,
): InspectionRow => ({
  ...{ unitId: unit._id, unitName: unit.unitName, houseType: unit.houseType },
  ...{ from: booking?.from ?? null, to: booking?.to ?? null },
  technicianName: inspection?.technicianName ?? booking?.staffName ?? null,
  isMine: booking?.staffId === staffId || inspection?.technicianId === staffId,
  hasArrived: unit.state === 'arrived' || unit.state === 'inspected',
  ...{ state: inspection?.state ?? null, snagCount: inspection?.snagCount ?? 0 },
})
