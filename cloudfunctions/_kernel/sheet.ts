import { readSheet } from 'read-excel-file/universal'
import { inflateRawSync } from 'node:zlib'
import type { RosterTable } from '~/types/archive/roster'
import type { RosterFileRefusal } from '~/types/archive/roster.copy'
import { readRosterFile } from '~/types/archive/roster-file'
import type { SheetKind } from '~/types/archive/sheet-kinds'
import type { Result } from '~/types/kernel/result'

/** More text than that is no roster of 5 MB, and would fill the function's memory. */
const mostText = 60 * 1024 * 1024

/** Reads a roster file (R2.5) as the browser does (src/lib/spreadsheet.ts), with what Node 16 has. */
export const readSheetBytes = (
  name: string,
  bytes: Uint8Array,
  kind: SheetKind,
): Promise<Result<RosterTable, RosterFileRefusal>> => readRosterFile(name, bytes, { readSheet, inflate }, kind)

const inflate = (packed: Uint8Array): Promise<string> =>
  Promise.resolve(inflateRawSync(packed, { maxOutputLength: mostText }).toString('utf8'))
