import { useRef, useState } from 'react'
import { sayNo } from '~/src/lib/no'
import { saveRows } from '~/src/lib/save-rows'
import { importPrefix, type ImportRow } from '~/types/archive/import'
import type { RosterFault } from '~/types/archive/roster'
import { archiveClient } from '../../archive.client'
import { faultyRows } from './faulty-rows'
import { importCopy as copy, importRefusals } from './import.copy'
import type { FileInHand, ReadFile } from './use-file'

/** The faulty rows as a spreadsheet, made here from the clerk's own file: the server gives nothing personal out again. */
export function useFaultyRows({ importId }: ImportRow, inHand: FileInHand) {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  /** WeChat hands a file out right after a tap only: at the second tap nothing is waited for. */
  const kept = useRef<{ importId: string; found: RosterFault[] }>()
  const { file } = inHand
  const isOf = ({ hash }: ReadFile) => importId.startsWith(importPrefix(hash))
  const isThisFile = file !== undefined && isOf(file)

  async function save(): Promise<void> {
    const used = isThisFile ? file : await inHand.choose({ keepsStep: true })
    if (!used) return
    if (!isOf(used)) return setProblem(copy.notThatFile)
    setBusy(true)
    const found = kept.current?.importId === importId ? kept.current.found : await allFaults(importId)
    setProblem(typeof found === 'string' ? found : undefined)
    if (typeof found !== 'string') {
      const rows = faultyRows(used.table, found, copy.problemColumn)
      const isSaved = await saveRows(copy.faultyName(used.name), rows)
      kept.current = isSaved ? undefined : { importId, found }
      if (!isSaved) setProblem(copy.saveAgain)
    }
    setBusy(false)
  }

  return { isBusy, problem, hasFile: isThisFile, save }
}

async function allFaults(importId: string): Promise<RosterFault[] | string> {
  const found: RosterFault[] = []
  for (let after: string | undefined; ;) {
    const page = await archiveClient.importErrors({ importId, isWhole: true, ...(after && { after }) })
    if (!page.ok) return sayNo(page, importRefusals)
    found.push(...page.data.rows)
    if (page.data.next === undefined) return found
    after = page.data.next
  }
}
