/** Owners against places (issue 4, quality.md I1 and I2): everybody books, moves, cancels and waits while staff takes places out. */
import type { Documents } from '~/cloudfunctions/_schema/documents'
import type { Answer } from '~/types/kernel/contract'
import type { CalendarDay } from '~/types/kernel/time'
import { kept } from '../flow/support/repair'
import { firstDay, isHeld, opened, sizes, type Field, type Size } from './booking.company'
import { atLeast, exactly, type Campaign, type Figure } from './figure'

const atOnce = 24

/** So many at a time, until all are through. */
async function eachOf<Item>(items: readonly Item[], act: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items]
  const one = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await act(item)
  }
  await Promise.all(Array.from({ length: atOnce }, one))
}

const placesOf = ({ company, batchId }: Field) =>
  kept(company, 'handoverPlaces').filter(each => each.batchId === batchId)
const bookingsOf = ({ company, batchId }: Field) =>
  kept(company, 'handoverBookings').filter(each => each.batchId === batchId)
const pick = <Item>({ random }: Field, items: readonly Item[]): Item | undefined =>
  items[Math.floor(random() * items.length)]

/** How often something was answered, by what. */
class Tally {
  readonly answers = new Map<string, number>()
  add(answer: Answer<unknown>): void {
    const code = answer.ok ? 'ok' : answer.code
    this.answers.set(code, (this.answers.get(code) ?? 0) + 1)
  }
  of = (code: string): number => this.answers.get(code) ?? 0
  toString = (): string => [...this.answers].map(([code, count]) => `${code} ${count}`).join(', ')
}

/** Everybody wants in: a slot by chance, then one that is shown as free, then the line. */
async function rush(field: Field, tally: Tally): Promise<void> {
  const slotIds = [...new Set(placesOf(field).map(({ slotId }) => slotId))]
  const days = [...new Set(placesOf(field).map(({ day }) => day))]
  await eachOf(field.flats, async ({ unitId, hands }) => {
    const book = async (slotId: string) => {
      const answer = await hands.handover.book({ unitId, slotId, words: '' })
      tally.add(answer)
      return answer.ok
    }
    if (await book(pick(field, slotIds) ?? '')) return
    const seen = await hands.handover.slotsOf({ unitId })
    const shown = seen.ok
      ? pick(
          field,
          seen.data.slots.filter(({ free }) => free > 0),
        )
      : undefined
    if (shown && (await book(shown.slotId))) return
    const chosen: CalendarDay[] = field.random() < 0.3 ? [pick(field, days) ?? firstDay] : []
    tally.add(await hands.handover.wait({ unitId, days: chosen, words: '' }))
  })
}

/** Then a fifth of those who are in move or give up, while staff takes places out and gives them back. */
async function storm(field: Field, tally: Tally): Promise<void> {
  const { company, batchId } = field
  const byUnit = new Map(field.flats.map(flat => [flat.unitId, flat]))
  const slotIds = [...new Set(placesOf(field).map(({ slotId }) => slotId))]
  const moved = bookingsOf(field).filter(({ state }) => state === 'booked' && field.random() < 0.2)
  const restless = eachOf(moved, async ({ unitId }) => {
    const flat = byUnit.get(unitId)
    if (!flat) return
    const { handover } = flat.hands
    const slotId = pick(field, slotIds) ?? ''
    const isMoving = field.random() < 0.5
    tally.add(
      await (isMoving
        ? handover.moveBooking({ unitId, slotId, words: '临时有事' })
        : handover.cancelBooking({ unitId, words: '' })),
    )
  })
  const out = placesOf(field).filter(() => field.random() < 0.1)
  const blocks = eachOf(out, async ({ _id: placeId }) => {
    const { handover } = company.staff.supervisorHe
    tally.add(await handover.blockPlace({ batchId, placeId, words: '陪同人员请假' }))
    await handover.unblockPlace({ batchId, placeId })
  })
  await Promise.all([restless, blocks])
}

