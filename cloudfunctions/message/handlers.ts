import { ok } from '~/types/kernel/result'
import type { MessageContract, MessageRow } from '~/types/message/message.contract'
import type { Tx } from '../_kernel/database'
import type { Deps } from '../_kernel/deps'
import type { Context, Handlers } from '../_kernel/entry'
import { inAny, inboxesOf, unreadCount } from '../_kernel/inbox'
import { templateIds, type Recipient } from '../_kernel/outbox'
import { cursorOf, pageFrom, within } from '../_kernel/page'
import { oneOf } from '../_kernel/query'
import type { Grant, Message } from '../_schema/documents'

const pageSize = 20

const rowOf = ({ _id, kind, title, body, at, isRead, ticketId, taskId, subject }: Message): MessageRow => ({
  messageId: _id,
  kind,
  title,
  body,
  at,
  isRead,
  ...(ticketId && { ticketId }),
  ...(taskId && { taskId }),
  ...(subject && { subject }),
})

export const messageHandlers: Handlers<MessageContract> = {
  async inbox({ after }, { caller, deps }) {
    const inboxes = inboxesOf(caller.account)
    if (inboxes.length === 0) return ok({ rows: [], unread: 0 })
    const page = pageFrom(after, 'desc')
    const found = await deps.database.find('messages', {
      where: { to: inAny(inboxes), ...within('at', page) },
      orderBy: [['at', 'desc']],
      limit: pageSize,
      skip: page.skip,
    })
    const next = cursorOf(found, pageSize, page, ({ at }) => at)
    return ok({ rows: found.map(rowOf), next, unread: await unreadCount(deps.database, inboxes) })
  },

  /** Reading twice changes nothing, so it needs no key. */
  async markRead({ messageIds }, { caller, deps, now }) {
    const inboxes = inboxesOf(caller.account)
    if (inboxes.length === 0) return ok({ unread: 0 })
    const unread = { _id: oneOf(messageIds), to: inAny(inboxes), isRead: false }
    await deps.database.change('messages', unread, { isRead: true, readAt: now })
    return ok({ unread: await unreadCount(deps.database, inboxes) })
  },

  async quota(_input, { caller, deps }) {
    return ok({ templates: await quotaOf(deps.database, deps, caller.openid) })
  },

  async recordGrants({ answers }, { caller, deps, commit }) {
    const accepted = answers.filter(({ answer }) => answer === 'accept').map(({ templateId }) => templateId)
    return commit(async tx => {
      for (const grant of grantsWanted(deps, caller, accepted)) await addGrant(tx, grant)
      return ok({ templates: await quotaOf(tx, deps, caller.openid) })
    })
  },
}

type GrantWanted = Pick<Grant, '_id' | 'to' | 'templateId'>

/** One more send for each of our templates that was accepted; ids that are not ours count nothing. */
function grantsWanted(deps: Deps, caller: Context['caller'], accepted: readonly string[]): GrantWanted[] {
  const inboxes = inboxesOf(caller.account)
  return templateIds(deps)
    .filter(({ templateId }) => accepted.includes(templateId))
    .flatMap(({ template, templateId }) => {
      const to = inboxFor(template, inboxes)
      return to ? [{ _id: `${caller.openid}:${templateId}`, to, templateId }] : []
    })
}

/** Work goes to the staff inbox, everything else to the customer's. */
const inboxFor = (template: string, inboxes: readonly Recipient[]): Recipient | undefined =>
  inboxes.find(inbox => inbox.startsWith(template === 'staffTask' ? 'staff:' : 'person:'))

async function addGrant(tx: Tx, wanted: GrantWanted): Promise<void> {
  const known = (await tx.get('grants', wanted._id)) ?? { ...wanted, granted: 0, sent: 0, left: 0 }
  await tx.put('grants', { ...known, to: wanted.to, granted: known.granted + 1, left: known.left + 1 })
}

async function quotaOf(reader: Pick<Tx, 'get'>, deps: Deps, openid: string) {
  const rows = templateIds(deps).map(async row => ({
    ...row,
    left: (await reader.get('grants', `${openid}:${row.templateId}`))?.left ?? 0,
  }))
  return Promise.all(rows)
}
