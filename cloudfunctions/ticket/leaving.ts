import { ok } from '~/types/kernel/result'
import type { Successor } from '~/types/staff/successor'
import type { Deps } from '../_kernel/deps'
import { moveDue } from '../_kernel/due'
import { finishHandingOn } from '../_kernel/leaving'
import type { Leaving } from '../_schema/staff.schema'
import { queueMessages } from '../_kernel/outbox'
import type { DueJob } from '../_kernel/sweep'
import { inTransaction } from '../_kernel/transaction'
import type { DueRow } from '../_schema/documents'
import { byClock } from './actor'
import { handedNotices } from './domain/call-notices'
import { callSuccessor, handingOn } from './domain/hand-on'
import { load, save, saveTask } from './ticket.store'
import { activeStaff, type Colleague } from '../_kernel/colleagues'

/** A visit's share; the row moves on by a millisecond and the next share follows, in this sweep or in the next. */
const share = 50

interface Handing {
  deps: Deps
  leaving: Leaving
  staff: readonly Colleague[]
  action: string
  now: number
}

const asSuccessors = (staff: readonly Colleague[]): Successor[] =>
  staff.map(each => ({ ...each, isActive: true, notAssignable: each.notAssignable ?? null }))

/** Somebody left: their open repairs and calls go to the successors, each in a transaction of its own, each once (R1.1). */
export const handOnTickets: DueJob = async (row, deps, now) => {
  const [leaving, file] = await Promise.all([
    deps.database.get('leavings', row.entityId),
    deps.database.get('staff', row.entityId),
  ])
  // Somebody who came back keeps what is theirs by now.
  if (!leaving || file?.isActive) return endRow(deps, row, null)
  const handing = { deps, leaving, staff: await activeStaff(deps.database), action: row.kind, now }
  const [tickets, calls] = [await ticketsOf(handing), await callsOf(handing)]
  const failures = [
    ...(await eachAlone(tickets, id => handOnTicket(handing, id))),
    ...(await eachAlone(calls, id => handOnCall(handing, id))),
  ]
  const found = tickets.length + calls.length
  if (found === 0) return endRow(deps, row, leaving)
  // Nothing but faults: the row is postponed, and stands at the workbench as one that keeps failing.
  if (failures.length === found) throw failures[0]
  await inTransaction(deps.database, deps, async tx => {
    const due = { entityId: row.entityId, kind: row.kind, at: row.dueAt }
    await moveDue(tx, [due], [{ ...due, at: row.dueAt + 1 }])
    return ok(null)
  })
}

async function endRow(deps: Deps, { entityId, kind, dueAt }: DueRow, leaving: Leaving | null): Promise<void> {
  await inTransaction(deps.database, deps, async tx => {
    await finishHandingOn(tx, { entityId, kind, at: dueAt }, leaving)
    return ok(null)
  })
}

async function ticketsOf({ deps, leaving: { _id } }: Handing): Promise<string[]> {
  const openOf = (field: 'technicianId' | 'agentId') =>
    deps.database.find('tickets', {
      where: { isOpen: true, [field]: _id },
      orderBy: [['nextActAt', 'asc']],
      limit: share,
      fields: [field],
    })
  const found = [...(await openOf('technicianId')), ...(await openOf('agentId'))]
  return [...new Set(found.map(ticket => ticket._id))]
}

async function callsOf({ deps, leaving: { _id: assigneeId } }: Handing): Promise<string[]> {
  const found = await deps.database.find('callTasks', {
    where: { isOpen: true, assigneeId },
    orderBy: [['dueBy', 'asc']],
    limit: share,
    fields: ['assigneeId'],
  })
  return found.map(({ _id }) => _id)
}

/** One that cannot be handed on stops only itself. */
async function eachAlone(ids: readonly string[], work: (id: string) => Promise<void>): Promise<unknown[]> {
  const failures: unknown[] = []
  for (const id of ids) await work(id).catch((fault: unknown) => failures.push(fault))
  return failures
}

async function handOnTicket({ deps, leaving, staff, action, now }: Handing, ticketId: string): Promise<void> {
  await inTransaction(deps.database, deps, async tx => {
    const loaded = await load(tx, ticketId)
    const events = loaded ? handingOn(loaded.ticket, leaving, asSuccessors(staff)) : []
    if (loaded && events.length > 0) await save(tx, { loaded, events, by: byClock, action, now, staff })
    return ok(null)
  })
}

async function handOnCall({ deps, leaving, staff, action, now }: Handing, taskId: string): Promise<void> {
  await inTransaction(deps.database, deps, async tx => {
    const task = await tx.get('callTasks', taskId)
    const ticket = task && (await tx.get('tickets', task.ticketId))
    if (!task?.isOpen || !ticket || task.assigneeId !== leaving._id) return ok(null)
    const after = { ...task, assigneeId: callSuccessor(task, ticket, leaving, asSuccessors(staff)) }
    await saveTask(tx, task, after, { by: byClock, action, now })
    await queueMessages(tx, `${taskId}:${task.version + 1}`, handedNotices(after, now), now)
    return ok(null)
  })
}
