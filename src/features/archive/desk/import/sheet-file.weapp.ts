import type { ChosenFile } from '~/src/lib/platform'
import type { RosterTable } from '~/types/archive/roster'
import { readStoredSheet } from '../../stored-sheet.client'
import { importRefusals } from './import.copy'

export const readSheetFile = (file: ChosenFile): Promise<RosterTable | string> =>
  readStoredSheet(file, 'roster', importRefusals)
