import { refuse, type Result } from '~/types/kernel/result'
import type { CollectionName } from '../_schema/collections'
import type { Documents } from '../_schema/documents'
import type { Tx } from './database'

/**
 * Places that many reach for at once: one document a place, since a counter that all would write gives false "full" under load
 * (platform.md). Never taken twice, and never refused while one is free, whatever the load.
 */
export interface PlaceKind<C extends CollectionName> {
  collection: C
  isFree(place: Documents[C]): boolean
}

/** Neighbours were faster with the places that we saw: look again. Never told to anybody. */
export type Gone = 'PLACES_GONE'

const mostRounds = 10

/** More than needed are looked at, since a neighbour may be faster; not all, since each costs a read. */
const spare = 8

const shuffled = <Item>(items: readonly Item[], random: () => number): Item[] =>
  items
    .map(item => ({ item, order: random() }))
    .sort((one, other) => one.order - other.order)
    .map(({ item }) => item)

/**
 * Those of the candidates, as many as needed, that are free inside this transaction; null when neighbours were faster. Whoever writes them in
 * the same transaction holds them. Taken by chance, so that many callers at once do not all reach for the same place.
 */
export async function takeByChance<C extends CollectionName>(
  tx: Pick<Tx, 'get'>,
  { collection, isFree }: PlaceKind<C>,
  candidates: readonly string[],
  needed: number,
  random: () => number,
): Promise<Documents[C][] | null> {
  const found: Documents[C][] = []
  for (const id of shuffled(candidates, random).slice(0, needed + spare)) {
    if (found.length === needed) break
    const place = await tx.get(collection, id)
    if (place && isFree(place)) found.push(place)
  }
  return found.length < needed ? null : found
}

/**
 * Looks again as long as neighbours are faster with the places that were seen; null when they were, every time. `isLast`: after this one
 * nobody looks again.
 */
export async function lookAgain<Value, Code extends string>(
  attempt: (isLast: boolean) => Promise<Result<Value, Code | Gone>>,
): Promise<Result<Value, Code> | null> {
  for (let round = 0; round <= mostRounds; round += 1) {
    const tried = await attempt(round === mostRounds)
    if (tried.ok) return tried
    const { code, details } = tried.refusal
    if (code !== 'PLACES_GONE') return refuse(code as Code, details)
  }
  return null
}
