import { ok } from '~/types/kernel/result'
import type { Deps } from '../_kernel/deps'
import { moveDue } from '../_kernel/due'
import { appendEvidence, fileHash } from '../_kernel/evidence'
import { sha256 } from '../_kernel/field-crypto'
import { oneOf } from '../_kernel/query'
import { inTransaction } from '../_kernel/transaction'
import { drawPaperKind, type Paper, type PaperFile } from '../_schema/paper.schema'
import { wordsFont } from './font'
import { drawSheets } from './layout/draw'
import type { Signatures } from './layout/parts'
import { sheetOf, signatureIdsOf } from './layout/sheet'
import { picturesOn } from './pictures'

/** The signatures that stand on these papers. */
export async function signaturesOn({ database }: Deps, papers: readonly Paper[]): Promise<Signatures> {
  const ids = [...new Set(papers.flatMap(({ content }) => signatureIdsOf(content)))]
  if (ids.length === 0) return new Map()
  const found = await database.find('signatures', { where: { _id: oneOf(ids) }, limit: 1_000 })
  return new Map(found.map(signature => [signature._id, signature]))
}

/**
 * The PDF of a paper: drawn if it is not yet, kept with its hash, and that hash in the flat's evidence chain (R5.7, R13.5). Two who draw at
 * once draw the same bytes to the same place, and one of them is kept.
 */
export async function fileOf(deps: Deps, paper: Paper, now: number): Promise<PaperFile> {
  if (paper.file) return paper.file
  const font = await wordsFont(deps)
  const enclosed = { signatures: await signaturesOn(deps, [paper]), pictures: await picturesOn(deps, paper) }
  const about = { title: paper.title, at: paper.at }
  const { bytes, pages } = await drawSheets(font, about, [sheetOf(paper, enclosed)])
  const hash = sha256(bytes)
  // Storage rules protect the interface, not a file's address: the path must not be guessed (platform.md).
  const fileId = await deps.storage.upload(`papers/${paper.unitId}/${paper.contentHash}.pdf`, bytes)
  return keep(deps, paper, { fileId, hash, bytes: bytes.length, pages, at: now })
}

async function keep(deps: Deps, { _id, unitId }: Paper, file: PaperFile): Promise<PaperFile> {
  const kept = await inTransaction(deps.database, deps, async tx => {
    const paper = await tx.get('papers', _id)
    if (!paper) throw new Error(`paper ${_id} is gone`)
    // A neighbour was faster.
    if (paper.file) return ok(paper.file)
    await tx.put('papers', { ...paper, version: paper.version + 1, file })
    await appendEvidence(tx, unitId, [{ kind: 'file', refId: _id, contentHash: fileHash(file) }], file.at)
    await moveDue(tx, [{ entityId: _id, kind: drawPaperKind, at: 0 }], [])
    return ok(file)
  })
  if (!kept.ok) throw new Error(`paper ${_id} was not kept`)
  return kept.value
}
