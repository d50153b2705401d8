import { readFile, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { readSheet } from 'read-excel-file/node'
import type { RosterFileRefusal } from '~/types/archive/roster.copy'
import type { RosterRow, RosterTable } from '~/types/archive/roster'
import { ok, refuse, type Result } from '~/types/kernel/result'

const mostBytes = 10 * 1024 * 1024

/**
 * Reads a roster file (R2.5): the first sheet of an .xlsx, or a .csv, as text cells with the row numbers that a spreadsheet program shows.
 * Nothing in the file is executed: of a formula only its stored result is taken. What the cells mean is checkRoster's business.
 * Refuses by name what cannot be read; throws only on a fault of the machine.
 */
export async function readRosterFile(path: string): Promise<Result<RosterTable, RosterFileRefusal>> {
  const size = await stat(path).then(
    file => (file.isFile() ? file.size : undefined),
    () => undefined,
  )
  if (size === undefined) return refuse('FILE_NOT_FOUND')
  if (size > mostBytes) return refuse('FILE_TOO_LARGE')
  const type = extname(path).toLowerCase()
  if (type !== '.xlsx' && type !== '.csv') return refuse('FILE_TYPE')
  const bytes = await readFile(path)
  const records = type === '.xlsx' ? await readSheetRecords(bytes) : readCsvRecords(bytes)
  if (!records.ok) return records
  return tableOf(records.value)
}

/** Blank rows are dropped, but counted: `line` stays what the clerk sees. The first row with anything in it is the header. */
function tableOf(records: readonly string[][]): Result<RosterTable, RosterFileRefusal> {
  const rows: RosterRow[] = records
    .map((cells, index) => ({ line: index + 1, cells }))
    .filter(row => row.cells.some(cell => cell.trim() !== ''))
  const [header, ...body] = rows
  if (header === undefined) return refuse('FILE_EMPTY')
  const width = header.cells.findLastIndex(cell => cell.trim() !== '') + 1
  return ok({
    headerLine: header.line,
    header: header.cells.slice(0, width),
    rows: body.map(row => ({ line: row.line, cells: trimmedTo(width, row.cells) })),
  })
}

/** Empty cells beyond the header are the spreadsheet's grid, not content. */
function trimmedTo(width: number, cells: string[]): string[] {
  return cells.slice(width).every(cell => cell.trim() === '') ? cells.slice(0, width) : cells
}

async function readSheetRecords(bytes: Buffer): Promise<Result<string[][], RosterFileRefusal>> {
  try {
    // trim: false, because a stray space is something that the dry run tells.
    const rows: readonly (readonly unknown[])[] = await readSheet(bytes, { trim: false })
    return ok(rows.map(row => row.map(cellText)))
  } catch {
    // The library throws different things for a broken archive, a password and a renamed .xls: for the clerk they are one.
    return refuse('FILE_BROKEN')
  }
}

/** A number keeps all its digits (a phone is a number to a spreadsheet); a date cell is a day, without any time zone. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  if (typeof cell === 'number') return Number.isSafeInteger(cell) ? String(cell) : String(Number(cell.toPrecision(15)))
  return String(cell)
}

function readCsvRecords(bytes: Buffer): Result<string[][], RosterFileRefusal> {
  const text = decode(bytes)
  if (text === undefined) return refuse('FILE_ENCODING')
  const records = splitCsv(text)
  return records === undefined ? refuse('QUOTE_OPEN') : ok(records)
}

/** UTF-8 with or without BOM, and the GBK in which Chinese spreadsheet programs save a plain .csv. */
function decode(bytes: Buffer): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not this encoding: the next is tried.
    }
  }
  return undefined
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
