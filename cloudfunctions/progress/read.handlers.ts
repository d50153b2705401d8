import { buildingIdOfUnit } from '~/types/estate/estate'
import { ok, refuse } from '~/types/kernel/result'
import { dayOf } from '~/types/kernel/time'
import type { ProgressContract } from '~/types/progress/progress.contract'
import type { SpotPair } from '~/types/progress/progress.views'
import type { Deps } from '../_kernel/deps'
import type { Handlers } from '../_kernel/entry'
import { cursorOf, pageFrom, within as withinPage } from '../_kernel/page'
import type { ProgressEstate, ProgressReport } from '../_schema/progress.schema'
import { plansOf } from './estate.store'
import { percentsOf, reportBefore, sitesOf } from './report.store'
import { pairsOf, progressOf, rowsOf, shownPhotos } from './views'
import { visit } from './visit'

const pageSize = 20
const mostOfSpot = 100

type Actions = 'overview' | 'visit' | 'reports' | 'report' | 'spotPhotos' | 'markReportRead'

/** The estate's books; an estate that reports nothing has none. */
async function estateOf(
  { database }: Deps,
  estateId: string,
): Promise<{ name: string; books: ProgressEstate | null } | null> {
  const estate = await database.get('estates', estateId)
  return estate && { name: estate.name, books: await database.get('progressEstates', estateId) }
}

async function photosOf(deps: Deps, { estateId, content }: ProgressReport, books: ProgressEstate | null) {
  const sites = await sitesOf(deps.database, content, estateId)
  const named = content.photos.map(photo => ({
    ...photo,
    building: sites.find(({ buildingId }) => buildingId === photo.buildingId)?.building ?? '',
  }))
  return { sites, photos: await shownPhotos(deps, named, books?.spots ?? []) }
}

/** The spot that shows most of what has been built meanwhile. */
async function bestPair(deps: Deps, report: ProgressReport, books: ProgressEstate | null): Promise<SpotPair | null> {
  const { photos } = await photosOf(deps, report, books)
  const pairs = await pairsOf(deps, report.estateId, photos, books?.spots ?? [])
  return pairs.reduce<SpotPair | null>(
    (best, pair) => (best && best.before.takenOn <= pair.before.takenOn ? best : pair),
    null,
  )
}

export const readHandlers: Pick<Handlers<ProgressContract>, Actions> = {
  visit,

  async overview({ estateId }, { deps, now }) {
    const estate = await estateOf(deps, estateId)
    if (!estate) return refuse('NOT_FOUND')
    const { name, books } = estate
    const [plans, last] = await Promise.all([
      plansOf(deps.database, estateId),
      reportBefore(deps.database, estateId, null),
    ])
    const [row] = last ? await rowsOf(deps, [last], plans) : []
    const latest = last && row ? { report: row, pair: await bestPair(deps, last, books) } : null
    const buildings = plans.map(plan => progressOf(plan, dayOf(now)))
    return ok({ estateId, estateName: name, buildings, latest })
  },

  async reports({ estateId, after }, { deps }) {
    if (!(await deps.database.get('estates', estateId))) return refuse('NOT_FOUND')
    const page = pageFrom(after, 'desc')
    const found = await deps.database.find('progressReports', {
      where: { estateId, state: 'published', ...withinPage('number', page) },
      orderBy: [['number', 'desc']],
      limit: pageSize,
      skip: page.skip,
    })
    const rows = await rowsOf(deps, found, await plansOf(deps.database, estateId))
    return ok({ rows, next: cursorOf(found, pageSize, page, ({ number }) => number ?? 0) })
  },

  /** Drafts, and what is being reviewed, are not there for readers. */
  async report({ reportId }, { deps }) {
    const report = await deps.database.get('progressReports', reportId)
    if (report?.number == null || report.publishedAt === null) return refuse('NOT_FOUND')
    const { estateId, number, edition, content, publishedAt, late, corrects, replacedBy } = report
    const [estate, last] = await Promise.all([estateOf(deps, estateId), reportBefore(deps.database, estateId, number)])
    const { sites, photos } = await photosOf(deps, report, estate?.books ?? null)
    const pairs = await pairsOf(deps, estateId, photos, estate?.books?.spots ?? [])
    const before = percentsOf(last?.content)
    const buildings = content.buildings.map(({ buildingId, percent, note }) => {
      const building = sites.find(site => site.buildingId === buildingId)?.building ?? ''
      return { buildingId, building, percent, before: before[buildingId] ?? null, note }
    })
    const { from, to, text, next, changed } = content
    const told = { from, to, text, next, changed, publishedAt, number, edition, late, corrects, replacedBy }
    return ok({ reportId, estateId, estateName: estate?.name ?? '', ...told, buildings, photos, pairs })
  },

  async spotPhotos({ estateId, spotId }, { deps }) {
    const estate = await estateOf(deps, estateId)
    if (!estate) return refuse('NOT_FOUND')
    const spots = estate.books?.spots ?? []
    const chosen = spotId ?? spots[0]?.spotId
    if (chosen === undefined) return ok({ spots, photos: [] })
    const found = await deps.database.find('progressPhotos', {
      where: { estateId, spotId: chosen },
      orderBy: [['takenAt', 'asc']],
      limit: mostOfSpot,
    })
    return ok({ spots, photos: await shownPhotos(deps, found, spots) })
  },

  /** Once per person and version, with the first instant; a second time changes nothing. */
  async markReportRead({ reportId }, { deps, caller, commit, now }) {
    const report = await deps.database.get('progressReports', reportId)
    const account = caller.account
    if (report?.publishedAt == null || !account?.personId) return refuse('NOT_FOUND')
    const { personId, units } = account
    const named = report.content.buildings.map(({ buildingId }) => buildingId)
    const isRecipient = units.some(unit => named.includes(buildingIdOfUnit(unit.unitId)))
    return commit<{ isFirst: boolean }>(async tx => {
      const _id = `${reportId}:${personId}`
      if (await tx.get('progressReads', _id)) return ok({ isFirst: false })
      await tx.create('progressReads', [{ _id, reportId, personId, isRecipient, at: now }])
      return ok({ isFirst: true })
    })
  },
}
