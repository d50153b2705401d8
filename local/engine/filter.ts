// Query filters: what is refused, and the predicate that decides (mingo) after an index has narrowed the candidates.
import { Query } from 'mingo'
import { isPlainObject, type Document } from './documents'
import { refused } from './errors'

const unsupported: Readonly<Record<string, string>> = {
  $near: 'geo queries are not supported by the local cloud',
  $nearSphere: 'geo queries are not supported by the local cloud',
  $geoWithin: 'geo queries are not supported by the local cloud',
  $geoIntersects: 'geo queries are not supported by the local cloud',
  $geoNear: 'geo queries are not supported by the local cloud',
  $jsonSchema: 'JSON schema is not supported by the local cloud',
  $text: 'text index required for $text query',
  $search: 'text index required for $text query',
  $where: 'scripts are not allowed',
  $function: 'scripts are not allowed',
  $accumulator: 'scripts are not allowed',
  $out: 'a pipeline may not write',
  $merge: 'a pipeline may not write',
}

/** Throws, naming the operator, for what the local cloud or the real one does not do. Walks filters and pipelines alike. */
export function refuseUnsupported(value: unknown): void {
  if (Array.isArray(value)) return value.forEach(refuseUnsupported)
  if (!isPlainObject(value)) return
  for (const key of Object.keys(value)) {
    const reason = Object.hasOwn(unsupported, key) ? unsupported[key] : undefined
    if (reason) throw refused(`${key}: ${reason}`)
    refuseUnsupported(value[key])
  }
}

export interface Filter {
  condition: Document
  matches(document: Document): boolean
}

export function makeFilter(condition: Document): Filter {
  refuseUnsupported(condition)
  if (Object.keys(condition).length === 0) return { condition, matches: () => true }
  const query = new Query(strictElements(condition) as Document, { scriptEnabled: false })
  return { condition, matches: document => query.test(document) }
}

const isObject = { $expr: { $eq: [{ $type: '$$ROOT' }, 'object'] } }

/** mingo lets `$elemMatch: { field: 5 }` match the bare element 5; the real store wants an object there. */
export function strictElements(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strictElements)
  if (!isPlainObject(value)) return value
  const result: Document = {}
  for (const [key, inner] of Object.entries(value)) {
    const strict = strictElements(inner)
    result[key] = key === '$elemMatch' && namesFields(inner) ? { $and: [strict, isObject] } : strict
  }
  return result
}

const namesFields = (criteria: unknown): boolean =>
  isPlainObject(criteria) && Object.keys(criteria).some(key => !key.startsWith('$'))

/** The fields that a filter speaks of, for the log of scans: names only, never values. */
export function fieldsOf(condition: Document): string[] {
  const names = Object.entries(condition).flatMap(([key, value]) => {
    if (!key.startsWith('$')) return [key]
    return Array.isArray(value) ? value.filter(isPlainObject).flatMap(fieldsOf) : [key]
  })
  return [...new Set(names)]
}
