// Aggregation: the first stages go through the planner, joins by a field use its index, the rest is mingo's.
import { Aggregator } from 'mingo'
import { isPlainObject, type Document } from './documents'
import { badRequest, refused } from './errors'
import { refuseUnsupported, strictElements } from './filter'
import { select, type Rooms, type Selection } from './find'
import { encodeValue, valuesAt, type IndexKey } from './index-key'
import { type Collection } from './store'

export interface Stage {
  name: string
  value: unknown
}

/** Values of one `$in` that the planner still turns into ranges. */
const joinBatch = 100

/** Runs a pipeline over committed documents. Throws DATABASE_REQUEST_FAILED for stages that are refused or unknown. */
export function aggregate(rooms: Rooms, collection: Collection, stages: readonly Stage[]): Document[] {
  refuseUnsupported(stages.map(({ name, value }) => ({ [name]: value })))
  const { wanted, rest } = takeSelection(stages)
  let documents = select(rooms, collection, wanted).map(({ document }) => document)
  let pending: Document[] = []
  const runPending = () => {
    if (pending.length > 0) documents = run(rooms, pending, documents)
    pending = []
  }
  for (const { name, value } of rest) {
    const join = name === '$lookup' ? joinOf(value) : undefined
    if (!join) {
      pending.push({ [name]: onOurClock(strictElements(value), new Date(rooms.now())) })
      continue
    }
    runPending()
    documents = joined(rooms, documents, join)
  }
  runPending()
  return documents
}

function run(rooms: Rooms, pipeline: Document[], documents: Document[]): Document[] {
  const collectionResolver = (name: string) => {
    const collection = rooms.store.collection(name)
    return collection ? select(rooms, collection, { condition: {} }).map(({ document }) => document) : []
  }
  return new Aggregator(pipeline, { collectionResolver, scriptEnabled: false }).run(documents) as Document[]
}

/** mingo would read the machine's clock for `$$NOW`; ours can be moved. */
function onOurClock(value: unknown, now: Date): unknown {
  if (value === '$$NOW') return now
  if (Array.isArray(value)) return value.map(inner => onOurClock(inner, now))
  if (!isPlainObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, onOurClock(inner, now)]))
}

/** Leading $match, then one $sort, then one $limit: what an index can answer. */
function takeSelection(stages: readonly Stage[]): { wanted: Selection; rest: readonly Stage[] } {
  let taken = 0
  const conditions: Document[] = []
  for (; stages[taken]?.name === '$match'; taken++) {
    const value = stages[taken]?.value
    if (!isPlainObject(value)) throw badRequest('$match expects an object')
    conditions.push(value)
  }
  const [only] = conditions
  const wanted: Selection = { condition: conditions.length > 1 ? { $and: conditions } : (only ?? {}) }
  const order = stages[taken]?.name === '$sort' ? orderOf(stages[taken]?.value) : undefined
  if (order) {
    wanted.order = order
    taken++
  }
  if (stages[taken]?.name === '$limit') {
    wanted.limit = positive(stages[taken]?.value)
    taken++
  }
  return { wanted, rest: stages.slice(taken) }
}

function positive(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value <= 0)
    throw refused('the limit must be a positive integer')
  return value
}

/** `{ field: 1 | -1 }`; undefined for another kind of sort. Throws for a direction that is neither. */
export function orderOf(value: unknown): IndexKey[] | undefined {
  if (!isPlainObject(value)) return undefined
  const order: IndexKey[] = []
  for (const [field, direction] of Object.entries(value)) {
    if (direction !== 1 && direction !== -1)
      throw refused(`$sort key ordering must be 1 (ascending) or -1 (descending): ${field}`)
    order.push({ field, direction })
  }
  return order
}

interface Join {
  from: string
  localField: string
  foreignField: string
  as: string
}

function joinOf(value: unknown): Join | undefined {
  if (!isPlainObject(value) || value.pipeline !== undefined) return undefined
  const { from, localField, foreignField, as } = value
  const isJoin = [from, localField, foreignField, as].every(part => typeof part === 'string')
  if (!isJoin) throw refused('$lookup needs from, localField, foreignField and as, or a pipeline')
  return value as unknown as Join
}

function joined(rooms: Rooms, documents: Document[], { from, localField, foreignField, as }: Join): Document[] {
  const values = new Map<string, unknown>()
  const locals = documents.map(document => {
    const found = valuesAt(document, localField).values.filter(value => typeof value !== 'symbol')
    const keys = found.map(value => encodeValue(value).toString('latin1'))
    keys.forEach((key, i) => values.set(key, found[i]))
    return { document, keys }
  })
  const partners = partnersOf(rooms, from, foreignField, [...values.values()])
  return locals.map(({ document, keys }) => ({
    ...document,
    [as]: [...new Set(keys.flatMap(key => partners.get(key) ?? []))],
  }))
}

/** Documents of the other collection by the (encoded) values that they have in the field. */
function partnersOf(rooms: Rooms, from: string, field: string, values: readonly unknown[]): Map<string, Document[]> {
  const partners = new Map<string, Document[]>()
  const collection = rooms.store.collection(from)
  if (!collection) return partners
  const met = new Map<string, Document>()
  for (let i = 0; i < values.length; i += joinBatch) {
    const condition = { [field]: { $in: values.slice(i, i + joinBatch) } }
    for (const { key, document } of select(rooms, collection, { condition })) met.set(key.toString('latin1'), document)
  }
  for (const document of met.values()) {
    for (const value of new Set(valuesAt(document, field).values)) {
      if (typeof value === 'symbol') continue
      const key = encodeValue(value).toString('latin1')
      partners.set(key, [...(partners.get(key) ?? []), document])
    }
  }
  return partners
}
