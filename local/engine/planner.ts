// Which keys to read for a filter and an order: equality on the first fields of an index, then one range, then the sort.
// The ranges may hold too much (the filter is always asked again), never too little.
import { ObjectId } from 'bson'
import { isPlainObject, type Document } from './documents'
import { after, encodeComponent, encodeValue, inverted, typeStart, type IndexKey } from './index-key'
import { type Collection, type Range, type StoredIndex } from './store'

export interface Plan {
  ranges: Range[]
  /** Each range comes in the wanted order: reading can stop early. */
  isOrdered: boolean
  /** The same document may come twice. */
  mayRepeat: boolean
  /** Nothing narrowed the filter: every document is read. */
  isScan: boolean
}
interface Bound {
  value: unknown
  isInclusive: boolean
}
interface Constraint {
  anyOf?: unknown[]
  low?: Bound
  high?: Bound
}
type Constraints = Map<string, Constraint>
interface Candidate {
  index?: StoredIndex
  keys: readonly IndexKey[]
  hasArrays: boolean
}
interface Choice {
  plan: Plan
  score: number
}

const mostRanges = 200
const everything = { from: Buffer.alloc(0), to: Buffer.from([0xff]) }
const byId: Candidate = { keys: [{ field: '_id', direction: 1 }], hasArrays: false }

/** The best plan; `$or` is the union of its branches' plans when each of them has one. */
export function makePlan(collection: Collection, condition: Document, order: readonly IndexKey[]): Plan {
  const constraints: Constraints = new Map()
  const alternatives: Document[][] = []
  gather(condition, constraints, alternatives)
  const best = bestOf(collection, constraints, order)
  if (best && !best.plan.isScan) return best.plan
  for (const branches of alternatives) {
    const union = unionOf(collection, condition, branches, order)
    if (union) return union
  }
  const isFiltered = Object.keys(condition).length > 0
  if (best) return { ...best.plan, isScan: isFiltered }
  const isScan = isFiltered || order.length > 0
  return { ranges: [{ ...everything, isReverse: false }], isOrdered: order.length === 0, mayRepeat: false, isScan }
}

function unionOf(collection: Collection, condition: Document, branches: Document[], order: readonly IndexKey[]) {
  if (branches.length === 0 || branches.length > 20) return undefined
  const plans: Plan[] = []
  for (const branch of branches) {
    const constraints: Constraints = new Map()
    gather({ $and: [branch, condition] }, constraints, [])
    const best = bestOf(collection, constraints, order)
    if (!best || best.plan.isScan) return undefined
    plans.push(best.plan)
  }
  const ranges = plans.flatMap(plan => plan.ranges)
  return { ranges, isOrdered: plans.every(plan => plan.isOrdered), mayRepeat: true, isScan: false }
}

function gather(condition: Document, constraints: Constraints, alternatives: Document[][]): void {
  for (const [key, value] of Object.entries(condition)) {
    if (key === '$and' && Array.isArray(value)) {
      for (const part of value) if (isPlainObject(part)) gather(part, constraints, alternatives)
    } else if (key === '$or' && Array.isArray(value)) {
      alternatives.push(value.filter(isPlainObject))
    } else if (!key.startsWith('$')) {
      const known = constraints.get(key) ?? {}
      constrain(known, value)
      constraints.set(key, known)
    }
  }
}

function constrain(known: Constraint, value: unknown): void {
  if (isExact(value)) return void (known.anyOf = [value])
  if (!isPlainObject(value)) return
  for (const [operator, operand] of Object.entries(value)) {
    if (operator === '$eq' && isExact(operand)) known.anyOf = [operand]
    if (operator === '$in' && Array.isArray(operand) && operand.every(isExact)) known.anyOf ??= operand
    if (!isRangeable(operand)) continue
    if (operator === '$gt' || operator === '$gte') known.low = { value: operand, isInclusive: operator === '$gte' }
    if (operator === '$lt' || operator === '$lte') known.high = { value: operand, isInclusive: operator === '$lte' }
  }
}

const isRangeable = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'number' || value instanceof Date || value instanceof ObjectId
/** Not objects and arrays: their equality is not their bytes'. */
const isExact = (value: unknown): boolean => value === null || typeof value === 'boolean' || isRangeable(value)

