import { dayOf, type CalendarDay } from '~/types/kernel/time'
import type { Database } from '../../_kernel/database'
import { findAll } from '../../_kernel/find-all'
import type { HandoverVisit } from '../../_schema/handover-day.schema'
import type { HandoverSurvey } from '../../_schema/handover-survey.schema'
import type { UnitHandover } from '../../_schema/handover.schema'
import type { Snag } from '../../_schema/inspection.schema'
import type { Counted, CountedFlat, CountedSnag } from './domain/counted'

const snagFields = [
  ...['unitId', 'building', 'houseType', 'room', 'component', 'contractorName', 'pin', 'state'],
  ...['recordedAt', 'dueAt', 'closedAt', 'fixes.finishedAt', 'rejections.at'],
] as const
const unitFields = ['building', 'houseType', 'state', 'arrivedAt', 'takenOverAt'] as const

/** What figures are counted from, of these batches: each page with few fields, no picture and no words among them. */
export async function countedOf(database: Database, batchIds: readonly string[]): Promise<Counted> {
  const batches = await Promise.all(batchIds.map(batchId => ofBatch(database, batchId)))
  return { flats: batches.flatMap(({ flats }) => flats), snags: batches.flatMap(({ snags }) => snags) }
}

async function ofBatch(database: Database, batchId: string): Promise<Counted> {
  const [units, visits, surveys, snags] = await Promise.all([
    findAll(database, 'handoverUnits', { batchId }, unitFields),
    findAll(database, 'handoverVisits', { batchId }, ['unitId', 'day']),
    findAll(database, 'handoverSurveys', { batchId }, ['answer.stars']),
    findAll(database, 'snags', { batchId }, snagFields),
  ])
  const firstVisit = firstDays(visits)
  const answers = new Map(surveys.map(survey => [survey._id, survey]))
  const flats = units
    .filter(({ state }) => state !== 'withdrawn')
    .map(unit => flatOf(unit, firstVisit.get(unit._id), answers.get(unit._id)))
  return { flats, snags: snags.map(snagOf) }
}

function firstDays(visits: readonly Pick<HandoverVisit, 'unitId' | 'day'>[]): Map<string, CalendarDay> {
  const first = new Map<string, CalendarDay>()
  for (const { unitId, day } of visits) {
    const known = first.get(unitId)
    if (known === undefined || day < known) first.set(unitId, day)
  }
  return first
}

function flatOf(
  { _id: unitId, building, houseType, state, arrivedAt, takenOverAt }: UnitHandover,
  firstVisit: CalendarDay | undefined,
  survey: HandoverSurvey | undefined,
): CountedFlat {
  const visitedOn = firstVisit ?? (arrivedAt === null ? null : dayOf(arrivedAt))
  const stars = survey?.answer?.stars ?? null
  return { unitId, building, houseType, state, visitedOn, takenOverAt, isAsked: survey !== undefined, stars }
}

function snagOf(snag: Snag): CountedSnag {
  const { _id: snagId, unitId, building, houseType, room, component, contractorName, pin, state } = snag
  const { recordedAt, dueAt, closedAt, fixes, rejections } = snag
  const fixedAt = fixes.reduce<number | null>((latest, { finishedAt }) => finishedAt ?? latest, null)
  return {
    ...{ snagId, unitId, building, houseType, room, component, contractorName, pin, state },
    ...{ recordedAt, dueAt, closedAt, fixedAt, timesRejected: rejections.length },
  }
}
