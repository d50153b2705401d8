import type { Actor } from '~/types/ticket/journal'
import type { AuditLink, AuditRow } from '../_schema/documents'
import type { Database, Tx } from './database'
import { canonical, sha256 } from './field-crypto'
import type { Patience } from './transaction'
import { inTransaction } from './transaction'
import { ok } from '~/types/kernel/result'
import { above, oneOf } from './query'

/**
 * The audit log (R13.1): a row goes unchained into the change's own transaction, and a job seals rows into a hash chain in
 * batches; a shared chain head in every write would make all writes wait (architecture.md).
 */
export async function recordAudit(
  tx: Tx,
  row: {
    entityId: string
    version: number
    at: number
    by: Actor
    action: string
    content: unknown
    /** A reason that the law wants to be readable in the log itself (R5.2). */
    words?: string
  },
): Promise<void> {
  const { entityId, version, at, by, action, content, words } = row
  const contentHash = sha256(canonical(content))
  const said = words === undefined ? {} : { words }
  await tx.create('audit', [{ _id: `${entityId}:${version}`, at, by, action, contentHash, ...said, isSealed: false }])
}

const rowHash = ({ _id, at, by, action, contentHash, words }: AuditRow): string =>
  sha256(canonical({ _id, at, by, action, contentHash, ...(words !== undefined && { words }) }))
const linkHash = ({ number, previousHash, rows, at }: Omit<AuditLink, '_id' | 'hash'>): string =>
  sha256(canonical({ number, previousHash, rows, at }))
const linkId = (number: number): string => String(number).padStart(12, '0')
const firstHash = '0'.repeat(64)
const rowsPerLink = 50
const documentsPerPage = 100

/** Seals up to one batch of rows; answers how many. Two at once: one wins, the other finds nothing left. */
export async function sealAudit(database: Database, patience: Patience, now: number): Promise<number> {
  // The chain's end is read before the rows: whoever sees rows as waiting has not seen the link that would seal them.
  const [last] = await database.find('auditChain', {
    where: { number: above(0) },
    orderBy: [['number', 'desc']],
    limit: 1,
  })
  const waiting = await database.find('audit', {
    where: { isSealed: false },
    orderBy: [['at', 'asc']],
    limit: rowsPerLink,
  })
  if (waiting.length === 0) return 0
  const number = (last?.number ?? 0) + 1
  const sealed = await inTransaction(database, patience, async tx => {
    if (await tx.get('auditChain', linkId(number))) return ok(0)
    const rows = waiting.map(row => ({ id: row._id, hash: rowHash(row) }))
    const link = { number, previousHash: last?.hash ?? firstHash, rows, at: now }
    await tx.create('auditChain', [{ _id: linkId(number), ...link, hash: linkHash(link) }])
    for (const row of waiting) await tx.put('audit', { ...row, isSealed: true })
    return ok(waiting.length)
  })
  return sealed.ok ? sealed.value : 0
}

export type AuditFinding =
  | { finding: 'linkChanged' | 'linkMissing' | 'chainBroken'; link: number }
  | { finding: 'rowChanged' | 'rowMissing'; link: number; rowId: string }
  /** Calls itself sealed and stands in no link: put in afterwards, or its link was taken away. */
  | { finding: 'rowInNoLink'; rowId: string }

export interface AuditVerdict {
  links: number
  rows: number
  findings: AuditFinding[]
  /** Rows not sealed yet: younger than two runs of the job in a healthy system. */
  unsealed: number
}

/** Walks the whole chain and every sealed row; finds and names what was changed, removed or put in between. */
export async function verifyAudit(database: Database): Promise<AuditVerdict> {
  const findings: AuditFinding[] = []
  const sealedIds = new Set<string>()
  let links = 0
  let before: Pick<AuditLink, 'number' | 'hash'> = { number: 0, hash: firstHash }
  for await (const link of inPages(database, 'auditChain')) {
    findings.push(...verifyLink(link, before), ...(await verifyRows(database, link)))
    for (const { id } of link.rows) sealedIds.add(id)
    links += 1
    before = link
  }
  for await (const row of inPages(database, 'audit'))
    if (row.isSealed && !sealedIds.has(row._id)) findings.push({ finding: 'rowInNoLink', rowId: row._id })
  const unsealed = await database.count('audit', { isSealed: false })
  return { links, rows: sealedIds.size, findings, unsealed }
}

async function* inPages<C extends 'audit' | 'auditChain'>(database: Database, collection: C) {
  for (let after = ''; ;) {
    const page = await database.find(collection, {
      where: { _id: above(after) },
      orderBy: [['_id', 'asc']],
      limit: documentsPerPage,
    })
    yield* page
    const last = page[page.length - 1]
    if (!last || page.length < documentsPerPage) return
    after = last._id
  }
}

function verifyLink(link: AuditLink, before: Pick<AuditLink, 'number' | 'hash'>): AuditFinding[] {
  const findings: AuditFinding[] = []
  for (let missing = before.number + 1; missing < link.number; missing += 1)
    findings.push({ finding: 'linkMissing', link: missing })
  if (link.number === before.number + 1 && link.previousHash !== before.hash)
    findings.push({ finding: 'chainBroken', link: link.number })
  if (linkHash(link) !== link.hash || link._id !== linkId(link.number))
    findings.push({ finding: 'linkChanged', link: link.number })
  return findings
}

async function verifyRows(database: Database, link: AuditLink): Promise<AuditFinding[]> {
  const found = await database.find('audit', {
    where: { _id: oneOf(link.rows.map(row => row.id)) },
    limit: rowsPerLink,
  })
  const byId = new Map(found.map(row => [row._id, row]))
  return link.rows.flatMap((sealed): AuditFinding[] => {
    const row = byId.get(sealed.id)
    if (!row) return [{ finding: 'rowMissing', link: link.number, rowId: sealed.id }]
    // A row that was made to call itself unsealed would be sealed a second time with whatever it says by then.
    const isAsSealed = rowHash(row) === sealed.hash && row.isSealed
    return isAsSealed ? [] : [{ finding: 'rowChanged', link: link.number, rowId: sealed.id }]
  })
}
