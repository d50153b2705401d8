/**
 * The one checked query builder. The SDK drops an undefined key silently and so *widens* a filter, also for a removal, and
 * sends raw operators on verbatim (platform.md): here an undefined value throws, and a condition is made only by the
 * functions below.
 */
export type Scalar = string | number | boolean | null

export type Condition =
  | { is: 'eq'; value: Scalar }
  | { is: 'in'; values: readonly Scalar[] }
  | { is: 'range'; from?: Scalar; after?: Scalar; to?: Scalar; before?: Scalar }

export const oneOf = (values: readonly Scalar[]): Condition => ({ is: 'in', values })
export const atMost = (to: Scalar): Condition => ({ is: 'range', to })
export const atLeast = (from: Scalar): Condition => ({ is: 'range', from })
export const above = (after: Scalar): Condition => ({ is: 'range', after })
export const below = (before: Scalar): Condition => ({ is: 'range', before })
/** Strings that begin with `prefix`. */
export const startsWith = (prefix: string): Condition => ({ is: 'range', from: prefix, before: `${prefix}\uffff` })

export type Where = Record<string, Scalar | Condition>

export class QueryFault extends Error {}

const operators = { from: '$gte', after: '$gt', to: '$lte', before: '$lt' } as const

/** A field's name or dotted path: letters, digits and `_`, never an operator. */
export function checkedField(field: string): string {
  if (!/^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z0-9_]+)*$/.test(field))
    throw new QueryFault(`field name not allowed: ${field}`)
  return field
}

function checkedValue(field: string, value: unknown): Scalar {
  const isScalar = value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value)
  if (!isScalar)
    throw new QueryFault(
      `value of ${field} must be a plain value, is ${value === undefined ? 'undefined' : typeof value}`,
    )
  return value as Scalar
}

function conditionOf(field: string, given: Scalar | Condition | undefined): unknown {
  if (given === null || typeof given !== 'object') return { $eq: checkedValue(field, given) }
  if (given.is === 'eq') return { $eq: checkedValue(field, given.value) }
  if (given.is === 'in') return { $in: given.values.map(value => checkedValue(field, value)) }
  const bounds = (Object.keys(operators) as (keyof typeof operators)[])
    .filter(bound => bound in given)
    .map(bound => [operators[bound], checkedValue(field, given[bound])])
  if (bounds.length === 0) throw new QueryFault(`empty range on ${field}`)
  return Object.fromEntries(bounds)
}

/** The filter as it is sent. An empty one is refused: nothing in this product reads or changes "all". */
export function filterOf(where: Where): Record<string, unknown> {
  const fields = Object.keys(where)
  if (fields.length === 0) throw new QueryFault('a filter needs at least one field')
  return Object.fromEntries(fields.map(field => [checkedField(field), conditionOf(field, where[field])]))
}

const largestPage = 1_000

/** The real database clips a larger page silently, and a caller would take it for everything there is (platform.md). */
export function checkedLimit(limit: number): number {
  if (!Number.isInteger(limit) || limit < 1 || limit > largestPage) throw new QueryFault(`limit not allowed: ${limit}`)
  return limit
}

/** Throws when a document or patch holds `undefined`, a function, NaN or a key that is an operator or a path. */
export function checkedDocument<T>(value: T, path = ''): T {
  if (value === undefined) throw new QueryFault(`undefined at ${path || 'root'}`)
  if (typeof value === 'number' && !Number.isFinite(value)) throw new QueryFault(`not a finite number at ${path}`)
  if (typeof value === 'function' || typeof value === 'symbol') throw new QueryFault(`not storable at ${path}`)
  if (Array.isArray(value)) value.forEach((item, index) => checkedDocument(item, `${path}[${index}]`))
  else if (value !== null && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) {
      if (key.startsWith('$') || key.includes('.')) throw new QueryFault(`key not allowed: ${key}`)
      checkedDocument(item, path ? `${path}.${key}` : key)
    }
  }
  return value
}

/** A copy without the keys whose value is undefined: for optional fields of a document, on purpose and in sight. */
export function withoutUndefined<T extends object>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}
