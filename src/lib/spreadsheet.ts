import { readSheet } from 'read-excel-file/universal'
import { ok, refuse, type Result } from '~/types/kernel/result'
import type { RosterTable } from '~/types/archive/roster'
import type { RosterFileRefusal } from '~/types/archive/roster.copy'
import { mostFileBytes, sheetMarks, sheetRecords, splitCsv, tableOf } from '~/types/archive/roster-table'

/**
 * Reads a roster file (R2.5): the first sheet of an .xlsx, or a .csv, as text cells with the row numbers that a spreadsheet program shows.
 * Nothing in the file is executed: of a formula only its stored result is taken. What the cells mean is the dry run's business.
 * The same for the browser and the command line; refuses by name what cannot be read.
 */
export async function readRoster(name: string, bytes: Uint8Array): Promise<Result<RosterTable, RosterFileRefusal>> {
  const type = /\.(xlsx|csv)$/i.exec(name)?.[1]?.toLowerCase()
  if (type === undefined) return refuse('FILE_TYPE')
  if (bytes.length > mostFileBytes) return refuse('FILE_TOO_LARGE')
  const records = type === 'xlsx' ? await readXlsx(bytes) : readCsv(bytes)
  return records.ok ? tableOf(records.value) : records
}

async function readXlsx(bytes: Uint8Array): Promise<Result<string[][], RosterFileRefusal>> {
  try {
    const file = bytes.slice().buffer
    const entries = zipEntries(bytes)
    const marks = sheetMarks(await textOf(bytes, entries, await firstSheet(bytes, entries)))
    // trim: false, because a stray space is something that the dry run tells.
    return ok(sheetRecords(await readSheet(file, { trim: false }), marks))
  } catch {
    // The library throws different things for a broken archive, a password and a renamed .xls: for the clerk they are one.
    return refuse('FILE_BROKEN')
  }
}

function readCsv(bytes: Uint8Array): Result<string[][], RosterFileRefusal> {
  const text = decoded(bytes)
  if (text === undefined) return refuse('FILE_ENCODING')
  const records = splitCsv(text)
  return records === undefined ? refuse('QUOTE_OPEN') : ok(records)
}

/** UTF-8 with or without BOM, and the GBK in which Chinese spreadsheet programs save a plain .csv. */
function decoded(bytes: Uint8Array): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not this encoding: the next is tried.
    }
  }
  return undefined
}

/** Where the parts of an .xlsx, which is a zip archive, stand in it: name → method, offset of its local header, packed length. */
interface ZipEntry {
  method: number
  header: number
  packed: number
}

const directoryEnd = 0x06054b50
const directoryEntry = 0x02014b50

/** The archive's own table of contents. The values come from the library; we look only for what it does not tell. */
function zipEntries(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== directoryEnd) end -= 1
  const entries = new Map<string, ZipEntry>()
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let entry = 0; entry < count && view.getUint32(at, true) === directoryEntry; entry += 1) {
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    const [method, packed, header] = [
      view.getUint16(at + 10, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]
    entries.set(name, { method, packed, header })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** A file of 10 MB may hold a sheet of that much text, not one that fills the memory. */
const mostText = 200 * 1024 * 1024

async function textOf(bytes: Uint8Array, entries: Map<string, ZipEntry>, name: string): Promise<string> {
  const entry = entries.get(name)
  if (!entry) throw new Error('part missing')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const from = entry.header + 30 + view.getUint16(entry.header + 26, true) + view.getUint16(entry.header + 28, true)
  const packed = bytes.slice(from, from + entry.packed)
  if (entry.method === 0) return new TextDecoder().decode(packed)
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  const reader = unpacked.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    text += decoder.decode(value, { stream: true })
    if (text.length > mostText) throw new Error('too much text')
  }
}

/** The sheet that the workbook names first, which is the one that the library reads. */
async function firstSheet(bytes: Uint8Array, entries: Map<string, ZipEntry>): Promise<string> {
  const workbook = await textOf(bytes, entries, 'xl/workbook.xml')
  const [, id] = /<sheet\b[^>]*\br:id="([^"]+)"/.exec(workbook) ?? []
  const relations = await textOf(bytes, entries, 'xl/_rels/workbook.xml.rels')
  const relation = [...relations.matchAll(/<Relationship\b[^>]*>/g)].find(([tag]) => tag.includes(`Id="${id}"`))?.[0]
  const [, target = 'worksheets/sheet1.xml'] = /\bTarget="([^"]+)"/.exec(relation ?? '') ?? []
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}
