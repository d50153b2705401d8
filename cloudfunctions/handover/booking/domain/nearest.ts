import type { HandoverPlace } from '../../../_schema/handover-booking.schema'

type Seen = Pick<HandoverPlace, '_id' | 'slotId' | 'day' | 'from'>

/** A time that a flat cannot keep. `slotId`: the slot that is given up as a whole; null: another place in it will do. */
interface Lost extends Pick<Seen, 'day' | 'from'> {
  slotId: string | null
}

/**
 * Ids of the free places of the slot that is nearest to the time that was lost: of the same day first, else of the next days, else of the
 * days before; nearest by the time. None left: empty.
 */
export function nearest(free: readonly Seen[], { slotId, day, from }: Lost): string[] {
  const others = free.filter(place => place.slotId !== slotId)
  const rank = (place: Seen): number => (place.day === day ? 0 : place.day > day ? 1 : 2)
  const distance = (place: Seen): number => Math.abs(place.from - from)
  const [first] = [...others].sort((one, other) => rank(one) - rank(other) || distance(one) - distance(other))
  return first ? others.filter(place => place.slotId === first.slotId).map(({ _id }) => _id) : []
}
