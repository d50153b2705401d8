import type { Database, Tx } from '../_kernel/database'
import type { Deps } from '../_kernel/deps'
import { takeByChance, type PlaceKind } from '../_kernel/places'
import type { ActivityFile } from '../_schema/activity.schema'

const free = ''
const activityPlaces: PlaceKind<'activityPlaces'> = {
  collection: 'activityPlaces',
  isFree: ({ signUpId }) => signUpId === free,
}
const everyPlace = 1_000

/** Ids of the places that nobody holds, as they stand outside a transaction: which of them are still free, the transaction sees. */
export async function freePlaces(database: Database, activityId: string): Promise<string[]> {
  const where = { activityId, signUpId: free }
  const places = await database.find('activityPlaces', { where, limit: everyPlace, fields: ['_id'] })
  return places.map(({ _id }) => _id)
}

export const placesLeft = (database: Database, activityId: string): Promise<number> =>
  database.count('activityPlaces', { activityId, signUpId: free })

/** Takes so many of the candidates for a sign-up; null when not enough of them are free any more. */
export async function takePlaces(
  tx: Tx,
  { random }: Pick<Deps, 'random'>,
  candidates: readonly string[],
  needed: number,
  { _id: signUpId, activityId }: { _id: string; activityId: string },
): Promise<string[] | null> {
  const taken = await takeByChance(tx, activityPlaces, candidates, needed, random)
  if (!taken) return null
  for (const { _id } of taken) await tx.put('activityPlaces', { _id, activityId, signUpId })
  return taken.map(({ _id }) => _id)
}

export async function givePlacesBack(tx: Tx, activityId: string, ids: readonly string[]): Promise<void> {
  for (const _id of ids) await tx.put('activityPlaces', { _id, activityId, signUpId: free })
}

/** Makes so many more places; answers the highest number. */
export async function makePlaces(tx: Tx, activity: ActivityFile, more: number): Promise<number> {
  const last = activity.placesMade + more
  const places = Array.from({ length: more }, (_, index) => ({
    _id: `${activity._id}:${String(activity.placesMade + index + 1).padStart(4, '0')}`,
    activityId: activity._id,
    signUpId: free,
  }))
  await tx.create('activityPlaces', places)
  return last
}

/** Takes so many free places away; false when not enough of the candidates are free. All are looked at: staff waits rather than is told wrong. */
export async function removePlaces(tx: Tx, candidates: readonly string[], fewer: number): Promise<boolean> {
  const found: string[] = []
  for (const id of candidates) {
    if (found.length === fewer) break
    const place = await tx.get('activityPlaces', id)
    if (place?.signUpId === free) found.push(id)
  }
  if (found.length < fewer) return false
  for (const id of found) await tx.remove('activityPlaces', id)
  return true
}
