import type { HandoverContract } from '~/types/handover/handover.contract'
import type { EntryRefusal, OutputOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { dayOf } from '~/types/kernel/time'
import type { Context } from '../../_kernel/entry'
import { currentPolicies } from '../../_kernel/policies'
import type { HandoverBooking } from '../../_schema/handover-booking.schema'
import type { HandoverVisit } from '../../_schema/handover-day.schema'
import type { HandoverBatch, UnitHandover } from '../../_schema/handover.schema'
import { lineOf, windowsOf } from './day.store'
import { visitIdOf } from './domain/decide-arrival'
import { nextZone, wayOf } from './domain/decide-visit'
import { placeIn } from './domain/line'
import { papersFor } from './domain/papers'
import { needsOf, openSnagsOf } from './moves'

type Mine = OutputOf<HandoverContract, 'myQueue'>
type Place = NonNullable<Mine['place']>

/** R5.5: where my flat stands today, and how long it will take. */
export async function myQueue(context: Context, unitId: string): Promise<Result<Mine, EntryRefusal>> {
  const { database } = context.deps
  if (context.rolesTowards({ unitId }).length === 0) return refuse('NOT_FOUND')
  const today = dayOf(context.now)
  const visit = await database.get('handoverVisits', visitIdOf(unitId, today))
  const unit = visit && (await database.get('handoverUnits', unitId))
  const batch = visit && (await database.get('handoverBatches', visit.batchId))
  if (!visit || !unit || !batch) return ok({ place: null })
  const booking = await database.get('handoverBookings', unitId)
  const { unitName, day, number, state, zone, windowName } = visit
  return ok({
    place: {
      ...{ unitName, day, number, state, zone, windowName, zones: wayOf(visit) },
      ...(await inLine(context, visit)),
      technicianName: visit.technicianId === null ? null : (booking?.staffName ?? null),
      ...(await readyFor(context, { visit, unit, batch, booking })),
    },
  })
}

async function inLine({ deps, now }: Context, visit: HandoverVisit): Promise<Pick<Place, 'ahead' | 'waitMinutes'>> {
  if (visit.state !== 'queueing') return { ahead: 0, waitMinutes: null }
  const { handover: policy } = await currentPolicies(deps.database, now)
  const [line, windows] = [
    await lineOf(deps.database, visit),
    await windowsOf(deps.database, visit.batchId, visit.day, visit.zone),
  ]
  return placeIn(line, visit, visit.zone, windows, policy, now)
}

interface Facts {
  visit: HandoverVisit
  unit: UnitHandover
  batch: HandoverBatch
  booking: HandoverBooking | null
}

/** Waiting: what this zone asks for; being served: what the next one will. */
async function readyFor(
  context: Context,
  { visit, unit, batch, booking }: Facts,
): Promise<Pick<Place, 'readyFor' | 'ready'>> {
  const ahead = async () => nextZone(visit.zone, needsOf(unit, await openSnagsOf(context, unit._id)))
  const isUnderWay = visit.state === 'queueing' || visit.state === 'served'
  const zone = visit.state === 'queueing' ? visit.zone : isUnderWay ? await ahead() : null
  const unpaid = unit.fees.filter(({ paid }) => paid === null).map(({ item }) => item)
  const ready =
    zone === 'documents' ? papersFor(batch.letter.bring, booking?.proxy != null) : zone === 'fees' ? unpaid : []
  return { readyFor: zone, ready }
}
