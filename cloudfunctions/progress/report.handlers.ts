import type { EntryRefusal, RefusalOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { addDays, calendarDay, dayOf, type CalendarDay } from '~/types/kernel/time'
import type { ProgressContract } from '~/types/progress/progress.contract'
import type { Tx } from '../_kernel/database'
import type { Context, Handlers } from '../_kernel/entry'
import { queueMessages, toStaff } from '../_kernel/outbox'
import { usePhotos } from '../_kernel/photos'
import { currentPolicies } from '../_kernel/policies'
import type { MilestonePlan, ProgressReport } from '../_schema/progress.schema'
import { decideComplete, decideReviewer } from './domain/report'
import { newEstate, plansOf, putEstate } from './estate.store'
import { progressWords } from './progress.copy'
import { publishReport } from './publish'
import { forMove, percentsOf, putReport, reportBefore, situationOf, sitesOf, writerOf } from './report.store'
import { reportersOf, type Colleague } from './team'

type Actions =
  'startReport' | 'saveReport' | 'sendReport' | 'returnReport' | 'publishReport' | 'withdrawReport' | 'correctReport'
type Moved = { reportId: string; version: number }
type Of<A extends Actions> = RefusalOf<ProgressContract, A> | EntryRefusal

const movedTo = ({ _id, version }: ProgressReport): Moved => ({ reportId: _id, version })

const firstOfMonth = (day: CalendarDay): CalendarDay => calendarDay(`${day.slice(0, 8)}01`)

/** A draft begins where the last report ended, with its buildings as far as they were. */
function firstContent(last: ProgressReport | null, plans: readonly MilestonePlan[], today: CalendarDay) {
  const after = last ? addDays(last.content.to, 1) : firstOfMonth(today)
  const percents = percentsOf(last?.content)
  const ids = last?.content.buildings.map(({ buildingId }) => buildingId) ?? plans.map(({ _id }) => _id)
  return {
    from: after <= today ? after : today,
    to: today,
    buildings: ids.map(buildingId => ({ buildingId, percent: percents[buildingId] ?? 0, note: '' })),
    photos: [],
    text: '',
    next: '',
    changed: '',
  }
}

const subjectOf = (id: string) => ({ kind: 'progressReport' as const, id })

/** A word to colleagues about a report, once per version. */
export async function tellColleagues(
  tx: Tx,
  report: ProgressReport,
  to: readonly string[],
  said: { kind: string; title: string; body: string },
  now: number,
): Promise<void> {
  const notices = to.map(staffId => ({ to: toStaff(staffId), ...said, subject: subjectOf(report._id) }))
  await queueMessages(tx, `${report._id}:${report.version}`, notices, now)
}

const reviewersAmong = (team: readonly Colleague[], { authorIds }: ProgressReport): string[] =>
  team.map(({ staffId }) => staffId).filter(id => !authorIds.includes(id))

/** What a new version has in common with every other at its beginning. */
const unpublished = {
  state: 'draft' as const,
  returned: null,
  publishedAt: null,
  reviewerId: null,
  late: [],
  replacedBy: null,
  openCorrection: null,
}

export const reportHandlers: Pick<Handlers<ProgressContract>, Actions> = {
  publishReport,

  async startReport({ estateId }, context) {
    const { deps, now, caller, commit, rolesTowards } = context
    const estate = await deps.database.get('estates', estateId)
    if (!estate || rolesTowards({ estateId }).length === 0) return refuse('NOT_FOUND')
    const [last, plans] = await Promise.all([
      reportBefore(deps.database, estateId, null),
      plansOf(deps.database, estateId),
    ])
    const rhythm = (await currentPolicies(deps.database, now)).progress
    const seriesId = deps.newId()
    const { id, name } = writerOf(caller)
    return commit(async tx => {
      const books = await tx.get('progressEstates', estateId)
      if (!books) await putEstate(tx, null, newEstate(estateId, estate.name, now, rhythm))
      const content = firstContent(last, plans, dayOf(now))
      const begun = { _id: `${seriesId}:1`, seriesId, estateId, ...unpublished, number: null, edition: 1, content }
      const written = { photoIds: [], authorName: name, authorIds: [id], createdAt: now, corrects: null, begun: 1 }
      return ok(movedTo(await putReport(tx, context, { ...begun, ...written }, null)))
    })
  },

  async saveReport({ reportId, version, content }, context) {
    const { caller, commit } = context
    return commit<Moved, Of<'saveReport'>>(async tx => {
      const found = await forMove(tx, context, reportId, version)
      if (!found.ok) return found
      const { report } = found.value
      const added = content.photos.map(({ photoId }) => photoId).filter(id => !report.photoIds.includes(id))
      const used = await usePhotos(tx, caller.openid, added, reportId)
      if (!used.ok) return used
      const authorIds = [...new Set([...report.authorIds, writerOf(caller).id])]
      const photoIds = [...new Set([...report.photoIds, ...added])]
      return ok(movedTo(await putReport(tx, context, { ...report, content, authorIds, photoIds }, report)))
    })
  },

  async sendReport({ reportId, version }, context) {
    const { deps, now, caller, commit } = context
    const draft = await deps.database.get('progressReports', reportId)
    if (!draft) return refuse('NOT_FOUND')
    const [before, team, policies] = await Promise.all([
      reportBefore(deps.database, draft.estateId, draft.number),
      reportersOf(deps.database, draft.estateId),
      currentPolicies(deps.database, now),
    ])
    return commit<Moved, Of<'sendReport'>>(async tx => {
      const found = await forMove(tx, context, reportId, version)
      if (!found.ok) return found
      const { report, state } = found.value
      const books = await tx.get('progressEstates', report.estateId)
      const sites = await sitesOf(tx, report.content, report.estateId)
      const given = { before, fewestPhotos: policies.progress.fewestPhotos, now }
      const complete = decideComplete(report.content, situationOf(report, books, sites, given))
      if (!complete.ok) return complete
      const sent = await putReport(tx, context, { ...report, state, returned: null }, report)
      const said = progressWords.toReview(books?.name ?? '', writerOf(caller).name)
      await tellColleagues(tx, sent, reviewersAmong(team, sent), { kind: 'reportToReview', ...said }, now)
      return ok(movedTo(sent))
    })
  },

  async returnReport({ reportId, version, words }, context) {
    const { now, caller, commit } = context
    return commit<Moved, Of<'returnReport'>>(async tx => {
      const found = await forMove(tx, context, reportId, version)
      if (!found.ok) return found
      const { report, state } = found.value
      const { id, name } = writerOf(caller)
      const reviewer = decideReviewer(report.authorIds, id)
      if (!reviewer.ok) return reviewer
      const books = await tx.get('progressEstates', report.estateId)
      const returned = await putReport(tx, context, { ...report, state, returned: { words, name } }, report)
      const said = progressWords.returned(books?.name ?? '', name, words)
      await tellColleagues(tx, returned, report.authorIds, { kind: 'reportReturned', ...said }, now)
      return ok(movedTo(returned))
    })
  },

  async withdrawReport({ reportId, version }, context) {
    return context.commit<Moved, Of<'withdrawReport'>>(async tx => {
      const found = await forMove(tx, context, reportId, version)
      if (!found.ok) return found
      const { report, state } = found.value
      if (report.corrects !== null) await endCorrection(tx, context, report.corrects)
      return ok(movedTo(await putReport(tx, context, { ...report, state }, report)))
    })
  },

  async correctReport({ reportId }, context) {
    return context.commit<Moved, Of<'correctReport'>>(tx => beginCorrection(tx, context, reportId))
  },
}

/** The published version may be corrected again. */
async function endCorrection(tx: Tx, context: Context, reportId: string): Promise<void> {
  const published = await tx.get('progressReports', reportId)
  if (published) await putReport(tx, context, { ...published, openCorrection: null }, published)
}

/** One correction at a time: whoever comes second is led to the first one's draft. */
async function beginCorrection(
  tx: Tx,
  context: Context,
  reportId: string,
): Promise<Result<Moved, Of<'correctReport'>>> {
  const found = await forMove(tx, context, reportId)
  if (!found.ok) return found.refusal.code === 'DRAFT_CHANGED' ? refuse('NOT_POSSIBLE_NOW') : refuse(found.refusal.code)
  const { report } = found.value
  const open = report.openCorrection ? await tx.get('progressReports', report.openCorrection) : null
  if (open) return ok(movedTo(open))
  const { id, name } = writerOf(context.caller)
  const begun = report.begun + 1
  const _id = `${report.seriesId}:${begun}`
  await putReport(tx, context, { ...report, openCorrection: _id, begun }, report)
  const draft = {
    ...{ ...report, ...unpublished, _id, begun },
    ...{ edition: report.edition + 1, corrects: reportId, createdAt: context.now },
    ...{ authorName: name, authorIds: [id], content: { ...report.content, changed: '' } },
  }
  return ok(movedTo(await putReport(tx, context, draft, null)))
}
