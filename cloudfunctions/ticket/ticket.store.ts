import type { RepairEvent } from '~/types/ticket/journal'
import type { CallTask, Repair } from '~/types/ticket/ticket'
import { recordAudit } from '../_kernel/audit'
import type { Tx } from '../_kernel/database'
import { moveDue, type Due } from '../_kernel/due'
import { queueMessages, type Notice } from '../_kernel/outbox'
import { withoutUndefined } from '../_kernel/query'
import { actorOf } from './actor'
import { handedNotices, levelNotices } from './domain/call-notices'
import { tasksAfter } from './domain/call-tasks'
import { callDues, callTaskId } from './domain/callback'
import { clockViews, nextDueAt } from './domain/clocks'
import type { By } from './domain/command'
import { ticketDues } from './domain/dues'
import { breachesToTell, circleOf, tellings, type Passed } from './domain/escalation'
import { evolveAll } from './domain/evolve'
import { nextActAt } from './domain/next-act'
import { noticesOf } from './domain/notices'
import { rulesOf, type Rules } from './policies'
import type { Colleague } from '../_kernel/colleagues'

/** A ticket as a transaction reads it, with the rules it runs under and the open calls of the last time it was done. */
export interface Loaded {
  ticket: Repair
  rules: Rules
  tasks: CallTask[]
}

export async function load(tx: Tx, ticketId: string): Promise<Loaded | null> {
  const ticket = await tx.get('tickets', ticketId)
  if (!ticket) return null
  return { ticket, rules: await rulesOf(tx, ticket.policyId), tasks: await openTasks(tx, ticket) }
}

async function openTasks(tx: Tx, { _id, timesDone, acceptanceCallTimes }: Repair): Promise<CallTask[]> {
  if (timesDone === 0) return []
  const callback = await tx.get('callTasks', callTaskId(_id, 'callback', timesDone))
  const hasCall = acceptanceCallTimes === timesDone
  const acceptance = hasCall ? await tx.get('callTasks', callTaskId(_id, 'acceptance', timesDone)) : null
  return [callback, acceptance].filter((task): task is CallTask => task?.isOpen === true)
}

/** One change of a ticket: what happened, by whom, and who is there to be told. */
export interface Change {
  loaded: Loaded
  /** The ticket is being opened. */
  isNew?: boolean
  events: readonly RepairEvent[]
  by: By
  action: string
  now: number
  staff: readonly Colleague[]
  /** Who calls after a second handling, chosen beforehand. */
  supervisorId?: string | undefined
  /** A call task that the action itself has changed, as it was and as it is. */
  called?: { before: CallTask; after: CallTask }
  /** The due row that is being handled: gone after this, unless wanted again. */
  handling?: Due
}

/**
 * Ticket, journal, audit, due rows, call tasks and messages in one transaction (architecture.md). A clock that this move stops after its
 * deadline tells its breach now, if nobody has heard of it: afterwards nobody would look (R7.3).
 */
export async function save(tx: Tx, change: Change): Promise<Repair> {
  const { loaded, by, action, now } = change
  const { rules, ticket: before } = loaded
  const moved = evolveAll(before, change.events, now)
  const late = breachesToTell(moved, rules, now)
  const events = [...change.events, ...late]
  const evolved = evolveAll(moved, late, now)
  const after: Repair = withoutUndefined({
    ...evolved,
    version: before.version + 1,
    nextDueAt: nextDueAt(evolved, rules),
    nextActAt: nextActAt(evolved, rules),
  })
  const { _id: ticketId, estateId, unitId, reporterId: personId, version } = after
  const actor = actorOf(by)
  // A number that is taken already fails, and the transaction is tried again with another.
  if (change.isNew) await tx.create('tickets', [after])
  else await tx.put('tickets', after)
  const row = {
    _id: `${ticketId}:${version}`,
    ticketId,
    estateId,
    unitId,
    personId,
    version,
    at: now,
    by: actor,
    events,
  }
  await tx.create('journal', [withoutUndefined(row)])
  await recordAudit(tx, { entityId: ticketId, version, at: now, by: actor, action, content: after })
  await moveDue(tx, duesBefore(change), ticketDues(after, rules))
  const handed = await saveTasks(tx, change, after)
  await queueMessages(tx, `${ticketId}:${version}`, [...messagesOf(change, events, after), ...handed], now)
  return after
}

function duesBefore({ loaded: { ticket, rules }, isNew, handling }: Change): Due[] {
  const dues = isNew ? [] : ticketDues(ticket, rules)
  return handling ? [...dues.filter(({ kind }) => kind !== handling.kind), handling] : dues
}

function messagesOf(change: Change, events: readonly RepairEvent[], after: Repair): Notice[] {
  const { loaded, by, now, staff } = change
  const { callback, sla } = loaded.rules
  const circle = circleOf(after, staff)
  const passed = events.filter((event): event is Passed => event.type === 'clockPassed')
  const breached = clockViews(after, loaded.rules, now).flatMap(({ name, breached: isLate }) => (isLate ? [name] : []))
  return [
    ...noticesOf(events, { before: loaded.ticket, after, by, now, circle, callback }),
    ...levelNotices(tellings(passed, circle, sla), after, breached, now),
  ]
}

/** The calls that the change makes, settles or withdraws; answers the messages to those who have a new one. */
async function saveTasks(tx: Tx, change: Change, after: Repair): Promise<Notice[]> {
  const { loaded, called, events, now, supervisorId } = change
  const open = loaded.tasks.filter(({ _id }) => _id !== called?.before._id)
  const situation = { now, callback: loaded.rules.callback }
  const changed = tasksAfter(open, after, events, situation, supervisorId === undefined ? {} : { supervisorId })
  if (called) await saveTask(tx, called.before, called.after, change)
  for (const task of changed) await saveTask(tx, open.find(({ _id }) => _id === task._id) ?? null, task, change)
  return changed.filter(({ state }) => state === 'calling').flatMap(task => handedNotices(task, now))
}

/** One call task, its audit row and its due rows. `before` null: it is new. */
export async function saveTask(
  tx: Tx,
  before: CallTask | null,
  after: CallTask,
  { by, action, now, handling }: Pick<Change, 'by' | 'action' | 'now' | 'handling'>,
): Promise<void> {
  const next = withoutUndefined({ ...after, version: (before?.version ?? 0) + 1 })
  await tx.put('callTasks', next)
  const audit = { entityId: next._id, version: next.version, at: now, by: actorOf(by), action, content: next }
  await recordAudit(tx, audit)
  const dues = before ? callDues(before) : []
  const isHandled = handling?.entityId === next._id
  await moveDue(
    tx,
    isHandled ? [...dues.filter(({ kind }) => kind !== handling?.kind), handling] : dues,
    callDues(next),
  )
}
