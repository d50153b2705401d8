import type { RepairEvent } from '~/types/ticket/journal'
import type { CallTask, Repair } from '~/types/ticket/ticket'
import { acceptanceTask, callbackTask, secondHandlingTask, taskMoved } from './callback'
import type { Situation } from './command'

/** Who is free to take on what; chosen deterministically before the decision. */
export interface Callers {
  supervisorId?: string
}

/**
 * The call tasks of a ticket after its events, changed ones only: done → a callback is scheduled; sent back → what was open is withdrawn;
 * answered, accepted or given up → settled; reopened → the supervisor's call (R8.1, R8.2). `open`: the open tasks of the last time done.
 */
export function tasksAfter(
  open: readonly CallTask[],
  after: Repair,
  events: readonly RepairEvent[],
  { now, callback }: Pick<Situation, 'now' | 'callback'>,
  { supervisorId }: Callers,
): CallTask[] {
  const tasks = new Map<string, CallTask>()
  const keep = (task: CallTask): void => void tasks.set(task._id, task)
  const stillOpen = (): CallTask[] => open.map(task => tasks.get(task._id) ?? task).filter(({ isOpen }) => isOpen)
  for (const event of events) {
    if (event.type === 'finished') keep(callbackTask(after, now, callback))
    if (event.type === 'acceptanceCallHanded') keep(acceptanceTask(after, now))
    if (event.type === 'reopened') keep(secondHandlingTask(after, now, callback, supervisorId))
    for (const task of stillOpen()) {
      const settled = settledBy(task, event)
      if (settled) keep(settled)
    }
  }
  return [...tasks.values()]
}

/** What an event makes of an open task; undefined: it stays as it is. */
function settledBy(task: CallTask, event: RepairEvent): CallTask | undefined {
  const withdrawn = (): CallTask | undefined => valueOf(taskMoved(task, 'withdraw', ['clock']))
  if (task.kind === 'secondHandling') return undefined
  switch (event.type) {
    case 'sentBack':
      return withdrawn()
    case 'accepted':
      return task.kind === 'acceptance' ? withdrawn() : undefined
    case 'calledBack':
    case 'reopened':
      if (task.kind === 'acceptance' || event.answer.enteredByStaffId !== undefined) return withdrawn()
      return withAnswer(valueOf(taskMoved(task, 'answer', ['owner'])), event.answer)
    case 'closed':
    case 'closedUnconfirmed':
      return task.kind === 'callback' && task.state === 'calling'
        ? valueOf(taskMoved(task, 'giveUp', ['clock']))
        : withdrawn()
    case 'submitted':
    case 'registered':
    case 'dispatched':
    case 'handedOn':
    case 'reporterChanged':
    case 'responded':
    case 'appointed':
    case 'rescheduled':
    case 'surveyed':
    case 'planned':
    case 'repairStarted':
    case 'finished':
    case 'cancelled':
    case 'paused':
    case 'resumed':
    case 'pauseEnded':
    case 'pauseContested':
    case 'objectionUpheld':
    case 'objectionDismissed':
    case 'severityChanged':
    case 'noted':
    case 'replied':
    case 'contactTried':
    case 'callTried':
    case 'called':
    case 'acceptanceReminded':
    case 'acceptanceCallHanded':
    case 'clockPassed':
      return undefined
  }
}

const valueOf = (moved: ReturnType<typeof taskMoved>): CallTask | undefined => (moved.ok ? moved.value : undefined)
const withAnswer = (task: CallTask | undefined, answer: NonNullable<CallTask['answer']>): CallTask | undefined =>
  task && { ...task, answer }
