import type { EntryRefusal, OutputOf } from '~/types/kernel/contract'
import type { ActivityCard, ActivityDetail, MySignUp } from '~/types/activity/activity'
import type { ActivityContract } from '~/types/activity/activity.contract'
import { activityLifecycle } from '~/types/activity/activity.lifecycle'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { dayOf } from '~/types/kernel/time'
import type { Context } from '../_kernel/entry'
import { photoUrls } from '../_kernel/photo-urls'
import { oneOf } from '../_kernel/query'
import type { ActivityFile, SignUpFile } from '../_schema/activity.schema'
import type { UnitFile } from '../_schema/documents'
import { reachedActivity } from './activity.store'
import { isInvited } from './domain/decide-activity'
import { waitingList } from './filling'
import { placesLeft } from './places'
import { figuresFor } from './guests'

const mostUnits = 100
const mostUpcoming = 20
const mostAlbums = 5

/** My flats that the caller may speak for here, as the documents say them. */
async function myUnits({ caller, deps, rolesTowards }: Context, estateId?: string): Promise<UnitFile[]> {
  const ids = (caller.account?.units ?? [])
    .filter(unit => estateId === undefined || unit.estateId === estateId)
    .map(({ unitId }) => unitId)
    .filter(unitId => rolesTowards({ unitId }).length > 0)
  return ids.length === 0 ? [] : deps.database.find('units', { where: { _id: oneOf(ids) }, limit: mostUnits })
}

const signUpsOf = async ({ deps }: Context, activityIds: readonly string[], units: readonly UnitFile[]) => {
  const ids = activityIds.flatMap(id => units.map(unit => `${id}:${unit._id}`))
  return ids.length === 0 ? [] : deps.database.find('signUps', { where: { _id: oneOf(ids) }, limit: 1_000 })
}

export const mySignUpOf = (
  { unitId, unitName, persons, state, code, checkedInAt, feedback }: SignUpFile,
  ahead?: number,
): MySignUp => ({
  ...{ unitId, unitName, persons, state, checkedInAt, feedback },
  code: state === 'signedUp' || state === 'checkedIn' ? code : '',
  ...(ahead !== undefined && ahead >= 0 && { ahead }),
})

/** One that counts for a card: not those that were cancelled. */
const isLive = ({ state }: SignUpFile): boolean => state !== 'cancelled'

async function cardOf({ deps, now }: Context, activity: ActivityFile, mine?: SignUpFile): Promise<ActivityCard> {
  const { _id: activityId, estateId, estateName, kind, title, state, from, to, place, signUpUntil, capacity } = activity
  const isTaking = state === 'open' && now < signUpUntil
  return {
    ...{ activityId, estateId, estateName, kind, title, state, from, to, place, signUpUntil, capacity },
    day: dayOf(from),
    // A draft has no places yet; they are as many as it will have.
    placesLeft: state === 'draft' ? capacity : await placesLeft(deps.database, activityId),
    isOpen: isTaking,
    ...(mine && { mySignUp: mySignUpOf(mine) }),
  }
}

type Answer<A extends keyof ActivityContract> = Promise<Result<OutputOf<ActivityContract, A>, EntryRefusal>>

export async function upcoming(context: Context, estateId: string | undefined): Answer<'upcoming'> {
  const units = await myUnits(context, estateId)
  const estateIds = [...new Set(units.map(unit => unit.estateId))]
  if (estateIds.length === 0) return ok({ rows: [], albums: [] })
  const found = await Promise.all(
    estateIds.flatMap(id => [
      inStates(context, id, ['open', 'closed'], mostUpcoming),
      inStates(context, id, ['albumPublished'], mostAlbums),
    ]),
  )
  const invited = found
    .flat()
    .filter(each => units.some(unit => unit.estateId === each.estateId && isInvited(each, unit.building)))
  const signUps = await signUpsOf(
    context,
    invited.map(({ _id }) => _id),
    units,
  )
  const cards = await Promise.all(
    invited.map(each =>
      cardOf(
        context,
        each,
        signUps.find(signUp => signUp.activityId === each._id && isLive(signUp)),
      ),
    ),
  )
  const albums = cards.filter(({ state }) => state === 'albumPublished').sort((one, other) => other.from - one.from)
  const rows = cards.filter(({ state }) => state !== 'albumPublished').sort((one, other) => one.from - other.from)
  return ok({ rows, albums })
}

const inStates = ({ deps }: Context, estateId: string, states: readonly ActivityFile['state'][], limit: number) =>
  deps.database.find('activities', {
    where: { estateId, state: oneOf(states) },
    orderBy: [['from', 'desc']],
    limit,
  })

/** What both sides see of an activity. */
async function wholeOf(context: Context, activity: ActivityFile, mine?: SignUpFile) {
  const { milestone, mostPerUnit, buildings, bring, safety, cancelledWords, album } = activity
  const [card, urls] = await Promise.all([
    cardOf(context, activity, mine),
    photoUrls(
      context.deps,
      album.map(({ photoId }) => photoId),
    ),
  ])
  return { ...card, milestone, mostPerUnit, buildings, bring, safety, cancelledWords, album, photoUrls: urls }
}

/** The page of somebody whose flat is invited; the album is theirs once it is published. */
export async function detail(context: Context, activityId: string): Answer<'detail'> {
  const { database } = context.deps
  const activity = await database.get('activities', activityId)
  if (!activity || activity.state === 'draft') return refuse('NOT_FOUND')
  const units = (await myUnits(context, activity.estateId)).filter(unit => isInvited(activity, unit.building))
  if (units.length === 0) return refuse('NOT_FOUND')
  const [signUps, waiting] = await Promise.all([
    signUpsOf(context, [activityId], units),
    waitingList(database, activityId),
  ])
  const live = signUps.filter(isLive)
  const shown = activity.state === 'albumPublished' ? activity : { ...activity, album: [] }
  const value: ActivityDetail = {
    ...(await wholeOf(context, shown, live[0])),
    mySignUps: live.map(signUp => mySignUpOf(signUp, aheadOf(waiting, signUp))),
    units: units.map(({ _id: unitId, name }) => ({ unitId, name })),
    waiting: waiting.length,
  }
  return ok(value)
}

const aheadOf = (waiting: readonly SignUpFile[], { _id }: SignUpFile): number =>
  waiting.findIndex(each => each._id === _id)

/** For staff: with the day in numbers, and the moves that are possible for them now. */
export async function deskDetail(context: Context, activityId: string): Answer<'deskDetail'> {
  const { database } = context.deps
  const reached = await reachedActivity(database, context, activityId)
  if (!reached.ok) return reached
  const { activity } = reached.value
  const by = context.caller.roles as readonly (typeof activityLifecycle.roles)[number][]
  const [whole, figures] = await Promise.all([wholeOf(context, activity), figuresFor(database, activityId)])
  return ok({ ...whole, figures, moves: activityLifecycle.movesFor(activity.state, by) })
}

export const cardForStaff = (context: Context, activity: ActivityFile): Promise<ActivityCard> =>
  cardOf(context, activity)
