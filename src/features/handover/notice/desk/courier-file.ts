import type { ChosenFile } from '~/src/lib/platform'
import { readRoster } from '~/src/lib/spreadsheet'
import type { RosterTable } from '~/types/archive/roster'
import { rosterFileWords } from '~/types/archive/roster.copy'

/** Reads the courier's spreadsheet in a browser; what cannot be read is told in words. WeChat's build has courier-file.weapp.ts in its place. */
export async function readCourierFile({ name, bytes }: ChosenFile): Promise<RosterTable | string> {
  const read = await readRoster(name, bytes, 'postings')
  return read.ok ? read.value : rosterFileWords[read.refusal.code]
}
