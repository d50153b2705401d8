/** R5.4 under load: 64 flats on one slot at once, and everything at once. I1: never overbooked. I2: never refused while a place is free. */
import { done } from '~/local/demo/stage'
import type { Neighbour } from './activity.company'
import { bookingsOf, expectBooksRight, onDuty, openHandover, placesOf, slotAt, sunday } from './support/booking'
import { moreTechnicians, moveInFamilies } from './support/crowd'
import { kept } from './support/repair'
import { foundCompany, type Company } from './support/smallCompany'

let company: Company
let flats: Neighbour[]
let batchId = ''
let technicianIds: string[]
beforeAll(async () => {
  company = await foundCompany('2026-11-09T10:00')
  flats = await moveInFamilies(company, 16, 4)
  technicianIds = await moreTechnicians(company, 4)
  ;({ batchId } = await openHandover(company, { buildings: ['3号楼'] }))
  // The letters of so many flats leave in pages, a page a tick.
  while (kept(company, 'handoverUnits').some(({ state }) => state === 'listed')) await company.cloud.timers.fire()
}, 400_000)
afterAll(() => company.stop())

const words = ''
const codes = (answers: readonly { ok: boolean; code?: string }[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const answer of answers) {
    const code = answer.ok ? 'ok' : (answer.code ?? '')
    counts[code] = (counts[code] ?? 0) + 1
  }
  return counts
}
const statesOf = (state: string) => bookingsOf(company, batchId).filter(booking => booking.state === state)

test('64 flats at once on one slot of four places: four are in, sixty are told that it is full, no place is held twice', async () => {
  for (const id of technicianIds)
    await done('duty', onDuty(company, { batchId }, id, { from: '09:00', until: '09:40' }))
  const slotId = slotAt(batchId, '09:00')
  const answers = await Promise.all(flats.map(({ hands, unitId }) => hands.handover.book({ unitId, slotId, words })))
  expect(codes(answers)).toEqual({ ok: 4, SLOT_FULL: 60 })
  expect(expectBooksRight(company, batchId)).toEqual({ booked: 4, waiting: 0, free: 0 })
}, 400_000)

test('twenty wait, places come and go at once: whoever waits has what is free, and a retry of who was refused succeeds', async () => {
  const out = flats.filter(({ unitId }) => !statesOf('booked').some(({ _id }) => _id === unitId))
  const lined = out.slice(0, 20)
  await Promise.all(lined.map(({ hands, unitId }) => hands.handover.wait({ unitId, days: [], words })))
  expect(statesOf('waiting')).toHaveLength(20)
  // Two slots on Sunday and four flats that give up, while a place is taken out and others try to get in.
  const { supervisorHe } = company.staff
  const leaving = statesOf('booked').map(({ unitId }) => {
    const flat = flats.find(each => each.unitId === unitId)
    return flat?.hands.handover.cancelBooking({ unitId, words })
  })
  const duties = technicianIds.map(id =>
    onDuty(company, { batchId }, id, { day: sunday, from: '09:00', until: '10:20' }),
  )
  const tries = out
    .slice(20, 32)
    .map(({ hands, unitId }) => hands.handover.book({ unitId, slotId: slotAt(batchId, '09:00', sunday), words }))
  const placeId = `${slotAt(batchId, '09:00')}:${technicianIds[0] ?? ''}`
  const block = supervisorHe.handover.blockPlace({ batchId, placeId, words: '陪同人员请假' })
  await Promise.all([...leaving, ...duties, ...tries, block])
  await company.cloud.clock.advance(120_000)
  const { booked, waiting, free } = expectBooksRight(company, batchId)
  expect(booked + free).toBe(placesOf(company, batchId).filter(({ bookingId }) => bookingId !== 'blocked').length)
  expect(waiting === 0 || free === 0).toBe(true)
  const left = placesOf(company, batchId).filter(({ bookingId }) => bookingId === '')
  for (const [index, place] of left.entries()) {
    const flat = out[40 + index]
    if (flat) await done('retry', flat.hands.handover.book({ unitId: flat.unitId, slotId: place.slotId, words }))
  }
  expectBooksRight(company, batchId)
}, 400_000)

test('one key three times at once is one booking; two members of a flat at once get one place', async () => {
  // Room for all who still wait, and more.
  for (const id of technicianIds) await done('duty', onDuty(company, { batchId }, id, { day: sunday }))
  const free = placesOf(company, batchId).filter(({ bookingId }) => bookingId === '')
  const [slotId = '', otherSlotId = ''] = [...new Set(free.map(place => place.slotId))]
  const flat = flats.find(({ unitId }) => !['booked', 'waiting'].includes(stateOf(unitId)))
  if (!flat) throw new Error('everybody has a place or waits')
  const said = { unitId: flat.unitId, slotId, words }
  const key = { requestId: 'one-key-three-times' }
  const answers = await Promise.all([
    ...[1, 2, 3].map(() => flat.hands.handover.book(said, key)),
    flat.hands.handover.book({ ...said, slotId: otherSlotId }),
  ])
  expect(answers.some(({ ok }) => ok)).toBe(true)
  expect(placesOf(company, batchId).filter(({ bookingId }) => bookingId === flat.unitId)).toHaveLength(1)
  expectBooksRight(company, batchId)
}, 120_000)

const stateOf = (unitId: string): string => bookingsOf(company, batchId).find(({ _id }) => _id === unitId)?.state ?? ''
