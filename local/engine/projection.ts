// field(): which parts of a document are answered.
import { find as project } from 'mingo'
import { isPlainObject, type Document } from './documents'
import { refused } from './errors'
import { strictElements } from './filter'

/** Throws DATABASE_REQUEST_FAILED for a projection that the store refuses. */
export function shape(documents: readonly Document[], projection: Document | undefined): Document[] {
  if (!projection || Object.keys(projection).length === 0) return [...documents]
  const { slices, rest } = separate(projection)
  const cut = slices.length === 0 ? [...documents] : documents.map(document => sliced(document, slices))
  if (Object.keys(rest).length === 0) return cut
  return project<Document, Document>(cut, {}, strictElements(rest) as Document, { scriptEnabled: false }).all()
}

type Slice = [field: string, part: unknown]

/**
 * `$slice` alone keeps the other fields (mingo would drop them), so it is done here, before the rest; beside included
 * fields its own field is included too.
 */
function separate(projection: Document): { slices: Slice[]; rest: Document } {
  const slices: Slice[] = []
  const rest: Document = {}
  for (const [field, mode] of Object.entries(projection)) {
    if (isPlainObject(mode) && '$slice' in mode) slices.push([field, mode.$slice])
    else rest[field] = mode
  }
  const modes = Object.entries(rest).filter(([field]) => field !== '_id')
  const isIncluding = modes.some(([, mode]) => Boolean(mode))
  if (isIncluding && modes.some(([, mode]) => !mode)) {
    throw refused('Projection cannot have a mix of inclusion and exclusion.')
  }
  if (isIncluding) for (const [field] of slices) rest[field] = 1
  return { slices, rest }
}

const sliced = (document: Document, slices: readonly Slice[]): Document =>
  slices.reduce((before, [field, part]) => slicedAt(before, field.split('.'), part), document)

/** A copy along the path: the document may be a transaction's own. */
function slicedAt(holder: Document, [first = '', ...deeper]: string[], part: unknown): Document {
  const value = holder[first]
  if (deeper.length === 0) return Array.isArray(value) ? { ...holder, [first]: cut(value, part) } : holder
  return isPlainObject(value) ? { ...holder, [first]: slicedAt(value, deeper, part) } : holder
}

/** `n`: the first n, or the last −n; `[skip, n]`. */
function cut(list: unknown[], part: unknown): unknown[] {
  if (typeof part === 'number') return part < 0 ? list.slice(part) : list.slice(0, part)
  const [skip, count] = Array.isArray(part) ? part : []
  if (typeof skip !== 'number' || typeof count !== 'number' || count <= 0)
    throw refused('$slice takes n or [skip, n > 0]')
  const from = skip < 0 ? Math.max(list.length + skip, 0) : skip
  return list.slice(from, from + count)
}
