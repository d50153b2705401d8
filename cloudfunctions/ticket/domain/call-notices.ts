import type { CallTask, Repair } from '~/types/ticket/ticket'
import { toPerson, type Notice } from '../../_kernel/outbox'
import { customerWords, staffWords } from '../ticket.copy'
import { sayTemplateTime } from '../../_kernel/dates.copy'
import type { Circle, Telling } from './escalation'
import { titleOf, toStaffMembers } from './notices'

const matterOf = ({ ticketId, unitName }: CallTask) => ({ _id: ticketId, unitName })

const asTask = (notices: Notice[], { _id: taskId }: CallTask): Notice[] =>
  notices.map(notice => ({ ...notice, taskId }))

/** Day 5, in the app (R8.1). */
export function askNotices(task: CallTask, reporterId: string): Notice[] {
  if (reporterId === '') return []
  const { title, body } = customerWords.callbackAsked(titleOf(task))
  const fields = { thing1: titleOf(task), time2: sayTemplateTime(task.since), thing3: title }
  const push = { template: 'callbackAsked' as const, fields }
  return [
    { to: toPerson(reporterId), kind: 'callbackAsked', title, body, ticketId: task.ticketId, taskId: task._id, push },
  ]
}

/** A call has become somebody's task. */
export function handedNotices(task: CallTask, now: number): Notice[] {
  const words = staffWords.callHanded(titleOf(task), task.unitName, task.kind, task.dueBy)
  return asTask(toStaffMembers([task.assigneeId], `call.${task.kind}`, words, matterOf(task), now), task)
}

/** Overdue: the supervisor hears of it, of the supervisor's own call the manager; and whoever has it. */
export function overdueNotices(task: CallTask, circle: Circle, now: number): Notice[] {
  const above = task.kind === 'secondHandling' ? circle.manager : circle.supervisor
  const words = staffWords.callOverdue(titleOf(task), task.unitName, task.kind, task.tries.length)
  return asTask(toStaffMembers([task.assigneeId, ...above], 'callOverdue', words, matterOf(task), now), task)
}

/** One message per person, for the highest level that is theirs (R7.3). Its words say how it stands now, not how it stood then. */
export function levelNotices(
  told: readonly Telling[],
  ticket: Repair,
  breached: readonly string[],
  now: number,
): Notice[] {
  return told.flatMap(({ staffId, clock, level }) => {
    const isBreached = breached.includes(clock)
    const words = staffWords.clockPassed(titleOf(ticket), ticket.unitName, clock, level, isBreached)
    return toStaffMembers([staffId], 'clock', words, ticket, now)
  })
}
