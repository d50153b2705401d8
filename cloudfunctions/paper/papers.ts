import type { EntryRefusal, InputOf, OutputOf } from '~/types/kernel/contract'
import { ok, type Result } from '~/types/kernel/result'
import { dayOf } from '~/types/kernel/time'
import type { PaperContract } from '~/types/paper/paper.contract'
import type { Database } from '../_kernel/database'
import type { Context } from '../_kernel/entry'
import { findAll } from '../_kernel/find-all'
import { oneOf } from '../_kernel/query'
import type { Paper, PaperRead } from '../_schema/paper.schema'
import { fileOf } from './file'
import { fileName } from './paper.copy'
import { reachedFlat, reachedPaper } from './reach'

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
  const personId = context.caller.account?.personId
  const mine = new Map(reads.flatMap(read => (read.personId === personId ? [[read.paperId, read.at]] : [])))
  const rows = papers.map(paper => ({ ...rowOf(paper), readAt: mine.get(paper._id) ?? null }))
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
  const { deps, now, caller } = context
  const reached = await reachedPaper(context, paperId)
  if (!reached.ok) return reached
  const { paper, isCustomer } = reached.value
  const file = await fileOf(deps, paper, now)
  const personId = caller.account?.personId
  if (isCustomer && personId) await receipt(context, paper, personId)
  const { [file.fileId]: url = '' } = await deps.storage.temporaryUrls([file.fileId])
  const name = fileName(paper.unitName, paper.title, dayOf(paper.at))
  return ok({ url, fileName: name, pages: file.pages, bytes: file.bytes })
}

async function receipt({ commit, now }: Context, { _id, unitId }: Paper, personId: string): Promise<void> {
  const readId = `${_id}:${personId}`
  await commit(async tx => {
    const before = await tx.get('paperReads', readId)
    if (!before) await tx.create('paperReads', [{ _id: readId, paperId: _id, personId, unitId, at: now }])
    return ok(null)
  })
}
