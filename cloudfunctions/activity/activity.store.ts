import type { EntryRefusal, Role } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import type { Actor } from '~/types/ticket/journal'
import type { Policies } from '~/types/policy/policies'
import { recordAudit } from '../_kernel/audit'
import type { Tx } from '../_kernel/database'
import { moveDue } from '../_kernel/due'
import type { Context } from '../_kernel/entry'
import { queueMessages, type Notice } from '../_kernel/outbox'
import { ofPerson, ofUnit, recordTimeline, type TimelineFact } from '../_kernel/timeline'
import type { ActivityFile, SignUpFile } from '../_schema/activity.schema'
import { duesAfter } from './domain/dues'

export interface Change {
  by: Actor
  action: string
  now: number
}

/** Writes an activity after a change, with its due rows and its audit row. */
export async function saveActivity(
  tx: Tx,
  before: ActivityFile | null,
  after: ActivityFile,
  policy: Policies['activity'],
  { by, action, now }: Change,
): Promise<void> {
  await tx.put('activities', after)
  const dues = duesAfter(before, after, policy, now)
  await moveDue(tx, dues.before, dues.after)
  await recordAudit(tx, { entityId: after._id, version: after.version, at: now, by, action, content: after })
}

/** What a change of a sign-up tells: its person, and the timelines of person and flat. */
export interface Told {
  notices?: readonly Notice[]
  fact?: Pick<TimelineFact, 'kind' | 'title' | 'body'>
}

/** Writes a sign-up after a change, with its audit row, its messages and its lines of the timelines. */
export async function saveSignUp(
  tx: Tx,
  after: SignUpFile,
  { notices = [], fact }: Told,
  { by, action, now }: Change,
): Promise<void> {
  await tx.put('signUps', after)
  await recordAudit(tx, { entityId: after._id, version: after.version, at: now, by, action, content: after })
  const source = `${after._id}:${after.version}`
  await queueMessages(tx, source, notices, now)
  if (!fact) return
  const subjects = [ofUnit(after.unitId), ...(after.personId === '' ? [] : [ofPerson(after.personId)])]
  const about = { kind: 'activity', id: after.activityId } as const
  await recordTimeline(tx, source, { ...fact, subjects, by, about }, now)
}

/** An activity that this member of staff reaches by the action's own table; forbidden is answered like absent (R13.2). */
export async function reachedActivity(
  tx: Pick<Tx, 'get'>,
  { rolesTowards }: Pick<Context, 'rolesTowards'>,
  activityId: string,
): Promise<Result<{ activity: ActivityFile; by: Role[] }, EntryRefusal>> {
  const activity = await tx.get('activities', activityId)
  const by = activity ? rolesTowards({ estateId: activity.estateId }) : []
  return activity && by.length > 0 ? ok({ activity, by }) : refuse('NOT_FOUND')
}
