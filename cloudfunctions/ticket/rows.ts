import { callbackTimes, nextTryFrom } from './domain/callback'
import { rowClock } from './domain/clocks'
import { lackingIn } from './domain/folder'
import { numberOf } from './domain/notices'
import { waitingFor } from './domain/waiting'
import { mayBeAnswered } from './domain/decide-answer'
import type { CallbackPolicy } from '~/types/ticket/callback.policy'
import type { CallTask, Repair } from '~/types/ticket/ticket'
import type { CallTaskRow, RepairRow } from '~/types/ticket/ticket.views'
import type { Rules } from './policies'

/** A ticket as lists show it: the same for customer and staff, clock included (R7.4). */
export function rowOf(ticket: Repair, rules: Rules, now: number): RepairRow {
  const { _id, unitName, room, part, severity, state, pauseState, cover, facts, appointment } = ticket
  return {
    ticketId: _id,
    number: numberOf(_id),
    unitName,
    room,
    part,
    severity,
    state,
    isPaused: pauseState !== 'running',
    isCovered: cover.isCovered,
    submittedAt: facts.submittedAt,
    appointment: state === 'appointed' ? appointment : undefined,
    waiting: waitingFor(ticket, { ...rules, now }),
    clock: rowClock(ticket, rules, now),
    asksForStars: asksForStars(ticket, rules, now),
    asksForAcceptance: state === 'done',
    lacks: state === 'calledBack' ? lackingIn(ticket) : [],
  }
}

/** Asked from day 5 on (R8.1); before that the stars are open to who looks for them. */
function asksForStars(ticket: Repair, { callback }: Rules, now: number): boolean {
  if (!mayBeAnswered(ticket) || ticket.doneAt === undefined) return false
  return now >= callbackTimes(ticket.doneAt, callback).askAt
}

export function callRowOf(task: CallTask, policy: CallbackPolicy, now: number): CallTaskRow {
  const { _id, ticketId, kind, state, unitName, room, part, since, callFrom, dueBy, tries } = task
  return {
    taskId: _id,
    ...{ ticketId, kind, state, unitName, room, part, since, callFrom, dueBy },
    nextTryFrom: nextTryFrom(task, policy),
    isOverdue: task.isOpen && now >= dueBy,
    tries: tries.map(({ at, outcome, words }) => ({ at, outcome, words })),
  }
}
