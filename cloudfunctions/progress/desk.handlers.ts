import type { Role } from '~/types/kernel/contract'
import { ok, refuse } from '~/types/kernel/result'
import { dayOf, daysBetween } from '~/types/kernel/time'
import { lateness } from '~/types/progress/milestone'
import type { ProgressContract } from '~/types/progress/progress.contract'
import type { BoardRow, DeskReport } from '~/types/progress/progress.views'
import { reportLifecycle, type ReportAction } from '~/types/progress/report.lifecycle'
import type { Context, Handlers } from '../_kernel/entry'
import { cursorOf, pageFrom, within as withinPage } from '../_kernel/page'
import { photoUrls } from '../_kernel/photo-urls'
import { currentPolicies } from '../_kernel/policies'
import type { MilestonePlan, ProgressReport } from '../_schema/progress.schema'
import { lateMilestones } from './domain/report'
import { isFinished, lastDayOf, yearsOf, type Rhythm } from './domain/rhythm'
import { plansOf } from './estate.store'
import { estatesOf } from './milestone.handlers'
import { readersOf } from './readers'
import { percentsOf, reportBefore, siteOf, writerOf } from './report.store'
import { rowsOf } from './views'

const pageSize = 20

type Actions = 'board' | 'deskReports' | 'deskReport' | 'readers'

export const deskHandlers: Pick<Handlers<ProgressContract>, Actions> = {
  async board(_input, context) {
    const { deps, now } = context
    const estates = await estatesOf(context)
    const { progress } = await currentPolicies(deps.database, now)
    const rows = await Promise.all(estates.map(({ _id, name }) => boardRow(context, _id, name, progress)))
    // Those that are being built, and so reported on, come first.
    return ok({ rows: rows.sort((one, other) => Number(one.remindOn === null) - Number(other.remindOn === null)) })
  },

  async deskReports({ estateId, after }, { deps, rolesTowards }) {
    const estate = await deps.database.get('estates', estateId)
    if (!estate || rolesTowards({ estateId }).length === 0) return refuse('NOT_FOUND')
    const page = pageFrom(after, 'desc')
    const found = await deps.database.find('progressReports', {
      where: { estateId, ...withinPage('createdAt', page) },
      orderBy: [['createdAt', 'desc']],
      limit: pageSize,
      skip: page.skip,
    })
    const rows = await rowsOf(deps, found, await plansOf(deps.database, estateId))
    return ok({ rows, next: cursorOf(found, pageSize, page, ({ createdAt }) => createdAt) })
  },

  async deskReport({ reportId }, context) {
    const { deps, now, rolesTowards } = context
    const report = await deps.database.get('progressReports', reportId)
    const roles = report ? rolesTowards({ estateId: report.estateId }) : []
    if (!report || roles.length === 0) return refuse('NOT_FOUND')
    const { estateId, content } = report
    const [books, plans, before, urls, { progress }] = await Promise.all([
      deps.database.get('progressEstates', estateId),
      plansOf(deps.database, estateId),
      reportBefore(deps.database, estateId, report.number),
      photoUrls(deps, report.photoIds),
      currentPolicies(deps.database, now),
    ])
    const percents = percentsOf(before?.content)
    const late = report.publishedAt === null ? lateMilestones(content, plans.map(siteOf), dayOf(now)) : report.late
    return ok({
      ...shown(report, context, roles),
      estateName: books?.name ?? '',
      buildings: plans.map(({ _id, building }) => ({ buildingId: _id, building, before: percents[_id] ?? null })),
      spots: books?.spots ?? [],
      photoUrls: urls,
      late,
      fewestPhotos: progress.fewestPhotos,
    })
  },

  async readers({ reportId, after }, { deps, rolesTowards }) {
    const report = await deps.database.get('progressReports', reportId)
    const isMine = report !== null && rolesTowards({ estateId: report.estateId }).length > 0
    if (!report || !isMine || report.publishedAt === null) return refuse('NOT_FOUND')
    return ok(await readersOf(deps.database, report, after))
  },
}

const ofReviewers: readonly ReportAction[] = ['returnReport', 'publishReport']

/** The report itself, and what I may do with it now. */
function shown(report: ProgressReport, { caller }: Context, roles: readonly Role[]) {
  const { _id, estateId, number, edition, state, version, content, authorName, returned, corrects, publishedAt } =
    report
  const isMine = report.authorIds.includes(writerOf(caller).id)
  const by = roles.filter(role => role === 'sales' || role === 'manager')
  const moves = reportLifecycle
    .movesFor(state, by)
    .filter(action => action !== 'replaceReport' && !(isMine && ofReviewers.includes(action)))
  const facts = { number, edition, stage: state, version, content, authorName, returned, corrects, publishedAt }
  return { reportId: _id, estateId, ...facts, isMine, moves } satisfies Partial<DeskReport>
}

const isLateWithoutReason = ({ milestones }: MilestonePlan, today: Parameters<typeof lateness>[1]): number =>
  milestones.filter(each => lateness(each, today).isLate && each.actualOn === null && each.reason === '').length

async function boardRow(
  { deps: { database }, now }: Context,
  estateId: string,
  estateName: string,
  rhythm: Rhythm,
): Promise<BoardRow> {
  const countOf = (state: 'draft' | 'inReview'): Promise<number> =>
    database.count('progressReports', { estateId, state })
  const [books, plans, drafts, inReview] = await Promise.all([
    database.get('progressEstates', estateId),
    plansOf(database, estateId),
    countOf('draft'),
    countOf('inReview'),
  ])
  const today = dayOf(now)
  const open = plans.flatMap(({ milestones }) => milestones).filter(({ actualOn }) => actualOn === null)
  return {
    estateId,
    estateName,
    years: books ? yearsOf(books, rhythm, today) : [],
    lastPublishedOn: books?.lastPublishedAt == null ? null : dayOf(books.lastPublishedAt),
    daysSince: books ? daysBetween(lastDayOf(books), today) : null,
    remindOn: books && !isFinished(plans) ? dayOf(books.remindAt) : null,
    inReview,
    drafts,
    late: open.filter(milestone => lateness(milestone, today).isLate).length,
    lateWithoutReason: plans.reduce((sum, plan) => sum + isLateWithoutReason(plan, today), 0),
  }
}
