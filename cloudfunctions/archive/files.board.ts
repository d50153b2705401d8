import type { ArchiveContract } from '~/types/archive/archive.contract'
import { boardFacts, type BoardFact } from '~/types/archive/completeness'
import type { EstateFiles, FoundRow } from '~/types/archive/files.views'
import type { EntryRefusal, InputOf, OutputOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import type { Database } from '../_kernel/database'
import type { Context } from '../_kernel/entry'
import { cursorOf, pageFrom, within } from '../_kernel/page'
import { above, below, type Where } from '../_kernel/query'
import type { EstateFile, PersonFile } from '../_schema/documents'
import { dueFollowUps } from './contacts'
import { reachedEstates } from './files.reach'
import { personRows, staleRule, unitRows, type StaleRule } from './files.reads'

const customersOf = (estateId: string): Where => ({ estateIds: estateId, kind: 'customer' })

/** What must be so for a fact to be missing: asked of the files themselves, so that no counter can be wrong (R2.3). Name, number, unit and contract no customer's file can be without. */
const lacking = (fact: BoardFact, { staleBefore }: StaleRule): Where => {
  switch (fact) {
    case 'idCardTail':
      return { idCardTail: null }
    case 'needs':
      return { needs: '' }
    case 'linked':
      return { linkedOpenid: null }
    case 'confirmed':
      return { confirmedAt: below(staleBefore) }
  }
}

export async function filesBoard(context: Context): Promise<OutputOf<ArchiveContract, 'filesBoard'>> {
  const [{ estates }, rule] = await Promise.all([reachedEstates(context), staleRule(context)])
  const rows = await Promise.all(estates.map(estate => estateFiles(context.deps.database, estate, rule)))
  const withFiles = rows.filter(({ customers, prospects }) => customers + prospects > 0)
  const mine = estates.map(({ _id, name }) => ({ estateId: _id, name }))
  return { estates: withFiles, mine, followUps: await dueFollowUps(context) }
}

async function estateFiles(
  database: Database,
  { _id: estateId, name }: EstateFile,
  rule: StaleRule,
): Promise<EstateFiles> {
  const [counted, prospects, withoutFile] = await Promise.all([
    countCustomers(database, estateId, rule),
    database.count('persons', { estateIds: estateId, kind: 'prospect' }),
    coOwnersWithoutFile(database, estateId),
  ])
  const { withFile, complete, lacks } = counted
  const missing = boardFacts.map(fact => ({ fact, count: lacks[fact] }))
  const customers = withFile + withoutFile
  return { estateId, name, customers, withFile, complete, stale: lacks.confirmed, prospects, missing }
}

const countedFields = ['idCardTail', 'needs', 'linkedOpenid', 'confirmedAt'] as const
type Counted = Pick<PersonFile, (typeof countedFields)[number]>

const isLacking: Record<BoardFact, (file: Counted, rule: StaleRule) => boolean> = {
  idCardTail: ({ idCardTail }) => idCardTail === null,
  needs: ({ needs }) => needs === '',
  linked: ({ linkedOpenid }) => linkedOpenid === null,
  confirmed: ({ confirmedAt }, { staleBefore }) => confirmedAt < staleBefore,
}

/** All customers of an estate in one pass, so that the numbers are of one moment and each file is read once. */
async function countCustomers(database: Database, estateId: string, rule: StaleRule) {
  const counts = { withFile: 0, complete: 0, lacks: { idCardTail: 0, needs: 0, linked: 0, confirmed: 0 } }
  for (let last = ''; ;) {
    const files = await database.find('persons', {
      where: { ...customersOf(estateId), _id: above(last) },
      orderBy: [['_id', 'asc']],
      limit: filesPerPage,
      fields: countedFields,
    })
    for (const file of files) {
      const lacks = boardFacts.filter(fact => isLacking[fact](file, rule))
      for (const fact of lacks) counts.lacks[fact] += 1
      counts.complete += lacks.length === 0 ? 1 : 0
    }
    counts.withFile += files.length
    if (files.length < filesPerPage) return counts
    last = files[files.length - 1]?._id ?? ''
  }
}

const filesPerPage = 1_000
const unitsPerPage = 1_000

const coOwned = (estateId: string): Where => ({ estateId, isVisible: true, coOwners: above('') })

/** Co-owners are customers, too; the roster knows of them by name only. */
async function coOwnersWithoutFile(database: Database, estateId: string): Promise<number> {
  let count = 0
  for (let last = ''; ;) {
    const units = await database.find('units', {
      where: { ...coOwned(estateId), _id: above(last) },
      orderBy: [['_id', 'asc']],
      limit: unitsPerPage,
      fields: ['coOwners'],
    })
    count += units.reduce((sum, { coOwners }) => sum + coOwners.length, 0)
    if (units.length < unitsPerPage) return count
    last = units[units.length - 1]?._id ?? ''
  }
}

const pageSize = 20

type Lacking = OutputOf<ArchiveContract, 'filesLacking'>

/** Whose files lack what: the one confirmed longest ago comes first. */
export async function filesLacking(
  context: Context,
  { estateId, fact, after }: InputOf<ArchiveContract, 'filesLacking'>,
): Promise<Result<Lacking, EntryRefusal>> {
  const { database } = context.deps
  if (context.rolesTowards({ estateId }).length === 0 || !(await database.get('estates', estateId)))
    return refuse('NOT_FOUND')
  if (fact === 'file') return ok(await unitsWithCoOwners(database, estateId, after))
  const rule = await staleRule(context)
  const page = pageFrom(after, 'asc')
  const files = await database.find('persons', {
    where: { ...whoLacks(estateId, fact, rule), ...within('confirmedAt', page, boundsOf(fact, rule)) },
    orderBy: [['confirmedAt', 'asc']],
    limit: pageSize,
    skip: page.skip,
  })
  const rows: FoundRow[] = await personRows(database, files, rule)
  return ok({ rows, next: cursorOf(files, pageSize, page, ({ confirmedAt }) => confirmedAt) })
}

type Asked = InputOf<ArchiveContract, 'filesLacking'>['fact']

function whoLacks(estateId: string, fact: Exclude<Asked, 'file'>, rule: StaleRule): Where {
  if (fact === 'any') return customersOf(estateId)
  if (fact === 'prospects') return { estateIds: estateId, kind: 'prospect' }
  return { ...customersOf(estateId), ...lacking(fact, rule) }
}

/** The order's own field: where a page stands, and within what is stale, both. */
const boundsOf = (fact: Asked, { staleBefore }: StaleRule) =>
  fact === 'confirmed' ? ({ before: staleBefore } as Partial<ReturnType<typeof below>>) : undefined

async function unitsWithCoOwners(database: Database, estateId: string, after: string | undefined): Promise<Lacking> {
  const units = await database.find('units', {
    where: { ...coOwned(estateId), _id: above(after ?? '') },
    orderBy: [['_id', 'asc']],
    limit: pageSize,
  })
  const next = units.length < pageSize ? undefined : units[units.length - 1]?._id
  return { rows: await unitRows(database, units), next }
}
