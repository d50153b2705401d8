import { useState } from 'react'
import { platform } from '~/src/lib/platform'
import { useSubmit } from '~/src/lib/useSubmit'
import { postingRowsOf } from '~/types/handover/posting-columns'
import { mostPostingRows, type PostingRow, type PostingsCheck } from '~/types/handover/postings'
import { handoverClient } from '../../handover.client'
import { sayNoticeNo } from '../say'
import { readCourierFile } from './courier-file'
import { postingsCopy as copy } from './notice.desk.copy'

interface InHand {
  readonly name: string
  readonly rows: PostingRow[]
  readonly check: PostingsCheck
}

/** The courier's file in hand: read here, checked by the server, and only then recorded. */
export function usePostings(batchId: string, carrier: string) {
  const [inHand, setInHand] = useState<InHand>()
  const [problem, setProblem] = useState<string>()
  const [isReading, setReading] = useState(false)
  const recording = useSubmit(handoverClient.recordPostings)

  async function check(name: string, rows: PostingRow[]): Promise<void> {
    const answer = await handoverClient.checkPostings({ batchId, rows })
    setProblem(answer.ok ? undefined : sayNoticeNo(answer))
    if (answer.ok) setInHand({ name, rows, check: answer.data })
  }

  async function choose(): Promise<void> {
    const chosen = await platform.chooseFile(['xlsx', 'csv'])
    if (!chosen) return
    setReading(true)
    const table = await readCourierFile(chosen)
    const rows = typeof table === 'string' ? table : rowsOr(postingRowsOf(table, carrier))
    if (typeof rows === 'string') setProblem(rows)
    else await check(chosen.name, rows)
    setReading(false)
  }

  /** What is left without the rows that have a fault is looked at anew. */
  async function dropFaulty(): Promise<void> {
    if (!inHand) return
    const faulty = new Set(inHand.check.faults.map(({ line }) => line))
    await check(
      inHand.name,
      inHand.rows.filter(({ line }) => !faulty.has(line)),
    )
  }

  async function record(): Promise<boolean> {
    if (!inHand) return false
    const said = { batchId, fileName: inHand.name.slice(0, 120), rows: inHand.rows }
    return (await recording.submit(said)) !== undefined
  }

  const no = problem ?? (recording.refused && sayNoticeNo(recording.refused))
  return { inHand, no, isBusy: isReading || recording.isBusy, choose, dropFaulty, record }
}

/** The rows, or in words why there are none. */
function rowsOr(read: ReturnType<typeof postingRowsOf>): PostingRow[] | string {
  if (!Array.isArray(read)) return copy.missing(read.missing)
  if (read.length === 0) return copy.empty
  return read.length > mostPostingRows ? copy.tooMany : read
}