/** I1 and I2 as they stand: places and bookings that do not point at each other, and flats that wait for a place that is free. */
function faultsOf(field: Field): { unpaired: number; waitingWhileFree: number } {
  const [places, bookings] = [placesOf(field), bookingsOf(field)]
  const placeOf = new Map(places.map(place => [place._id, place]))
  const bookingOf = new Map(bookings.map(booking => [booking._id, booking]))
  const strayPlaces = places.filter(place => isHeld(place) && bookingOf.get(place.bookingId)?.placeId !== place._id)
  const live = bookings.filter(({ state }) => state === 'booked')
  const strayBookings = live.filter(({ _id, placeId }) => placeOf.get(placeId ?? '')?.bookingId !== _id)
  const free = places.filter(({ bookingId }) => bookingId === '')
  const waiting = bookings.filter(({ state, waitsFor }) => {
    const suits = free.some(({ day }) => waitsFor.length === 0 || waitsFor.includes(day))
    return state === 'waiting' && suits
  })
  return { unpaired: strayPlaces.length + strayBookings.length, waitingWhileFree: waiting.length }
}

/** I2: the line goes home and a third of those who are in cancel; then as many as there are free places book one each, all at once: none is refused. */
async function retries(field: Field, tally: Tally): Promise<{ tried: number; refused: number }> {
  const byUnit = new Map(field.flats.map(flat => [flat.unitId, flat]))
  const inState = (wanted: string) => bookingsOf(field).filter(({ state }) => state === wanted)
  const leave = async ({ unitId }: Documents['handoverBookings']) => {
    const flat = byUnit.get(unitId)
    if (flat) tally.add(await flat.hands.handover.cancelBooking({ unitId, words: '' }))
  }
  await eachOf(inState('waiting'), leave)
  const out = inState('cancelled')
  await eachOf(
    inState('booked').filter((_, index) => index % 3 === 0),
    leave,
  )
  const free = placesOf(field).filter(({ bookingId }) => bookingId === '')
  let refused = 0
  await eachOf(
    free.slice(0, out.length).map((place, index) => ({ place, flat: byUnit.get(out[index]?.unitId ?? '') })),
    async ({ place: { slotId }, flat }) => {
      const answer = await flat?.hands.handover.book({ unitId: flat.unitId, slotId, words: '' })
      if (!answer?.ok) refused += 1
    },
  )
  return { tried: Math.min(free.length, out.length), refused }
}

const expected = ['ok', 'SLOT_FULL', 'SAME_SLOT', 'PLACE_NOT_FREE', 'ALREADY_BOOKED']

async function fought(field: Field, size: Size): Promise<Figure[]> {
  const tally = new Tally()
  const begun = Date.now()
  await rush(field, tally)
  const afterRush = faultsOf(field)
  await storm(field, tally)
  await field.company.cloud.timers.fire()
  const { unpaired, waitingWhileFree } = faultsOf(field)
  const { tried, refused } = await retries(field, tally)
  const after = faultsOf(field)
  const seconds = Math.round((Date.now() - begun) / 1_000)
  const places = placesOf(field).length
  const booked = bookingsOf(field).filter(({ state }) => state === 'booked').length
  const odd = [...tally.answers.keys()].filter(code => !expected.includes(code))
  const detail = `${size.flats} flats, ${places} places, ${booked} booked, ${seconds} s; ${tally.toString()}`
  const each = (name: string, figure: number, unit: string) => exactly(`booking: ${name}`, figure, unit, 0, detail)
  return [
    each('places and bookings not one-to-one', afterRush.unpaired + unpaired + after.unpaired, 'places'),
    each('waiting while a place is free', waitingWhileFree + after.waitingWhileFree, 'flats'),
    atLeast('retries while a place is free', tried, 'retries', Math.floor(places / 3), detail),
    each('refused while a place is free', refused, 'retries'),
    each(
      'answers that nobody expects',
      odd.reduce((sum, code) => sum + tally.of(code), 0),
      'answers',
    ),
  ]
}

export const booking: Campaign = async isFull => {
  const size = sizes[isFull ? 'full' : 'everyday']
  const field = await opened(size)
  try {
    return await fought(field, size)
  } finally {
    await field.company.stop()
  }
}
