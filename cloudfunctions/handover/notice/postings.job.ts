import { ok } from '~/types/kernel/result'
import { moveDue } from '../../_kernel/due'
import type { Deps } from '../../_kernel/deps'
import type { DueJob } from '../../_kernel/sweep'
import { inTransaction } from '../../_kernel/transaction'
import { asDue, whileDue } from '../../_kernel/while-due'
import type { PostingSheet } from '../../_schema/handover.schema'
import { saveUnit } from '../unit.store'
import { decidePosting } from './domain/decide-notice'
import type { NoticeLaw } from './domain/lawful'
import { noticeDueKinds } from './dues'
import { lawOf } from './law'
import { posted } from './postings'

const pageSize = 20

/** The next rows of a courier's spreadsheet (R5.3). A row that is written already changes nothing, so a run that dies half-way is made good by the next. */
export const writePostings: DueJob = async (row, deps, now) => {
  const sheet = await deps.database.get('postingSheets', row.entityId)
  const law = await lawOf(deps.database, now)
  const rows = sheet?.rows.slice(sheet.done, sheet.done + pageSize) ?? []
  const passedOver: string[] = []
  for (const each of rows) if (sheet && !(await writeOne(deps, sheet, each, { law, now }))) passedOver.push(each.unitId)
  await whileDue(row, deps, async tx => {
    const current = await tx.get('postingSheets', row.entityId)
    if (!current) return moveDue(tx, [asDue(row)], [])
    const done = current.done + rows.length
    await tx.put('postingSheets', { ...current, done, passedOver: [...current.passedOver, ...passedOver] })
    const isMore = done < current.rows.length
    await moveDue(tx, [asDue(row)], isMore ? [{ ...asDue(row), at: row.dueAt + 1 }] : [])
  })
}

/** False: somebody has meanwhile recorded otherwise, and what they said stays. What was checked then is judged by that day. */
async function writeOne(
  deps: Deps,
  { by, at }: PostingSheet,
  { unitId, carrier, trackingNumber, postedOn }: PostingSheet['rows'][number],
  { law, now }: { law: NoticeLaw; now: number },
): Promise<boolean> {
  const written = await inTransaction(deps.database, deps, async tx => {
    const unit = await tx.get('handoverUnits', unitId)
    const file = await tx.get('units', unitId)
    const posting = { carrier, trackingNumber, postedOn, recordedAt: at, byName: by.name ?? '' }
    const decided = unit && decidePosting(unit, posting, law)
    if (!unit || !file || !decided?.ok) return ok(false)
    if (decided.value === null) return ok(true)
    const told = await posted(tx, decided.value, { file, now })
    await saveUnit(tx, decided.value, told, { by, action: noticeDueKinds.postings, now })
    return ok(true)
  })
  return written.ok && written.value
}
