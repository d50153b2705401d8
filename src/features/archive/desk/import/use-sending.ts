import { useState } from 'react'
import { sayNo } from '~/src/lib/no'
import type { ColumnPlaces } from '~/types/archive/roster-columns'
import { archiveClient } from '../../archive.client'
import { importRefusals } from './import.copy'
import type { ReadFile } from './use-file'

const rowsPerCall = 400
/** The schema allows so many characters in a name. */
const longestName = 120

/** Sends a file's rows and asks for the dry run; cut off, it goes on with the same file where it stopped. */
export function useSending(onChecked: (importId: string) => void) {
  const [sent, setSent] = useState<number>()
  const [problem, setProblem] = useState<string>()

  async function send(file: ReadFile, columns: ColumnPlaces): Promise<void> {
    setProblem(undefined)
    setSent(0)
    const answer = await sendAll(file, columns, setSent)
    setSent(undefined)
    if (answer.ok) onChecked(answer.data)
    else setProblem(sayNo(answer, importRefusals))
  }

  return { sent, problem, send }
}

async function sendAll({ name, hash, table }: ReadFile, columns: ColumnPlaces, onSent: (rows: number) => void) {
  const { headerLine, header, rows } = table
  const opened = { fileName: [...name].slice(-longestName).join(''), fileHash: hash, headerLine, header, columns }
  const begun = await archiveClient.beginImport({ ...opened, rowCount: rows.length })
  if (!begun.ok) return begun
  const { importId, state } = begun.data
  for (let from = 0; state === 'staging' && from < rows.length; from += rowsPerCall) {
    const staged = await archiveClient.stageRows({ importId, rows: rows.slice(from, from + rowsPerCall) })
    if (!staged.ok) return staged
    onSent(Math.min(from + rowsPerCall, rows.length))
  }
  const checked = await archiveClient.checkImport({ importId })
  return checked.ok ? { ok: true as const, data: importId } : checked
}
