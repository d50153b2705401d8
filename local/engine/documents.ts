// Documents have three shapes: EJSON text on the wire, BSON on disk, plain objects in between.
import { BSONRegExp, deserialize, EJSON, serialize } from 'bson'
import { badRequest, refused } from './errors'

export type Document = Record<string, unknown>
/** A document as it lies on disk, with its decoded form. */
export interface Stored {
  body: Buffer
  document: Document
}

const largestDocument = 16 * 1024 * 1024
const flagsOfJavaScript = /^[imsu]*$/

export const isPlainObject = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

export const decode = (body: Buffer): Document => deserialize(body)

/** Throws DATABASE_REQUEST_FAILED for what the real store cannot hold: `$` keys, an array as _id, over 16 MB. */
export function store(document: Document): Stored {
  refuseOperatorKeys(document)
  const body = serialize(document, { ignoreUndefined: true })
  if (body.length > largestDocument) throw refused('document is larger than 16 MB')
  return { body, document }
}

function refuseOperatorKeys(value: unknown): void {
  if (Array.isArray(value)) return value.forEach(refuseOperatorKeys)
  if (!isPlainObject(value)) return
  for (const key of Object.keys(value)) {
    if (key.startsWith('$')) throw refused(`The dollar ($) prefixed field '${key}' is not valid for storage.`)
    refuseOperatorKeys(value[key])
  }
}

/** The wire's canonical EJSON to a value; server dates become instants of the given clock (ms). */
export function parseWire(text: unknown, now: () => number): unknown {
  if (typeof text !== 'string') throw badRequest('expected EJSON text')
  let value: unknown
  try {
    value = EJSON.parse(text)
  } catch {
    throw badRequest('not EJSON')
  }
  return revive(value, now)
}

export function parseWireObject(text: unknown, now: () => number): Document {
  const value = parseWire(text, now)
  if (!isPlainObject(value)) throw badRequest('expected an EJSON object')
  return value
}

/** Changes in place: a copy would walk into the prototype through a key named __proto__. */
function revive(value: unknown, now: () => number): unknown {
  if (value instanceof BSONRegExp) return toRegExp(value)
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = revive(value[i], now)
    return value
  }
  if (!isPlainObject(value)) {
    if (value !== null && typeof value === 'object' && Object.hasOwn(value, '__proto__')) throw badRequest('__proto__')
    return value
  }
  if (Object.hasOwn(value, '__proto__')) throw badRequest('__proto__ is not a field')
  if ('$tcb_server_date' in value) return serverDate(value.$tcb_server_date, now)
  for (const key of Object.keys(value)) {
    const before = value[key]
    const after = typeof before === 'object' ? revive(before, now) : before
    if (after !== before) value[key] = after
  }
  return value
}

function serverDate(parameters: unknown, now: () => number): Date {
  const offset = isPlainObject(parameters) ? Number(parameters.offset ?? 0) : 0
  return new Date(now() + offset)
}

function toRegExp(value: BSONRegExp): RegExp {
  const flags = value.options.replace(/[gy]/g, '')
  if (!flagsOfJavaScript.test(flags)) throw refused(`regular expression options '${value.options}' are not supported`)
  try {
    return new RegExp(value.pattern, flags)
  } catch {
    throw refused('Regular expression is invalid')
  }
}

/** Relaxed EJSON: the SDK reads both, and this one is a third as long. */
export const toWire = (document: Document): string => EJSON.stringify(document)
