import { signUpLifecycle, type SignUpAction } from '~/types/activity/sign-up.lifecycle'
import type { LifecycleNo } from '~/types/kernel/lifecycle'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { dayOf } from '~/types/kernel/time'
import type { ActivityFile, SignUpFile } from '../../_schema/activity.schema'
import { isInvited, type By } from './decide-activity'

type Tabled = (typeof signUpLifecycle.roles)[number]
export type OverNo = 'ACTIVITY_CANCELLED' | 'ACTIVITY_OVER'

/** One move of the table. */
export function stepSignUp(
  signUp: SignUpFile,
  action: SignUpAction,
  by: By,
  now: number,
): Result<SignUpFile, LifecycleNo> {
  const next = signUpLifecycle.step(signUp.state, action, by as readonly Tabled[])
  return next.ok ? ok({ ...signUp, state: next.value, version: signUp.version + 1, since: now }) : next
}

/** Staff at work in this matter: they may sign somebody up until it ends, when the app no longer takes anybody. */
export const isHost = (by: By): boolean => by.some(role => role === 'sales' || role === 'agent' || role === 'manager')

function isOver(activity: ActivityFile, now: number): Result<null, OverNo> {
  if (activity.state === 'cancelled') return refuse('ACTIVITY_CANCELLED')
  const isPast = activity.state === 'held' || activity.state === 'albumPublished' || activity.to <= now
  return isPast ? refuse('ACTIVITY_OVER') : ok(null)
}

export type AskNo = OverNo | 'SIGN_UP_CLOSED' | 'TOO_MANY_PERSONS'

/** Whether this many may be asked for now at all. */
export function decideAsk(activity: ActivityFile, persons: number, by: By, now: number): Result<null, AskNo> {
  const over = isOver(activity, now)
  if (!over.ok) return over
  const isTaking = activity.state === 'open' && now < activity.signUpUntil
  if (!isTaking && !isHost(by)) return refuse('SIGN_UP_CLOSED')
  if (persons > activity.mostPerUnit) return refuse('TOO_MANY_PERSONS', { most: activity.mostPerUnit })
  return ok(null)
}

export interface Asked {
  unitId: string
  unitName: string
  building: string
  personId: string
  persons: number
  code: string
}
export type SignUpNo = LifecycleNo | AskNo | 'UNIT_NOT_INVITED' | 'ALREADY_SIGNED_UP'

/**
 * A flat asks for places (R4.4): with these places, or with none to wait. A flat that cancelled may ask again, at the end of the line and
 * with another code.
 */
export function decideSignUp(
  activity: ActivityFile,
  before: SignUpFile | null,
  asked: Asked,
  places: readonly string[],
  by: By,
  now: number,
): Result<SignUpFile, SignUpNo> {
  if (!isInvited(activity, asked.building)) return refuse('UNIT_NOT_INVITED')
  const asking = decideAsk(activity, asked.persons, by, now)
  if (!asking.ok) return asking
  if (before && before.state !== 'cancelled') return refuse('ALREADY_SIGNED_UP')
  const { unitId, unitName, personId, persons, code } = asked
  const blank: SignUpFile = {
    _id: `${activity._id}:${unitId}`,
    version: before?.version ?? 0,
    activityId: activity._id,
    estateId: activity.estateId,
    ...{ unitId, unitName, personId, persons, code },
    state: before?.state ?? 'asked',
    places: [...places],
    since: now,
    checkedInAt: null,
    feedback: null,
  }
  return stepSignUp(blank, places.length > 0 ? 'takePlaces' : 'queue', by, now)
}

/** More or fewer come. `places`: those held afterwards, for a flat that has places. */
export function decidePersons(
  activity: ActivityFile,
  signUp: SignUpFile,
  { persons, places }: { persons: number; places: readonly string[] },
  by: By,
  now: number,
): Result<SignUpFile, AskNo | 'NOT_POSSIBLE_NOW'> {
  if (signUp.state !== 'signedUp' && signUp.state !== 'waiting')
    return refuse('NOT_POSSIBLE_NOW', { state: signUp.state })
  const isFewer = persons < signUp.persons
  // Whoever gives places back may do so until it begins; more is asked for like a sign-up.
  const asking = isFewer ? isOver(activity, now) : decideAsk(activity, persons, by, now)
  return asking.ok ? ok({ ...signUp, persons, places: [...places], version: signUp.version + 1 }) : asking
}

export function decideCancel(
  activity: ActivityFile,
  signUp: SignUpFile,
  by: By,
  now: number,
): Result<SignUpFile, LifecycleNo | OverNo> {
  const over = isOver(activity, now)
  if (!over.ok) return over
  const cancelled = stepSignUp(signUp, 'cancelSignUp', by, now)
  return cancelled.ok ? ok({ ...cancelled.value, places: [] }) : cancelled
}

/** R4.4: the first who waits and fits goes in; whoever is too many for what is free is passed over and keeps the place in line. */
export function firstWhoFits<Waiting extends Pick<SignUpFile, 'persons'>>(
  waiting: readonly Waiting[],
  free: number,
): Waiting | undefined {
  return waiting.find(({ persons }) => persons <= free)
}

export type CheckInNo = LifecycleNo | 'WRONG_DAY' | 'SIGN_UP_CANCELLED' | 'STILL_WAITING' | 'ACTIVITY_CANCELLED'

/** At the entrance. Whoever is in already is answered the same again. */
export function decideCheckIn(
  activity: ActivityFile,
  signUp: SignUpFile,
  by: By,
  now: number,
): Result<{ after: SignUpFile; isAgain: boolean }, CheckInNo> {
  if (activity.state === 'cancelled') return refuse('ACTIVITY_CANCELLED')
  if (signUp.state === 'checkedIn') return ok({ after: signUp, isAgain: true })
  if (signUp.state === 'cancelled') return refuse('SIGN_UP_CANCELLED')
  if (signUp.state === 'waiting' || signUp.state === 'missedOut') return refuse('STILL_WAITING')
  if (dayOf(now) !== dayOf(activity.from)) return refuse('WRONG_DAY', { day: dayOf(activity.from) })
  const checkedIn = stepSignUp(signUp, 'checkIn', by, now)
  return checkedIn.ok ? ok({ after: { ...checkedIn.value, checkedInAt: now }, isAgain: false }) : checkedIn
}

/** R10.3: stars from those who came, once. */
export function decideFeedback(
  signUp: SignUpFile,
  said: { stars: number; words: string },
  now: number,
): Result<SignUpFile, 'ONLY_WHO_CAME' | 'ALREADY_ANSWERED'> {
  if (signUp.state !== 'checkedIn') return refuse('ONLY_WHO_CAME')
  if (signUp.feedback) return refuse('ALREADY_ANSWERED')
  return ok({ ...signUp, feedback: { ...said, at: now }, version: signUp.version + 1 })
}
