import type { RosterFault, RosterTable } from '~/types/archive/roster'
import { sayRow } from '~/types/archive/roster.copy'

/** A spreadsheet program takes a text that begins so for a formula, once the file is saved as .csv: a quotation mark says that it is text. */
const asText = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

/** The rows of the clerk's own file that have something wrong, as they stand there, with what is wrong in a last column. */
export function faultyRows(table: RosterTable, faults: readonly RosterFault[], problemColumn: string): string[][] {
  const byLine = new Map<number, RosterFault[]>()
  for (const fault of faults) byLine.set(fault.line, [...(byLine.get(fault.line) ?? []), fault])
  const width = table.header.length
  const whole = (cells: readonly string[]): string[] =>
    Array.from({ length: width }, (_, place) => asText(cells[place] ?? ''))
  const rows = table.rows.filter(({ line }) => byLine.has(line))
  return [
    [...whole(table.header), problemColumn],
    ...rows.map(({ line, cells }) => [...whole(cells), sayRow(byLine.get(line) ?? [])]),
  ]
}
