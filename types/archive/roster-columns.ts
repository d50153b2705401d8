import { toHalfWidth } from '../estate/unit-id'
import { rosterColumns, type RosterColumn } from './roster'
import { rosterColumnNames } from './roster.copy'

/** Which of our columns stands in which place of the file, counted from 0. */
export type ColumnPlaces = Partial<Record<RosterColumn, number>>

/** Columns a roster may do without. */
export const optionalColumns: readonly RosterColumn[] = ['coOwners', 'remark', 'completionAcceptedOn', 'handedOverOn']
export const requiredColumns = rosterColumns.filter(column => !optionalColumns.includes(column))

/** A header's word without signs, spaces and what stands in brackets. */
const plain = (text: string): string => toHalfWidth(text).replace(/\(.*?\)|[\s*:]/g, '')

const columnByName = new Map<string, RosterColumn>(
  rosterColumns.flatMap(column => rosterColumnNames[column].map(name => [plain(name), column] as const)),
)

export const columnNamed = (name: string): RosterColumn | undefined => columnByName.get(plain(name))

/** Our columns by the header's own words; the first of two equal ones counts. */
export function guessedColumns(header: readonly string[]): ColumnPlaces {
  const places: ColumnPlaces = {}
  header.forEach((name, place) => {
    const column = columnNamed(name)
    if (column !== undefined) places[column] ??= place
  })
  return places
}

/** Required columns that no column of the file stands for yet. */
export const missingColumns = (places: ColumnPlaces): RosterColumn[] =>
  requiredColumns.filter(column => places[column] === undefined)
