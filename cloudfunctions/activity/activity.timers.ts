import { ok } from '~/types/kernel/result'
import { clockActor } from '../_kernel/actor'
import { startBroadcast, type Expander } from '../_kernel/broadcast'
import type { Deps } from '../_kernel/deps'
import { moveDue } from '../_kernel/due'
import type { DueJob } from '../_kernel/sweep'
import { personsOfBuildings } from '../_kernel/persons-of-buildings'
import { currentPolicies } from '../_kernel/policies'
import { above, oneOf } from '../_kernel/query'
import { inTransaction } from '../_kernel/transaction'
import type { ActivityFile, SignUpFile } from '../_schema/activity.schema'
import type { Broadcast, DueRow } from '../_schema/documents'
import { activityWords, type MessageWords } from './activity.copy'
import { saveActivity, saveSignUp } from './activity.store'
import { step } from './domain/decide-activity'
import { stepSignUp } from './domain/decide-sign-up'
import { dueKinds } from './domain/dues'
import { noticeOf } from './domain/notices'
import { fill } from './filling'
import { hearerIn } from '../_kernel/hearers'
import { broadcastKinds } from './planning'

const pageSize = 100

/** A move of the clock, if it is still possible; its row goes either way. */
const moveByClock =
  (action: 'close' | 'hold'): DueJob =>
  async (row, deps, now) => {
    const { activity: policy } = await currentPolicies(deps.database, now)
    await inTransaction(deps.database, deps, async tx => {
      const before = await tx.get('activities', row.entityId)
      const after = before && step(before, action, ['clock'])
      await done(tx, row)
      if (before && after?.ok) await saveActivity(tx, before, after.value, policy, { by: clockActor, action, now })
      return ok(null)
    })
  }

const done = (tx: Parameters<typeof moveDue>[0], { entityId, kind, dueAt }: DueRow): Promise<void> =>
  moveDue(tx, [{ entityId, kind, at: dueAt }], [])

/** The end: whoever did not come, and whoever never got a place, is noted one by one; then the activity itself. */
const hold: DueJob = async (row, deps, now) => {
  const where = { activityId: row.entityId, state: oneOf(['signedUp', 'waiting']) }
  const activity = await deps.database.get('activities', row.entityId)
  while (activity && isOn(activity)) {
    const left = await deps.database.find('signUps', { where, limit: pageSize })
    for (const signUp of left) await settle(deps, signUp, now)
    if (left.length < pageSize) break
  }
  await moveByClock('hold')(row, deps, now)
}

async function settle(deps: Deps, { _id }: SignUpFile, now: number): Promise<void> {
  await inTransaction(deps.database, deps, async tx => {
    const current = await tx.get('signUps', _id)
    const action = current?.state === 'waiting' ? 'missOut' : 'markNoShow'
    const after = current && stepSignUp(current, action, ['clock'], now)
    if (after?.ok) await saveSignUp(tx, after.value, {}, { by: clockActor, action, now })
    return ok(null)
  })
}

const isOn = ({ state }: ActivityFile): boolean => state === 'open' || state === 'closed'

/** A reminder is one broadcast for one beginning: moved to another time, there is another. */
const remind: DueJob = async (row, deps, now) => {
  await inTransaction(deps.database, deps, async tx => {
    const activity = await tx.get('activities', row.entityId)
    await done(tx, row)
    if (!activity || !isOn(activity) || activity.from <= now) return ok(null)
    const _id = `${activity._id}:${activity.from}:${row.kind}`
    const isToldAlready = await tx.get('broadcasts', _id)
    if (!isToldAlready)
      await startBroadcast(tx, { _id, kind: broadcastKinds.reminder, subjectId: activity._id, at: now })
    return ok(null)
  })
}

/** The line moves up, should whoever moved have died before saying so. The row's entity is the sign-up, so that rows do not contend. */
const moveUp: DueJob = async (row, deps, now) => {
  const signUp = await deps.database.get('signUps', row.entityId)
  if (signUp) await fill(deps, signUp.activityId, now)
  await inTransaction(deps.database, deps, async tx => {
    await done(tx, row)
    return ok(null)
  })
}

/** What falls due in this feature, by the kind of the due row. */
export const activityJobs: Record<string, DueJob> = {
  [dueKinds.close]: moveByClock('close'),
  [dueKinds.hold]: hold,
  [dueKinds.firstReminder]: remind,
  [dueKinds.secondReminder]: remind,
  [dueKinds.fill]: moveUp,
}

/** The people of the buildings: care, which rings only with consent (R9.3). */
const invite: Expander = async (broadcast, { database, now }) => {
  const activity = await activityOf(database, broadcast)
  if (!isOn(activity)) return { notices: [], next: null }
  const { personIds, next } = await personsOfBuildings(database, activity, broadcast.cursor, now())
  const words = activityWords.invitation(activity)
  const kind = 'activityInvitation'
  return { notices: personIds.map(personId => noticeOf(activity, personId, kind, words, 'activity')), next }
}

type Database = Deps['database']

async function activityOf(database: Database, { subjectId }: Broadcast): Promise<ActivityFile> {
  const activity = await database.get('activities', subjectId)
  if (!activity) throw new Error(`no activity ${subjectId}`)
  return activity
}

type Saying = (activity: ActivityFile, signUp: SignUpFile, now: number) => MessageWords

/** Those whose sign-ups stand like this, page by page of the flats. */
const tell =
  (kind: string, states: readonly SignUpFile['state'][], say: Saying): Expander =>
  async (broadcast, { database, now }) => {
    const activity = await activityOf(database, broadcast)
    const page = await database.find('signUps', {
      where: { activityId: activity._id, _id: above(broadcast.cursor ?? '') },
      orderBy: [['_id', 'asc']],
      limit: pageSize,
    })
    const meant = page.filter(({ state }) => states.includes(state))
    const hearers = await hearersOf(database, meant)
    const notices = meant.flatMap((signUp, index) => {
      const personId = hearers[index] ?? ''
      return personId === '' ? [] : [noticeOf(activity, personId, kind, say(activity, signUp, now()))]
    })
    return { notices, next: page.length < pageSize ? null : (page[page.length - 1]?._id ?? null) }
  }

async function hearersOf(database: Database, signUps: readonly SignUpFile[]): Promise<string[]> {
  if (signUps.length === 0) return []
  const where = { _id: oneOf([...new Set(signUps.map(({ unitId }) => unitId))]) }
  const units = await database.find('units', { where, limit: pageSize, fields: ['personIds', 'memberPersonIds'] })
  const byId = new Map(units.map(unit => [unit._id, unit]))
  return signUps.map(({ unitId, personId }) => hearerIn(byId.get(unitId) ?? null, personId))
}

/** Who hears of a broadcast of this feature, by its kind. */
export const activityExpanders: Record<string, Expander> = {
  [broadcastKinds.invitation]: invite,
  [broadcastKinds.changed]: tell('activityChanged', ['signedUp', 'waiting'], activityWords.changed),
  [broadcastKinds.cancelled]: tell('activityCancelled', ['signedUp', 'waiting'], (activity, _signUp) =>
    activityWords.called(activity, activity.cancelledWords ?? ''),
  ),
  [broadcastKinds.reminder]: tell('activityReminder', ['signedUp'], activityWords.reminder),
  [broadcastKinds.album]: tell('activityAlbum', ['signedUp', 'checkedIn', 'noShow'], activityWords.album),
}
