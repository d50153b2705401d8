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
  row: { entityId: string; version: number; at: number; by: Actor; action: string; content: unknown },
): Promise<void> {
  const { entityId, version, at, by, action, content } = row
  await tx.create('audit', [
    { _id: `${entityId}:${version}`, at, by, action, contentHash: sha256(canonical(content)), isSealed: false },
  ])
}

const rowHash = ({ _id, at, by, action, contentHash }: AuditRow): string =>
  sha256(canonical({ _id, at, by, action, contentHash }))
const linkHash = ({ number, previousHash, rows, at }: Omit<AuditLink, '_id' | 'hash'>): string =>
  sha256(canonical({ number, previousHash, rows, at }))
const linkId = (number: number): string => String(number).padStart(12, '0')
const firstHash = '0'.repeat(64)
const rowsPerLink = 50

/** Seals up to one batch of rows; answers how many. Two at once: one wins, the other finds nothing left. */
export async function sealAudit(database: Database, patience: Patience, now: number): Promise<number> {
  const waiting = await database.find('audit', {
    where: { isSealed: false },
    orderBy: [['at', 'asc']],
    limit: rowsPerLink,
  })
  if (waiting.length === 0) return 0
  const [last] = await database.find('auditChain', {
    where: { number: above(0) },
    orderBy: [['number', 'desc']],
    limit: 1,
  })
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

export interface AuditVerdict {
  links: number
  rows: number
  findings: AuditFinding[]
  /** Rows not sealed yet: younger than two runs of the job in a healthy system. */
  unsealed: number
}

/** Walks the whole chain and every sealed row; finds and names what was changed, removed or put in between. */
export async function verifyAudit(database: Database): Promise<AuditVerdict> {
  const verdict: AuditVerdict = { links: 0, rows: 0, findings: [], unsealed: 0 }
  let previousHash = firstHash
  let number = 0
  for (;;) {
    const links = await database.find('auditChain', {
      where: { number: above(number) },
      orderBy: [['number', 'asc']],
      limit: 20,
    })
    if (links.length === 0) break
    for (const link of links) {
      for (let missing = number + 1; missing < link.number; missing += 1)
        verdict.findings.push({ finding: 'linkMissing', link: missing })
      if (link.number === number + 1 && link.previousHash !== previousHash)
        verdict.findings.push({ finding: 'chainBroken', link: link.number })
      if (linkHash(link) !== link.hash) verdict.findings.push({ finding: 'linkChanged', link: link.number })
      verdict.findings.push(...(await verifyRows(database, link)))
      verdict.rows += link.rows.length
      verdict.links += 1
      previousHash = link.hash
      number = link.number
    }
  }
  verdict.unsealed = await database.count('audit', { isSealed: false })
  return verdict
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
    return rowHash(row) === sealed.hash ? [] : [{ finding: 'rowChanged', link: link.number, rowId: sealed.id }]
  })
}
