import type { EntryRefusal, InputOf, OutputOf } from '~/types/kernel/contract'
import type { AlbumPhoto } from '~/types/activity/activity'
import type { ActivityContract } from '~/types/activity/activity.contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { staffActor } from '../_kernel/actor'
import { startBroadcast } from '../_kernel/broadcast'
import type { Tx } from '../_kernel/database'
import type { Context } from '../_kernel/entry'
import { usePhotos } from '../_kernel/photos'
import { currentPolicies } from '../_kernel/policies'
import type { ActivityFile } from '../_schema/activity.schema'
import { reachedActivity, saveActivity } from './activity.store'
import { decideChange, decidePhotos, decideTerms, isNews, step, type By, type TermsNo } from './domain/decide-activity'
import { freePlaces, makePlaces, removePlaces } from './places'
import { fill } from './filling'

type Moved = OutputOf<ActivityContract, 'plan'>
type Answer<Code extends string = never> = Promise<Result<Moved, Code | EntryRefusal>>

/** Names the broadcasts of this feature. */
export const broadcastKinds = {
  invitation: 'activity.invitation',
  changed: 'activity.changed',
  cancelled: 'activity.cancelled',
  reminder: 'activity.reminder',
  album: 'activity.album',
} as const

const movedOf = ({ _id: activityId, version, state }: ActivityFile): Moved => ({ activityId, version, state })

export async function plan(
  context: Context,
  { estateId, kind, ...terms }: InputOf<ActivityContract, 'plan'>,
): Answer<TermsNo> {
  const { now, deps, rolesTowards, action, caller } = context
  const { activity: policy } = await currentPolicies(deps.database, now)
  const _id = deps.newId()
  return context.commit<Moved, TermsNo | EntryRefusal>(async tx => {
    const estate = rolesTowards({ estateId }).length > 0 ? await tx.get('estates', estateId) : null
    if (!estate) return refuse('NOT_FOUND')
    const said = decideTerms(terms, now)
    if (!said.ok) return said
    const by = staffActor(caller)
    const activity: ActivityFile = {
      ...said.value,
      ...{ _id, estateId, estateName: estate.name, kind, state: 'draft', version: 1, at: now },
      ...{ cancelledWords: null, placesMade: 0, album: [], byStaffId: by.id ?? '' },
    }
    await saveActivity(tx, null, activity, policy, { by, action, now })
    return ok(movedOf(activity))
  })
}

type Decided<Code extends string> = (activity: ActivityFile, by: By) => Result<ActivityFile, Code>
type Also<Code extends string> = (
  tx: Tx,
  after: ActivityFile,
  before: ActivityFile,
) => Promise<Result<ActivityFile, Code>>

/** The story of every change by staff: load, theirs to see, decide, what else is written, save. */
export async function move<Code extends string>(
  context: Context,
  activityId: string,
  decide: Decided<Code>,
  also: Also<Code> = async (_tx, after) => ok(after),
): Answer<Code> {
  const { now, deps, action, caller } = context
  const { activity: policy } = await currentPolicies(deps.database, now)
  return context.commit<Moved, Code | EntryRefusal>(async tx => {
    const reached = await reachedActivity(tx, context, activityId)
    if (!reached.ok) return reached
    const before = reached.value.activity
    const decided = decide(before, reached.value.by)
    if (!decided.ok) return decided
    const after = await also(tx, decided.value, before)
    if (!after.ok) return after
    await saveActivity(tx, before, after.value, policy, { by: staffActor(caller), action, now })
    return ok(movedOf(after.value))
  })
}

const broadcast = (tx: Tx, { _id, version }: ActivityFile, kind: string, at: number): Promise<void> =>
  startBroadcast(tx, { _id: `${_id}:${version}:${kind}`, kind, subjectId: _id, at })

/** The invitation goes out to the people of the buildings; from now on there are places. */
export const publish = (context: Context, activityId: string) =>
  move<TermsNo | 'NOT_POSSIBLE_NOW' | 'NOT_YOURS_TO_DO'>(
    context,
    activityId,
    (activity, by) => {
      const said = decideTerms(activity, context.now)
      return said.ok ? step(activity, 'publish', by) : said
    },
    async (tx, after) => {
      await broadcast(tx, after, broadcastKinds.invitation, context.now)
      return ok({ ...after, placesMade: await makePlaces(tx, after, after.capacity) })
    },
  )

type ChangeNo = TermsNo | 'NOT_POSSIBLE_NOW' | 'NOT_YOURS_TO_DO' | 'CAPACITY_BELOW_TAKEN'

/** Other terms. More places go to those who wait, at once; fewer only as far as they are free. */
export async function change(
  context: Context,
  { activityId, ...terms }: InputOf<ActivityContract, 'change'>,
): Answer<ChangeNo> {
  const { database } = context.deps
  const candidates = await freePlaces(database, activityId)
  const changed = await move<ChangeNo>(
    context,
    activityId,
    (activity, by) => decideChange(activity, terms, by, context.now),
    (tx, after, before) => withPlaces(tx, after, before, candidates, context.now),
  )
  if (changed.ok) await fill(context.deps, activityId, context.now)
  return changed
}

async function withPlaces(
  tx: Tx,
  after: ActivityFile,
  before: ActivityFile,
  candidates: readonly string[],
  now: number,
): Promise<Result<ActivityFile, 'CAPACITY_BELOW_TAKEN'>> {
  if (before.state === 'draft') return ok(after)
  if (isNews(before, after)) await broadcast(tx, after, broadcastKinds.changed, now)
  const more = after.capacity - before.capacity
  if (more > 0) return ok({ ...after, placesMade: await makePlaces(tx, after, more) })
  if (more < 0 && !(await removePlaces(tx, candidates, -more)))
    return refuse('CAPACITY_BELOW_TAKEN', { taken: before.capacity - candidates.length })
  return ok(after)
}

/** Everybody who is signed up or waits is told why. */
export const cancel = (context: Context, activityId: string, words: string) =>
  move<'NOT_POSSIBLE_NOW' | 'NOT_YOURS_TO_DO'>(
    context,
    activityId,
    (activity, by) => {
      const cancelled = step(activity, 'cancel', by)
      return cancelled.ok ? ok({ ...cancelled.value, cancelledWords: words }) : cancelled
    },
    async (tx, after, before) => {
      if (before.state !== 'draft') await broadcast(tx, after, broadcastKinds.cancelled, context.now)
      return ok(after)
    },
  )

export const addPhotos = (context: Context, activityId: string, photos: AlbumPhoto[]) =>
  move<'NOT_POSSIBLE_NOW' | 'ALBUM_FULL' | 'PHOTO_NOT_USABLE'>(
    context,
    activityId,
    activity => decidePhotos(activity, photos, context.now),
    async (tx, after) => {
      const ids = photos.map(({ photoId }) => photoId)
      const used = await usePhotos(tx, context.caller.openid, ids, activityId)
      return used.ok ? ok(after) : used
    },
  )

/** Whoever was signed up hears that the pictures are there. */
export const publishedAlbum = (context: Context) => async (tx: Tx, after: ActivityFile) => {
  await broadcast(tx, after, broadcastKinds.album, context.now)
  return ok(after)
}
