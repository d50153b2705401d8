import { ok } from '~/types/kernel/result'
import { clockActor } from '../_kernel/actor'
import { recordAudit } from '../_kernel/audit'
import type { Expander } from '../_kernel/broadcast'
import { moveDue } from '../_kernel/due'
import { staffLeftKind } from '../_kernel/leaving'
import { queueMessages, toStaff } from '../_kernel/outbox'
import type { DueJob } from '../_kernel/sweep'
import { inTransaction } from '../_kernel/transaction'
import { activeColleagues } from './colleagues'
import { decideWaiving } from './domain/decide-recognition'
import { handOnOwn } from './leaving'
import { passJobs } from './passes'
import { hearingDueKind } from './recognition.handlers'
import { requestJobs } from './requests.handlers'
import { recognitionWords } from './staff.copy'

/** The notice has run out (R1.3): it goes on without the person's words, and the directors hear that it waits for them. */
const hearingOver: DueJob = async (row, deps, now) => {
  const directors = (await activeColleagues(deps.database)).filter(({ positions }) => positions.includes('director'))
  await inTransaction(deps.database, deps, async tx => {
    await moveDue(tx, [{ entityId: row.entityId, kind: row.kind, at: row.dueAt }], [])
    const before = await tx.get('recognitions', row.entityId)
    const waived = before ? decideWaiving(before, now) : null
    if (!waived?.ok) return ok(null)
    const content = waived.value
    const { _id: entityId, version } = content
    await tx.put('recognitions', content)
    await recordAudit(tx, { entityId, version, at: now, by: clockActor, action: row.kind, content })
    const subject = { kind: 'recognition' as const, id: entityId }
    const words = recognitionWords.toDecide(content)
    const notices = directors.map(({ _id }) => ({ to: toStaff(_id), kind: 'recognition', ...words, subject }))
    await queueMessages(tx, `${entityId}:${version}`, notices, now)
    return ok(null)
  })
}

/** What falls due in this feature, by the kind of the due row. */
export const staffJobs: Record<string, DueJob> = {
  ...passJobs,
  ...requestJobs,
  [hearingDueKind]: hearingOver,
  [staffLeftKind('staff')]: handOnOwn,
}

/** Who hears of a broadcast of this feature, by its kind. */
export const staffExpanders: Record<string, Expander> = {}
