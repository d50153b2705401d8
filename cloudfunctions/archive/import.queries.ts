import type { ArchiveContract } from '~/types/archive/archive.contract'
import type { ImportRow, ReplacedOwner } from '~/types/archive/import'
import type { RosterFault, RosterFaultCode, RosterNotice } from '~/types/archive/roster'
import { ok, refuse } from '~/types/kernel/result'
import type { Context, Handlers } from '../_kernel/entry'
import { cursorOf, pageFrom, within } from '../_kernel/page'
import { atLeast } from '../_kernel/query'
import type { ImportFile, ImportFindings } from '../_schema/import-documents'
import { partsIn } from './import.apply'
import { findingsPerPage } from './import.plan'

type ImportQueries = Pick<
  Handlers<ArchiveContract>,
  'importErrors' | 'importNotices' | 'importOwners' | 'imports' | 'importDetail'
>

const importsPerPage = 20
/** Pages looked through for one kind of fault before a cursor is given back. */
const pagesPerCall = 20

/** What there is to see of imports. Findings were written by the dry run; nothing is judged again here. */
export const importQueries: ImportQueries = {
  async importErrors({ importId, code, isWhole, after }, context) {
    const pages = await findings(context, importId, 'error', after, code || isWhole ? pagesPerCall : 1)
    if (!pages) return refuse('IMPORT_NOT_OPEN')
    const { kept, next } = isWhole ? { kept: pages.found, next: pages.next } : onePage(pages, code)
    return ok({ rows: faultsOf(kept, code), ...next })
  },

  async importNotices({ importId, after }, context) {
    const pages = await findings(context, importId, 'notice', after, 1)
    if (!pages) return refuse('IMPORT_NOT_OPEN')
    return ok({ rows: pages.found.flatMap(({ rows }) => rows as RosterNotice[]), ...pages.next })
  },

  async importOwners({ importId, after }, context) {
    const pages = await findings(context, importId, 'owner', after, 1)
    if (!pages) return refuse('IMPORT_NOT_OPEN')
    const { crypto } = context.deps
    const rows = pages.found.flatMap(({ owners }) =>
      owners ? (JSON.parse(crypto.open(owners)) as ReplacedOwner[]) : [],
    )
    return ok({ rows, ...pages.next })
  },

  async imports({ after }, { deps }) {
    const page = pageFrom(after, 'desc')
    const where = after === undefined ? { at: atLeast(0) } : within('at', page)
    const found = await deps.database.find('imports', {
      where: Object.keys(where).length > 0 ? where : { at: atLeast(0) },
      orderBy: [['at', 'desc']],
      limit: importsPerPage,
      skip: page.skip,
    })
    const rows = found.map(file => rowOf(file, file.state === 'applied' ? file.rowCount : 0))
    return ok({ rows, next: cursorOf(found, importsPerPage, page, ({ at }) => at) })
  },

  async importDetail({ importId }, { deps }) {
    const file = await deps.database.get('imports', importId)
    if (!file) return refuse('IMPORT_NOT_OPEN')
    const isUnderWay = file.state === 'applying'
    const planned = isUnderWay ? await partsIn(deps, importId, 'planned', file.planHash ?? '') : []
    const left = planned.reduce((sum, { count }) => sum + count, 0)
    return ok(rowOf(file, file.state === 'applied' || isUnderWay ? file.rowCount - left : 0))
  },
}

function rowOf(file: ImportFile, applied: number): ImportRow {
  const { _id: importId, fileName, state, at, byName, rowCount, undone, verdict } = file
  return { importId, fileName, state, at, byName, rowCount, applied, undone, verdict }
}

const faultsOf = (pages: readonly ImportFindings[], code: RosterFaultCode | undefined): RosterFault[] =>
  pages.flatMap(({ rows }) => rows as RosterFault[]).filter(fault => code === undefined || fault.code === code)

/** Of the pages looked through, as many as fill one that is shown. */
function onePage(
  { found, next }: { found: ImportFindings[]; next: { next?: string } },
  code: RosterFaultCode | undefined,
) {
  let count = 0
  const last = found.findIndex(page => (count += faultsOf([page], code).length) >= findingsPerPage)
  const following = last < 0 ? undefined : found[last + 1]
  return following
    ? { kept: found.slice(0, last + 1), next: { next: String(following.number) } }
    : { kept: found, next }
}

/** Pages of findings from a cursor on; the cursor is the number of the next page. Undefined: no such import. */
async function findings(
  { deps }: Context,
  importId: string,
  kind: ImportFindings['kind'],
  after: string | undefined,
  most: number,
) {
  if (!(await deps.database.get('imports', importId))) return undefined
  const from = /^\d{1,5}$/.test(after ?? '') ? Number(after) : 0
  const found = await deps.database.find('importFindings', {
    where: { importId, kind, number: atLeast(from) },
    orderBy: [['number', 'asc']],
    limit: most + 1,
  })
  const next = found.length > most ? { next: String(from + most) } : {}
  return { found: found.slice(0, most), next }
}
