import { toHalfWidth } from '../estate/unit-id'
import { postingColumnNames } from './posting-columns.copy'
import { postingColumns, type PostingColumn, type PostingRow } from './postings'

/** A header's word without signs, spaces and what stands in brackets. */
const plain = (text: string): string => toHalfWidth(text).replace(/\(.*?\)|[\s*:]/g, '')

const columnByName = new Map<string, PostingColumn>(
  postingColumns.flatMap(column => postingColumnNames[column].map(name => [plain(name), column] as const)),
)
export const postingColumnNamed = (name: string): PostingColumn | undefined => columnByName.get(plain(name))

interface Table {
  header: readonly string[]
  rows: readonly { line: number; cells: readonly string[] }[]
}

/** The rows of a courier's spreadsheet by the header's own words; `carrier` is for rows that name none. Or which columns are missing. */
export function postingRowsOf({ header, rows }: Table, carrier: string): PostingRow[] | { missing: PostingColumn[] } {
  const places = new Map<PostingColumn, number>()
  header.forEach((name, place) => {
    const column = postingColumnNamed(name)
    if (column !== undefined && !places.has(column)) places.set(column, place)
  })
  const missing = postingColumns.filter(column => column !== 'carrier' && !places.has(column))
  if (missing.length > 0) return { missing }
  const cell = (cells: readonly string[], column: PostingColumn): string =>
    (cells[places.get(column) ?? -1] ?? '').trim().slice(0, 200)
  return rows.map(({ line, cells }) => ({
    line,
    door: cell(cells, 'door'),
    carrier: cell(cells, 'carrier') || carrier,
    trackingNumber: cell(cells, 'trackingNumber'),
    postedOn: cell(cells, 'postedOn'),
  }))
}
