// Reading: a plan's ranges, the filter asked again, what a transaction sees instead, order, page, projection.
import { decode, type Document, type Stored } from './documents'
import { fieldsOf, makeFilter } from './filter'
import { sortKey, type IndexKey } from './index-key'
import { makePlan, type Plan } from './planner'
import { type Collection, type Store } from './store'
import { type Transaction, type Transactions } from './transaction'

export interface Counts extends Record<string, number> {
  calls: number
  documentsRead: number
  writes: number
  scans: number
}
/** What every operation needs; made once per engine. */
export interface Rooms {
  store: Store
  transactions: Transactions
  now: () => number
  log: (event: string, fields: Record<string, unknown>) => void
  counts: Counts
}
export interface Found extends Stored {
  key: Buffer
}
export interface Selection {
  condition: Document
  order?: readonly IndexKey[]
  skip?: number
  /** Missing: all of them. */
  limit?: number
}

/** The documents of a selection as the transaction sees them (without one: as they are). */
export function select(rooms: Rooms, collection: Collection, wanted: Selection, transaction?: Transaction): Found[] {
  const { condition, order = [], skip = 0, limit = Infinity } = wanted
  const filter = makeFilter(condition)
  const plan = makePlan(collection, condition, order)
  if (plan.isScan || (Object.keys(condition).length === 0 && limit === Infinity)) reportScan(rooms, collection, wanted)
  const divergent = rooms.transactions.divergent(transaction, collection)
  const found = walkPlan(rooms, collection, plan, skip + limit, filter.matches, divergent)
  for (const [key, stored] of divergent) {
    if (stored && filter.matches(stored.document)) found.push({ ...stored, key: Buffer.from(key, 'latin1') })
  }
  const isInOrder = plan.isOrdered && plan.ranges.length <= 1 && divergent.size === 0
  const sorted = order.length === 0 || isInOrder ? found : inOrder(found, order)
  return sorted.slice(skip, skip + limit)
}

function walkPlan(
  rooms: Rooms,
  collection: Collection,
  plan: Plan,
  enough: number,
  matches: (document: Document) => boolean,
  divergent: ReadonlyMap<string, unknown>,
): Found[] {
  const found: Found[] = []
  const seen = plan.mayRepeat ? new Set<string>() : undefined
  const isEarlyStop = plan.isOrdered && enough < Infinity
  for (const range of plan.ranges) {
    let taken = 0
    for (const [key, body] of rooms.store.walk(collection, range, isEarlyStop ? enough : 1000)) {
      if (seen || divergent.size > 0) {
        const name = key.toString('latin1')
        if (divergent.has(name) || seen?.has(name)) continue
        seen?.add(name)
      }
      rooms.counts.documentsRead++
      const document = decode(body)
      if (!matches(document)) continue
      found.push({ key, body, document })
      if (isEarlyStop && ++taken >= enough) break
    }
  }
  return found
}

function inOrder(found: readonly Found[], order: readonly IndexKey[]): Found[] {
  const keyed = found.map(one => ({ one, by: sortKey(one.document, order) }))
  keyed.sort((a, b) => Buffer.compare(a.by, b.by) || Buffer.compare(a.one.key, b.one.key))
  return keyed.map(({ one }) => one)
}

function reportScan(rooms: Rooms, collection: Collection, { condition, order = [] }: Selection): void {
  rooms.counts.scans++
  const fields = [...fieldsOf(condition), ...order.map(({ field }) => `sort:${field}`)]
  rooms.log('scan', { collection: collection.name, fields })
}
