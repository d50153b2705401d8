import type { EntryRefusal, RefusalOf } from '~/types/kernel/contract'
import { ok, refuse } from '~/types/kernel/result'
import { dayOf } from '~/types/kernel/time'
import type { ProgressContract } from '~/types/progress/progress.contract'
import { startBroadcast } from '../_kernel/broadcast'
import type { Tx } from '../_kernel/database'
import type { Context, Handler } from '../_kernel/entry'
import { queueMessages, toStaff } from '../_kernel/outbox'
import { currentPolicies } from '../_kernel/policies'
import type { ProgressEstate, ProgressReport } from '../_schema/progress.schema'
import { decideComplete, decideLate, decideReviewer, type Site } from './domain/report'
import type { Rhythm } from './domain/rhythm'
import { putEstate, withPublished } from './estate.store'
import { progressWords } from './progress.copy'
import {
  forMove,
  putReport,
  putSpotPhotos,
  removeSpotPhotos,
  reportBefore,
  situationOf,
  sitesOf,
  writerOf,
} from './report.store'

/** Expands a published report to the people of its buildings; `subjectId` is the report's. */
export const reportBroadcast = 'progressReport'

type Refused = RefusalOf<ProgressContract, 'publishReport'> | EntryRefusal

/** Publishes (R4.2): what is late goes in with its reason, the buyers are told by one broadcast, the reminder moves (R4.3). */
export const publishReport: Handler<ProgressContract, 'publishReport'> = async ({ reportId, version }, context) => {
  const { deps, now, caller, commit } = context
  const draft = await deps.database.get('progressReports', reportId)
  if (!draft) return refuse('NOT_FOUND')
  const before = await reportBefore(deps.database, draft.estateId, draft.number)
  const { progress: rules } = await currentPolicies(deps.database, now)
  return commit<{ reportId: string; number: number }, Refused>(async tx => {
    const found = await forMove(tx, context, reportId, version)
    if (!found.ok) return found
    const { report, state } = found.value
    const reviewerId = writerOf(caller).id
    const reviewer = decideReviewer(report.authorIds, reviewerId)
    if (!reviewer.ok) return reviewer
    const books = await tx.get('progressEstates', report.estateId)
    if (!books) throw new Error(`report ${reportId} without the books of its estate`)
    const sites = await sitesOf(tx, report.content, report.estateId)
    const complete = decideComplete(report.content, situationOf(report, books, sites, { before, now, ...rules }))
    if (!complete.ok) return complete
    const late = decideLate(report.content, sites, dayOf(now))
    if (!late.ok) return late
    const number = report.number ?? books.lastNumber + 1
    const published = { ...report, state, number, late: late.value, publishedAt: now, reviewerId }
    const saved = await putReport(tx, context, published, report)
    await follow(tx, context, saved, books, sites, rules)
    return ok({ reportId, number })
  })
}

/** What publishing brings with it, in its own transaction. */
async function follow(
  tx: Tx,
  context: Context,
  saved: ProgressReport,
  books: ProgressEstate,
  sites: readonly Site[],
  rhythm: Rhythm,
): Promise<void> {
  const { now, caller } = context
  const number = saved.number ?? 0
  await putSpotPhotos(tx, saved, sites)
  if (saved.corrects === null) await putEstate(tx, books, withPublished(books, number, now, rhythm))
  else await replace(tx, context, saved, saved.corrects)
  await startBroadcast(tx, { _id: saved._id, kind: reportBroadcast, subjectId: saved._id, at: now })
  const said = { kind: 'reportPublished', ...progressWords.out(books.name, number, writerOf(caller).name) }
  const subject = { kind: 'progressReport' as const, id: saved._id }
  const notices = saved.authorIds.map(id => ({ to: toStaff(id), ...said, subject }))
  await queueMessages(tx, `${saved._id}:${saved.version}`, notices, now)
}

/** The version that was corrected stays readable, says so, and its pictures stand in the line of their spots no more. */
async function replace(tx: Tx, context: Context, saved: ProgressReport, correctedId: string): Promise<void> {
  const corrected = await tx.get('progressReports', correctedId)
  if (!corrected) throw new Error(`report ${saved._id} corrects one that is not there`)
  const replacedBy = { reportId: saved._id, at: context.now, changed: saved.content.changed }
  await putReport(tx, context, { ...corrected, state: 'corrected', replacedBy, openCorrection: null }, corrected)
  await removeSpotPhotos(tx, corrected)
}
