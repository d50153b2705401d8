import { buildingIdOfUnit } from '~/types/estate/estate'
import { ok } from '~/types/kernel/result'
import { dayOf, daysBetween, yearOf, type CalendarDay } from '~/types/kernel/time'
import type { Expander } from '../_kernel/broadcast'
import type { Tx } from '../_kernel/database'
import { sayTemplateTime } from '../_kernel/dates.copy'
import { moveDue } from '../_kernel/due'
import { queueMessages, toPerson, toStaff, type Notice } from '../_kernel/outbox'
import { currentPolicies } from '../_kernel/policies'
import { oneOf } from '../_kernel/query'
import type { DueJob } from '../_kernel/sweep'
import { inTransaction } from '../_kernel/transaction'
import type { PersonFile, UnitFile } from '../_schema/documents'
import type { ProgressEstate, ProgressReport } from '../_schema/progress.schema'
import { isFinished, lastDayOf, nextYearEnd, publishedIn, remindAtOf, type Rhythm } from './domain/rhythm'
import { estateDueKinds, plansOf, putEstate, within } from './estate.store'
import { progressWords } from './progress.copy'
import { reportBroadcast } from './publish'
import { reportersOf, type Colleague } from './team'

/** Units a page: bounded work, so that a tick can stop between two. */
const unitsPerPage = 200
/** Ids asked for at once: a longer list is read by no index. */
const idsPerQuery = 100

/** The people of the buildings that a report names (R4.2): each once, owners and members who may read, linked to WeChat or not. */
const expandReport: Expander = async ({ cursor, subjectId }, { database }) => {
  const report = await database.get('progressReports', subjectId)
  const estate = report && (await database.get('progressEstates', report.estateId))
  if (!report || !estate) throw new Error(`no report behind broadcast ${subjectId}`)
  const buildings = await buildingsTold(database, report)
  const at = cursor === null ? 0 : buildings.indexOf(buildingIdOfUnit(cursor))
  const building = buildings[at]
  if (building === undefined) return { notices: [], next: null }
  const units = await database.find('units', {
    where: { _id: within(`${building}-`, cursor ?? '') },
    orderBy: [['_id', 'asc']],
    limit: unitsPerPage,
  })
  const persons = await personsOf(
    database,
    units.filter(({ isVisible }) => isVisible),
  )
  const today = dayOf(report.publishedAt ?? 0)
  const told = persons.filter(
    person => firstOf(person, buildings, today) !== undefined && isTurnOf(person, units, buildings, today),
  )
  const last = units[units.length - 1]
  const following = buildings[at + 1]
  const next = last && units.length === unitsPerPage ? last._id : following === undefined ? null : `${following}-`
  return { notices: told.map(person => noticeOf(report, estate.name, person)), next }
}

/** A correction is told to those of the version before, too, whatever buildings it names now. */
async function buildingsTold(database: Pick<Tx, 'get'>, report: ProgressReport): Promise<string[]> {
  const before = report.corrects === null ? null : await database.get('progressReports', report.corrects)
  const named = [...report.content.buildings, ...(before?.content.buildings ?? [])]
  return [...new Set(named.map(({ buildingId }) => buildingId))].sort()
}

async function personsOf(
  database: Parameters<Expander>[1]['database'],
  units: readonly UnitFile[],
): Promise<PersonFile[]> {
  const ids = [...new Set(units.flatMap(({ personIds, memberPersonIds }) => [...personIds, ...memberPersonIds]))].sort()
  const persons: PersonFile[] = []
  for (let from = 0; from < ids.length; from += idsPerQuery) {
    const where = { _id: oneOf(ids.slice(from, from + idsPerQuery)) }
    persons.push(...(await database.find('persons', { where, limit: idsPerQuery })))
  }
  return persons
}

/** A person's flats in these buildings, own ones and those that they may read of as a member, in the order of the pages. */
function unitsTold({ unitIds, memberships }: PersonFile, buildings: readonly string[], today: CalendarDay): string[] {
  const invited = memberships
    .filter(({ scopes, until }) => scopes.includes('read') && (until === null || until >= today))
    .map(({ unitId }) => unitId)
  return buildings.flatMap(building =>
    [...new Set([...unitIds, ...invited])].filter(id => buildingIdOfUnit(id) === building).sort(),
  )
}
const firstOf = (person: PersonFile, buildings: readonly string[], today: CalendarDay): string | undefined =>
  unitsTold(person, buildings, today)[0]

