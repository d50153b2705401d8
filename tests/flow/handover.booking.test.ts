/** R5.4 on the local cloud: a flat books, moves, cancels, sends a proxy, waits; it is reminded once, and a freed place goes on by itself. */
import { done } from '~/local/demo/stage'
import { moveIn, type Neighbour } from './activity.company'
import {
  bookingOf,
  codeOf,
  duesOf,
  expectBooksRight,
  onDuty,
  openHandover,
  placesOf,
  saturday,
  slotAt,
  sunday,
} from './support/booking'
import { exported } from './support/export'
import type { FoundHandover } from './support/handover'
import { leap } from './support/progress'
import { kept } from './support/repair'
import { foundCompany, minuteOf, type Company } from './support/smallCompany'

let company: Company
let neighbours: Neighbour[]
let found: FoundHandover
let slot: (from: string, day?: typeof saturday) => string
beforeAll(async () => {
  company = await foundCompany('2026-11-09T10:00')
  neighbours = await moveIn(company, 6)
  found = await openHandover(company, { buildings: ['3号楼'] })
  slot = (from, day) => slotAt(found.batchId, from, day)
  // One technician, two slots on Saturday and one on Sunday: three places.
  await done('duty', onDuty(company, found, technician(0), { from: '09:00', until: '10:20' }))
  await done('duty', onDuty(company, found, technician(0), { day: sunday, from: '09:00', until: '09:40' }))
}, 180_000)
afterAll(() => company.stop())

const technician = (index: number): string => found.technicians[index]?.staffId ?? ''
const one = (index: number): Neighbour => {
  const neighbour = neighbours[index]
  if (!neighbour) throw new Error(`nobody lives at ${index}`)
  return neighbour
}
const words = ''
const book = (index: number, slotId: string) =>
  one(index).hands.handover.book({ unitId: one(index).unitId, slotId, words })
const move = (index: number, slotId: string, why = '临时有事') =>
  one(index).hands.handover.moveBooking({ unitId: one(index).unitId, slotId, words: why })
const cancel = (index: number) => one(index).hands.handover.cancelBooking({ unitId: one(index).unitId, words })
const page = async (index: number) =>
  done('myBooking', one(index).hands.handover.myBooking({ unitId: one(index).unitId }))
const messagesOf = (index: number, kind: string) =>
  kept(company, 'messages').filter(message => message.subject?.id === one(index).unitId && message.kind === kind)

