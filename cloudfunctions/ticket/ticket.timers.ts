import { ok } from '~/types/kernel/result'
import { clockNames } from '~/types/sla/sla'
import type { RepairEvent } from '~/types/ticket/journal'
import type { CallTask } from '~/types/ticket/ticket'
import type { Tx } from '../_kernel/database'
import type { Deps } from '../_kernel/deps'
import { moveDue, type Due } from '../_kernel/due'
import { staffLeftKind } from '../_kernel/leaving'
import { queueMessages, type Notice } from '../_kernel/outbox'
import type { DueJob } from '../_kernel/sweep'
import { inTransaction } from '../_kernel/transaction'
import type { DueRow } from '../_schema/documents'
import { byClock } from './actor'
import { askNotices, handedNotices, overdueNotices } from './domain/call-notices'
import { callDues, handed, mayGiveUp, taskMoved } from './domain/callback'
import { clockDueKind } from './domain/clocks'
import type { RepairCommand } from './domain/command'
import { decide } from './domain/decide'
import { dueKinds, ticketDues } from './domain/dues'
import { circleOf, levelsToTell } from './domain/escalation'
import { handOnTickets } from './leaving'
import { load, save, saveTask, type Loaded } from './ticket.store'
import { activeStaff, type Colleague } from '../_kernel/colleagues'
import { callbackCaller } from './team'

const asDue = ({ entityId, kind, dueAt }: DueRow): Due => ({ entityId, kind, at: dueAt })

interface Visit {
  tx: Tx
  row: DueRow
  now: number
  staff: readonly Colleague[]
}

/** Runs in one transaction, if the row still stands as it was found: a neighbour may have been faster. */
async function whileDue(row: DueRow, deps: Deps, now: number, work: (visit: Visit) => Promise<void>): Promise<void> {
  const staff = await activeStaff(deps.database)
  await inTransaction(deps.database, deps, async tx => {
    const current = await tx.get('due', row._id)
    if (current?.dueAt === row.dueAt) await work({ tx, row, now, staff })
    return ok(null)
  })
}

/** A job about a ticket: what happened by `now`, or nothing any more, and then the row goes or moves. */
const ticketJob =
  (eventsOf: (loaded: Loaded, now: number) => readonly RepairEvent[]): DueJob =>
  (row, deps, now) =>
    whileDue(row, deps, now, async ({ tx, staff }) => {
      const loaded = await load(tx, row.entityId)
      const events = loaded ? eventsOf(loaded, now) : []
      const handling = asDue(row)
      if (loaded && events.length > 0)
        await save(tx, { loaded, events, by: byClock, action: row.kind, now, staff, handling })
      else await moveDue(tx, [handling], loaded ? ofKind(ticketDues(loaded.ticket, loaded.rules), row.kind) : [])
    })

const ofKind = (dues: readonly Due[], kind: string): Due[] => dues.filter(due => due.kind === kind)

/** What the rules let the clock do now. */
const byCommand =
  (command: Extract<RepairCommand, { action: 'expire' | 'remindAcceptance' | 'handAcceptanceCall' }>) =>
  ({ ticket, rules }: Loaded, now: number): readonly RepairEvent[] => {
    const decided = decide<typeof command.action>(command, ticket, { ...rules, now, by: byClock })
    return decided.ok ? decided.value : []
  }

/** Any clock's row looks at all clocks of its ticket, so that one sweep sends one message a person (R7.3). */
const clockJob = ticketJob(({ ticket, rules }, now) => levelsToTell(ticket, rules, now))

type TaskStep = (task: CallTask, loaded: Loaded, visit: Visit) => Promise<void> | void

/** A job about a call task; a task that is settled wants nothing any more. */
const callJob =
  (step: TaskStep): DueJob =>
  (row, deps, now) =>
    whileDue(row, deps, now, async visit => {
      const task = await visit.tx.get('callTasks', row.entityId)
      const loaded = task && (await load(visit.tx, task.ticketId))
      const isWanted = task !== null && callDues(task).some(({ kind }) => kind === row.kind)
      if (!task || !loaded || !isWanted) return moveDue(visit.tx, [asDue(row)], [])
      await step(task, loaded, visit)
    })

async function settle(before: CallTask, after: CallTask, notices: readonly Notice[], visit: Visit): Promise<void> {
  const { tx, row, now } = visit
  await saveTask(tx, before, after, { by: byClock, action: row.kind, now, handling: asDue(row) })
  await queueMessages(tx, `${after._id}:${before.version + 1}`, notices, now)
}

/** Day 5: the owner is asked in the app (R8.1). */
const ask = callJob(async (task, { ticket }, visit) => {
  const asked = taskMoved(task, 'ask', ['clock'])
  if (asked.ok) await settle(task, asked.value, askNotices(task, ticket.reporterId), visit)
})

/** Day 6: an agent who is not the handler calls (R8.1). Chosen before the transaction, which reads single documents only. */
const handToAgent: DueJob = async (row, deps, now) => {
  const task = await deps.database.get('callTasks', row.entityId)
  const ticket = task && (await deps.database.get('tickets', task.ticketId))
  const isWanted = task !== null && callDues(task).some(({ kind }) => kind === row.kind)
  const caller =
    ticket && isWanted ? await callbackCaller(deps.database, await activeStaff(deps.database), ticket, task) : undefined
  const hand = callJob(async (current, _loaded, visit) => {
    const calling = handed(current, caller)
    await settle(current, calling, handedNotices(calling, now), visit)
  })
  return hand(row, deps, now)
}

/** Day 7, 18:30: after three tries nobody was reached, and never is that a yes; with fewer the call is overdue, and told once (R8.1). */
const callDueBy = callJob(async (task, loaded, visit) => {
  const { tx, row, now, staff } = visit
  const { ticket, rules } = loaded
  const situation = { ...rules, now, by: byClock }
  if (mayGiveUp(task, situation)) {
    const given = decide<'giveUpCallback'>({ action: 'giveUpCallback' }, ticket, situation)
    const ended = taskMoved(task, 'giveUp', ['clock'])
    if (given.ok && ended.ok) {
      const called = { before: task, after: ended.value }
      const change = { loaded, events: given.value, by: byClock, action: row.kind, now, staff, called }
      await save(tx, { ...change, handling: asDue(row) })
      return
    }
  }
  await settle(task, { ...task, isOverdueTold: true }, overdueNotices(task, circleOf(ticket, staff), now), visit)
})

/** Kind of due row → its job. */
export const ticketJobs: Record<string, DueJob> = {
  ...Object.fromEntries(clockNames.map(name => [`${clockDueKind}.${name}`, clockJob])),
  [dueKinds.pauseEnd]: ticketJob(byCommand({ action: 'expire' })),
  [dueKinds.acceptanceReminder]: ticketJob(byCommand({ action: 'remindAcceptance' })),
  [dueKinds.acceptanceCall]: ticketJob(byCommand({ action: 'handAcceptanceCall' })),
  [staffLeftKind('ticket')]: handOnTickets,
  'call.ask': ask,
  'call.handToAgent': handToAgent,
  'call.dueBy': callDueBy,
}

export { followOwner } from './owner-changed'
