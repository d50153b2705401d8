import { rosterColumnNames } from '~/types/archive/roster.copy'
import { rosterColumns, type RosterFault, type RosterNotice } from '~/types/archive/roster'
import { columnNamed, guessedColumns, missingColumns, type ColumnPlaces } from '~/types/archive/roster-columns'

export interface HeaderReading {
  places: ColumnPlaces
  errors: RosterFault[]
  notices: RosterNotice[]
}

/** Which column stands where: as the clerk put them, else by the header's words. What is missing, doubled or unknown is named. */
export function readHeader(line: number, header: readonly string[], columns: ColumnPlaces | null): HeaderReading {
  const places = columns ?? guessedColumns(header)
  const taken = new Set(Object.values(places))
  const missing = missingColumns(places).map((column): RosterFault => ({
    line,
    code: 'COLUMN_MISSING',
    params: { name: rosterColumnNames[column][0] },
  }))
  const doubled = columns ? [] : doubledColumns(line, header, places)
  const notices = header.flatMap((name, place): RosterNotice[] =>
    name.trim() === '' || taken.has(place) || (!columns && columnNamed(name))
      ? []
      : [{ line, code: 'COLUMN_IGNORED', params: { name: name.trim().slice(0, 20) } }],
  )
  return { places, errors: [...doubled, ...missing], notices }
}

function doubledColumns(line: number, header: readonly string[], places: ColumnPlaces): RosterFault[] {
  const again = header.flatMap((name, place) => {
    const column = columnNamed(name)
    return column !== undefined && places[column] !== place ? [column] : []
  })
  return rosterColumns
    .filter(column => again.includes(column))
    .map(column => ({ line, column, code: 'COLUMN_TWICE', params: { name: rosterColumnNames[column][0] } }))
}
