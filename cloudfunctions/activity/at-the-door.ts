import type { EntryRefusal, InputOf, OutputOf } from '~/types/kernel/contract'
import type { ActivityContract } from '~/types/activity/activity.contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { personActor, staffActor } from '../_kernel/actor'
import type { Context } from '../_kernel/entry'
import type { SignUpFile } from '../_schema/activity.schema'
import { timelineWords } from './activity.copy'
import { reachedActivity, saveSignUp } from './activity.store'
import { decideCheckIn, decideFeedback, type CheckInNo } from './domain/decide-sign-up'

type CheckedIn = OutputOf<ActivityContract, 'checkIn'>
type DoorNo = CheckInNo | 'CODE_UNKNOWN' | 'OTHER_ACTIVITY' | EntryRefusal

const mostOfOneCode = 20

/** R4.4: the code is read, the flat is in; read again, it is answered the same. */
export async function checkIn(
  context: Context,
  { activityId, code }: InputOf<ActivityContract, 'checkIn'>,
): Promise<Result<CheckedIn, DoorNo>> {
  const { deps, now, action, caller } = context
  const reached = await reachedActivity(deps.database, context, activityId)
  if (!reached.ok) return reached
  const found = await deps.database.find('signUps', { where: { code }, limit: mostOfOneCode })
  const meant = found.find(each => each.activityId === activityId)
  if (!meant) return elsewhere(context, found)
  return context.commit<CheckedIn, DoorNo>(async tx => {
    const activity = await tx.get('activities', activityId)
    const before = await tx.get('signUps', meant._id)
    // Cancelled and signed up again meanwhile: that one has another code.
    if (!activity || before?.code !== code) return refuse('CODE_UNKNOWN')
    const decided = decideCheckIn(activity, before, reached.value.by, now)
    if (!decided.ok) return decided
    const { after, isAgain } = decided.value
    const { unitName, persons, checkedInAt } = after
    const fact = {
      kind: 'activityCheckedIn',
      title: timelineWords.checkedIn(activity, persons),
      body: timelineWords.when(activity),
    }
    if (!isAgain) await saveSignUp(tx, after, { fact }, { by: staffActor(caller), action, now })
    return ok({ unitName, persons, checkedInAt: checkedInAt ?? now, isAgain })
  })
}

/** A code of another day is named as such, if this member of staff may know of it. */
async function elsewhere(
  { deps, rolesTowards }: Context,
  found: readonly SignUpFile[],
): Promise<Result<never, 'OTHER_ACTIVITY' | 'CODE_UNKNOWN'>> {
  const theirs = found.find(({ estateId }) => rolesTowards({ estateId }).length > 0)
  const other = theirs && (await deps.database.get('activities', theirs.activityId))
  return other ? refuse('OTHER_ACTIVITY', { title: other.title }) : refuse('CODE_UNKNOWN')
}

/** R10.3: what those who came thought of it, once. */
export async function giveFeedback(
  context: Context,
  { activityId, unitId, stars, words }: InputOf<ActivityContract, 'giveFeedback'>,
): Promise<Result<OutputOf<ActivityContract, 'giveFeedback'>, 'ONLY_WHO_CAME' | 'ALREADY_ANSWERED' | EntryRefusal>> {
  const { now, action, caller } = context
  return context.commit<{ stars: number }, 'ONLY_WHO_CAME' | 'ALREADY_ANSWERED' | EntryRefusal>(async tx => {
    const isMine = context.rolesTowards({ unitId }).length > 0
    const activity = isMine ? await tx.get('activities', activityId) : null
    const before = activity && (await tx.get('signUps', `${activityId}:${unitId}`))
    if (!activity || !before) return refuse('NOT_FOUND')
    const decided = decideFeedback(before, { stars, words }, now)
    if (!decided.ok) return decided
    const fact = { kind: 'activityFeedback', title: timelineWords.feedback(activity, stars), body: words }
    await saveSignUp(tx, decided.value, { fact }, { by: personActor(caller), action, now })
    return ok({ stars })
  })
}
