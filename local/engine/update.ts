// Changing one document: mingo does the arithmetic, the checks before it are the real store's refusals.
import { update as applyModifier } from 'mingo'
import { decode, isPlainObject, store, type Document, type Stored } from './documents'
import { refused } from './errors'
import { strictElements } from './filter'

const knownOperators = new Set([
  '$set',
  '$unset',
  '$inc',
  '$mul',
  '$min',
  '$max',
  '$rename',
  '$bit',
  '$push',
  '$pull',
  '$pullAll',
  '$pop',
  '$addToSet',
  '$currentDate',
  '$setOnInsert',
])
const numeric = new Set(['$inc', '$mul'])
const onArrays = new Set(['$push', '$addToSet', '$pull', '$pullAll', '$pop'])
/** These make what is missing on the path; the others leave a document without it alone. */
const creating = new Set(['$set', '$inc', '$mul', '$min', '$max', '$push', '$addToSet', '$bit', '$currentDate'])

export type Modifier = Record<string, Document>

/** `{ $set: {…}, $inc: {…} }`; plain keys count as $set. Throws DATABASE_REQUEST_FAILED for what no document could take. */
export function readModifier(update: Document): Modifier {
  const modifier: Modifier = {}
  for (const [key, value] of Object.entries(update)) {
    if (!key.startsWith('$')) {
      modifier.$set = { ...modifier.$set, [key]: value }
      continue
    }
    if (!knownOperators.has(key)) throw refused(`Unknown modifier: ${key}`)
    if (!isPlainObject(value)) throw refused(`Modifiers operate on fields but we found another type for ${key}`)
    if (Object.keys(value).length > 0) modifier[key] = { ...modifier[key], ...value }
  }
  if (Object.keys(modifier).length === 0) throw refused('the update has no field to change')
  refuseConflictingPaths(modifier)
  return modifier
}

function refuseConflictingPaths(modifier: Modifier): void {
  const paths = Object.entries(modifier).flatMap(([operator, fields]) =>
    operator === '$rename' ? Object.entries(fields).flatMap(([from, to]) => [from, String(to)]) : Object.keys(fields),
  )
  for (const path of paths) {
    const segments = path.split('.')
    if (segments.some(segment => segment === '' || segment === '__proto__'))
      throw refused(`The update path '${path}' contains an empty or forbidden field name`)
  }
  const sorted = [...paths].sort((a, b) => (`${a}.` < `${b}.` ? -1 : 1))
  sorted.forEach((path, i) => {
    const next = sorted[i + 1]
    if (next !== undefined && `${next}.`.startsWith(`${path}.`))
      throw refused(`Updating the path '${next}' would create a conflict at '${path}'`)
  })
}

/** The changed document, or undefined when the update changes nothing. */
export function changed(
  before: Stored,
  modifier: Modifier,
  condition: Document,
  now: () => number,
): Stored | undefined {
  const document = decode(before.body) // a fresh copy: mingo changes in place
  const { $setOnInsert: _onlyForInserts, ...rest } = modifier
  apply(document, rest, condition, now)
  const after = store(document)
  return after.body.equals(before.body) ? undefined : after
}

/** The document that an upsert makes: the filter's plain equalities, then the update. */
export function upserted(base: Document, modifier: Modifier, now: () => number): Document {
  const { $setOnInsert, ...rest } = modifier
  const document = { ...base }
  apply(document, $setOnInsert ? { ...rest, $set: { ...rest.$set, ...$setOnInsert } } : rest, {}, now)
  return document
}

function apply(document: Document, modifier: Modifier, condition: Document, now: () => number): void {
  const id = document._id
  for (const [operator, fields] of Object.entries(modifier)) {
    if (Object.hasOwn(fields, '_id')) refuseNewId(operator, fields._id, id)
    for (const [path, operand] of Object.entries(fields)) check(document, operator, path, operand)
  }
  const { $currentDate, ...rest } = modifier
  const dates = Object.fromEntries(Object.keys($currentDate ?? {}).map(path => [path, new Date(now())]))
  const complete = $currentDate ? { ...rest, $set: { ...rest.$set, ...dates } } : rest
  const strict = strictElements(complete) as Modifier
  applyModifier(document, strict, [], positional(strict) ? condition : {}, { cloneMode: 'deep' })
}

/** Only `field.$` needs to know which element the filter met. */
const positional = (modifier: Modifier): boolean =>
  Object.values(modifier).some(fields => Object.keys(fields).some(path => path.split('.').includes('$')))

function refuseNewId(operator: string, operand: unknown, id: unknown): void {
  if (operator !== '$set' || operand !== id)
    throw refused("Performing an update on the path '_id' would modify the immutable field '_id'")
}

function check(document: Document, operator: string, path: string, operand: unknown): void {
  const { holder, value, last } = walk(document, path)
  const isBlocked = holder === null || typeof holder !== 'object'
  if (creating.has(operator) && isBlocked) {
    throw refused(
      `Cannot create field '${last}' in an element that is ${holder === null ? 'null' : typeof holder}: ${path}`,
    )
  }
  if (numeric.has(operator)) {
    if (typeof operand !== 'number') throw refused(`Cannot apply ${operator} with a non-numeric argument: ${path}`)
    if (value !== undefined && typeof value !== 'number')
      throw refused(`Cannot apply ${operator} to a value of non-numeric type: ${path}`)
  }
  if (onArrays.has(operator) && value !== undefined && !Array.isArray(value))
    throw refused(`Cannot apply ${operator} to a non-array field: ${path}`)
}

/** Follows a path as far as it exists. `holder` is what the last step would be made in. */
function walk(document: Document, path: string): { holder: unknown; value: unknown; last: string } {
  const segments = path.split('.')
  let holder: unknown = document
  for (const [i, segment] of segments.entries()) {
    // Positional steps are mingo's to resolve.
    if (segment.startsWith('$')) return { holder: {}, value: undefined, last: segment }
    const isEnd = i === segments.length - 1
    const next = stepInto(holder, segment)
    if (isEnd || next === undefined || holder === null || typeof holder !== 'object') {
      return { holder, value: isEnd ? next : undefined, last: segment }
    }
    holder = next
  }
  return { holder, value: undefined, last: path }
}

function stepInto(holder: unknown, segment: string): unknown {
  if (Array.isArray(holder)) return holder[Number(segment)]
  return isPlainObject(holder) && Object.hasOwn(holder, segment) ? holder[segment] : undefined
}
