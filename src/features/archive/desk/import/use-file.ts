import { useState } from 'react'
import { platform, type ChosenFile } from '~/src/lib/platform'
import { sha256 } from '~/src/lib/sha256'
import type { RosterTable } from '~/types/archive/roster'
import { guessedColumns, type ColumnPlaces } from '~/types/archive/roster-columns'
import { readSheetFile } from './sheet-file'

/** A file that was chosen and read; it stays on the clerk's computer but for the rows that are sent. */
export interface ReadFile {
  readonly name: string
  readonly hash: string
  readonly table: RosterTable
}

/** The file in hand: chosen, read, and which of its columns is which. */
export function useFile(onChosen: () => void) {
  const [file, setFile] = useState<ReadFile>()
  const [places, setPlaces] = useState<ColumnPlaces>({})
  const [problem, setProblem] = useState<string>()
  const [isReading, setReading] = useState(false)

  /** `keepsStep`: the file is only wanted for its rows, where the clerk is. */
  async function choose({ keepsStep = false } = {}): Promise<ReadFile | undefined> {
    const chosen = await platform.chooseFile(['xlsx', 'csv'])
    if (!chosen) return undefined
    setReading(true)
    setProblem(undefined)
    const read = await readFile(chosen)
    setReading(false)
    if (typeof read === 'string') {
      setProblem(read)
      return undefined
    }
    setFile(read)
    setPlaces(guessedColumns(read.table.header))
    if (!keepsStep) onChosen()
    return read
  }

  return { file, places, setPlaces, problem, setProblem, isReading, choose, forget: () => setFile(undefined) }
}
export type FileInHand = ReturnType<typeof useFile>

/** The file read, or in words why it cannot be. */
async function readFile(chosen: ChosenFile): Promise<ReadFile | string> {
  const table = await readSheetFile(chosen)
  return typeof table === 'string' ? table : { name: chosen.name, hash: sha256(chosen.bytes), table }
}
