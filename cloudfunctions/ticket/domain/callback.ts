import type { LifecycleNo } from '~/types/kernel/lifecycle'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { addDays, at, dayOf, hourMs } from '~/types/kernel/time'
import { afterQuietHours, beforeQuietHours } from '~/types/message/quiet-hours'
import { callTaskLifecycle, type CallTaskAction } from '~/types/ticket/callTask.lifecycle'
import type { CallbackPolicy } from '~/types/ticket/callback.policy'
import type { CallKind, CallTask, Repair } from '~/types/ticket/ticket'
import type { Due } from '../../_kernel/due'
import type { CommandOf, Situation } from './command'

/** R8.1, day 0 being the day on which the repair was done: asked in the app, called, and the last moment for the call. */
export function callbackTimes(
  doneAt: number,
  policy: CallbackPolicy,
): { askAt: number; callFrom: number; dueBy: number } {
  const dayZero = dayOf(doneAt)
  return {
    askAt: at(addDays(dayZero, policy.askOnDay), policy.askAt),
    callFrom: at(addDays(dayZero, policy.callOnDay), policy.callAt),
    dueBy: at(addDays(dayZero, policy.dueOnDay), policy.dueAt),
  }
}

/** No word on acceptance: the reminder, which never comes at night, and then the call (R8.1, R9.1). */
export function acceptanceTimes(doneAt: number, policy: CallbackPolicy): { remindAt: number; callFrom: number } {
  return {
    remindAt: beforeQuietHours(doneAt + policy.acceptanceReminderAfterHours * hourMs),
    callFrom: afterQuietHours(doneAt + policy.acceptanceCallAfterHours * hourMs),
  }
}

export const callTaskId = (ticketId: string, kind: CallKind, number: number): string => `${ticketId}:${kind}:${number}`

function newTask(ticket: Repair, kind: CallKind, number: number): Omit<CallTask, 'since' | 'callFrom' | 'dueBy'> {
  const { _id: ticketId, policyId, estateId, unitId, unitName, room, part } = ticket
  const place = { ticketId, policyId, estateId, unitId, unitName, room, part }
  const _id = callTaskId(ticketId, kind, number)
  return { _id, version: 0, kind, ...place, state: callTaskLifecycle.initial, tries: [], isOpen: true }
}

/** The callback of the nth time that the repair was done. */
export function callbackTask(ticket: Repair, doneAt: number, policy: CallbackPolicy): CallTask {
  return { ...newTask(ticket, 'callback', ticket.timesDone), since: doneAt, ...callbackTimes(doneAt, policy) }
}

/** The responsible agent calls after 72 h without a word on acceptance; within a day. */
export function acceptanceTask(ticket: Repair, callFrom: number): CallTask {
  const task = newTask(ticket, 'acceptance', ticket.timesDone)
  const since = ticket.doneAt ?? ticket.stateSince
  return handed({ ...task, since, callFrom, dueBy: callFrom + 24 * hourMs }, ticket.agentId)
}

/** R8.2: the supervisor calls within 24 h. `supervisorId` absent: nobody is there, and the manager hears of it when it is overdue. */
export function secondHandlingTask(
  ticket: Repair,
  since: number,
  policy: CallbackPolicy,
  supervisorId?: string,
): CallTask {
  const task = newTask(ticket, 'secondHandling', ticket.secondHandlings)
  const dueBy = since + policy.secondHandlingCallWithinHours * hourMs
  return handed({ ...task, since, callFrom: since, dueBy }, supervisorId)
}

/** A task that begins as a call, or has become one: the clock hands it to somebody. */
export function handed(task: CallTask, assigneeId: string | undefined): CallTask {
  const calling = taskMoved(task, 'handToAgent', ['clock'])
  if (!calling.ok) throw new Error(`call task ${task._id} in state ${task.state} cannot be handed over`)
  return { ...calling.value, ...(assigneeId !== undefined && { assigneeId }) }
}

type TaskRole = (typeof callTaskLifecycle.roles)[number]

export function taskMoved(
  task: CallTask,
  action: CallTaskAction,
  by: readonly TaskRole[],
): Result<CallTask, LifecycleNo> {
  const step = callTaskLifecycle.step(task.state, action, by)
  return step.ok ? ok({ ...task, state: step.value, isOpen: !callTaskLifecycle.isFinal(step.value) }) : step
}

const unreached = ({ tries }: CallTask) => tries.filter(({ outcome }) => outcome !== 'reached')

/** Tries are at least 3 h apart (R8.1); the supervisor's call after a second handling may be tried at any time. */
export function nextTryFrom(task: CallTask, policy: CallbackPolicy): number {
  const last = unreached(task).pop()
  if (last === undefined || task.kind === 'secondHandling') return task.callFrom
  return Math.max(task.callFrom, last.at + policy.hoursBetweenTries * hourMs)
}

/** Three tries made and day 7, 18:30 passed: not before (R8.1). */
export function mayGiveUp(task: CallTask, { now, callback }: Pick<Situation, 'now' | 'callback'>): boolean {
  return (
    task.kind === 'callback' &&
    task.state === 'calling' &&
    unreached(task).length >= callback.triesNeeded &&
    now >= task.dueBy
  )
}

/** The task after a call. Having reached somebody is never too soon; a third try after the last moment ends it as not reached. */
export function taskAfterCall(
  task: CallTask,
  command: CommandOf<'recordCall'>,
  situation: Situation,
): Result<CallTask, LifecycleNo | 'TRY_TOO_SOON'> {
  const { now, by, callback } = situation
  const { outcome, words, answer } = command
  const roles = by.roles.filter((role): role is TaskRole => role === 'agent' || role === 'supervisor')
  const moved = taskMoved(task, outcome === 'reached' ? 'recordCall' : 'recordTry', roles)
  if (!moved.ok) return moved
  const from = nextTryFrom(task, callback)
  if (outcome !== 'reached' && now < from) return refuse('TRY_TOO_SOON', { from })
  const byStaffId = by.id ?? ''
  const after = { ...moved.value, tries: [...task.tries, { at: now, byStaffId, outcome, words }] }
  if (mayGiveUp(after, situation)) return taskMoved(after, 'giveUp', ['clock'])
  if (answer?.stars === undefined) return ok(after)
  const typed = {
    stars: answer.stars,
    isSolved: answer.isSolved,
    words,
    photos: [],
    at: now,
    enteredByStaffId: byStaffId,
  }
  return ok({ ...after, answer: typed })
}

/** The due rows that a call task wants now. */
export function callDues(task: CallTask): Due[] {
  const due = (kind: string, instant: number): Due => ({ entityId: task._id, kind: `call.${kind}`, at: instant })
  switch (task.state) {
    case 'scheduled':
      return [due('ask', task.askAt ?? task.callFrom), due('handToAgent', task.callFrom)]
    case 'asked':
      return [due('handToAgent', task.callFrom)]
    case 'calling':
      return task.isOverdueTold ? [] : [due('dueBy', task.dueBy)]
    case 'answered':
    case 'notReached':
    case 'cancelled':
      return []
  }
}
