import { readStoredSheet } from '~/src/features/archive/stored-sheet.client'
import type { ChosenFile } from '~/src/lib/platform'
import type { RosterTable } from '~/types/archive/roster'
import { rosterFileWords } from '~/types/archive/roster.copy'
import { sheetWords } from '../notice.copy'

export const readCourierFile = (file: ChosenFile): Promise<RosterTable | string> =>
  readStoredSheet(file, 'postings', { ...rosterFileWords, ...sheetWords })
