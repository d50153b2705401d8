import type { EntryRefusal } from '~/types/kernel/contract'
import { ok, type Result } from '~/types/kernel/result'
import { evidenceKinds, type Verification } from '~/types/paper/verify'
import type { Deps } from '../_kernel/deps'
import type { Context } from '../_kernel/entry'
import { sha256 } from '../_kernel/field-crypto'
import { findAll } from '../_kernel/find-all'
import { oneOf } from '../_kernel/query'
import type { CollectionName } from '../_schema/collections'
import type { Documents } from '../_schema/documents'
import { checkChain, type PlacedLink } from './domain/check-chain'
import { checkEvidence, type Proved, type StoredBytes } from './domain/check-evidence'
import { reachedFlat } from './reach'

/** So many files are read at once: photos of half a megabyte, within the function's memory. */
const atOnce = 6
const idsPerQuery = 500

/** Recomputes all that a flat's evidence chain proves (R13.5): links, head, signatures, papers, and the bytes in storage. */
export async function verify(
  context: Context,
  { unitId }: { unitId: string },
): Promise<Result<Verification, EntryRefusal>> {
  const { deps, now } = context
  const reached = await reachedFlat(context, unitId)
  if (!reached.ok) return reached
  const [found, head] = [
    await findAll(deps.database, 'evidence', { unitId }),
    await deps.database.get('evidenceHeads', unitId),
  ]
  const chain = checkChain(unitId, found, head)
  const faults = [...chain.faults, ...checkEvidence(chain.links, await provedBy(deps, unitId, chain.links))]
  const counted = evidenceKinds.map(kind => [kind, chain.links.filter(({ link }) => link.kind === kind).length])
  return ok({
    ...{ unitId, unitName: reached.value.name, at: now, links: chain.links.length },
    ...{ counts: Object.fromEntries(counted) as Verification['counts'], isSound: faults.length === 0, faults },
  })
}

async function provedBy(deps: Deps, unitId: string, links: readonly PlacedLink[]): Promise<Proved> {
  const { database } = deps
  const refs = (kind: PlacedLink['link']['kind']): string[] =>
    links.flatMap(({ link }) => (link.kind === kind ? [link.refId] : []))
  const snags = await findAll(database, 'snags', { unitId })
  const photos = await byIds(deps, 'photos', refs('photo'))
  // By their ids and by the flat: what was moved to another flat is found by the first, what was slipped in by the second.
  const signatures = [
    ...(await byIds(deps, 'signatures', refs('signature'))),
    ...(await findAll(database, 'signatures', { unitId })),
  ]
  const papers = [...(await byIds(deps, 'papers', refs('paper'))), ...(await findAll(database, 'papers', { unitId }))]
  const fileIds = [...photos.map(({ fileId }) => fileId), ...papers.map(({ file }) => file?.fileId ?? null)]
  return {
    unitId,
    ...{ photos: mapOf(photos), signatures: mapOf(signatures), papers: mapOf(papers) },
    posting: (await database.get('handoverUnits', unitId))?.posting ?? null,
    stored: await storedBytes(deps, [...new Set(fileIds.flatMap(id => id ?? []))]),
    snagPhotos: snags.flatMap(snag => snag.photos),
  }
}

const mapOf = <Document extends { _id: string }>(documents: readonly Document[]): Map<string, Document> =>
  new Map(documents.map(document => [document._id, document]))

async function byIds<C extends CollectionName>(
  { database }: Deps,
  collection: C,
  ids: readonly string[],
): Promise<Documents[C][]> {
  const found: Documents[C][] = []
  for (let from = 0; from < ids.length; from += idsPerQuery) {
    const where = { _id: oneOf(ids.slice(from, from + idsPerQuery)) }
    found.push(...(await database.find(collection, { where, limit: idsPerQuery })))
  }
  return found
}

/** The hash of what storage holds, file by file; a file that cannot be read is not there. */
async function storedBytes({ storage }: Deps, fileIds: readonly string[]): Promise<Map<string, StoredBytes>> {
  const stored = new Map<string, StoredBytes>()
  for (let from = 0; from < fileIds.length; from += atOnce) {
    const read = fileIds.slice(from, from + atOnce).map(async fileId => {
      const bytes = await storage.download(fileId).catch(() => null)
      stored.set(fileId, bytes && { hash: sha256(bytes), bytes: bytes.length })
    })
    await Promise.all(read)
  }
  return stored
}
