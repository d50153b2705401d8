import { ok } from '~/types/kernel/result'
import { dayOf } from '~/types/kernel/time'
import { anyFit, type Successor } from '~/types/staff/successor'
import { clockActor } from '../_kernel/actor'
import { recordAudit } from '../_kernel/audit'
import type { Deps } from '../_kernel/deps'
import { findAll } from '../_kernel/find-all'
import { finishHandingOn } from '../_kernel/leaving'
import { queueMessages, toStaff, type Notice } from '../_kernel/outbox'
import type { Leaving } from '../_schema/staff.schema'
import type { DueJob } from '../_kernel/sweep'
import { inTransaction } from '../_kernel/transaction'
import type { Tx } from '../_kernel/database'
import type { ContactFile } from '../_schema/archive.schema'
import { leavingWords } from './leaving.copy'

/** Somebody left: whom they meant to come back to, a successor comes back to (R1.1, R2.7), each in a transaction of its own. */
export const handOnFollowUps: DueJob = async (row, deps, now) => {
  const [leaving, file] = await Promise.all([
    deps.database.get('leavings', row.entityId),
    deps.database.get('staff', row.entityId),
  ])
  const hasLeft = leaving !== null && file?.isActive === false
  if (hasLeft) await handOnAll(deps, leaving, row.kind, now)
  await inTransaction(deps.database, deps, async tx => {
    const due = { entityId: row.entityId, kind: row.kind, at: row.dueAt }
    await finishHandingOn(tx, due, hasLeft ? leaving : null)
    return ok(null)
  })
}

async function handOnAll(deps: Deps, leaving: Leaving, action: string, now: number): Promise<void> {
  const open = await findAll(deps.database, 'contacts', { assigneeId: leaving._id, isOpen: true })
  if (open.length === 0) return
  const working = await findAll(deps.database, 'staff', { isActive: true })
  const staff: Successor[] = working.map(each => ({ ...each, notAssignable: each.notAssignable ?? null }))
  for (const { _id, estateId } of open) {
    const work = { kind: 'contacts' as const, count: 1, estateIds: [estateId] }
    const successor = anyFit(staff, work, leaving._id, leaving.successors.contacts)
    if (!successor) throw new Error(`nobody can take on contact ${_id}`)
    await handOn(deps, _id, leaving, successor._id, { action, now })
  }
}

async function handOn(
  deps: Deps,
  contactId: string,
  leaving: Leaving,
  assigneeId: string,
  { action, now }: { action: string; now: number },
): Promise<void> {
  await inTransaction(deps.database, deps, async tx => {
    const before = await tx.get('contacts', contactId)
    if (!before?.isOpen || before.assigneeId !== leaving._id) return ok(null)
    const content = { ...before, assigneeId }
    await tx.put('contacts', content)
    await recordAudit(tx, { entityId: `${contactId}:handedOn`, version: now, at: now, by: clockActor, action, content })
    await tell(tx, content, leaving, { action, now })
    return ok(null)
  })
}

/** The successor hears whom to come back to, and when; the reminder of the day itself follows as planned. */
async function tell(
  tx: Tx,
  { _id, personId, assigneeId, followUpOn, words }: ContactFile,
  leaving: Leaving,
  { action: kind, now }: { action: string; now: number },
): Promise<void> {
  const person = await tx.get('persons', personId)
  if (!person) return
  const said = leavingWords.followUp(leaving.name, person.name, followUpOn ?? dayOf(now), words)
  const notice: Notice = { to: toStaff(assigneeId), kind, ...said, subject: { kind: 'person', id: personId } }
  await queueMessages(tx, `${_id}:${leaving._id}:${leaving.at}`, [notice], now)
}
