import { sayNo } from '~/src/lib/no'
import { platform, type ChosenFile } from '~/src/lib/platform'
import type { RosterTable } from '~/types/archive/roster'
import { mostSheetBytes } from '~/types/archive/sheet'
import type { SheetKind } from '~/types/archive/sheet-kinds'
import { archiveClient } from './archive.client'

/** WeChat has not the parser's means: the file goes to storage, the function reads it there and removes it (docs/decisions/0008). Or why not, in words. */
export async function readStoredSheet(
  file: ChosenFile,
  kind: SheetKind,
  words: Partial<Record<string, string>>,
): Promise<RosterTable | string> {
  if (!/\.(xlsx|csv)$/i.test(file.name)) return words['FILE_TYPE'] ?? ''
  if (file.bytes.length > mostSheetBytes) return words['SHEET_TOO_LARGE'] ?? ''
  const begun = await archiveClient.beginSheet({})
  if (!begun.ok) return sayNo(begun, words)
  const fileId = await platform.uploadFile(begun.data.cloudPath, file).catch((): undefined => undefined)
  if (fileId === undefined) return words['SHEET_NOT_FOUND'] ?? ''
  const read = await archiveClient.readSheet({ fileId, fileName: file.name, kind })
  return read.ok ? read.data : sayNo(read, words)
}