describe('given three places on two days', () => {
  test('when a flat looks, then it sees days and times with what is free; another flat is not found', async () => {
    const { hands, unitId } = one(0)
    const seen = await done('slotsOf', hands.handover.slotsOf({ unitId }))
    expect(seen).toEqual({
      place: '听澜府售楼处',
      days: [
        { day: saturday, free: 2 },
        { day: sunday, free: 1 },
      ],
      day: saturday,
      slots: [
        { slotId: slot('09:00'), from: '09:00', to: '09:40', free: 1 },
        { slotId: slot('09:40'), from: '09:40', to: '10:20', free: 1 },
      ],
    })
    expect(await codeOf(hands.handover.slotsOf({ unitId: one(1).unitId }))).toBe('NOT_FOUND')
    expect(await codeOf(hands.handover.book({ unitId: one(1).unitId, slotId: slot('09:00'), words }))).toBe('NOT_FOUND')
  })

  test('when one books, then the slot is full for the others, and what is full is told by name', async () => {
    expect(await done('book', book(0, slot('09:00')))).toMatchObject({
      ...{ state: 'booked', day: saturday, technicianName: '罗志强', code: expect.stringMatching(/^[A-Z0-9]{6}$/) },
    })
    expect(await codeOf(book(0, slot('09:40')))).toBe('ALREADY_BOOKED')
    expect(await codeOf(book(1, slot('09:00')))).toBe('SLOT_FULL')
    expect(await codeOf(book(1, slot('08:00')))).toBe('SLOT_UNKNOWN')
    expect(await codeOf(book(1, slotAt('another-batch', '09:00')))).toBe('SLOT_UNKNOWN')
    const seen = await done('slotsOf', one(1).hands.handover.slotsOf({ unitId: one(1).unitId }))
    expect([seen.days[0]?.free, seen.slots.map(({ free }) => free)]).toEqual([1, [0, 1]])
    expect(kept(company, 'handoverDays').find(({ day }) => day === saturday)).toMatchObject({ free: 1, places: 2 })
    expect(duesOf(company, one(0).unitId)).toEqual([
      'handover.booking.firstReminder',
      'handover.booking.secondReminder',
      'handover.day.noShow',
    ])
  })

  test('when who booked takes their own data along (R2.6), then the booking is in it, and no neighbour’s', async () => {
    const { hands, unitId } = one(0)
    await done('sure', hands.account.confirmIdentity({ unitId, idCardTail: '1234' }))
    const { bookings } = await exported(hands)
    expect(bookings).toMatchObject([{ lines: ['已约好', '2026-12-05 09:00', '罗志强陪同'], held: { state: 'booked' } }])
  })

  test('when it is moved, then twice at most, with a reason, and its old place is free again', async () => {
    expect(await codeOf(move(0, slot('09:00')))).toBe('SAME_SLOT')
    expect(await codeOf(move(0, slot('09:40'), ''))).toBe('WORDS_NEEDED')
    await done('move', move(0, slot('09:40')))
    expect((await page(0)).booking).toMatchObject({ slotId: slot('09:40'), movesLeft: 1, state: 'booked' })
    await done('move', move(0, slot('09:00')))
    expect(await codeOf(move(0, slot('09:40')))).toBe('MOVED_TOO_OFTEN')
    expect(expectBooksRight(company, found.batchId)).toEqual({ booked: 1, waiting: 0, free: 2 })
  })

  test('when all is full, then who waits gets a place that somebody gives back, in the order in which they came, for their days', async () => {
    await done('book', book(1, slot('09:40')))
    await done('book', book(2, slot('09:00', sunday)))
    const wait = (index: number, days: (typeof saturday)[]) =>
      done('wait', one(index).hands.handover.wait({ unitId: one(index).unitId, days, words }))
    expect(await wait(3, [saturday])).toMatchObject({ state: 'waiting', code: '' })
    await company.cloud.clock.advance(60_000)
    expect(await wait(4, [])).toMatchObject({ state: 'waiting' })
    await company.cloud.clock.advance(60_000)
    expect(await wait(5, [saturday, sunday])).toMatchObject({ state: 'waiting' })
    expect((await page(5)).booking).toMatchObject({ state: 'waiting', ahead: 2 })

    // On Sunday the first who waits for it or for any day: 4, although 3 came before, for Saturday only.
    await done('cancel', cancel(2))
    expect([3, 4, 5].map(index => bookingOf(company, one(index).unitId)?.state)).toEqual([
      'waiting',
      'booked',
      'waiting',
    ])
    expect(messagesOf(4, 'bookingGotPlace')).toMatchObject([
      { topic: 'handover', push: { template: 'handoverNotice' } },
    ])
    await done('cancel', cancel(1))
    expect(bookingOf(company, one(3).unitId)).toMatchObject({ state: 'booked', day: saturday, line: [] })
    expect(expectBooksRight(company, found.batchId)).toEqual({ booked: 3, waiting: 1, free: 0 })
    // The clock looks once more and finds nothing to do, nobody is told twice.
    await company.cloud.clock.advance(120_000)
    expect(messagesOf(4, 'bookingGotPlace')).toHaveLength(1)
    expect(kept(company, 'due').filter(({ kind }) => kind === 'handover.booking.fill')).toEqual([])
  })

  test('when a technician more accompanies, then who waits is in at once', async () => {
    await done('duty', onDuty(company, found, technician(1), { from: '09:00', until: '09:40' }))
    expect(bookingOf(company, one(5).unitId)).toMatchObject({ state: 'booked', staffName: '何川' })
    expect(placesOf(company, found.batchId)).toHaveLength(4)
  })
})

