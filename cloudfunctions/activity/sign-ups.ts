import type { EntryRefusal, InputOf, OutputOf, Role } from '~/types/kernel/contract'
import type { ActivityContract } from '~/types/activity/activity.contract'
import type { LifecycleNo } from '~/types/kernel/lifecycle'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { personActor, staffActor } from '../_kernel/actor'
import type { Tx } from '../_kernel/database'
import { moveDue } from '../_kernel/due'
import type { Context } from '../_kernel/entry'
import { lookAgain, type Gone } from '../_kernel/places'
import type { ActivityFile, SignUpFile } from '../_schema/activity.schema'
import type { UnitFile } from '../_schema/documents'
import { activityWords, timelineWords, type MessageWords } from './activity.copy'
import { saveSignUp, type Change } from './activity.store'
import {
  decideCancel,
  decidePersons,
  decideSignUp,
  isHost,
  type AskNo,
  type OverNo,
  type SignUpNo,
} from './domain/decide-sign-up'
import { dueKinds } from './domain/dues'
import { noticeOf } from './domain/notices'
import { fill, waitingList } from './filling'
import { freePlaces, givePlacesBack, takePlaces } from './places'

type SignedUp = OutputOf<ActivityContract, 'signUp'>
type Answer<Code extends string> = Promise<Result<SignedUp, Code | EntryRefusal>>
type PersonsNo = 'NOT_POSSIBLE_NOW' | AskNo | 'NOT_ENOUGH_PLACES'
type Mine = InputOf<ActivityContract, 'cancelSignUp'>

const codeLength = 6

interface Reached {
  activity: ActivityFile
  unit: UnitFile
  by: Role[]
  change: Change
}

/** The activity and the flat, if both are there for this caller: of one estate, the flat theirs, and for customers no draft. */
async function reach(tx: Pick<Tx, 'get'>, context: Context, said: Mine): Promise<Result<Reached, 'NOT_FOUND'>> {
  const activity = await tx.get('activities', said.activityId)
  const unit = await tx.get('units', said.unitId)
  if (!activity || activity.state === 'draft' || !unit?.isVisible || unit.estateId !== activity.estateId)
    return refuse('NOT_FOUND')
  const by = context.rolesTowards({ unitId: unit._id, estateId: unit.estateId })
  if (by.length === 0) return refuse('NOT_FOUND')
  const { caller, action, now } = context
  // Whoever has a flat of their own here acts as its owner, whatever else they are in the company.
  const actor = isHost(by) ? staffActor(caller) : personActor(caller)
  return ok({ activity, unit, by, change: { by: actor, action, now } })
}

const idOf = ({ activityId, unitId }: Mine): string => `${activityId}:${unitId}`

/** Begins to wait, or gives places back: the clock looks once more whether somebody can move up, should we die before we do. */
const fillDue = (signUpId: string, now: number) => ({ entityId: signUpId, kind: dueKinds.fill, at: now })

/** R4.4: never over capacity, never refused while there is room, in the order in which people came. */
export async function signUp(context: Context, said: InputOf<ActivityContract, 'signUp'>): Answer<SignUpNo> {
  const { deps, now } = context
  const code = await unusedCode(context)
  const asked = await lookAgain<string, SignUpNo | EntryRefusal>(async isLast => {
    // Whoever waits comes first.
    await fill(deps, said.activityId, now)
    const free = await freePlaces(deps.database, said.activityId)
    const candidates = free.length < said.persons || isLast ? null : free
    return context.commit<string, SignUpNo | EntryRefusal | Gone>(tx => ask(tx, context, said, code, candidates))
  })
  return asked && !asked.ok ? asked : settled(context, said)
}

async function ask(
  tx: Tx,
  context: Context,
  said: InputOf<ActivityContract, 'signUp'>,
  code: string,
  candidates: readonly string[] | null,
): Promise<Result<string, SignUpNo | EntryRefusal | Gone>> {
  const reached = await reach(tx, context, said)
  if (!reached.ok) return reached
  const { activity, unit, by, change } = reached.value
  const _id = idOf(said)
  const before = await tx.get('signUps', _id)
  const own = context.caller.account?.personId ?? null
  const personId = (isHost(by) ? unit.personIds[0] : own) ?? ''
  const { persons, unitId } = said
  const asked = { unitId, unitName: unit.name, building: unit.building, personId, persons, code }
  const allowed = decideSignUp(activity, before, asked, [], by, context.now)
  if (!allowed.ok) return allowed
  const activityId = activity._id
  const places = candidates ? await takePlaces(tx, context.deps, candidates, persons, { _id, activityId }) : []
  if (!places) return refuse<Gone>('PLACES_GONE')
  const decided = decideSignUp(activity, before, asked, places, by, context.now)
  if (!decided.ok) return decided
  if (places.length === 0) await moveDue(tx, [], [fillDue(_id, context.now)])
  await saveSignUp(tx, decided.value, toldOf(activity, decided.value), change)
  return ok(_id)
}

