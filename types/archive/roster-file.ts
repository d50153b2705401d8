import { ok, refuse, type Result } from '../kernel/result'
import type { RosterTable } from './roster'
import type { RosterFileRefusal } from './roster.copy'
import type { SheetKind } from './sheet-kinds'
import { mostFileBytes, sheetMarks, sheetRecords, splitCsv, tableOf } from './roster-table'

/** What a browser and a cloud function have under different names. */
export interface ReadingMeans {
  /** The cells of the first sheet, by the spreadsheet library. */
  readSheet(file: ArrayBuffer, options: { trim: boolean }): Promise<readonly (readonly unknown[])[]>
  /** A raw deflate stream as text. Throws when it is broken or holds more than any roster. */
  inflate(packed: Uint8Array): Promise<string>
}

/**
 * Reads a roster file (R2.5): the first sheet of an .xlsx, or a .csv, as text cells with the row numbers that a spreadsheet program shows.
 * Nothing in the file is executed: of a formula only its stored result is taken. What the cells mean is the dry run's business.
 * The same for the browser, the command line and the cloud function; refuses by name what cannot be read.
 */
export async function readRosterFile(
  name: string,
  bytes: Uint8Array,
  means: ReadingMeans,
  kind: SheetKind = 'roster',
): Promise<Result<RosterTable, RosterFileRefusal>> {
  const type = /\.(xlsx|csv)$/i.exec(name)?.[1]?.toLowerCase()
  if (type === undefined) return refuse('FILE_TYPE')
  if (bytes.length > mostFileBytes) return refuse('FILE_TOO_LARGE')
  const records = type === 'xlsx' ? await readXlsx(bytes, means) : readCsv(bytes)
  return records.ok ? tableOf(records.value, kind) : records
}

async function readXlsx(bytes: Uint8Array, means: ReadingMeans): Promise<Result<string[][], RosterFileRefusal>> {
  try {
    const file = bytes.slice().buffer
    const archive = { bytes, entries: zipEntries(bytes), means }
    const marks = sheetMarks(await textOf(archive, await firstSheet(archive)))
    // trim: false, because a stray space is something that the dry run tells.
    return ok(sheetRecords(await means.readSheet(file, { trim: false }), marks))
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

interface Archive {
  bytes: Uint8Array
  entries: Map<string, ZipEntry>
  means: ReadingMeans
}

async function textOf({ bytes, entries, means }: Archive, name: string): Promise<string> {
  const entry = entries.get(name)
  if (!entry) throw new Error('part missing')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const from = entry.header + 30 + view.getUint16(entry.header + 26, true) + view.getUint16(entry.header + 28, true)
  const packed = bytes.slice(from, from + entry.packed)
  return entry.method === 0 ? new TextDecoder().decode(packed) : means.inflate(packed)
}

/** The sheet that the workbook names first, which is the one that the library reads. */
async function firstSheet(archive: Archive): Promise<string> {
  const workbook = await textOf(archive, 'xl/workbook.xml')
  const [, id] = /<sheet\b[^>]*\br:id="([^"]+)"/.exec(workbook) ?? []
  const relations = await textOf(archive, 'xl/_rels/workbook.xml.rels')
  const relation = [...relations.matchAll(/<Relationship\b[^>]*>/g)].find(([tag]) => tag.includes(`Id="${id}"`))?.[0]
  const [, target = 'worksheets/sheet1.xml'] = /\bTarget="([^"]+)"/.exec(relation ?? '') ?? []
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}
