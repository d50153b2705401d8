import type { SubjectKind } from '~/types/message/subject'
import { isWanted, type Switches } from '~/types/message/topics'
import type { Grant, Message } from '../_schema/documents'
import type { Deps } from './deps'
import { errorNumber, isConnectionRefused, isUnknownOutcome } from './faults'
import { templateId, toPerson } from './outbox'
import { atLeast, atMost, oneOf } from './query'

export interface SendReport {
  done: number
  failed: number
  nextAt: number | null
}

const batch = 50
const mostAttempts = 6
const backOffMinutes = [1, 2, 5, 15, 60] as const
/** WeChat was busy or over its rate: the message was not sent and may be tried again (platform.md). */
const passing = [-1, 45009]
/** Refused, or all used up: whatever the ledger says, WeChat knows of no permission. */
const usedUp = 43101

/**
 * Sends what waits and is due: one conditional step claims a message, so two senders never send it twice; a time-out is an
 * unknown outcome and is not tried again by itself (R9.1). The inbox shows the message whatever becomes of the push.
 */
export async function sendPending(deps: Deps, now: number, stopAt: number): Promise<SendReport> {
  const report: SendReport = { done: 0, failed: 0, nextAt: null }
  for (;;) {
    const waiting = await deps.database.find('messages', {
      where: { 'push.state': 'pending' },
      orderBy: [['push.at', 'asc']],
      limit: batch,
    })
    const due = waiting.filter(message => message.push.at <= now)
    if (due.length === 0) return { ...report, nextAt: waiting[0]?.push.at ?? null }
    const [grants, switches] = await Promise.all([grantsFor(deps, due), switchesFor(deps, due)])
    for (const message of due) {
      if (deps.now() >= stopAt) return { ...report, nextAt: now }
      const outcome = await send(deps, message, { grants, switches }, now)
      if (outcome === 'sent') report.done += 1
      if (outcome === 'failed') report.failed += 1
    }
  }
}

/** One read for the whole batch: who still has quota, for any template. */
const grantsFor = ({ database }: Deps, due: readonly Message[]): Promise<Grant[]> =>
  database.find('grants', {
    where: { to: oneOf([...new Set(due.map(({ to }) => to))]), left: atLeast(1) },
    limit: 1_000,
  })

/** As they stand now, not when the message was queued: what is switched off stops at once (R9.3). */
async function switchesFor({ database }: Deps, due: readonly Message[]): Promise<Map<string, Switches>> {
  const ids = due.flatMap(({ to }) => (to.startsWith('person:') ? [to.slice('person:'.length)] : []))
  if (ids.length === 0) return new Map()
  const where = { _id: oneOf([...new Set(ids)]) }
  const persons = await database.find('persons', { where, limit: batch, fields: ['switches'] })
  return new Map(persons.map(({ _id, switches }) => [toPerson(_id), switches]))
}

interface Permissions {
  grants: readonly Grant[]
  switches: ReadonlyMap<string, Switches>
}

type Outcome = 'sent' | 'failed' | 'waits' | 'notMine'

async function send(deps: Deps, message: Message, { grants, switches }: Permissions, now: number): Promise<Outcome> {
  const chosen = switches.get(message.to)
  if (chosen && !isWanted(message.topic, chosen)) {
    const isMine = await settle(deps, message, 'pending', 'unwanted')
    return isMine ? 'waits' : 'notMine'
  }
  const id = templateId(deps, message.push.template)
  const grant = grants.find(({ to, templateId: granted }) => to === message.to && granted === id)
  const isMine = await settle(deps, message, 'pending', grant ? 'sending' : 'noQuota', { 'push.at': now })
  if (!isMine) return 'notMine'
  if (!grant) return 'waits'
  if (!(await takeQuota(deps, message, grant))) {
    await settle(deps, message, 'sending', 'noQuota')
    return 'waits'
  }
  const [openid = ''] = grant._id.split(':')
  const { fields } = message.push
  try {
    await deps.wechat.sendSubscribeMessage({ openid, templateId: id, page: pageOf(message), fields })
  } catch (fault) {
    return afterFault(deps, message, grant, fault, now)
  }
  // Outside the try: if only this fails, the message is out, and `sending` later becomes `unknown`, never a second send.
  await settle(deps, message, 'sending', 'sent')
  return 'sent'
}

