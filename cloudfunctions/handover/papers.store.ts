import type { PaperKind } from '~/types/handover/handover'
import { appendEvidence } from '../_kernel/evidence'
import type { Tx } from '../_kernel/database'
import { moveDue } from '../_kernel/due'
import { canonical, sha256 } from '../_kernel/field-crypto'
import type { UnitHandover } from '../_schema/handover.schema'
import type { Paper } from '../_schema/paper.schema'

/** The job that draws the PDF of a paper, at once after the change that made it. */
export const drawPaperKind = 'paper.draw'

export interface NewPaper {
  kind: PaperKind
  /** What makes it one of its kind: `1` for the only one, an inspection's or a snag's id, a number that counts. */
  key: string
  title: string
  /** Everything that stands on it, frozen; plain values only. */
  content: unknown
}

/**
 * Keeps a paper of a flat in the transaction that causes it: content frozen, its hash in the flat's evidence chain (R5.7, R13.5); the PDF is
 * drawn right afterwards by a job. The same paper again replaces nothing: it exists once.
 */
export async function recordPaper(
  tx: Tx,
  unit: Pick<UnitHandover, '_id' | 'unitName' | 'estateId' | 'batchId'>,
  { kind, key, title, content }: NewPaper,
  at: number,
): Promise<Paper> {
  const _id = `${unit._id}:${kind}:${key}`
  const before = await tx.get('papers', _id)
  if (before) return before
  const { _id: unitId, unitName, estateId, batchId } = unit
  const contentHash = sha256(canonical(content))
  const paper = {
    _id,
    version: 1,
    kind,
    unitId,
    unitName,
    estateId,
    batchId,
    at,
    title,
    content,
    contentHash,
    file: null,
  }
  await tx.create('papers', [paper])
  await appendEvidence(tx, unitId, [{ kind: 'paper', refId: _id, contentHash }], at)
  await moveDue(tx, [], [{ entityId: _id, kind: drawPaperKind, at }])
  return paper
}
