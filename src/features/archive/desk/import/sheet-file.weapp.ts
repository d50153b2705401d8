import { sayNo } from '~/src/lib/no'
import { platform, type ChosenFile } from '~/src/lib/platform'
import type { RosterTable } from '~/types/archive/roster'
import { mostSheetBytes } from '~/types/archive/sheet'
import { archiveClient } from '../../archive.client'
import { importRefusals } from './import.copy'

/** WeChat has not the parser's means: the file goes to storage, the function reads it there and removes it (docs/decisions/0008). */
export async function readSheetFile(file: ChosenFile): Promise<RosterTable | string> {
  if (!/\.(xlsx|csv)$/i.test(file.name)) return importRefusals.FILE_TYPE
  if (file.bytes.length > mostSheetBytes) return importRefusals.SHEET_TOO_LARGE
  const begun = await archiveClient.beginSheet({})
  if (!begun.ok) return sayNo(begun, importRefusals)
  const fileId = await platform.uploadFile(begun.data.cloudPath, file).catch((): undefined => undefined)
  if (fileId === undefined) return importRefusals.SHEET_NOT_FOUND
  const read = await archiveClient.readSheet({ fileId, fileName: file.name })
  return read.ok ? read.data : sayNo(read, importRefusals)
}
