import { ok, refuse, type Result } from '~/types/kernel/result'
import { dayOf, startOf } from '~/types/kernel/time'
import { reportLifecycle, type ReportAction, type ReportState } from '~/types/progress/report.lifecycle'
import type { ReportContent } from '~/types/progress/report'
import { staffActor } from '../_kernel/actor'
import { recordAudit } from '../_kernel/audit'
import type { Database, Tx } from '../_kernel/database'
import type { Context } from '../_kernel/entry'
import { below } from '../_kernel/query'
import type { MilestonePlan, ProgressEstate, ProgressReport } from '../_schema/progress.schema'
import type { Site, Situation } from './domain/report'

/** The caller as a report knows its writers. */
export const writerOf = ({ account }: Context['caller']): { id: string; name: string } => ({
  id: account?.staff?.staffId ?? '',
  name: account?.staff?.name ?? '',
})

type MoveRefusal = 'NOT_FOUND' | 'NOT_POSSIBLE_NOW' | 'NOT_YOURS_TO_DO' | 'DRAFT_CHANGED'

/** The report as it stands, if this caller may make this move on this very version of it (R4.2: nothing of a colleague's is lost). */
export async function forMove(
  tx: Tx,
  { rolesTowards, action }: Context,
  reportId: string,
  version?: number,
): Promise<Result<{ report: ProgressReport; state: ReportState }, MoveRefusal>> {
  const report = await tx.get('progressReports', reportId)
  const roles = report ? rolesTowards({ estateId: report.estateId }) : []
  if (!report || roles.length === 0) return refuse('NOT_FOUND')
  const by = roles.filter(role => role === 'sales' || role === 'manager')
  const step = reportLifecycle.step(report.state, action as ReportAction, by)
  if (!step.ok) return step
  if (version !== undefined && report.version !== version) return refuse('DRAFT_CHANGED')
  return ok({ report, state: step.value })
}

/** Writes it one version on, with its audit row. */
export async function putReport(
  tx: Tx,
  { caller, now, action }: Context,
  after: Omit<ProgressReport, 'version'>,
  before: Pick<ProgressReport, 'version'> | null,
): Promise<ProgressReport> {
  const saved = { ...after, version: (before?.version ?? 0) + 1 }
  await (before ? tx.put('progressReports', saved) : tx.create('progressReports', [saved]))
  const row = { entityId: saved._id, version: saved.version, at: now, by: staffActor(caller), action, content: saved }
  await recordAudit(tx, row)
  return saved
}

/** The last published report before this number; without a number the last there is. */
export async function reportBefore(
  database: Database,
  estateId: string,
  number: number | null,
): Promise<ProgressReport | null> {
  const [report] = await database.find('progressReports', {
    where: { estateId, state: 'published', ...(number !== null && { number: below(number) }) },
    orderBy: [['number', 'desc']],
    limit: 1,
  })
  return report ?? null
}

export const percentsOf = (content: ReportContent | undefined): Record<string, number> =>
  Object.fromEntries((content?.buildings ?? []).map(({ buildingId, percent }) => [buildingId, percent]))

export const siteOf = ({ _id, building, milestones }: MilestonePlan): Site => ({
  buildingId: _id,
  building,
  milestones,
})

/** The plans of the buildings that a content names, by id. */
export async function sitesOf(
  reader: Pick<Tx, 'get'>,
  { buildings, photos }: ReportContent,
  estateId: string,
): Promise<Site[]> {
  const ids = [...new Set([...buildings, ...photos].map(({ buildingId }) => buildingId))]
  const plans = await Promise.all(ids.map(id => reader.get('milestonePlans', id)))
  return plans.flatMap(plan => (plan?.estateId === estateId ? [siteOf(plan)] : []))
}

/** What a report of this estate is held against now. */
export function situationOf(
  report: ProgressReport,
  estate: ProgressEstate | null,
  sites: readonly Site[],
  given: { before: ProgressReport | null; fewestPhotos: number; now: number },
): Situation {
  return {
    today: dayOf(given.now),
    sites,
    spots: estate?.spots ?? [],
    before: percentsOf(given.before?.content),
    fewestPhotos: given.fewestPhotos,
    isCorrection: report.corrects !== null,
  }
}

const photoDocId = (reportId: string, photoId: string): string => `${reportId}:${photoId}`

/** Pictures stand in the order of time at their spots as long as their version is the one that counts (R4.5). */
export async function putSpotPhotos(
  tx: Tx,
  { _id, estateId, content }: ProgressReport,
  sites: readonly Site[],
): Promise<void> {
  for (const { photoId, buildingId, spotId, takenOn, caption } of content.photos) {
    const building = sites.find(site => site.buildingId === buildingId)?.building ?? ''
    const shown = { estateId, spotId, building, photoId, takenOn, takenAt: startOf(takenOn), caption }
    await tx.put('progressPhotos', { _id: photoDocId(_id, photoId), ...shown })
  }
}

export async function removeSpotPhotos(tx: Tx, { _id, content }: ProgressReport): Promise<void> {
  for (const { photoId } of content.photos) await tx.remove('progressPhotos', photoDocId(_id, photoId))
}
