import {
  rosterColumns,
  type KnownUnit,
  type RosterCheck,
  type RosterFault,
  type RosterNotice,
  type RosterTable,
  type RosterUnit,
} from '~/types/archive/roster'
import { doublesInArchive, doublesInFile } from './roster-doubles'
import { readHeader } from './roster-header'
import { readRow, unitOf, type RowReading } from './roster-row'

export { mergeRoster } from './roster-merge'

/** A larger file is cut by hand: its rows have to be read and checked within one function run. The contract says the same. */
export const mostRosterRows = 20_000
/** So that the answer stays small whatever was uploaded. */
export const mostFindingsShown = 200

/**
 * The dry run of a roster (R2.5): every fault of the file in one go, by row and column, or all of its units.
 * Pure: no clock, no store. `known` is what the archive holds of the estates in question ([] for a new company).
 */
export function checkRoster(table: RosterTable, known: readonly KnownUnit[] = []): RosterCheck {
  const header = readHeader(table.headerLine, table.header)
  const fileFault = faultOfFile(table)
  // Without its columns nothing of a row can be judged: one clear fault instead of five per row.
  const isReadable = header.errors.length === 0 && fileFault === undefined
  const rows = isReadable ? table.rows.map(row => readRow(row, header.places, table.header.length)) : []
  const errors = [
    ...header.errors,
    ...(fileFault ? [fileFault] : []),
    ...rows.flatMap(row => row.errors),
    ...doublesInFile(rows),
    ...doublesInArchive(rows, known),
  ]
  const units = errors.length > 0 ? [] : rows.map(unitOf).filter(unit => unit !== undefined)
  const notices = [...header.notices, ...newEstates(rows, known), ...rows.flatMap(row => row.notices)]
  return {
    units,
    estates: estatesOf(units),
    rowCount: table.rows.length,
    errors: inOrder(errors).slice(0, mostFindingsShown),
    errorCount: errors.length,
    notices: inOrder(notices).slice(0, mostFindingsShown),
    noticeCount: notices.length,
  }
}

function faultOfFile(table: RosterTable): RosterFault | undefined {
  const count = table.rows.length
  if (count === 0) return { line: table.headerLine, code: 'NO_ROWS', params: {} }
  return count > mostRosterRows
    ? { line: table.headerLine, code: 'TOO_MANY_ROWS', params: { count, most: mostRosterRows } }
    : undefined
}

/** By row, then in the order of the columns, as a clerk works through the sheet. */
function inOrder<Finding extends RosterFault | RosterNotice>(findings: readonly Finding[]): Finding[] {
  const place = (finding: Finding) => (finding.column ? rosterColumns.indexOf(finding.column) : -1)
  return [...findings].sort((a, b) => a.line - b.line || place(a) - place(b))
}

function estatesOf(units: readonly RosterUnit[]): RosterCheck['estates'] {
  const estates = new Map<string, RosterCheck['estates'][number]>()
  for (const { estateId, estateName } of units) {
    const estate = estates.get(estateId) ?? { estateId, name: estateName, unitCount: 0 }
    estates.set(estateId, { ...estate, unitCount: estate.unitCount + 1 })
  }
  return [...estates.values()]
}

/** A misspelt estate would silently become a second one; once there are estates, a new name is shown before it is made. */
function newEstates(rows: readonly RowReading[], known: readonly KnownUnit[]): RosterNotice[] {
  const names = new Set(known.map(unit => unit.estateName))
  if (names.size === 0) return []
  const fresh = new Map<string, { line: number; count: number }>()
  for (const { line, values } of rows) {
    if (values.estate === undefined || names.has(values.estate)) continue
    const first = fresh.get(values.estate) ?? { line, count: 0 }
    fresh.set(values.estate, { ...first, count: first.count + 1 })
  }
  return [...fresh].map(([name, { line, count }]) => ({
    line,
    column: 'estate',
    code: 'ESTATE_NEW',
    params: { name, count },
  }))
}
