import {
  rosterColumns,
  type KnownArchive,
  type RosterCheck,
  type RosterFault,
  type RosterNotice,
  type RosterTable,
  type RosterUnit,
} from '~/types/archive/roster'
import type { ColumnPlaces } from '~/types/archive/roster-columns'
import { doublesInArchive, doublesInFile } from './roster-doubles'
import { readHeader, type HeaderReading } from './roster-header'
import { readOwners } from './roster-owners'
import { readRow, unitOf, type RowReading } from './roster-row'

export { mergeRoster } from './roster-merge'

/** A larger file is cut by hand: its rows have to be read and checked within one function run. The contract says the same. */
export const mostRosterRows = 20_000

/** A file as far as it can be read by itself, before the archive is asked. */
export interface RosterReading {
  table: RosterTable
  header: HeaderReading
  rows: readonly RowReading[]
}

/** Reads every row; `columns` as the clerk put them, null: by the header's own words. */
export function readRoster(table: RosterTable, columns: ColumnPlaces | null = null): RosterReading {
  const header = readHeader(table.headerLine, table.header, columns)
  // Without its columns nothing of a row can be judged: one clear fault instead of five per row.
  const isReadable = header.errors.length === 0 && faultOfFile(table) === undefined
  const rows = isReadable ? table.rows.map(row => readRow(row, header.places, table.header.length)) : []
  return { table, header, rows }
}

/**
 * The dry run of a roster (R2.5): every fault of the file in one go, by row and column, or all of its units.
 * Pure: no clock, no store. `archive` is what is known of everything that the file speaks of.
 */
export function checkRoster({ table, header, rows }: RosterReading, archive: KnownArchive): RosterCheck {
  const fileFault = faultOfFile(table)
  const owners = readOwners(rows, archive)
  const errors = [
    ...header.errors,
    ...(fileFault ? [fileFault] : []),
    ...rows.flatMap(row => row.errors),
    ...doublesInFile(rows),
    ...doublesInArchive(rows, archive.units),
    ...owners.errors,
  ]
  const whole = errors.length > 0 ? [] : rows
  const units = whole.map(row => unitOf(row, owners.byLine.get(row.line))).filter(unit => unit !== undefined)
  const rowNotices = rows.flatMap(row => row.notices)
  const notices = [...header.notices, ...newEstates(rows, archive.estateNames), ...rowNotices, ...owners.notices]
  return {
    units,
    estates: estatesOf(units),
    rowCount: table.rows.length,
    errors: inOrder(errors),
    notices: inOrder(notices),
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
function newEstates(rows: readonly RowReading[], known: readonly string[]): RosterNotice[] {
  const names = new Set(known)
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
