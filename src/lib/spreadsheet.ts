import { readSheet } from 'read-excel-file/universal'
import type { RosterTable } from '~/types/archive/roster'
import type { RosterFileRefusal } from '~/types/archive/roster.copy'
import { readRosterFile } from '~/types/archive/roster-file'
import type { SheetKind } from '~/types/archive/sheet-kinds'
import type { Result } from '~/types/kernel/result'

/** Reads a roster file (R2.5) in the browser and at the command line; a cloud function has the same in _kernel/sheet.ts. */
export const readRoster = (
  name: string,
  bytes: Uint8Array,
  kind: SheetKind = 'roster',
): Promise<Result<RosterTable, RosterFileRefusal>> => readRosterFile(name, bytes, { readSheet, inflate }, kind)

/** A file of 10 MB may hold a sheet of that much text, not one that fills the memory. */
const mostText = 200 * 1024 * 1024

async function inflate(packed: Uint8Array): Promise<string> {
  const unpacked = new Blob([packed.slice()]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
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
