import type { HandoverContract } from '~/types/handover/handover.contract'
import type { Journey, OpenSnag } from '~/types/handover/journey'
import { snagLifecycle } from '~/types/handover/snag.lifecycle'
import type { OutputOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { dayOf } from '~/types/kernel/time'
import type { Database } from '../../_kernel/database'
import type { Context } from '../../_kernel/entry'
import { below } from '../../_kernel/query'
import type { UnitFile } from '../../_schema/documents'
import type { HandoverVisit } from '../../_schema/handover-day.schema'
import type { HandoverBatch, UnitHandover } from '../../_schema/handover.schema'

type Home = OutputOf<HandoverContract, 'home'>

const mostSnags = 100

/**
 * What the home page and the overview show of a flat's handover: the documents of every room by their ids, so that the page costs one call
 * more. A flat in no batch, or whose people have not been told yet, is answered with null.
 */
export async function homeOf(context: Context, unitId: string): Promise<Result<Home, 'NOT_FOUND'>> {
  const { deps, rolesTowards, now } = context
  const { database } = deps
  const [unit, handover] = await Promise.all([database.get('units', unitId), database.get('handoverUnits', unitId)])
  if (!unit?.isVisible || rolesTowards({ unitId, estateId: unit.estateId }).length === 0) return refuse('NOT_FOUND')
  if (!handover || handover.state === 'listed' || handover.state === 'withdrawn') return ok({ journey: null })
  const batch = await database.get('handoverBatches', handover.batchId)
  if (!batch) throw new Error(`flat ${unitId} is in a batch that is not there`)
  const rooms = await roomsOf(database, unit, now)
  return ok({ journey: { ...ownFacts(handover, batch, unit), ...rooms } })
}

function ownFacts(handover: UnitHandover, batch: HandoverBatch, unit: UnitFile) {
  const { _id: unitId, unitName, estateId, state, arrivedAt, inspectionSignedAt, takenOverAt, keys, deemed } = handover
  const { _id: batchId, place, days, hours } = batch
  const { sentAt, readAt, confirmedAt } = handover.notice
  return {
    ...{ unitId, unitName, estateId, state, arrivedAt, inspectionSignedAt, takenOverAt },
    batch: { batchId, state: batch.state, place, days, hours },
    notice: { sentAt, readAt, confirmedAt },
    keys: keys && { preparedAt: keys.preparedAt, signedAt: keys.signedAt, handedOutAt: keys.handedOutAt },
    handedOverOn: unit.handedOverOn ?? null,
    deemed: deemed && { on: deemed.on, at: deemed.at, reason: deemed.reason },
  }
}

type Rooms = Pick<Journey, 'booking' | 'visit' | 'inspection' | 'snags' | 'survey'>

async function roomsOf(database: Database, { _id: unitId, personIds }: UnitFile, now: number): Promise<Rooms> {
  const [booking, visit, [inspection], snags, survey] = await Promise.all([
    database.get('handoverBookings', unitId),
    database.get('handoverVisits', `${unitId}:${dayOf(now)}`),
    database.find('inspections', { where: { unitId }, orderBy: [['startedAt', 'desc']], limit: 1 }),
    database.find('snags', { where: { unitId }, orderBy: [['recordedAt', 'asc']], limit: mostSnags }),
    database.get('handoverSurveys', unitId),
  ])
  const real = snags.filter(({ state }) => state !== 'withdrawn')
  return {
    booking: booking && {
      ...{ state: booking.state, day: booking.day, from: booking.from, to: booking.to },
      ...{ staffName: booking.staffName, proxyName: booking.proxy?.name ?? null },
    },
    visit: visit && (await placeOf(database, visit)),
    inspection: inspection
      ? { inspectionId: inspection._id, state: inspection.state, startedAt: inspection.startedAt }
      : null,
    snags: { all: real.length, open: real.filter(({ state }) => !snagLifecycle.isFinal(state)).map(openSnag) },
    survey: survey && personIds.includes(survey.personId) ? { askedAt: survey.askedAt, answer: survey.answer } : null,
  }
}

const openSnag = (snag: Omit<OpenSnag, 'snagId'> & { _id: string }): OpenSnag => {
  const { _id: snagId, number, room, component, words, state, dueAt } = snag
  return { snagId, number, room, component, words, state, dueAt }
}

/** The flat's place in the line of its zone (R5.5): those who wait there since earlier. */
async function placeOf(database: Database, visit: HandoverVisit): Promise<NonNullable<Journey['visit']>> {
  const { batchId, day, zone, state, number, queuedAt, windowName } = visit
  const before = { batchId, day, zone, state: 'queueing', queuedAt: below(queuedAt) }
  const ahead = state === 'queueing' ? await database.count('handoverVisits', before) : 0
  return { state, zone, number, ahead, windowName }
}
