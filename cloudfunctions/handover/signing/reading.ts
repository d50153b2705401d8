import type { InspectionFacts, TakingOverFacts } from '~/types/handover/papers'
import type { Database, Tx } from '../../_kernel/database'
import { findAll } from '../../_kernel/find-all'
import { oneOf } from '../../_kernel/query'
import type { UnitHandover } from '../../_schema/handover.schema'
import type { Inspection, Snag } from '../../_schema/inspection.schema'
import { checklistOf } from '../inspection/checklists'
import { inspectionsOf } from '../inspection/inspection.store'
import { inspectionFacts, takingOverFacts, type KnownPoint, type PhotoHashes } from './domain/facts'

/** What a flat's signatures are about, read before the transaction: a transaction knows no queries. */
export interface Readings {
  inspections: Inspection[]
  latest: Inspection | undefined
  points: readonly KnownPoint[]
  snags: Snag[]
  hashes: PhotoHashes
}

const photosPerQuery = 500

export async function readingsOf(database: Database, unitId: string): Promise<Readings> {
  const inspections = await inspectionsOf(database, unitId)
  const latest = inspections[inspections.length - 1]
  const list = latest ? await checklistOf(database, latest.checklistId) : null
  const snags = await findAll(database, 'snags', { unitId })
  return { inspections, latest, points: list?.points ?? [], snags, hashes: await hashesOf(database, snags) }
}

async function hashesOf(database: Database, snags: readonly Snag[]): Promise<PhotoHashes> {
  const ids = snags.flatMap(({ photos }) => photos)
  const hashes: Record<string, string> = {}
  for (let from = 0; from < ids.length; from += photosPerQuery) {
    const where = { _id: oneOf(ids.slice(from, from + photosPerQuery)) }
    for (const { _id, hash } of await database.find('photos', { where, limit: photosPerQuery, fields: ['hash'] }))
      hashes[_id] = hash
  }
  return hashes
}

/**
 * The same again inside the transaction, document by document: what was noted or mended since is seen here. A snag more is seen by the count
 * that the latest inspection keeps.
 */
export async function readAgain(tx: Tx, unitId: string, before: Readings): Promise<Readings | 'CHANGED'> {
  const inspections = await inspectionsOf(tx, unitId)
  const latest = inspections[inspections.length - 1]
  if (latest?._id !== before.latest?._id || latest?.snagCount !== before.latest?.snagCount) return 'CHANGED'
  const snags: Snag[] = []
  for (const { _id } of before.snags) {
    const snag = await tx.get('snags', _id)
    if (!snag) return 'CHANGED'
    snags.push(snag)
  }
  return { ...before, inspections, latest, snags }
}

export const inspectionFactsOf = (
  unit: UnitHandover,
  inspection: Inspection,
  { points, snags, hashes }: Readings,
): InspectionFacts => inspectionFacts(unit, inspection, points, snags, hashes)

export const takingOverFactsOf = (unit: UnitHandover, { snags, hashes }: Readings): TakingOverFacts =>
  takingOverFacts(unit, snags, hashes)
