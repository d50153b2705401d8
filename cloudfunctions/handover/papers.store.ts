import type { PaperKind } from '~/types/handover/handover'
import { drawnWhenOpened, type ContentOf, type PaperSignature } from '~/types/handover/papers'
import { appendEvidence, paperHash } from '../_kernel/evidence'
import type { Tx } from '../_kernel/database'
import { moveDue } from '../_kernel/due'
import type { UnitHandover } from '../_schema/handover.schema'
import { drawPaperKind, type Paper, type Signature } from '../_schema/paper.schema'

export { drawPaperKind }

/** The job that makes the two books of a flat (L), once its letter has left: they can be read before the day, and are there at delivery. */
export const makeBooksKind = 'handover.signing.books'

interface PaperOf<K extends PaperKind> {
  kind: K
  /** What makes it one of its kind: `1` for the only one, an inspection's or a snag's id, a number that counts. */
  key: string
  title: string
  /** Everything that stands on it, frozen; plain values only. */
  content: ContentOf<K>
}
export type NewPaper = { [K in PaperKind]: PaperOf<K> }[PaperKind]

/** How a paper names a signature. */
export const paperSignature = ({ _id, signerName, asProxy, words, at }: Signature): PaperSignature => ({
  signatureId: _id,
  ...{ signerName, asProxy, words, signedAt: at },
})

const isDrawnAtOnce = (kind: PaperKind): boolean => !(drawnWhenOpened as readonly PaperKind[]).includes(kind)

/**
 * Keeps a paper of a flat in the transaction that causes it: content frozen, its hash in the flat's evidence chain (R5.7, R13.5); the PDF is
 * drawn right afterwards by a job, or when it is first opened. The same paper again replaces nothing: it exists once.
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
  const written = { _id, kind, unitId, unitName, estateId, batchId, at, title, content }
  const contentHash = paperHash(written)
  const paper: Paper = { ...written, version: 1, contentHash, file: null }
  await tx.create('papers', [paper])
  await appendEvidence(tx, unitId, [{ kind: 'paper', refId: _id, contentHash }], at)
  if (isDrawnAtOnce(kind)) await moveDue(tx, [], [{ entityId: _id, kind: drawPaperKind, at }])
  if (kind === 'noticeLetter') await moveDue(tx, [], [{ entityId: unitId, kind: makeBooksKind, at }])
  return paper
}
