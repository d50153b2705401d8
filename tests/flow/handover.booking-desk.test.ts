/** R5.4 at the desk: the duty plan makes the places, places are blocked, a whole slot is given up, somebody on the phone is booked for. */
import { done } from '~/local/demo/stage'
import { moveIn, type Neighbour } from './activity.company'
import {
  bookingOf,
  codeOf,
  expectBooksRight,
  onDuty,
  openHandover,
  placesOf,
  saturday,
  slotAt,
  sunday,
} from './support/booking'
import { handoverEstateId, type FoundHandover } from './support/handover'
import { kept } from './support/repair'
import { foundCompany, type Company } from './support/smallCompany'

let company: Company
let neighbours: Neighbour[]
let found: FoundHandover
let batchId = ''
beforeAll(async () => {
  company = await foundCompany('2026-11-09T10:00')
  neighbours = await moveIn(company, 8)
  found = await openHandover(company, { buildings: ['3号楼'] })
  batchId = found.batchId
}, 240_000)
afterAll(() => company.stop())

const desk = () => company.staff.agentLin.handover
const technician = (index: number): string => found.technicians[index]?.staffId ?? ''
const unit = (index: number): string => neighbours[index]?.unitId ?? ''
const bookFor = (index: number, from: string, day = saturday) =>
  desk().book({ unitId: unit(index), slotId: slotAt(batchId, from, day), words: '业主来电预约' })
const placeId = (from: string, of: number, day = saturday) => `${slotAt(batchId, from, day)}:${technician(of)}`
const messagesOf = (index: number, kind: string) =>
  kept(company, 'messages').filter(message => message.subject?.id === unit(index) && message.kind === kind)

