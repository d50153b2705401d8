import { rosterColumnNames } from '~/types/archive/roster.copy'
import { rosterColumns, type RosterColumn, type RosterFault, type RosterNotice } from '~/types/archive/roster'
import { toHalfWidth } from '~/types/estate/unit-id'

export type ColumnPlaces = Partial<Record<RosterColumn, number>>

/** Columns a roster may do without. */
export const optionalColumns: readonly RosterColumn[] = ['coOwners', 'remark', 'completionAcceptedOn', 'handedOverOn']

const plain = (text: string): string => toHalfWidth(text).replace(/\(.*?\)|[\s*:]/g, '')

const columnByName = new Map<string, RosterColumn>(
  rosterColumns.flatMap(column => rosterColumnNames[column].map(name => [plain(name), column] as const)),
)

export interface HeaderReading {
  places: ColumnPlaces
  errors: RosterFault[]
  notices: RosterNotice[]
}

/** Which column stands where; the order of columns does not matter, what is missing, doubled or unknown is named. */
export function readHeader(headerLine: number, header: readonly string[]): HeaderReading {
  const reading: HeaderReading = { places: {}, errors: [], notices: [] }
  header.forEach((name, place) => {
    const column = columnByName.get(plain(name))
    if (column === undefined) {
      if (name.trim() !== '')
        reading.notices.push({ line: headerLine, code: 'COLUMN_IGNORED', params: { name: name.trim().slice(0, 20) } })
    } else if (reading.places[column] !== undefined) {
      reading.errors.push({
        line: headerLine,
        column,
        code: 'COLUMN_TWICE',
        params: { name: rosterColumnNames[column][0] },
      })
    } else {
      reading.places[column] = place
    }
  })
  for (const column of rosterColumns) {
    if (reading.places[column] === undefined && !optionalColumns.includes(column)) {
      reading.errors.push({ line: headerLine, code: 'COLUMN_MISSING', params: { name: rosterColumnNames[column][0] } })
    }
  }
  return reading
}
