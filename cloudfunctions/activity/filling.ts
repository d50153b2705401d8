import { ok, refuse } from '~/types/kernel/result'
import { clockActor } from '../_kernel/actor'
import type { Database } from '../_kernel/database'
import type { Deps } from '../_kernel/deps'
import { inTransaction } from '../_kernel/transaction'
import type { ActivityFile, SignUpFile } from '../_schema/activity.schema'
import { activityWords, timelineWords } from './activity.copy'
import { saveSignUp } from './activity.store'
import { firstWhoFits, stepSignUp } from './domain/decide-sign-up'
import { noticeOf } from './domain/notices'
import { freePlaces, takePlaces } from './places'
import { hearerOf } from '../_kernel/hearers'

const mostWaiting = 1_000

/** Those who wait, first come first; of one instant, by id. */
export const waitingList = (database: Database, activityId: string): Promise<SignUpFile[]> =>
  database.find('signUps', {
    where: { activityId, state: 'waiting' },
    orderBy: [
      ['since', 'asc'],
      ['_id', 'asc'],
    ],
    limit: mostWaiting,
  })

/**
 * Gives free places to those who wait, in their order, until nobody fits any more. Done at once by whoever frees a place or begins to
 * wait, and once more by the clock; each promotion re-reads all that it rests on, so two at once give nothing twice.
 */
export async function fill(deps: Deps, activityId: string, now: number): Promise<void> {
  for (let round = 0; round < mostWaiting; round += 1) {
    const waiting = await waitingList(deps.database, activityId)
    const isOn = waiting.length > 0 && isUnderWay(await deps.database.get('activities', activityId))
    if (!isOn) return
    const candidates = await freePlaces(deps.database, activityId)
    const next = firstWhoFits(waiting, candidates.length)
    if (!next) return
    await promote(deps, next, candidates, now)
  }
}

async function promote(deps: Deps, next: SignUpFile, candidates: readonly string[], now: number): Promise<void> {
  await inTransaction<null, 'NOT_ANY_MORE'>(deps.database, deps, async tx => {
    const [activity, current] = [await tx.get('activities', next.activityId), await tx.get('signUps', next._id)]
    if (!activity || !isUnderWay(activity) || !current || current.version !== next.version)
      return refuse('NOT_ANY_MORE')
    const got = stepSignUp(current, 'getPlaces', ['clock'], now)
    const places = got.ok ? await takePlaces(tx, deps, candidates, current.persons, current) : null
    if (!got.ok || !places) return refuse('NOT_ANY_MORE')
    const hearer = await hearerOf(tx, current)
    const after = { ...got.value, places, personId: hearer }
    const words = activityWords.gotPlaces(activity, after)
    const fact = { kind: 'activityGotPlaces', title: timelineWords.gotPlaces(activity) }
    const notices = hearer === '' ? [] : [noticeOf(activity, hearer, 'activityGotPlaces', words)]
    await saveSignUp(tx, after, { notices, fact: { ...fact, body: timelineWords.when(activity) } }, change(now))
    return ok(null)
  })
}

const isUnderWay = (activity: ActivityFile | null): boolean =>
  activity?.state === 'open' || activity?.state === 'closed'

const change = (now: number) => ({ by: clockActor, action: 'getPlaces', now })