describe('given a duty plan', () => {
  test('when somebody may not accompany, then that is refused as the house does; a day of no handover, too', async () => {
    const { staff, staffIds } = company
    expect(await codeOf(onDuty(company, found, staffIds.technician))).toBe('TECHNICIAN_NOT_AVAILABLE')
    expect(await codeOf(onDuty(company, found, staffIds.agentLin))).toBe('TECHNICIAN_NOT_AVAILABLE')
    const employed = { department: 'engineering' as const, positions: ['technician' as const], trades: [] }
    const said = { name: '孔新', phone: '13000000049', ...employed, estateIds: [handoverEstateId] }
    const { staffId } = await done('enrol', staff.admin.staff.enrol(said))
    expect(await codeOf(onDuty(company, found, staffId))).toBe('TECHNICIAN_NOT_TRAINED')
    expect(await codeOf(onDuty(company, found, technician(0), { from: '12:00', until: '12:30' }))).toBe('NO_SLOT_FITS')
    const monday = { batchId, day: '2026-12-07' as typeof saturday, technicianId: technician(0) }
    const whole = { from: '09:00', until: '17:00', pause: null }
    expect(await codeOf(desk().setDuty({ ...monday, ...whole }))).toBe('NOT_A_HANDOVER_DAY')
    expect(await codeOf(staff.agent.handover.setDuty({ ...monday, ...whole }))).toBe('NOT_FOUND')
    expect(await codeOf(desk().clearDuty({ batchId, day: saturday, technicianId: technician(0) }))).toBe('NOT_ON_DUTY')
  })

  test('when duties are set, then each makes its places; set again, nothing changes', async () => {
    await done('duty', onDuty(company, found, technician(0), { from: '09:00', until: '11:00' }))
    await done('duty', onDuty(company, found, technician(1), { from: '09:00', until: '10:20' }))
    const again = await done('again', onDuty(company, found, technician(0), { from: '09:00', until: '11:00' }))
    expect(again).toEqual({ places: 3 })
    expect(placesOf(company, batchId)).toHaveLength(5)
    const plan = await done('dutyPlan', company.staff.director.handover.dutyPlan({ batchId }))
    expect(plan).toMatchObject({
      ...{ day: saturday, slotMinutes: 40, isPlannable: true, waiting: 0, hours: { from: '09:00', until: '17:00' } },
      days: [
        { day: saturday, places: 5, free: 5 },
        { day: sunday, places: 0, free: 0 },
      ],
    })
    expect(plan.duties.map(({ name, from, until }) => [name, from, until])).toEqual([
      ['何川', '09:00', '10:20'],
      ['罗志强', '09:00', '11:00'],
    ])
    expect(plan.technicians.map(({ name, isAssignable }) => [name, isAssignable]).sort()).toEqual([
      ['何川', true],
      ['孔新', false],
      ['罗志强', true],
    ])
  })

  test('when a duty gets shorter and a flat sits in what goes, then the flat is named; moved first, it goes', async () => {
    await done('book', bookFor(0, '10:20'))
    const shorter = { from: '09:00', until: '10:20' }
    const refused = await onDuty(company, found, technician(0), shorter)
    expect(refused).toMatchObject({
      ok: false,
      code: 'PLACES_BOOKED',
      details: { count: 1, units: ['听澜府 3号楼1单元 101'] },
    })
    const moved = { unitId: unit(0), slotId: slotAt(batchId, '09:40'), words: '业主同意提前' }
    await done('move', desk().moveBooking(moved))
    await done('shorter', onDuty(company, found, technician(0), shorter))
    expect(placesOf(company, batchId)).toHaveLength(4)
    expect(messagesOf(0, 'bookingMoved')).toMatchObject([{ push: { template: 'handoverNotice' } }])
    expect(expectBooksRight(company, batchId)).toEqual({ booked: 1, waiting: 0, free: 3 })
  })

  test('when a place is taken out, then nobody gets it; given back, who waits has it', async () => {
    const { handover } = company.staff.supervisorHe
    const out = { batchId, placeId: placeId('09:00', 0) }
    await done('block', handover.blockPlace({ ...out, words: '陪同人员去开会' }))
    expect(await codeOf(handover.blockPlace({ ...out, words: '再来一次' }))).toBe('PLACE_NOT_FREE')
    expect(await codeOf(handover.blockPlace({ batchId, placeId: 'nowhere', words: '没有' }))).toBe('PLACE_UNKNOWN')
    await done('book', bookFor(1, '09:00'))
    await done('book', bookFor(2, '09:40'))
    expect(await codeOf(bookFor(3, '09:00'))).toBe('SLOT_FULL')
    const waiting = await done('wait', desk().wait({ unitId: unit(3), days: [], words: '业主来电排队' }))
    expect(waiting.state).toBe('waiting')
    const { rows } = await done('waitingList', desk().waitingList({ batchId }))
    expect(rows).toMatchObject([{ unitId: unit(3), waitsFor: [] }])
    await done('unblock', handover.unblockPlace(out))
    expect(bookingOf(company, unit(3))).toMatchObject({ state: 'booked', placeId: out.placeId })
    expect(await codeOf(handover.unblockPlace(out))).toBe('PLACE_NOT_BLOCKED')
  })
})

