import { buildingIdOf } from '~/types/estate/estate'
import { dayOf, type CalendarDay } from '~/types/kernel/time'
import type { Tx, Database } from '../_kernel/database'
import { moveDue, type Due } from '../_kernel/due'
import { above, type Condition } from '../_kernel/query'
import type { MilestonePlan, ProgressEstate } from '../_schema/progress.schema'
import { lastDayOf, nextYearEnd, remindAtOf, type Rhythm } from './domain/rhythm'

export const estateDueKinds = { remind: 'progress.remind', yearEnd: 'progress.yearEnd' } as const

export const duesOf = (estate: ProgressEstate | null): Due[] =>
  estate === null
    ? []
    : [
        { entityId: estate._id, kind: estateDueKinds.remind, at: estate.remindAt },
        { entityId: estate._id, kind: estateDueKinds.yearEnd, at: estate.yearEndAt },
      ]

/** An estate's own page of the books, as it begins: reports count from today (R4.3). */
export function newEstate(_id: string, name: string, now: number, rhythm: Rhythm): ProgressEstate {
  const since = dayOf(now)
  return {
    _id,
    version: 0,
    name,
    since,
    lastNumber: 0,
    lastPublishedAt: null,
    publishedOn: [],
    shortYears: [],
    remindAt: remindAtOf(since, rhythm),
    yearEndAt: nextYearEnd(now),
    spots: [],
  }
}

/** Saves it one version on; its due rows follow. `before` null: it is new. */
export async function putEstate(tx: Tx, before: ProgressEstate | null, after: ProgressEstate): Promise<ProgressEstate> {
  const saved = { ...after, version: (before?.version ?? 0) + 1 }
  await tx.put('progressEstates', saved)
  await moveDue(tx, duesOf(before), duesOf(saved))
  return saved
}

/** After publishing: the next number is used, the reminder moves (R4.3). */
export function withPublished(estate: ProgressEstate, number: number, now: number, rhythm: Rhythm): ProgressEstate {
  const published = {
    ...estate,
    lastNumber: number,
    lastPublishedAt: now,
    publishedOn: [...estate.publishedOn, dayOf(now)],
  }
  return { ...published, remindAt: remindAtOf(lastDayOf(published), rhythm) }
}

export interface Building {
  buildingId: string
  name: string
}

/** Ids of documents that begin so, after this one. */
export const within = (prefix: string, after: string): Condition => ({
  is: 'range',
  after: after > prefix ? after : prefix,
  before: `${prefix}\uffff`,
})

const aFew = 20

/** The buildings of an estate, from the ids of its units: one small read a building, however many units there are. */
export async function buildingsOf(database: Database, estateId: string): Promise<Building[]> {
  const buildings: Building[] = []
  for (let after = ''; ;) {
    const units = await database.find('units', {
      where: { _id: within(`${estateId}-`, after) },
      orderBy: [['_id', 'asc']],
      limit: aFew,
      fields: ['building', 'isVisible'],
    })
    const unit = units.find(({ isVisible }) => isVisible)
    if (!unit && units.length < aFew) return byName(buildings, ({ name }) => name)
    if (unit) {
      const buildingId = buildingIdOf(estateId, unit.building)
      buildings.push({ buildingId, name: unit.building })
      after = `${buildingId}-\uffff`
    } else after = units[units.length - 1]?._id ?? ''
  }
}

const numberIn = (name: string): number => Number(/\d+/.exec(name)?.[0] ?? Number.MAX_SAFE_INTEGER)
/** As people count: 2 before 10. */
export const byName = <Row>(rows: readonly Row[], nameOf: (row: Row) => string): Row[] =>
  [...rows].sort(
    (one, other) => numberIn(nameOf(one)) - numberIn(nameOf(other)) || (nameOf(one) < nameOf(other) ? -1 : 1),
  )

const page = 1_000

/** The earliest day that a contract of this building promises; null without units. */
export async function contractDayOf(database: Database, buildingId: string): Promise<CalendarDay | null> {
  let earliest: CalendarDay | null = null
  for (let after = ''; ;) {
    const units = await database.find('units', {
      where: { _id: within(`${buildingId}-`, after) },
      orderBy: [['_id', 'asc']],
      limit: page,
      fields: ['contractHandoverOn', 'isVisible'],
    })
    for (const { contractHandoverOn: day, isVisible } of units)
      if (isVisible && (earliest === null || day < earliest)) earliest = day
    const last = units[units.length - 1]
    if (!last || units.length < page) return earliest
    after = last._id
  }
}

/** An estate's plans in the order of its buildings; a hundred and more buildings come in pages. */
export async function plansOf(database: Database, estateId: string): Promise<MilestonePlan[]> {
  const plans: MilestonePlan[] = []
  for (let after = ''; ;) {
    const found = await database.find('milestonePlans', {
      where: { estateId, _id: above(after) },
      orderBy: [['_id', 'asc']],
      limit: page,
    })
    plans.push(...found)
    const last = found[found.length - 1]
    if (!last || found.length < page) return byName(plans, ({ building }) => building)
    after = last._id
  }
}
