import { ok } from '~/types/kernel/result'
import { addDays, at, dayMs, dayOf } from '~/types/kernel/time'
import { startBroadcast, type Expander } from '../_kernel/broadcast'
import type { Tx } from '../_kernel/database'
import { activeStaff, holderIds } from '../_kernel/colleagues'
import type { Deps } from '../_kernel/deps'
import { asDue } from '../_kernel/while-due'
import { moveDue } from '../_kernel/due'
import { queueMessages, toPerson, toStaff, type Notice } from '../_kernel/outbox'
import { currentPolicies } from '../_kernel/policies'
import { above, type Where } from '../_kernel/query'
import type { DueJob } from '../_kernel/sweep'
import { inTransaction } from '../_kernel/transaction'

import { followUpKind } from './contacts'
import { shareOf, sharesOf, staleBefore } from './domain/stale'
import { messageWords, templateTime } from './files.copy'

/** One row an estate, from day to day: looks which files became stale since it last looked (R2.7). */
const reviewKind = 'archive.filesReview'
const broadcastKind = 'archive.filesStale'
/** By day: nobody is woken for a file. */
const reviewAt = '10:00'
/** So many days at most until everybody was asked, however large the import was. */
const mostShares = 30

const nextReview = (now: number): number => at(addDays(dayOf(now), 1), reviewAt)

/** Makes sure that an estate with files looks after them; doing it again changes nothing. */
export async function wantFilesReview(
  tx: Pick<Tx, 'get' | 'put' | 'remove' | 'create'>,
  estateId: string,
  now: number,
) {
  if (await tx.get('due', `${estateId}:${reviewKind}`)) return
  await moveDue(tx, [], [{ entityId: estateId, kind: reviewKind, at: nextReview(now) }])
}

/** Files of customers that became stale between two looks. */
interface Lapsed {
  estateId: string
  from: number
  to: number
}

const lapsedWhere = ({ estateId, from, to }: Lapsed): Where => ({
  estateIds: estateId,
  kind: 'customer',
  confirmedAt: { is: 'range', from, before: to },
})

/** The agents hear of it once a day at most; the people are asked in the app, a day's share each day, never all at once. */
export const reviewFiles: DueJob = async (row, deps, now) => {
  const { archive } = await currentPolicies(deps.database, now)
  const months = archive.staleAfterMonths
  const lapsed = {
    estateId: row.entityId,
    from: staleBefore(row.dueAt - dayMs, months),
    to: staleBefore(now, months),
  }
  const where = lapsedWhere(lapsed)
  const count = lapsed.from < lapsed.to ? await deps.database.count('persons', where) : 0
  const [oldest] = count > 0 ? await deps.database.find('persons', { where, limit: 1, fields: ['_id'] }) : []
  const agents = oldest ? await agentsOf(deps, row.entityId) : []
  const isThere = (await deps.database.get('estates', row.entityId)) !== null
  const shares = Math.min(mostShares, sharesOf(count, archive.confirmationsADay))
  await inTransaction(deps.database, deps, async tx => {
    const current = await tx.get('due', row._id)
    if (current?.dueAt !== row.dueAt) return ok(null)
    if (oldest) await tellAgents(tx, agents, oldest._id, now)
    for (let share = 0; share < shares; share += 1) await startShare(tx, lapsed, share, shares, now)
    // An estate that was taken back with its import looks after nothing any more.
    const again = { entityId: row.entityId, kind: reviewKind, at: nextReview(now) }
    await moveDue(tx, [asDue(row)], isThere ? [again] : [])
    return ok(null)
  })
}

const agentsOf = async ({ database }: Deps, estateId: string): Promise<string[]> =>
  holderIds(await activeStaff(database), ['agent'], estateId)

/** Whoever serves several estates hears of the first of the day. */
async function tellAgents(tx: Tx, agents: readonly string[], personId: string, now: number): Promise<void> {
  const source = `filesStale:${dayOf(now)}`
  const kind = 'filesStale'
  for (const staffId of agents) {
    const to = toStaff(staffId)
    if (await tx.get('messages', `${source}:${kind}:${to}`)) continue
    const notice: Notice = { to, kind, ...messageWords.filesStale, subject: { kind: 'person', id: personId } }
    await queueMessages(tx, source, [notice], now)
  }
}

async function startShare(tx: Tx, { estateId, from, to }: Lapsed, share: number, shares: number, now: number) {
  const _id = `filesStale:${estateId}:${to}:${share}`
  if (await tx.get('broadcasts', _id)) return
  const subjectId = [estateId, from, to, share, shares].join('|')
  await startBroadcast(tx, { _id, kind: broadcastKind, subjectId, at: now + share * dayMs })
}

const filesPerPage = 200

/** Those of a day's share who can be reached in the app; a file that is about two estates is asked for by its first. */
export const askToConfirm: Expander = async ({ subjectId, cursor }, deps) => {
  const [estateId = '', from, to, share, shares] = subjectId.split('|')
  const { archive } = await currentPolicies(deps.database, deps.now())
  const lapsed = lapsedWhere({ estateId, from: Number(from), to: Number(to) })
  const files = await deps.database.find('persons', {
    where: { ...lapsed, _id: above(cursor ?? '') },
    orderBy: [['_id', 'asc']],
    limit: filesPerPage,
    fields: ['linkedOpenid', 'estateIds'],
  })
  const notices = files
    .filter(({ linkedOpenid, estateIds }) => linkedOpenid !== null && estateIds[0] === estateId)
    .filter(({ _id }) => shareOf(_id, Number(shares)) === Number(share))
    .map(({ _id }) => confirmNotice(_id, archive.staleAfterMonths))
  return { notices, next: files.length < filesPerPage ? null : (files[files.length - 1]?._id ?? null) }
}

const confirmNotice = (personId: string, months: number): Notice => ({
  to: toPerson(personId),
  kind: 'confirmFile',
  ...messageWords.pleaseConfirm(months),
  topic: 'account',
  subject: { kind: 'person', id: personId },
})

/** The day on which somebody wanted to come back to a contact: told once; it stays on the list until it is done. */
export const remindFollowUp: DueJob = async (row, deps, now) => {
  await inTransaction(deps.database, deps, async tx => {
    const current = await tx.get('due', row._id)
    if (current?.dueAt !== row.dueAt) return ok(null)
    const contact = await tx.get('contacts', row.entityId)
    const person = contact?.isOpen ? await tx.get('persons', contact.personId) : null
    if (contact && person) {
      const { title, body } = messageWords.followUpDue(person.name, contact.words)
      const fields = {
        ...messageWords.followUpPush,
        time3: templateTime(contact.followUpOn ?? dayOf(now)),
        thing4: body,
      }
      const push = { template: 'staffTask' as const, fields }
      const subject = { kind: 'person' as const, id: person._id }
      const notice: Notice = { to: toStaff(contact.assigneeId), kind: 'followUpDue', title, body, subject, push }
      await queueMessages(tx, `${contact._id}:followUp`, [notice], now)
    }
    await moveDue(tx, [asDue(row)], [])
    return ok(null)
  })
}

export const filesJobs: Record<string, DueJob> = { [reviewKind]: reviewFiles, [followUpKind]: remindFollowUp }
export const filesExpanders: Record<string, Expander> = { [broadcastKind]: askToConfirm }