/** Counts the send before it happens, so that two senders never send on one permission. */
async function takeQuota(deps: Deps, message: Message, { _id }: Grant): Promise<boolean> {
  try {
    return (await deps.database.change('grants', { _id, left: atLeast(1) }, {}, { left: -1, sent: 1 })) === 1
  } catch (fault) {
    // Nothing was sent yet: the message goes back to those that wait, if the database still hears us.
    await settle(deps, message, 'sending', 'pending').catch(() => false)
    throw fault
  }
}

async function afterFault(deps: Deps, message: Message, grant: Grant, fault: unknown, now: number): Promise<Outcome> {
  const code = errorNumber(fault)
  const attempts = message.push.attempts + 1
  const told = { 'push.attempts': attempts, 'push.errorCode': code ?? 0 }
  await correctLedger(deps, grant, fault)
  if (isPassing(fault) && attempts < mostAttempts) {
    const minutes = backOffMinutes[Math.min(attempts - 1, backOffMinutes.length - 1)] ?? 60
    await settle(deps, message, 'sending', 'pending', { ...told, 'push.at': now + minutes * 60_000 })
    return 'waits'
  }
  await settle(deps, message, 'sending', isUnknownOutcome(fault) ? 'unknown' : 'failed', told)
  deps.log.event('pushFailed', { messageId: message._id, errorCode: code ?? 0, attempts })
  return 'failed'
}

const isPassing = (fault: unknown): boolean => isConnectionRefused(fault) || passing.includes(errorNumber(fault) ?? 0)

/** What WeChat refused cost no permission; where the outcome is unknown it is counted as used (invariant I7). */
async function correctLedger({ database }: Deps, grant: Grant, fault: unknown): Promise<void> {
  if (isUnknownOutcome(fault)) return
  if (errorNumber(fault) === usedUp) await database.change('grants', { _id: grant._id }, { left: 0 }, { sent: -1 })
  else await database.change('grants', { _id: grant._id }, {}, { left: 1, sent: -1 })
}

async function settle(
  { database }: Deps,
  { _id }: Message,
  from: Message['push']['state'],
  to: Message['push']['state'],
  also: Record<string, unknown> = {},
): Promise<boolean> {
  return (await database.change('messages', { _id, 'push.state': from }, { 'push.state': to, ...also })) === 1
}

/** The customer's page of what a message is about; the inbox for everything else. */
const subjectPaths: Partial<Record<SubjectKind, string>> = {
  progressReport: 'packages/estate/report',
  activity: 'packages/estate/activity',
  household: 'packages/more/household',
  consult: 'packages/estate/question',
  claim: 'packages/more/claim',
  person: 'packages/more/about-me',
  promise: 'packages/estate/about',
  handover: 'packages/handover/notice',
}

/** Where a tap on the message leads: the customer's page of the repair, or the desk of whoever works on it. */
function pageOf({ to, ticketId, taskId, subject }: Message): string {
  const isForStaff = to.startsWith('staff:')
  if (isForStaff && taskId) return 'packages/staff/calls'
  const path = subject && subjectPaths[subject.kind]
  if (path && !isForStaff) return `${path}?id=${encodeURIComponent(subject.id)}`
  if (!ticketId) return 'pages/messages/index'
  return `${isForStaff ? 'packages/staff/ticket' : 'pages/repair/detail'}?ticketId=${ticketId}`
}

/** A sender that died between claiming and knowing leaves `sending`: after ten minutes its outcome is called unknown. */
export async function giveUpOnLostSends({ database }: Deps, now: number): Promise<number> {
  return database.change(
    'messages',
    { 'push.state': 'sending', 'push.at': atMost(now - 600_000) },
    { 'push.state': 'unknown' },
  )
}
