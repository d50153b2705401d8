import type { Terms } from '~/types/activity/activity'
import { activityLifecycle, type ActivityAction, type ActivityState } from '~/types/activity/activity.lifecycle'
import type { Role } from '~/types/kernel/contract'
import type { LifecycleNo } from '~/types/kernel/lifecycle'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { dayOf } from '~/types/kernel/time'
import type { ActivityFile } from '../../_schema/activity.schema'

export type TermsNo = 'ENDS_BEFORE_IT_STARTS' | 'NOT_ONE_DAY' | 'STARTS_IN_THE_PAST' | 'SIGN_UP_ENDS_TOO_LATE'
export type By = readonly (Role | 'clock')[]
type Tabled = (typeof activityLifecycle.roles)[number]

/** Whether these terms make sense today (R4.4). */
export function decideTerms(terms: Terms, now: number): Result<Terms, TermsNo> {
  if (terms.from >= terms.to) return refuse('ENDS_BEFORE_IT_STARTS')
  if (dayOf(terms.from) !== dayOf(terms.to)) return refuse('NOT_ONE_DAY')
  if (terms.from <= now) return refuse('STARTS_IN_THE_PAST')
  if (terms.signUpUntil > terms.from) return refuse('SIGN_UP_ENDS_TOO_LATE')
  return ok({ ...terms, buildings: [...new Set(terms.buildings)] })
}

/** One move of the table. */
export function step(activity: ActivityFile, action: ActivityAction, by: By): Result<ActivityFile, LifecycleNo> {
  const next = activityLifecycle.step(activity.state, action, by as readonly Tabled[])
  return next.ok ? ok({ ...activity, state: next.value, version: activity.version + 1 }) : next
}

const changeable: readonly ActivityState[] = ['draft', 'open', 'closed']

/**
 * New terms. Until it begins; never below the places taken (which of them are free, the transaction finds out). A later last day for
 * signing up opens it again.
 */
export function decideChange(
  activity: ActivityFile,
  terms: Terms,
  by: By,
  now: number,
): Result<ActivityFile, TermsNo | LifecycleNo> {
  if (!changeable.includes(activity.state)) return refuse('NOT_POSSIBLE_NOW', { state: activity.state })
  const said = decideTerms(terms, now)
  if (!said.ok) return said
  const changed = { ...activity, ...said.value, version: activity.version + 1 }
  if (activity.state !== 'closed' || terms.signUpUntil <= now) return ok(changed)
  const reopened = step(activity, 'reopen', by)
  return reopened.ok ? ok({ ...changed, state: reopened.value.state }) : reopened
}

/** Whether people must hear of the change: another time or another place. */
export const isNews = (before: Terms, after: Terms): boolean =>
  before.from !== after.from || before.to !== after.to || before.place !== after.place

const mostInAlbum = 60

/** Pictures, from its beginning on. */
export function decidePhotos(
  activity: ActivityFile,
  photos: ActivityFile['album'],
  now: number,
): Result<ActivityFile, 'NOT_POSSIBLE_NOW' | 'ALBUM_FULL'> {
  const { state } = activity
  if (state === 'draft' || state === 'cancelled' || now < activity.from) return refuse('NOT_POSSIBLE_NOW', { state })
  const album = [...activity.album, ...photos]
  return album.length > mostInAlbum
    ? refuse('ALBUM_FULL', { most: mostInAlbum })
    : ok({ ...activity, album, version: activity.version + 1 })
}

export function decidePublishAlbum(activity: ActivityFile, by: By): Result<ActivityFile, LifecycleNo | 'ALBUM_EMPTY'> {
  const published = step(activity, 'publishAlbum', by)
  return published.ok && activity.album.length === 0 ? refuse('ALBUM_EMPTY') : published
}

/** Whose buildings it is for; none named: all. */
export const isInvited = ({ buildings }: Pick<Terms, 'buildings'>, building: string): boolean =>
  buildings.length === 0 || buildings.includes(building)