describe('given a proxy (委托)', () => {
  test('when one is named, then the number is sealed and shown in part; who may sign is asked into the household', async () => {
    const { hands, unitId } = one(0)
    const proxy = { name: '周父', relation: '父亲', phone: '13611112222', maySign: true }
    await done('setProxy', hands.handover.setProxy({ unitId, proxy }))
    expect((await page(0)).booking?.proxy).toEqual({
      ...{ name: '周父', relation: '父亲', maskedPhone: '136****2222', maySign: true, household: 'none' },
    })
    expect(JSON.stringify(kept(company, 'handoverBookings'))).not.toContain('13611112222')
    expect(JSON.stringify(kept(company, 'timeline'))).not.toContain('周父')
    await done('second fact', hands.account.confirmIdentity({ unitId, idCardTail: '1234' }))
    const invited = { unitId, name: proxy.name, phone: proxy.phone, relation: 'parent' as const }
    await done('invite', hands.account.invite({ ...invited, scopes: ['read', 'report', 'sign'] }))
    expect((await page(0)).booking?.proxy?.household).toBe('invited')
    await done('setProxy', hands.handover.setProxy({ unitId, proxy: null }))
    expect((await page(0)).booking?.proxy).toBeNull()
  })
})

describe('given the days before', () => {
  test('when a day and two hours are left, then each is reminded once; moved by staff, the old reminders are gone', async () => {
    await leap(company, '2026-12-04T08:00')
    await company.moveTo('2026-12-04T08:59')
    expect(messagesOf(0, 'bookingFirstReminder')).toEqual([])
    await company.moveTo('2026-12-04T09:05')
    expect(messagesOf(0, 'bookingFirstReminder')).toHaveLength(1)
    // Too late for its people; not for staff, with words.
    await company.moveTo('2026-12-04T09:45')
    expect(messagesOf(3, 'bookingFirstReminder')).toHaveLength(1)
    expect(await codeOf(move(3, slot('09:00', sunday)))).toBe('TOO_LATE_TO_MOVE')
    const { agentLin } = company.staff
    await done('cancel', cancel(4))
    const moved = { unitId: one(3).unitId, slotId: slot('09:00', sunday) }
    expect(await codeOf(agentLin.handover.moveBooking({ ...moved, words: '' }))).toBe('WORDS_NEEDED')
    await done('move', agentLin.handover.moveBooking({ ...moved, words: '业主来电改期' }))
    expect(bookingOf(company, one(3).unitId)).toMatchObject({ moves: 0, day: sunday })
    await leap(company, '2026-12-05T06:30')
    await company.moveTo('2026-12-05T08:59')
    expect(messagesOf(0, 'bookingSecondReminder')).toHaveLength(1)
    expect(messagesOf(3, 'bookingSecondReminder')).toEqual([])
    // For its new slot it is a day before only now, and that is another reminder.
    await company.moveTo('2026-12-05T09:02')
    expect(messagesOf(3, 'bookingFirstReminder').map(({ at }) => minuteOf(at).slice(0, 10))).toEqual([
      '2026-12-04',
      '2026-12-05',
    ])
    expect(messagesOf(4, 'bookingSecondReminder')).toEqual([])
  })

  test('when a slot has begun, then it is neither booked nor given back by its people', async () => {
    expect(await codeOf(cancel(0))).toBe('SLOT_BEGUN')
    expect(await codeOf(book(4, slot('09:00')))).toBe('SLOT_BEGUN')
    const seen = await done('slotsOf', one(4).hands.handover.slotsOf({ unitId: one(4).unitId, day: saturday }))
    expect(seen.slots.map(({ from }) => from)).toEqual(['09:40'])
  })

  test('when the last day that somebody waited for is over, then that is told, once', async () => {
    const { hands, unitId } = one(1)
    const { agentLin } = company.staff
    // Whoever sits in the last place of the day is called, and does not come; the place is taken out.
    const [sitting] = placesOf(company, found.batchId).filter(place => place._id === blocked('09:40').placeId)
    if (sitting?.bookingId)
      await done('cancel', agentLin.handover.cancelBooking({ unitId: sitting.bookingId, words: '业主来电不来了' }))
    await done('block', agentLin.handover.blockPlace({ ...blocked('09:40'), words: '陪同人员请假' }))
    await done('wait', hands.handover.wait({ unitId, days: [saturday], words }))
    await leap(company, '2026-12-05T23:58')
    await company.moveTo('2026-12-06T00:02')
    expect(bookingOf(company, unitId)).toMatchObject({ state: 'missedOut', line: [] })
    expect(messagesOf(1, 'bookingMissedOut')).toHaveLength(1)
  })
})

const blocked = (from: string) => ({ batchId: found.batchId, placeId: `${slot(from)}:${technician(0)}` })