function bestOf(collection: Collection, constraints: Constraints, order: readonly IndexKey[]): Choice | undefined {
  const candidates: Candidate[] = [byId, ...collection.indexes.map(index => ({ ...index, index }))]
  let best: Choice | undefined
  for (const candidate of candidates) {
    const choice = consider(candidate, constraints, order)
    if (choice && (!best || choice.score > best.score)) best = choice
  }
  return best
}

function consider(candidate: Candidate, constraints: Constraints, order: readonly IndexKey[]): Choice | undefined {
  const { prefixes, used } = equalityPrefixes(candidate.keys, constraints)
  const next = candidate.keys[used]
  const constraint = next && constraints.get(next.field)
  const isRange = constraint !== undefined && (constraint.low !== undefined || constraint.high !== undefined)
  const way = orderWay(candidate, constraints, order, used)
  if (used === 0 && !isRange && (way === undefined || order.length === 0)) return undefined
  const bounds = isRange && next ? componentRange(constraint, next.direction, candidate.hasArrays) : undefined
  const ranges = prefixes.map(prefix => ({
    index: candidate.index,
    from: bounds ? Buffer.concat([prefix, bounds.from]) : prefix,
    to: bounds ? Buffer.concat([prefix, bounds.to]) : prefix.length ? after(prefix) : everything.to,
    isReverse: way === -1,
  }))
  const plan: Plan = {
    ranges,
    isOrdered: way !== undefined,
    mayRepeat: candidate.hasArrays,
    isScan: used === 0 && !isRange,
  }
  const isWholeUnique = used === candidate.keys.length && (!candidate.index || candidate.index.unique)
  const score = (isWholeUnique ? 1000 : 0) + used * 10 + (isRange ? 6 : 0) + (way !== undefined && order.length ? 3 : 0)
  return { plan, score }
}

/** The beginnings of key that equality (one value or several) fixes, and how many fields of the index they cover. */
function equalityPrefixes(keys: readonly IndexKey[], constraints: Constraints) {
  let prefixes: Buffer[] = [Buffer.alloc(0)]
  let used = 0
  for (const { field, direction } of keys) {
    const values = constraints.get(field)?.anyOf
    if (!values || values.length * prefixes.length > mostRanges) break
    const components = new Map(
      values.map(value => encodeComponent(value, direction)).map(bytes => [bytes.toString('latin1'), bytes]),
    )
    prefixes = prefixes.flatMap(prefix => [...components.values()].map(bytes => Buffer.concat([prefix, bytes])))
    used++
  }
  return { prefixes, used }
}

/** 1 or −1: walking the index that way gives the order; undefined: it does not. */
function orderWay(candidate: Candidate, constraints: Constraints, order: readonly IndexKey[], used: number) {
  const isFixed = ({ field }: IndexKey) => constraints.get(field)?.anyOf?.length === 1
  // An array stands in the index under each element: its place is not the place that sorting gives it.
  if (candidate.hasArrays && order.length > 0) return undefined
  const open = order.filter(key => !isFixed(key))
  const first = open[0]
  if (!first) return 1
  // Equal keys stand in the order of their documents' ids.
  const keys = candidate.index ? [...candidate.keys, ...byId.keys] : candidate.keys
  const rest = keys.slice(used).filter(key => !isFixed(key))
  const way = rest[0]?.direction === first.direction ? 1 : -1
  const isSame = open.every((key, i) => rest[i]?.field === key.field && rest[i]?.direction === key.direction * way)
  return isSame ? way : undefined
}

/** The bytes between which a component must lie. With arrays two bounds may be met by two elements: one is used. */
function componentRange({ low, high }: Constraint, direction: 1 | -1, hasArrays: boolean) {
  const top = hasArrays && low ? undefined : high
  const start = typeStart((low ?? high)?.value)
  const lowBytes = low && encodeValue(low.value)
  const highBytes = top && encodeValue(top.value)
  if (direction === 1) {
    return {
      from: lowBytes ? (low.isInclusive ? lowBytes : after(lowBytes)) : start,
      to: highBytes ? (top.isInclusive ? after(highBytes) : highBytes) : after(start),
    }
  }
  return {
    from: highBytes ? (top.isInclusive ? inverted(highBytes) : after(inverted(highBytes))) : inverted(start),
    to: lowBytes ? (low.isInclusive ? after(inverted(lowBytes)) : inverted(lowBytes)) : after(inverted(start)),
  }
}
