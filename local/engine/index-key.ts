// Values as bytes that sort as the values do: SQLite compares BLOBs with memcmp, so one range of bytes is one range of
// values. The order of types is the real store's: empty array, null, number, text, object, array, binary, id, boolean, date.
import { Binary, EJSON, ObjectId } from 'bson'
import { isPlainObject, type Document } from './documents'

export interface IndexKey {
  field: string
  direction: 1 | -1
}

const tag = {
  emptyArray: 0x05,
  none: 0x0a,
  number: 0x10,
  text: 0x18,
  object: 0x20,
  array: 0x28,
  binary: 0x30,
  id: 0x38,
  boolean: 0x40,
  date: 0x48,
  regexp: 0x50,
  other: 0x60,
} as const
const terminator = Buffer.from([0, 0])
/** What an array without elements leaves in an index: below null, and not equal to it. */
const emptyArray = Symbol('empty array')

/** Order-preserving and prefix-free, so that components can be strung together. */
export function encodeValue(value: unknown): Buffer {
  switch (typeof value) {
    case 'undefined':
      return Buffer.from([tag.none])
    case 'number':
      return tagged(tag.number, orderedNumber(value))
    case 'string':
      return tagged(tag.text, terminated(Buffer.from(value, 'utf8')))
    case 'boolean':
      return Buffer.from([tag.boolean, value ? 1 : 0])
    default:
      return value === emptyArray ? Buffer.from([tag.emptyArray]) : encodeObject(value)
  }
}

function encodeObject(value: unknown): Buffer {
  if (value === null) return Buffer.from([tag.none])
  if (value instanceof Date) return tagged(tag.date, orderedNumber(value.getTime()))
  if (value instanceof ObjectId) return tagged(tag.id, Buffer.from(value.id))
  if (Array.isArray(value)) return tagged(tag.array, Buffer.concat([...value.map(encodeValue), terminator]))
  if (value instanceof RegExp) return tagged(tag.regexp, terminated(Buffer.from(String(value))))
  if (value instanceof Binary) return tagged(tag.binary, terminated(Buffer.from(value.buffer)))
  if (!isPlainObject(value)) return tagged(tag.other, terminated(Buffer.from(EJSON.stringify({ value }))))
  const members = Object.keys(value).flatMap(key => [encodeValue(key), encodeValue(value[key])])
  return tagged(tag.object, Buffer.concat([...members, terminator]))
}

const tagged = (type: number, content: Buffer): Buffer => Buffer.concat([Buffer.from([type]), content])

/** A zero byte inside becomes 00 FF, so that the end (00 00) sorts before every continuation. */
function terminated(content: Buffer): Buffer {
  if (!content.includes(0)) return Buffer.concat([content, terminator])
  return Buffer.concat([Buffer.from([...content].flatMap(byte => (byte === 0 ? [0, 0xff] : [byte]))), terminator])
}

function orderedNumber(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  if (Number.isNaN(value)) return bytes // sorts before every number
  bytes.writeDoubleBE(value === 0 ? 0 : value)
  const isNegative = (bytes[0] ?? 0) >= 0x80
  if (isNegative) return inverted(bytes)
  bytes[0] = (bytes[0] ?? 0) | 0x80
  return bytes
}

export function inverted(bytes: Buffer): Buffer {
  const result = Buffer.allocUnsafe(bytes.length)
  for (let i = 0; i < bytes.length; i++) result[i] = ~(bytes[i] ?? 0) & 0xff
  return result
}

export const encodeComponent = (value: unknown, direction: 1 | -1): Buffer =>
  direction === 1 ? encodeValue(value) : inverted(encodeValue(value))

/** The lowest bytes above everything that begins with these. No key begins with FF, so the carry always ends. */
export function after(bytes: Buffer): Buffer {
  const result = Buffer.from(bytes)
  for (let i = result.length - 1; i >= 0; i--) {
    const byte = result[i] ?? 0
    if (byte < 0xff) {
      result[i] = byte + 1
      return result.subarray(0, i + 1)
    }
  }
  return Buffer.from([0xff])
}

/** All values of the same type as this one: what a one-sided comparison can match. */
export const typeStart = (value: unknown): Buffer => encodeValue(value).subarray(0, 1)

interface Found {
  values: unknown[]
  isArray: boolean
}

/** The values that an index holds for a path: each element of an array, null for what is missing. */
export function valuesAt(document: Document, path: string): Found {
  const found: Found = { values: [], isArray: false }
  collect(document, path.split('.'), 0, found)
  if (found.values.length === 0) found.values.push(null)
  return found
}

function collect(value: unknown, segments: readonly string[], depth: number, found: Found): void {
  const segment = segments[depth]
  if (segment === undefined) return collectLeaf(value, found)
  if (Array.isArray(value)) {
    found.isArray = true
    if (/^\d+$/.test(segment)) collect(value[Number(segment)], segments, depth + 1, found)
    for (const element of value) if (isPlainObject(element)) collect(element, segments, depth, found)
    return
  }
  const next = isPlainObject(value) && Object.hasOwn(value, segment) ? value[segment] : undefined
  collect(next, segments, depth + 1, found)
}

function collectLeaf(value: unknown, found: Found): void {
  if (!Array.isArray(value)) return void found.values.push(value ?? null)
  found.isArray = true
  if (value.length === 0) found.values.push(emptyArray)
  else found.values.push(...value)
}

/** Every key that a document has in an index; more than one only through an array. */
export function keysOf(document: Document, keys: readonly IndexKey[]): { entries: Buffer[]; isArray: boolean } {
  let entries: Buffer[] = [Buffer.alloc(0)]
  let isArray = false
  for (const { field, direction } of keys) {
    const found = valuesAt(document, field)
    isArray ||= found.isArray
    const components = found.values.map(value => encodeComponent(value, direction))
    entries = entries.flatMap(entry => components.map(component => Buffer.concat([entry, component])))
  }
  if (!isArray) return { entries, isArray }
  const distinct = new Map(entries.map(entry => [entry.toString('latin1'), entry]))
  return { entries: [...distinct.values()], isArray }
}

/** For sorting in memory exactly as an index would: the least element of an array going up, the greatest going down. */
export function sortKey(document: Document, order: readonly IndexKey[]): Buffer {
  return Buffer.concat(
    order.map(({ field, direction }) => {
      const components = valuesAt(document, field).values.map(value => encodeComponent(value, direction))
      return components.reduce((least, next) => (Buffer.compare(next, least) < 0 ? next : least))
    }),
  )
}
