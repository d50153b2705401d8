import { ok, refuse, type Result } from '../kernel/result'
import type { RosterRow, RosterTable } from './roster'
import type { RosterFileRefusal } from './roster.copy'
import { sheetKinds, type SheetKind } from './sheet-kinds'

/** What stands in a cell whose formula has no stored result: nothing is computed here, so it has no value. */
export const emptyFormula = '#FORMULA!'
export const mostFileBytes = 10 * 1024 * 1024

/** Title rows may stand above the header; so many rows are looked at. */
const mostTitleRows = 10

/** Blank rows are dropped, but counted: `line` stays what the clerk sees. */
export function tableOf(
  records: readonly string[][],
  kind: SheetKind = 'roster',
): Result<RosterTable, RosterFileRefusal> {
  const rows: RosterRow[] = records
    .map((cells, index) => ({ line: index + 1, cells }))
    .filter(row => row.cells.some(cell => cell.trim() !== ''))
  const place = headerPlace(rows, sheetKinds[kind])
  const header = rows[place]
  if (header === undefined) return refuse('FILE_EMPTY')
  const width = Math.min(mostCells, header.cells.findLastIndex(cell => cell.trim() !== '') + 1)
  return ok({
    headerLine: header.line,
    header: sendable(header.cells.slice(0, width)),
    rows: rows.slice(place + 1).map(row => ({ line: row.line, cells: sendable(trimmedTo(width, row.cells)) })),
  })
}

/** The row that names the most of our columns; the first, when none names any. */
function headerPlace(rows: readonly RosterRow[], named: (cell: string) => string | undefined): number {
  const counts = rows.slice(0, mostTitleRows).map(row => new Set(row.cells.map(named).filter(Boolean)).size)
  return Math.max(0, counts.indexOf(Math.max(...counts, 0)))
}

/** What is longer is a fault anyway, and told as one; it need not travel. */
const mostCells = 40
const longestSent = 500
const sendable = (cells: readonly string[]): string[] =>
  cells.slice(0, mostCells).map(cell => cell.slice(0, longestSent))

/** Empty cells beyond the header are the spreadsheet's grid, not content. */
function trimmedTo(width: number, cells: string[]): string[] {
  return cells.slice(width).every(cell => cell.trim() === '') ? cells.slice(0, width) : cells
}

/** A number keeps all its digits (a phone is a number to a spreadsheet); a date cell is a day, without any time zone. */
export function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  if (typeof cell === 'number') return Number.isSafeInteger(cell) ? String(cell) : String(Number(cell.toPrecision(15)))
  return String(cell)
}

/** One field: quoted (with doubled quotes inside) or plain, and what ends it. */
const field = /(?:[^\S\r\n]*"([^"]*(?:""[^"]*)*)"[^\S\r\n]*|([^,\r\n]*))(,|\r\n|\n|\r|$)/y

/** RFC 4180, with any line end. Undefined when a quote is left open. */
export function splitCsv(text: string): string[][] | undefined {
  const records: string[][] = [[]]
  field.lastIndex = 0
  while (field.lastIndex <= text.length) {
    const found = field.exec(text)
    const [, quoted, plain = '', end] = found ?? []
    if (found === null || (quoted === undefined && plain.trimStart().startsWith('"'))) return undefined
    records.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '') break
    if (end !== ',') records.push([])
  }
  return records
}

/** What a spreadsheet's own XML says beside its values. Rows and columns counted from 0. */
export interface SheetMarks {
  /** Formulas without a stored result. */
  emptyFormulas: { row: number; column: number }[]
  merges: { top: number; left: number; bottom: number; right: number }[]
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
const rangePattern = /<mergeCell\b[^>]*\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g
const cellPattern = /<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g

/** Reads the marks of a worksheet's XML: merged ranges, and formulas that nobody has computed. */
export function sheetMarks(xml: string): SheetMarks {
  const merges = [...xml.matchAll(rangePattern)].map(([, left = '', top, right = '', bottom]) => ({
    top: Number(top) - 1,
    left: columnOf(left),
    bottom: Number(bottom) - 1,
    right: columnOf(right),
  }))
  const emptyFormulas = [...xml.matchAll(cellPattern)].flatMap(([, attributes = '', content = '']) => {
    const [, letters, row] = /\br="([A-Z]+)(\d+)"/.exec(attributes) ?? []
    const isEmpty = /<f\b/.test(content) && !/<v>[\s\S]+?<\/v>|<is>/.test(content)
    return isEmpty && letters ? [{ row: Number(row) - 1, column: columnOf(letters) }] : []
  })
  return { merges, emptyFormulas }
}

/** Beyond these there is no roster, whatever an address says. */
const mostRows = 100_000
const mostColumns = 200

/** Rows of a sheet as text: formulas without result marked, and downwards merged cells filled, as a reader sees them. */
export function sheetRecords(rows: readonly (readonly unknown[])[], { merges, emptyFormulas }: SheetMarks): string[][] {
  const records = rows.map(row => row.map(cellText))
  for (const { row, column } of emptyFormulas) {
    if (row >= mostRows || column >= mostColumns) continue
    while (records.length <= row) records.push([])
    const cells = records[row] ?? []
    while (cells.length < column) cells.push('')
    cells[column] = emptyFormula
  }
  // Across columns a merge is a title or a sloppy cell: only what it covers below says the same.
  for (const { top, left, bottom } of merges) {
    const value = records[top]?.[left] ?? ''
    for (let row = top + 1; row <= Math.min(bottom, records.length - 1); row += 1) {
      const cells = records[row]
      if (cells && (cells[left] ?? '') === '') cells[left] = value
    }
  }
  return records
}
