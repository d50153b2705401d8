import type { CalendarDay } from '~/types/kernel/time'
import type { Database, Tx } from '../../_kernel/database'
import { takeByChance, type PlaceKind } from '../../_kernel/places'
import { above } from '../../_kernel/query'
import {
  blockedPlace,
  pastPlace,
  type HandoverBooking,
  type HandoverPlace,
} from '../../_schema/handover-booking.schema'

const free = ''
const handoverPlaces: PlaceKind<'handoverPlaces'> = {
  collection: 'handoverPlaces',
  isFree: ({ bookingId }) => bookingId === free,
}
/** Technicians in one slot, and places of one technician's day; both far above what there is. */
const mostInSlot = 1_000
export const mostOnDay = 1_000

/** A flat has it: it is neither free, nor taken out, nor past. */
export const isBooked = ({ bookingId }: Pick<HandoverPlace, 'bookingId'>): boolean =>
  bookingId !== free && bookingId !== blockedPlace && bookingId !== pastPlace

type Seen = Pick<HandoverPlace, '_id' | 'slotId' | 'day' | 'from'>

/** A slot's places as they stand outside a transaction: whether there are any, and which are free; if they still are, the transaction sees. */
export async function seenInSlot(database: Database, slotId: string): Promise<{ isThere: boolean; free: string[] }> {
  const places = await database.find('handoverPlaces', {
    where: { slotId },
    limit: mostInSlot,
    fields: ['bookingId'],
  })
  const isFree = ({ bookingId }: { bookingId: string }): boolean => bookingId === free
  return { isThere: places.length > 0, free: places.filter(isFree).map(({ _id }) => _id) }
}

export const placesOfSlot = (database: Database, slotId: string): Promise<HandoverPlace[]> =>
  database.find('handoverPlaces', { where: { slotId }, limit: mostInSlot })

/** A page of a batch's free places that begin after this instant, the earliest first. */
export const freeAfter = (database: Database, batchId: string, instant: number): Promise<Seen[]> =>
  database.find('handoverPlaces', {
    where: { batchId, bookingId: free, from: above(instant) },
    orderBy: [['from', 'asc']],
    limit: mostOnDay,
    fields: ['slotId', 'day', 'from'],
  })

export const freeOnDay = (database: Database, batchId: string, day: CalendarDay): Promise<number> =>
  database.count('handoverPlaces', { batchId, day, bookingId: free })

export const placesOnDay = (database: Database, batchId: string, day: CalendarDay): Promise<HandoverPlace[]> =>
  database.find('handoverPlaces', { where: { batchId, day }, limit: mostOnDay })

/** Takes one of the candidates for a flat; null when neighbours were faster with all of them. */
export async function takePlace(
  tx: Tx,
  candidates: readonly string[],
  { _id: bookingId, unitName }: Pick<HandoverBooking, '_id' | 'unitName'>,
  random: () => number,
): Promise<HandoverPlace | null> {
  const [place] = (await takeByChance(tx, handoverPlaces, candidates, 1, random)) ?? []
  if (!place) return null
  const taken = { ...place, bookingId, unitName, blockedWords: null }
  await tx.put('handoverPlaces', taken)
  return taken
}

/** What becomes of a place that a flat leaves: free again, taken out with the slot that is given up, or past. */
export type Left = 'free' | 'past' | { blockedWords: string }

/** The flat leaves the place that its booking names; whoever has it otherwise keeps it. */
export async function leavePlace(tx: Tx, { _id, placeId }: HandoverBooking, left: Left): Promise<void> {
  const place = placeId === null ? null : await tx.get('handoverPlaces', placeId)
  if (place?.bookingId !== _id) return
  if (left === 'past') return tx.put('handoverPlaces', { ...place, bookingId: pastPlace })
  const nobodys = { ...place, bookingId: free, unitName: '', blockedWords: null }
  await tx.put('handoverPlaces', left === 'free' ? nobodys : { ...nobodys, ...blocked(left.blockedWords) })
}

export const blocked = (blockedWords: string) => ({ bookingId: blockedPlace, blockedWords })