describe('given a full slot on Saturday and rain', () => {
  test('when there is no room elsewhere, then the slot cannot be given up', async () => {
    const given = { batchId, slotId: slotAt(batchId, '09:00'), words: '下雨，室外动线不安全' }
    expect(await desk().moveSlot(given)).toMatchObject({
      ok: false,
      code: 'NOT_ENOUGH_PLACES',
      details: { units: 2, free: 0 },
    })
  })

  test('when there is, then every flat has another slot and hears why, nobody gets in, and running it again changes nothing', async () => {
    await done('duty', onDuty(company, found, technician(1), { from: '09:00', until: '11:40' }))
    await done('duty', onDuty(company, found, technician(1), { day: sunday, from: '09:00', until: '09:40' }))
    const given = { batchId, slotId: slotAt(batchId, '09:00'), words: '下雨，室外动线不安全' }
    expect(await done('moveSlot', desk().moveSlot(given))).toEqual({ units: 2 })
    expect(await codeOf(desk().moveSlot(given))).toBe('SLOT_MOVES_ALREADY')
    // The nearest of the same day first.
    expect([1, 3].map(index => bookingOf(company, unit(index))?.slotId).sort()).toEqual([
      slotAt(batchId, '10:20'),
      slotAt(batchId, '11:00'),
    ])
    for (const index of [1, 3]) expect(messagesOf(index, 'bookingSlotMoved')).toHaveLength(1)
    expect(bookingOf(company, unit(1))?.moves).toBe(0)
    expect(await codeOf(bookFor(4, '09:00'))).toBe('SLOT_FULL')
    await company.cloud.clock.advance(180_000)
    expect(kept(company, 'handoverSlotMoves')).toMatchObject([{ state: 'done', moved: 2, waiting: 0 }])
    expect(kept(company, 'due').filter(({ kind }) => kind === 'handover.booking.moveSlot')).toEqual([])
    for (const index of [1, 3]) expect(messagesOf(index, 'bookingSlotMoved')).toHaveLength(1)
    expect(expectBooksRight(company, batchId)).toEqual({ booked: 4, waiting: 0, free: 1 })
  })

  test('when the desk looks at the day, then each place says who is in it', async () => {
    const { hands } = found.technicians[0] ?? {}
    const board = hands && (await done('slotBoard', hands.handover.slotBoard({ batchId, day: saturday })))
    expect(board?.slots.map(({ slotId }) => slotId)).toEqual(
      ['09:00', '09:40', '10:20', '11:00'].map(from => slotAt(batchId, from)),
    )
    expect(board?.moves).toMatchObject([{ slotId: slotAt(batchId, '09:00'), isRunning: false, moved: 2 }])
    const states = board?.cells.filter(cell => cell.slotId === slotAt(batchId, '09:00')).map(({ state }) => state)
    expect(states).toEqual(['blocked', 'blocked'])
    const taken = board?.cells.filter(({ state }) => state === 'booked') ?? []
    expect(taken).toHaveLength(4)
    expect(taken.map(({ unitName }) => unitName)).toContain('听澜府 3号楼1单元 101')
    const { rows } = await done('find', desk().findBookable({ batchId, words: '3号楼1单元 1' }))
    expect(rows.find(({ unitId }) => unitId === unit(0))).toMatchObject({ state: 'booked', day: saturday })
    expect(rows.find(({ unitId }) => unitId === unit(7))).toMatchObject({ state: null })
  })
})

describe('given somebody who accompanies leaves (R1.1)', () => {
  test('when they are gone, then nobody gets into their places, and who was in one has another, the same time first', async () => {
    const [leaver, colleague] = [technician(0), technician(1)]
    const ofLeaver = () => placesOf(company, batchId).filter(({ staffId }) => staffId === leaver)
    const moved = ofLeaver().flatMap(({ bookingId, from }) =>
      neighbours.filter(({ unitId }) => unitId === bookingId).map(({ unitId }) => ({ unitId, from })),
    )
    expect(moved.length).toBeGreaterThan(0)
    await done('duty', onDuty(company, found, colleague, { from: '09:00', until: '17:00' }))
    const freeAt = new Set(
      placesOf(company, batchId)
        .filter(({ staffId, bookingId }) => staffId === colleague && bookingId === '')
        .map(({ from }) => from),
    )
    const { staff } = company.staff.admin
    await done('leave', staff.leave({ staffId: leaver, words: '合同到期', successorId: colleague, successors: [] }))
    await company.cloud.clock.advance(180_000)
    expect([...new Set(ofLeaver().map(({ bookingId }) => bookingId))]).toEqual(['blocked'])
    for (const { unitId, from } of moved) {
      const booking = bookingOf(company, unitId)
      expect(booking).toMatchObject({ state: 'booked', staffId: colleague })
      if (freeAt.has(from)) expect(booking?.from).toBe(from)
      const told = messagesOf(
        neighbours.findIndex(each => each.unitId === unitId),
        'bookingSlotMoved',
      )
      expect(told.filter(({ body }) => body.includes('原陪同人员已离岗'))).toHaveLength(1)
    }
    expect(kept(company, 'handoverDuties').filter(({ staffId, isOn }) => staffId === leaver && isOn)).toEqual([])
    expectBooksRight(company, batchId)
  })
})
