import type { EvidenceLink, Paper, PaperFile, Signature } from '../_schema/paper.schema'
import type { Tx } from './database'
import { canonical, sha256 } from './field-crypto'

/** What is to be proved later: a photo, a signature, a paper's content, its file, a posting. */
export interface Evidence {
  kind: EvidenceLink['kind']
  refId: string
  contentHash: string
}

export const firstEvidenceHash = '0'.repeat(64)
export const evidenceId = (unitId: string, number: number): string => `${unitId}:${String(number).padStart(6, '0')}`
export const evidenceHash = ({
  unitId,
  number,
  kind,
  refId,
  contentHash,
  at,
  previousHash,
}: Omit<EvidenceLink, '_id' | 'hash'>): string =>
  sha256(canonical({ unitId, number, kind, refId, contentHash, at, previousHash }))

/**
 * Appends to the evidence chain of a flat (R13.5), in the transaction of what is proved. `head` is the document that knows how long the
 * chain is: one a flat, so that two who append at once meet there and one of them is run again.
 */
export async function appendEvidence(tx: Tx, unitId: string, evidence: readonly Evidence[], at: number): Promise<void> {
  if (evidence.length === 0) return
  const head = await tx.get('evidenceHeads', unitId)
  let number = head?.length ?? 0
  let previousHash = head?.hash ?? firstEvidenceHash
  for (const { kind, refId, contentHash } of evidence) {
    number += 1
    const link = { unitId, number, kind, refId, contentHash, at, previousHash }
    const hash = evidenceHash(link)
    await tx.create('evidence', [{ _id: evidenceId(unitId, number), ...link, hash }])
    previousHash = hash
  }
  await tx.put('evidenceHeads', { _id: unitId, length: number, hash: previousHash })
}

/** What a signature proves: all of it, who and when and in whose place too, not only what was drawn. */
export function signatureHash({
  contentHash: _,
  ...signature
}: Omit<Signature, 'contentHash'> & { contentHash?: string }): string {
  return sha256(canonical(signature))
}

type Written = Pick<Paper, '_id' | 'kind' | 'unitId' | 'unitName' | 'estateId' | 'batchId' | 'at' | 'title' | 'content'>

/** What a paper proves: its content, and what it is called, for which flat and since when. Its file has a hash of its own. */
export const paperHash = ({ _id, kind, unitId, unitName, estateId, batchId, at, title, content }: Written): string =>
  sha256(canonical({ _id, kind, unitId, unitName, estateId, batchId, at, title, content }))

/** What a paper's file proves: its bytes, by their own hash, and where they are kept. */
export const fileHash = ({ fileId, hash, bytes, pages, at }: PaperFile): string =>
  sha256(canonical({ fileId, hash, bytes, pages, at }))
