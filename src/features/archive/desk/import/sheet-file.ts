import type { ChosenFile } from '~/src/lib/platform'
import { readRoster } from '~/src/lib/spreadsheet'
import type { RosterTable } from '~/types/archive/roster'
import { rosterFileWords } from '~/types/archive/roster.copy'

/** Reading spreadsheets in a browser; what cannot be read is told in words. WeChat's build has sheet-file.weapp.ts in its place (docs/decisions/0008). */
export async function readSheetFile({ name, bytes }: ChosenFile): Promise<RosterTable | string> {
  const read = await readRoster(name, bytes)
  return read.ok ? read.value : rosterFileWords[read.refusal.code]
}
