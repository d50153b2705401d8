import type { ArchiveContract } from '~/types/archive/archive.contract'
import { boardFacts, type BoardFact } from '~/types/archive/completeness'
import type { EstateFiles, FoundRow } from '~/types/archive/files.views'
import type { EntryRefusal, InputOf, OutputOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import type { Database } from '../_kernel/database'
import type { Context } from '../_kernel/entry'
import { cursorOf, pageFrom, within } from '../_kernel/page'
import { above, atLeast, below, type Where } from '../_kernel/query'
import type { EstateFile } from '../_schema/documents'
import { dueFollowUps } from './contacts'
import { reachedEstates } from './files.reach'
import { personRows, staleRule, unitRows, type StaleRule } from './files.reads'

const customersOf = (estateId: string): Where => ({ estateIds: estateId, kind: 'customer' })

/** What must be so for a fact to be missing: asked of the files themselves, so that no counter can be wrong (R2.3). */
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

/** Nothing of the above is so. Name, number, unit and contract no customer's file can be without. */
const complete = ({ staleBefore }: StaleRule): Where => ({
  idCardTail: above(''),
  needs: above(''),
  linkedOpenid: above(''),
  confirmedAt: atLeast(staleBefore),
})

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
  const base = customersOf(estateId)
  const [withFile, whole, prospects, withoutFile, missing] = await Promise.all([
    database.count('persons', base),
    database.count('persons', { ...base, ...complete(rule) }),
    database.count('persons', { estateIds: estateId, kind: 'prospect' }),
    coOwnersWithoutFile(database, estateId),
    Promise.all(
      boardFacts.map(async fact => ({
        fact,
        count: await database.count('persons', { ...base, ...lacking(fact, rule) }),
      })),
    ),
  ])
  const stale = missing.find(({ fact }) => fact === 'confirmed')?.count ?? 0
  return { estateId, name, customers: withFile + withoutFile, withFile, complete: whole, stale, prospects, missing }
}

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