/** Somebody with two flats is told with the first of them, so that the count is of people. */
const isTurnOf = (
  person: PersonFile,
  units: readonly UnitFile[],
  buildings: readonly string[],
  today: CalendarDay,
): boolean => {
  const first = firstOf(person, buildings, today)
  return units.some(({ _id }) => _id === first)
}

function noticeOf(report: ProgressReport, estate: string, { _id, linkedOpenid }: PersonFile): Notice {
  const { number, content, late, corrects } = report
  const { title, body, short } =
    corrects === null
      ? { ...progressWords.published(estate, number ?? 0, content.text, late) }
      : progressWords.corrected(estate, number ?? 0, content.changed)
  const fields = { thing1: estate, thing2: short, time3: sayTemplateTime(report.publishedAt ?? 0), thing4: body }
  return {
    to: toPerson(_id),
    kind: reportBroadcast,
    title,
    body,
    subject: { kind: 'progressReport', id: report._id },
    topic: 'progress',
    // Who is not linked to WeChat has nowhere to be rung: the inbox waits for them.
    ...(linkedOpenid !== null && { push: { template: 'estateProgress' as const, fields } }),
  }
}

interface Look {
  estate: ProgressEstate
  team: readonly Colleague[]
  rhythm: Rhythm
  isOver: boolean
  now: number
}

/** Looks at an estate whose hour has come, and saves what follows, if the row still stands as it was found. */
const estateJob =
  (look: (seen: Look) => { estate: ProgressEstate; notices: readonly Notice[] }): DueJob =>
  async (row, deps, now) => {
    const { database } = deps
    const [team, plans, { progress }] = await Promise.all([
      reportersOf(database, row.entityId),
      plansOf(database, row.entityId),
      currentPolicies(database, now),
    ])
    await inTransaction(database, deps, async tx => {
      const [current, estate] = [await tx.get('due', row._id), await tx.get('progressEstates', row.entityId)]
      if (current?.dueAt !== row.dueAt) return ok(null)
      if (!estate) await moveDue(tx, [{ entityId: row.entityId, kind: row.kind, at: row.dueAt }], [])
      else {
        const seen = look({ estate, team, rhythm: progress, isOver: isFinished(plans), now })
        const saved = await putEstate(tx, estate, seen.estate)
        await queueMessages(tx, `${estate._id}:progress:${saved.version}`, seen.notices, now)
      }
      return ok(null)
    })
  }

const tell = (
  team: readonly Colleague[],
  position: Colleague['position'],
  said: Pick<Notice, 'kind' | 'title' | 'body'>,
  estateId: string,
) =>
  team
    .filter(each => each.position === position)
    .map(({ staffId }): Notice => ({ to: toStaff(staffId), ...said, subject: { kind: 'milestone', id: estateId } }))

/** 120 days without a report: sales is reminded, and again after as many days more (R4.3). */
const remind = estateJob(({ estate, team, rhythm, isOver, now }) => {
  const lastDay = lastDayOf(estate)
  const wanted = remindAtOf(lastDay, rhythm)
  // The company has changed the number meanwhile: not yet.
  if (wanted > now) return { estate: { ...estate, remindAt: wanted }, notices: [] }
  const again = { ...estate, remindAt: remindAtOf(dayOf(now), rhythm) }
  if (isOver) return { estate: again, notices: [] }
  const said = progressWords.remind(estate.name, daysBetween(lastDay, dayOf(now)))
  return { estate: again, notices: tell(team, 'sales', { kind: 'reportReminder', ...said }, estate._id) }
})

/** 31 December, 18:30: a year short of two is a breach on the board, and the manager knows (R4.3). */
const endYear = estateJob(({ estate, team, rhythm, isOver, now }) => {
  const year = yearOf(dayOf(estate.yearEndAt))
  const published = publishedIn(year, estate.publishedOn)
  const next = { ...estate, yearEndAt: nextYearEnd(now) }
  if (isOver || published >= rhythm.reportsPerYear) return { estate: next, notices: [] }
  const said = progressWords.short(estate.name, year, published, rhythm.reportsPerYear)
  const notices = tell(team, 'manager', { kind: 'reportsShort', ...said }, estate._id)
  return { estate: { ...next, shortYears: [...estate.shortYears, year] }, notices }
})

/** What falls due in this feature, by the kind of the due row. */
export const progressJobs: Record<string, DueJob> = {
  [estateDueKinds.remind]: remind,
  [estateDueKinds.yearEnd]: endYear,
}

/** Who hears of a broadcast of this feature, by its kind. */
export const progressExpanders: Record<string, Expander> = { [reportBroadcast]: expandReport }