function toldOf(activity: ActivityFile, signUp: SignUpFile) {
  const isIn = signUp.state === 'signedUp'
  const kind = isIn ? 'activitySignedUp' : 'activityWaiting'
  const words = isIn ? activityWords.signedUp(activity, signUp) : activityWords.waiting(activity, signUp)
  const title = isIn ? timelineWords.signedUp : timelineWords.waiting
  const fact = { kind, title: title(activity, signUp.persons), body: timelineWords.when(activity) }
  return { notices: noticesTo(activity, signUp, kind, words), fact }
}

/** The person sees the answer on the screen: the message keeps it in the inbox and does not ring. */
function noticesTo(activity: ActivityFile, { personId }: SignUpFile, kind: string, words: MessageWords) {
  if (personId === '') return []
  const { push: _push, ...quiet } = noticeOf(activity, personId, kind, words)
  return [quiet]
}

/** One that nobody has, as far as can be seen: six of thirty letters, so that a collision is next to never and then only asked again. */
async function unusedCode({ deps }: Context): Promise<string> {
  for (;;) {
    const code = deps.newCode(codeLength)
    if ((await deps.database.count('signUps', { code })) === 0) return code
  }
}

/** The line moves up once more, and then the sign-up as it stands. */
async function settled({ deps, now }: Context, said: Mine): Promise<Result<SignedUp, 'NOT_FOUND'>> {
  await fill(deps, said.activityId, now)
  const signUp = await deps.database.get('signUps', idOf(said))
  if (!signUp) return refuse('NOT_FOUND')
  const { persons, state, code } = signUp
  if (state !== 'waiting') return ok({ ...said, persons, state, code: state === 'cancelled' ? '' : code })
  const waiting = await waitingList(deps.database, said.activityId)
  const ahead = Math.max(
    0,
    waiting.findIndex(({ _id }) => _id === signUp._id),
  )
  return ok({ activityId: said.activityId, unitId: said.unitId, persons, state, code: '', ahead })
}

/** More of a flat come, or fewer; what is given back goes to those who wait. */
export async function changePersons(
  context: Context,
  said: InputOf<ActivityContract, 'changePersons'>,
): Answer<PersonsNo> {
  const { deps, now } = context
  const changed = await lookAgain<string, PersonsNo | EntryRefusal>(async () => {
    await fill(deps, said.activityId, now)
    const free = await freePlaces(deps.database, said.activityId)
    return context.commit<string, PersonsNo | EntryRefusal | Gone>(tx => changeInTx(tx, context, said, free))
  })
  if (!changed) return refuse('NOT_ENOUGH_PLACES', { left: 0 })
  return changed.ok ? settled(context, said) : changed
}

async function changeInTx(
  tx: Tx,
  context: Context,
  said: InputOf<ActivityContract, 'changePersons'>,
  free: readonly string[],
): Promise<Result<string, PersonsNo | EntryRefusal | Gone>> {
  const reached = await reach(tx, context, said)
  if (!reached.ok) return reached
  const { activity, by, change } = reached.value
  const before = await tx.get('signUps', idOf(said))
  if (!before) return refuse('NOT_FOUND')
  const { persons } = said
  const kept = before.state === 'signedUp' ? before.places.slice(0, persons) : before.places
  const decided = decidePersons(activity, before, { persons, places: kept }, by, context.now)
  if (!decided.ok) return decided
  const missing = before.state === 'signedUp' ? persons - kept.length : 0
  if (missing > free.length) return refuse('NOT_ENOUGH_PLACES', { left: free.length })
  const more = missing > 0 ? await takePlaces(tx, context.deps, free, missing, before) : []
  if (!more) return refuse<Gone>('PLACES_GONE')
  const givenBack = before.places.filter(id => !kept.includes(id))
  await givePlacesBack(tx, activity._id, givenBack)
  // Also whoever waits with fewer may fit now.
  await moveDue(tx, [], [fillDue(before._id, context.now)])
  await saveSignUp(tx, { ...decided.value, places: [...kept, ...more] }, {}, change)
  return ok(before._id)
}

/** The flat does not come; its places go to those who wait, at once. */
export async function cancelSignUp(context: Context, said: Mine): Answer<LifecycleNo | OverNo> {
  const cancelled = await context.commit<string, LifecycleNo | OverNo | EntryRefusal>(async tx => {
    const reached = await reach(tx, context, said)
    if (!reached.ok) return reached
    const { activity, by, change } = reached.value
    const before = await tx.get('signUps', idOf(said))
    if (!before) return refuse('NOT_FOUND')
    const decided = decideCancel(activity, before, by, context.now)
    if (!decided.ok) return decided
    await givePlacesBack(tx, activity._id, before.places)
    await moveDue(tx, [], [fillDue(before._id, context.now)])
    const fact = {
      kind: 'activityCancelled',
      title: timelineWords.cancelled(activity),
      body: timelineWords.when(activity),
    }
    const words = activityWords.cancelledByStaff(activity)
    const notices = isHost(by) ? noticesTo(activity, before, 'activitySignUpCancelled', words) : []
    await saveSignUp(tx, decided.value, { notices, fact }, change)
    return ok(before._id)
  })
  return cancelled.ok ? settled(context, said) : cancelled
}
