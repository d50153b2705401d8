import type { Subject } from '~/types/message/subject'
import type { Topic } from '~/types/message/topics'
import type { Actor } from '~/types/ticket/journal'

/** Documents of the kernel itself: what is due, runs, messages, broadcasts, request keys, photos and the audit chain. */

/** Something with an instant (architecture.md): one row an entity and kind, `_id` = `{entityId}:{kind}`. */
export interface DueRow {
  _id: string
  /** Names the job that handles it (cloudfunctions/timers/jobs.ts). */
  kind: string
  entityId: string
  /** The instant it is for. */
  dueAt: number
  /** When the sweep looks at it: `dueAt`, or later after a failed try. */
  wakeAt: number
  attempts: number
}

export interface Lease {
  _id: string
  holder: string
  until: number
}

/** A timer run that did something, or the hourly sign of life. */
export interface RunRow {
  _id: string
  at: number
  done: number
  failed: number
  tookMs: number
}

export interface Push {
  /** `unwanted`: the person switched this topic off (R9.3). */
  state: 'none' | 'pending' | 'sending' | 'sent' | 'noQuota' | 'unwanted' | 'failed' | 'unknown'
  /** Not before: quiet hours and back-off move it. */
  at: number
  template: string
  /** Fields of the subscribe template, values already within WeChat's limits. */
  fields: Record<string, string>
  attempts: number
  errorCode: number | null
}
/** A message: inbox row and outbox row in one. `_id` = `{entity}:{version}:{kind}:{to}`, so it exists once (R9.1). */
export interface Message {
  _id: string
  /** `person:{id}` or `staff:{id}`. */
  to: string
  kind: string
  title: string
  body: string
  at: number
  isRead: boolean
  /** When it was first marked as read; null: not yet (R2.2). */
  readAt: number | null
  ticketId: string | null
  taskId: string | null
  /** What it is about, when that is no ticket: where a tap leads. */
  subject: Subject | null
  topic: Topic
  push: Push
}

/** One line of a person's or a unit's timeline that no journal keeps (R2.2). `_id` = `{subject}:{source}`. */
export interface TimelineEntry {
  _id: string
  /** `person:{id}` or `unit:{id}`. */
  subject: string
  at: number
  kind: string
  title: string
  body: string
  by: Actor
  about: Subject | null
}

/** Subscribe permissions of one WeChat user for one template (R9.2). `_id` = `{openid}:{templateId}`. */
export interface Grant {
  _id: string
  to: string
  templateId: string
  granted: number
  sent: number
  left: number
}

/** One row for many messages: a job expands it in pages (architecture.md). */
export interface Broadcast {
  _id: string
  state: 'pending' | 'done'
  at: number
  /** Names the expander that lists recipients and makes messages. */
  kind: string
  subjectId: string
  /** Expanded so far: the cursor of the next page, null at the start. */
  cursor: string | null
  sent: number
}

/** An answer kept for its key (30 days). `_id` = `{openid}:{requestId}`. */
export interface RequestRow {
  _id: string
  /** SHA-256 of action and input: another body under the same key is refused. */
  bodyHash: string
  answer: unknown
  expiresAt: number
}

export interface Photo {
  _id: string
  /** The openid that began it: only it may confirm and use it. */
  ownerId: string
  hash: string
  bytes: number
  path: string
  state: 'begun' | 'confirmed' | 'used'
  fileId: string | null
  usedBy: string | null
  at: number
}

/** One change. Written unchained in the change's transaction, sealed into the chain by a job. `_id` = `{entity}:{version}`. */
export interface AuditRow {
  _id: string
  at: number
  by: Actor
  action: string
  /** SHA-256 of what was written. */
  contentHash: string
  /** The reason given, where the log itself must show it; absent: none. */
  words?: string
  isSealed: boolean
}
/** A link of the audit chain: seals a batch of rows. `_id` = its number, zero-padded. */
export interface AuditLink {
  _id: string
  number: number
  previousHash: string
  rows: { id: string; hash: string }[]
  hash: string
  at: number
}
