import * as v from 'valibot'
import { command, contract, query, roles } from '../kernel/contract'
import { Cursor, Id, Instant } from '../kernel/words'
import { Subject } from './subject'

const everyone = Object.fromEntries(roles.map(name => [name, 'own'])) as Record<(typeof roles)[number], 'own'>

export const MessageRow = v.object({
  messageId: v.string(),
  kind: v.string(),
  title: v.string(),
  body: v.string(),
  at: Instant,
  isRead: v.boolean(),
  /** Where a tap leads: a ticket, or a call task. */
  ticketId: v.optional(v.string()),
  taskId: v.optional(v.string()),
  /** What else it is about. */
  subject: v.optional(Subject),
})
export type MessageRow = v.InferOutput<typeof MessageRow>

/** The inbox, which is the truth (R9.1), and the ledger of permissions (R9.2). */
export const messageContract = contract({
  inbox: query({
    allow: everyone,
    input: v.strictObject({ after: Cursor }),
    output: v.object({ rows: v.array(MessageRow), next: v.optional(v.string()), unread: v.number() }),
    refusals: [],
  }),
  markRead: command({
    allow: everyone,
    input: v.strictObject({ messageIds: v.pipe(v.array(Id), v.minLength(1), v.maxLength(50)) }),
    output: v.object({ unread: v.number() }),
    refusals: [],
  }),
  /** "2 reminders left", per template (R9.2). */
  quota: query({
    allow: everyone,
    input: v.strictObject({}),
    output: v.object({
      templates: v.array(v.object({ template: v.string(), templateId: v.string(), left: v.number() })),
    }),
    refusals: [],
  }),
  /** What the person answered when asked at the tap; only `accept` adds to the ledger. */
  recordGrants: command({
    allow: everyone,
    input: v.strictObject({
      answers: v.pipe(
        v.array(v.strictObject({ templateId: Id, answer: v.picklist(['accept', 'reject', 'ban', 'filter']) })),
        v.maxLength(3),
      ),
    }),
    output: v.object({
      templates: v.array(v.object({ template: v.string(), templateId: v.string(), left: v.number() })),
    }),
    refusals: [],
  }),
})
export type MessageContract = typeof messageContract
