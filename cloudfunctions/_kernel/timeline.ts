import type { Subject } from '~/types/message/subject'
import type { Actor } from '~/types/ticket/journal'
import type { Tx } from './database'

export type TimelineSubject = `person:${string}` | `unit:${string}`
export const ofPerson = (personId: string): TimelineSubject => `person:${personId}`
export const ofUnit = (unitId: string): TimelineSubject => `unit:${unitId}`

/** A fact for the timelines of people and units that no ticket's journal and no message keeps (R2.2). Title and body in Chinese. */
export interface TimelineFact {
  /** Whose timelines. A unit's stays when its owner changes, so nothing that goes there names a person. */
  subjects: readonly TimelineSubject[]
  kind: string
  title: string
  body?: string
  by: Actor
  about?: Subject
}

/** Writes a fact in its change's transaction; `source` is `{entity}:{version}`, so doing it again writes nothing new. */
export async function recordTimeline(tx: Tx, source: string, fact: TimelineFact, at: number): Promise<void> {
  const { subjects, kind, title, body = '', by, about = null } = fact
  for (const subject of new Set(subjects))
    await tx.put('timeline', { _id: `${subject}:${source}:${kind}`, subject, at, kind, title, body, by, about })
}
