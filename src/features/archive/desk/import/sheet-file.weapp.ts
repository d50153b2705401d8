import type { RosterTable } from '~/types/archive/roster'
import type { RosterFileRefusal } from '~/types/archive/roster.copy'
import { refuse, type Result } from '~/types/kernel/result'

/** WeChat has neither the parser's means nor a desk: files are chosen on a computer (docs/decisions/0008). */
export function readSheetFile(_name: string, _bytes: Uint8Array): Promise<Result<RosterTable, RosterFileRefusal>> {
  return Promise.resolve(refuse('FILE_TYPE'))
}

export const sheetOf = (_rows: readonly (readonly string[])[]): Promise<Blob> =>
  Promise.reject(new Error('no spreadsheets here'))
