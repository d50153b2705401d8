import { ok } from '~/types/kernel/result'
import { clockActor } from '../../_kernel/actor'
import type { Database, Tx } from '../../_kernel/database'
import type { Deps } from '../../_kernel/deps'
import { oneOf } from '../../_kernel/query'
import { inTransaction } from '../../_kernel/transaction'
import type { HandoverBatch } from '../../_schema/handover.schema'
import { saveUnit } from '../unit.store'
import { saveBatch } from './batch.store'
import { fitOf, listedUnit, type Asked, type Candidate } from './domain/decide-listing'
import { isOver } from './domain/dues'

const pageSize = 1_000
const chunk = 15
/** How long a command lists by itself; the rest is the job's. */
const patienceMs = 8_000
const unitFields = ['name', 'building', 'isVisible', 'handedOverOn']

/** The flats that are meant, and where each stands; those of whole buildings by the beginning of their ids. */
export async function candidatesFor(database: Database, estateId: string, asked: Asked): Promise<Candidate[]> {
  const isMeant = ({ unit }: Candidate): boolean =>
    asked.buildings.includes(unit.building) || asked.unitIds.includes(unit._id)
  if (asked.buildings.length > 0) return (await flatsOf(database, estateId)).filter(isMeant)
  if (asked.unitIds.length === 0) return []
  const _id = oneOf(asked.unitIds)
  const [units, listed] = await Promise.all([
    database.find('units', { where: { _id }, limit: pageSize }),
    database.find('handoverUnits', { where: { _id }, limit: pageSize, fields: ['state', 'batchId'] }),
  ])
  const standing = new Map(listed.map(each => [each._id, each]))
  return units
    .filter(unit => unit.isVisible && unit.estateId === estateId)
    .map(unit => ({ unit, listed: standing.get(unit._id) ?? null }))
}

/** Every flat of an estate, and where it stands. */
export async function flatsOf(database: Database, estateId: string): Promise<Candidate[]> {
  const all: Candidate[] = []
  for (let last = `${estateId}-`; ;) {
    const units = await database.find('units', {
      where: { _id: { is: 'range', after: last, before: `${estateId}-\uffff` } },
      orderBy: [['_id', 'asc']],
      limit: pageSize,
      fields: unitFields,
    })
    const [first, end] = [units[0]?._id, units[units.length - 1]?._id]
    if (first === undefined || end === undefined) return all
    const listed = await database.find('handoverUnits', {
      where: { _id: { is: 'range', from: first, to: end } },
      limit: pageSize,
      fields: ['state', 'batchId'],
    })
    const standing = new Map(listed.map(each => [each._id, each]))
    const visible = units.filter(({ isVisible }) => isVisible)
    all.push(...visible.map(unit => ({ unit, listed: standing.get(unit._id) ?? null })))
    if (units.length < pageSize) return all
    last = end
  }
}

/** Lists what a batch still has to list, chunk by chunk, each in a transaction; cut off, it goes on where it was (R5.1). */
export async function listWaiting(deps: Deps, batchId: string, now: number): Promise<void> {
  const stopAt = deps.now() + patienceMs
  for (;;) {
    const left = await inTransaction<number, never>(deps.database, deps, async tx =>
      ok(await listChunk(tx, batchId, now)),
    )
    if (!left.ok || left.value === 0 || deps.now() >= stopAt) return
  }
}

/** Answers how many are left. */
async function listChunk(tx: Tx, batchId: string, now: number): Promise<number> {
  const before = await tx.get('handoverBatches', batchId)
  if (!before || before.listing.length === 0 || isOver(before)) return 0
  const change = { by: clockActor, action: 'listUnits', now }
  let added = 0
  for (const unitId of before.listing.slice(0, chunk)) added += (await listOne(tx, before, unitId, change)) ? 1 : 0
  const listing = before.listing.slice(chunk)
  const unitCount = before.unitCount + added
  await saveBatch(tx, before, { ...before, listing, unitCount, version: before.version + 1 }, change)
  return listing.length
}

/** Meanwhile somebody may have been faster, with another batch or with the keys. */
async function listOne(
  tx: Tx,
  batch: HandoverBatch,
  unitId: string,
  change: Parameters<typeof saveUnit>[3],
): Promise<boolean> {
  const [unit, listed] = [await tx.get('units', unitId), await tx.get('handoverUnits', unitId)]
  if (!unit?.isVisible || fitOf({ unit, listed }, batch._id) !== 'free') return false
  await saveUnit(tx, listedUnit(unit, batch, listed), {}, change)
  return true
}
