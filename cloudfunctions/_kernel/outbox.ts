import { afterQuietHours } from '~/types/message/quiet-hours'
import type { Subject } from '~/types/message/subject'
import type { Topic } from '~/types/message/topics'
import { fitted, templateNames, type TemplateFields, type TemplateName } from '~/types/message/templates'
import type { Message } from '../_schema/documents'
import { defaultTemplateId } from '../_schema/templates'
import type { Tx } from './database'
import type { Deps } from './deps'

/** A message to one person, queued with the change that causes it. */
export interface Notice {
  to: Recipient
  /** Names the occasion; with the entity and its version it makes the message unique (R9.1). */
  kind: string
  title: string
  body: string
  ticketId?: string
  taskId?: string
  /** What it is about, when that is no ticket. */
  subject?: Subject
  /** What the person may switch off (R9.3). Left out: about a repair, and for staff their work. */
  topic?: Topic
  push?: PushOf<TemplateName>
  /** Goes out at once at any hour (R9.1: emergencies, and staff at work). */
  isUrgent?: boolean
}
export type PushOf<T extends TemplateName> = { [K in T]: { template: K; fields: TemplateFields[K] } }[T]

export type Recipient = `person:${string}` | `staff:${string}`
export const toPerson = (personId: string): Recipient => `person:${personId}`
export const toStaff = (staffId: string): Recipient => `staff:${staffId}`

/** Writes the rows in the change's transaction; `source` is `{entity}:{version}`, so doing it again changes nothing. */
export async function queueMessages(tx: Tx, source: string, notices: readonly Notice[], now: number): Promise<void> {
  const unique = new Map(notices.map(notice => [`${source}:${notice.kind}:${notice.to}`, notice]))
  await tx.create(
    'messages',
    [...unique].map(([_id, notice]) => messageOf(_id, notice, now)),
  )
}

export function messageOf(_id: string, notice: Notice, now: number): Message {
  const mayDisturb = notice.isUrgent === true || notice.to.startsWith('staff:')
  return {
    _id,
    to: notice.to,
    kind: notice.kind,
    title: notice.title,
    body: notice.body,
    at: now,
    isRead: false,
    readAt: null,
    ticketId: notice.ticketId ?? null,
    taskId: notice.taskId ?? null,
    subject: notice.subject ?? null,
    topic: notice.topic ?? (notice.to.startsWith('staff:') ? 'work' : 'repair'),
    push: {
      state: notice.push ? 'pending' : 'none',
      at: mayDisturb ? now : afterQuietHours(now),
      template: notice.push?.template ?? '',
      fields: fittedFields(notice.push?.fields ?? {}),
      attempts: 0,
      errorCode: null,
    },
  }
}

const fittedFields = (fields: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, fitted(field, value)]))

/** WeChat's ids of our templates: the setting `TEMPLATE_IDS` (JSON by name), else the local cloud's. */
export function templateId({ setting }: Pick<Deps, 'setting'>, template: string): string {
  const given = JSON.parse(setting('TEMPLATE_IDS') ?? '{}') as Record<string, string>
  return given[template] ?? defaultTemplateId(template as TemplateName)
}

export const templateIds = (deps: Pick<Deps, 'setting'>): { template: TemplateName; templateId: string }[] =>
  templateNames.map(template => ({ template, templateId: templateId(deps, template) }))
