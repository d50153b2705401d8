/** Owners against places (issue 4, quality.md I1 and I2): everybody books, moves, cancels and waits while staff takes places out. */
import type { Documents } from '~/cloudfunctions/_schema/documents'
import type { CollectionName } from '~/cloudfunctions/_schema/collections'
import { actor, done, type Actor } from '~/local/demo/stage'
import type { Answer } from '~/types/kernel/contract'
import { addDays, calendarDay, type CalendarDay } from '~/types/kernel/time'
import { foundHandover, handoverEstateId } from '../flow/support/handover'
import { moreTechnicians } from '../flow/support/crowd'
import { kept } from '../flow/support/repair'
import { foundCompany, type Company } from '../flow/support/smallCompany'
import { exactly, type Campaign, type Figure } from './figure'

interface Size {
  flats: number
  technicians: number
  days: number
}
/** 12 slots from 9 to 17: 48 places for 240 flats, 816 for 5,000. */
const sizes: Record<'everyday' | 'full', Size> = {
  everyday: { flats: 240, technicians: 2, days: 2 },
  full: { flats: 5_000, technicians: 17, days: 4 },
}
const flatsEach = 50
const atOnce = 24
const firstDay = calendarDay('2026-12-05')

interface Flat {
  unitId: string
  hands: Actor
}
interface Field {
  company: Company
  batchId: string
  flats: Flat[]
  random: () => number
}

/** The same chance every time: a run that fails can be run again. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

async function insert<C extends CollectionName>({ cloud }: Company, collectionName: C, rows: readonly Documents[C][]) {
  for (let from = 0; from < rows.length; from += 200) {
    const data = rows.slice(from, from + 200).map(row => JSON.stringify(row))
    await cloud.engine.handle('database.insertDocument', { collectionName, data }, '')
  }
}

/** Flats of people who hold many, written where an import and its letters would: both have tests of their own, and take an hour at this size. */
async function moveIn(company: Company, batchId: string, count: number): Promise<Flat[]> {
  const unit = kept(company, 'units').find(({ _id }) => _id === company.unitIds.tang)
  const handover = kept(company, 'handoverUnits').find(each => each.batchId === batchId)
  const account = kept(company, 'accounts').find(({ units }) => units.some(({ unitId }) => unitId === unit?._id))
  const [held] = account?.units ?? []
  if (!unit || !handover || !account || !held) throw new Error('nobody to take after')
  const ids = Array.from({ length: count }, (_, index) => `${handoverEstateId}-8-1-${index + 1}`)
  const nameOf = (id: string) => `${unit.name.split(' ')[0] ?? ''} 8号楼1单元 ${id.split('-').pop() ?? ''}`
  await insert(
    company,
    'units',
    ids.map(_id => ({ ...unit, _id, name: nameOf(_id), building: '8号楼' })),
  )
  await insert(
    company,
    'handoverUnits',
    ids.map(_id => ({ ...handover, _id, unitName: nameOf(_id) })),
  )
  const people = Array.from({ length: Math.ceil(count / flatsEach) }, (_, index) => index)
  const openidOf = (index: number) => `o-campaign-${String(index).padStart(4, '0')}`
  const accounts = people.map(index => ({
    ...account,
    _id: openidOf(index),
    units: ids
      .slice(index * flatsEach, (index + 1) * flatsEach)
      .map(unitId => ({ ...held, unitId, name: nameOf(unitId) })),
  }))
  await insert(company, 'accounts', accounts)
  const hands = await Promise.all(people.map(index => actor(company.cloud.url, openidOf(index))))
  return ids.flatMap((unitId, index) => {
    const owner = hands[Math.floor(index / flatsEach)]
    return owner ? [{ unitId, hands: owner }] : []
  })
}

async function opened({ flats, technicians, days }: Size): Promise<Field> {
  const company = await foundCompany('2026-11-09T10:00')
  const dates = Array.from({ length: days }, (_, index) => addDays(firstDay, index))
  const { batchId } = await foundHandover(company, { stage: 'open', days: dates })
  for (const technicianId of await moreTechnicians(company, technicians))
    for (const day of dates) {
      const said = { batchId, day, technicianId, from: '09:00', until: '17:00', pause: null }
      await done('setDuty', company.staff.supervisorHe.handover.setDuty(said))
    }
  return { company, batchId, flats: await moveIn(company, batchId, flats), random: chance(20_261_205) }
}

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

const isHeld = ({ bookingId }: Documents['handoverPlaces']): boolean => !['', 'blocked', 'past'].includes(bookingId)

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

/** I2: whoever is out books each place that is left; none may be refused. */
async function retries(field: Field): Promise<number> {
  const out = bookingsOf(field).filter(({ state }) => state !== 'booked')
  const byUnit = new Map(field.flats.map(flat => [flat.unitId, flat]))
  let refused = 0
  for (const place of placesOf(field).filter(({ bookingId }) => bookingId === '')) {
    const flat = byUnit.get(out.shift()?.unitId ?? '')
    if (!flat) break
    const answer = await flat.hands.handover.book({ unitId: flat.unitId, slotId: place.slotId, words: '' })
    if (!answer.ok) refused += 1
  }
  return refused
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
  const refusedWhileFree = await retries(field)
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
    each('refused while a place is free', refusedWhileFree, 'retries'),
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
