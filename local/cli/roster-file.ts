import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { readRoster } from '~/src/lib/spreadsheet'
import type { RosterTable } from '~/types/archive/roster'
import type { RosterFileRefusal } from '~/types/archive/roster.copy'
import { mostFileBytes } from '~/types/archive/roster-table'
import { refuse, type Result } from '~/types/kernel/result'

/** Reads a roster file from the disk, as the workbench reads one that was chosen there. Throws only on a fault of the machine. */
export async function readRosterFile(path: string): Promise<Result<RosterTable, RosterFileRefusal>> {
  const size = await stat(path).then(
    file => (file.isFile() ? file.size : undefined),
    () => undefined,
  )
  if (size === undefined) return refuse('FILE_NOT_FOUND')
  if (size > mostFileBytes) return refuse('FILE_TOO_LARGE')
  return readRoster(basename(path), await readFile(path))
}
