import type { EntryRefusal, InputOf, OutputOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { dayOf } from '~/types/kernel/time'
import { twoBooks } from '~/types/handover/handover'
import type { QualityCertificate, UserManual } from '~/types/handover/papers'
import type { PaperContract } from '~/types/paper/paper.contract'
import type { Database } from '../_kernel/database'
import type { Context } from '../_kernel/entry'
import { findAll } from '../_kernel/find-all'
import { photoUrls } from '../_kernel/photo-urls'
import { oneOf } from '../_kernel/query'
import type { Paper, PaperRead } from '../_schema/paper.schema'
import { fileOf } from './file'
import { fileName } from './paper.copy'
import { reachedFlat, reachedPaper, type ReachedPaper } from './reach'

type Answer<A extends keyof PaperContract> = Promise<Result<OutputOf<PaperContract, A>, EntryRefusal>>

/** A flat has a dozen, and one more for each snag that was mended. */
const mostPapers = 300

const papersOf = (database: Database, unitId: string): Promise<Paper[]> =>
  database.find('papers', {
    where: { unitId },
    orderBy: [['at', 'desc']],
    limit: mostPapers,
    fields: ['kind', 'title', 'at', 'file', 'contentHash'],
  })

const rowOf = ({ _id, kind, title, at, file }: Paper) => ({
  ...{ paperId: _id, kind, title, at },
  pages: file?.pages ?? null,
})

export async function myPapers(context: Context, { unitId }: InputOf<PaperContract, 'myPapers'>): Answer<'myPapers'> {
  const { database } = context.deps
  const reached = await reachedFlat(context, unitId)
  if (!reached.ok) return reached
  const [papers, reads] = [await papersOf(database, unitId), await findAll(database, 'paperReads', { unitId })]
  const originals = new Map((await booksOf(database, unitId)).map(book => [book._id, originalOf(book).length]))
  const personId = context.caller.account?.personId
  const mine = new Map(reads.flatMap(read => (read.personId === personId ? [[read.paperId, read.at]] : [])))
  const rows = papers.map(paper => ({
    ...rowOf(paper),
    ...{ readAt: mine.get(paper._id) ?? null, originalPages: originals.get(paper._id) ?? 0 },
  }))
  return ok({ unitName: reached.value.name, rows })
}

export async function paperPage(
  context: Context,
  { unitId }: InputOf<PaperContract, 'paperPage'>,
): Answer<'paperPage'> {
  const { database } = context.deps
  const reached = await reachedFlat(context, unitId)
  if (!reached.ok) return reached
  const [papers, reads] = [await papersOf(database, unitId), await findAll(database, 'paperReads', { unitId })]
  const names = await namesOf(database, reads)
  const readsOf = (paperId: string) =>
    reads
      .filter(read => read.paperId === paperId)
      .sort((one, other) => one.at - other.at)
      .map(({ at, personId }) => ({ at, name: names.get(personId) ?? '' }))
  const rows = papers.map(paper => ({
    ...rowOf(paper),
    ...{ reads: readsOf(paper._id), contentHash: paper.contentHash },
  }))
  return ok({ unitName: reached.value.name, rows })
}

async function namesOf(database: Database, reads: readonly PaperRead[]): Promise<Map<string, string>> {
  const ids = [...new Set(reads.map(({ personId }) => personId))]
  if (ids.length === 0) return new Map()
  const persons = await database.find('persons', { where: { _id: oneOf(ids) }, limit: 1_000, fields: ['name'] })
  return new Map(persons.map(({ _id, name }) => [_id, name]))
}

/** The file, drawn now if it was not yet (R5.7). Who of the flat opens it first leaves a receipt: once, with the instant. */
export async function open(context: Context, { paperId }: InputOf<PaperContract, 'open'>): Answer<'open'> {
  const { deps, now } = context
  const reached = await reachedPaper(context, paperId)
  if (!reached.ok) return reached
  const { paper } = reached.value
  const file = await fileOf(deps, paper, now)
  await receipt(context, reached.value)
  const { [file.fileId]: url = '' } = await deps.storage.temporaryUrls([file.fileId])
  const name = fileName(paper.unitName, paper.title, dayOf(paper.at))
  return ok({ url, fileName: name, pages: file.pages, bytes: file.bytes })
}

/** The pages of the original, for whoever may open the book. */
export async function openOriginal(
  context: Context,
  { paperId }: InputOf<PaperContract, 'openOriginal'>,
): Promise<Result<OutputOf<PaperContract, 'openOriginal'>, 'NO_ORIGINAL' | EntryRefusal>> {
  const reached = await reachedPaper(context, paperId)
  if (!reached.ok) return reached
  const pageIds = originalOf(reached.value.paper)
  if (pageIds.length === 0) return refuse('NO_ORIGINAL')
  await receipt(context, reached.value)
  const urls = await photoUrls(context.deps, pageIds)
  return ok({ urls: pageIds.flatMap(id => urls[id] ?? []) })
}

const booksOf = (database: Database, unitId: string): Promise<Paper[]> =>
  database.find('papers', { where: { unitId, kind: oneOf(twoBooks) }, limit: mostPapers })

/** Photo ids of the original's pages. */
function originalOf({ kind, content }: Paper): string[] {
  if (kind === 'qualityCertificate') return (content as QualityCertificate).certificate?.pageIds ?? []
  return kind === 'userManual' ? ((content as UserManual).manual?.pageIds ?? []) : []
}

/** That somebody of the flat opened it: the first time alone counts. The desk leaves none. */
async function receipt({ commit, now, caller }: Context, { paper, isCustomer }: ReachedPaper): Promise<void> {
  const personId = caller.account?.personId
  if (!isCustomer || !personId) return
  const { _id: paperId, unitId } = paper
  const readId = `${paperId}:${personId}`
  await commit(async tx => {
    const before = await tx.get('paperReads', readId)
    if (!before) await tx.create('paperReads', [{ _id: readId, paperId, personId, unitId, at: now }])
    return ok(null)
  })
}
