/** R5.5: the handover day on the local cloud: arriving, windows, zones, the owner's place in the line, the wall. */
import { done } from '~/local/demo/stage'
import { kept } from './support/repair'
import {
  bookedAt,
  bookingOf,
  codeOf,
  day,
  expectOneZoneEach,
  foundHandoverDay,
  on,
  put,
  visitOf,
  windowsOf,
  type HandoverDayFound,
} from './support/handoverDay'
import { foundCompany, minuteOf, type Company } from './support/smallCompany'

let company: Company
let found: HandoverDayFound
beforeAll(async () => {
  company = await foundCompany('2026-12-04T16:00')
  found = await foundHandoverDay(company, 30)
}, 180_000)
afterAll(() => company.stop())

const unit = (index: number): string => found.unitIds[index] ?? ''
const agent = () => company.staff.agentLin.handover
const host = () => company.staff.supervisorHe.handover
const documents = (number: number) => ({ batchId: found.batchId, zone: 'documents' as const, number })
const flat = (index: number) => ({ batchId: found.batchId, unitId: unit(index) })
const enter = (index: number) => done(`enter ${index}`, host().checkInDoor(flat(index)))

describe('arriving', () => {
  test('before the day: nobody is let in, and the next day is named', async () => {
    for (const index of [0, 1, 2])
      await bookedAt(company, found, unit(index), '09:00').catch(() => bookedAt(company, found, unit(index), '09:40'))
    const code = bookingOf(company, unit(0))?.code ?? ''
    expect(await host().checkIn({ batchId: found.batchId, code })).toMatchObject({
      code: 'NOT_A_HANDOVER_DAY',
      details: { next: day },
    })
    expect(await codeOf(host().checkIn({ batchId: found.batchId, code: 'ZZZZZZ' }))).toBe('CODE_UNKNOWN')
  })

  test('by the code, also as it stands in the QR; again the same', async () => {
    await company.moveTo(on('08:50'))
    const code = bookingOf(company, unit(0))?.code ?? ''
    const first = await done('checkIn', host().checkIn({ batchId: found.batchId, code: `HB:${code.toLowerCase()}` }))
    expect(first).toMatchObject({
      isAgain: false,
      visit: { door: '1号楼1单元 301', number: 1, arrival: 'booked', hasPlace: true, zone: 'documents' },
    })
    expect(await done('again', agent().checkIn({ batchId: found.batchId, code }))).toEqual({ ...first, isAgain: true })
    expect(bookingOf(company, unit(0))?.state).toBe('checkedIn')
    expect(kept(company, 'handoverUnits').find(({ _id }) => _id === unit(0))).toMatchObject({ state: 'arrived' })
    const lines = kept(company, 'timeline').filter(({ subject }) => subject === `unit:${unit(0)}`)
    expect(lines.map(({ title }) => title)).toContain('到达交付现场，第 1 位')
  })

  test('by the door or the owner’s name: doors are answered, names never', async () => {
    const byName = await done('find', host().findDoors({ batchId: found.batchId, words: '宋平一' }))
    expect(byName.rows.map(({ unitId }) => unitId)).toEqual([unit(2)])
    const byDoor = await done('find', host().findDoors({ batchId: found.batchId, words: '5-1-10' }))
    expect(byDoor.rows).toHaveLength(6)
    expect(byDoor.rows[0]).toEqual({
      ...{ unitId: unit(1), door: '5号楼1单元 101', isHere: false },
      slotFrom: bookingOf(company, unit(1))?.from,
    })
    expect(JSON.stringify([byName, byDoor])).not.toContain('宋')
    expect((await done('here', host().findDoors({ batchId: found.batchId, words: '301' }))).rows).toContainEqual(
      expect.objectContaining({ door: '1号楼1单元 301', isHere: true }),
    )
  })

  test('a walk-in gets the earliest place that is free, with its technician', async () => {
    const { visit, slotFrom } = await enter(3)
    expect(visit).toMatchObject({ number: 2, arrival: 'walkIn', hasPlace: true })
    expect(slotFrom && minuteOf(slotFrom)).toBe(on('09:40'))
    expect(bookingOf(company, unit(3))).toMatchObject({ state: 'checkedIn', day })
    const place = kept(company, 'handoverPlaces').find(({ bookingId }) => bookingId === unit(3))
    expect(place?.staffId).toBe(visitOf(company, unit(3)).technicianId)
  })

  test('twenty more come without a booking: no place is given twice, and who gets none is let in all the same', async () => {
    const indexes = Array.from({ length: 24 }, (_, index) => 4 + index)
    // Six at the entrance at once.
    for (let from = 0; from < indexes.length; from += 6)
      await Promise.all(indexes.slice(from, from + 6).map(index => enter(index)))
    const visits = indexes.map(index => visitOf(company, unit(index)))
    // 2 technicians × 12 slots; three were booked, one went to the first walk-in, two slots begin at 9:00.
    const places = kept(company, 'handoverPlaces').filter(place => place.day === day && place.bookingId !== '')
    expect(new Set(places.map(({ bookingId }) => bookingId)).size).toBe(places.length)
    expect(places).toHaveLength(24)
    expect(visits.filter(({ hasPlace }) => hasPlace)).toHaveLength(20)
    expect(new Set(kept(company, 'handoverVisits').map(({ number }) => number)).size).toBe(26)
  })
})

describe('windows and zones', () => {
  test('opened with a person; a colleague’s is refused by name; one window serves one flat', async () => {
    await done('open', agent().openWindow({ ...documents(1), name: '1号窗口' }))
    expect(await host().openWindow({ ...documents(1), name: '1号窗口' })).toMatchObject({
      code: 'WINDOW_TAKEN',
      details: { name: '林静' },
    })
    await done('open', host().openWindow({ ...documents(2), name: '2号窗口' }))
    expect(await codeOf(host().callNext(documents(1)))).toBe('NOT_YOUR_WINDOW')
    expect(await codeOf(host().callNext(documents(3)))).toBe('WINDOW_CLOSED')
    const first = await done('call', agent().callNext(documents(1)))
    expect(first.visit).toMatchObject({ unitId: unit(0), state: 'served', windowName: '1号窗口' })
    expect(await done('call', agent().callNext(documents(1)))).toEqual(first)
    const second = await done('call', host().callNext(documents(2)))
    expect(second.visit).toMatchObject({ unitId: unit(3) })
    expect(await codeOf(host().closeWindow(documents(2)))).toBe('WINDOW_BUSY')
    expectOneZoneEach(company)
  })

  test('those with a place are called before those without, each in the order of coming', async () => {
    await done('back', host().putBack(flat(3)))
    const called = await done('call', host().callNext(documents(2)))
    const rest = kept(company, 'handoverVisits').filter(({ state }) => state === 'queueing')
    expect(called.visit?.hasPlace).toBe(true)
    expect(called.visit?.unitId).not.toBe(unit(3))
    const line = (await done('board', agent().dayBoard({ batchId: found.batchId }))).lines
    expect(line.map(({ hasPlace }) => hasPlace)).toEqual(
      [...line].map(({ hasPlace }) => hasPlace).sort((one, other) => Number(other) - Number(one)),
    )
    expect(rest.length).toBe(24)
  })

  test('papers are ticked; sent on past the fees that nobody owes, to the inspection, not to the keys', async () => {
    const { papers, next, people } = await done('work', agent().visitWork(flat(0)))
    expect(people).toEqual(['唐文博'])
    expect(next).toBe('inspection')
    const names = papers.map(({ name }) => name)
    await done('tick', agent().tickPapers({ ...flat(0), papers: names.slice(0, 2) }))
    expect(await codeOf(agent().tickPapers({ ...flat(0), papers: ['没有这一项'] }))).toBe('PAPER_UNKNOWN')
    expect((await done('work', agent().visitWork(flat(0)))).papers.filter(({ isTicked }) => isTicked)).toHaveLength(2)
    expect(await codeOf(agent().sendOn({ ...flat(0), to: 'keys' }))).toBe('NOT_TAKEN_OVER')
    await company.cloud.clock.advance(7 * 60_000)
    await done('sendOn', agent().sendOn(flat(0)))
    expect(visitOf(company, unit(0))).toMatchObject({ state: 'queueing', zone: 'inspection', windowId: null })
    expect(windowsOf(company).find(({ number }) => number === 1)).toMatchObject({
      visitId: '',
      lately: [{ tookMs: expect.any(Number) }],
    })
    expectOneZoneEach(company)
  })

  test('the owner sees the place in the line, the wait by the day’s own pace, and what to have ready', async () => {
    const { customers } = company
    const zone = 'inspection' as const
    const mine = () => done('mine', customers.tang.handover.myQueue({ unitId: unit(0) }))
    expect((await mine()).place).toMatchObject({ zone, ahead: 0, waitMinutes: null, readyFor: zone, number: 1 })
    const technician = found.technicians.find(({ staffId }) => staffId === visitOf(company, unit(0)).technicianId)
    const window = { batchId: found.batchId, zone, number: 1 }
    await done('open', technician?.hands.handover.openWindow({ ...window, name: '1组' }) ?? Promise.reject(new Error()))
    const { place } = await mine()
    expect(place).toMatchObject({ ahead: 0, waitMinutes: 0, technicianName: technician?.name })
    expect(place?.zones.map(({ stands }) => stands)).toEqual([
      ...['behind', 'behind', 'passedOver', 'here', 'ahead', 'ahead'],
    ])
    await done('call', technician?.hands.handover.callNext(window) ?? Promise.reject(new Error()))
    expect((await mine()).place).toMatchObject({ state: 'served', windowName: '1组' })
    expect(await codeOf(customers.sun.handover.myQueue({ unitId: unit(0) }))).toBe('NOT_FOUND')
  })

  test('taken over, it goes to the keys and is through; finished is finished', async () => {
    await put(company, 'handoverUnits', unit(0), { state: 'takenOver' })
    await done('sendOn', agent().sendOn(flat(0)))
    const keys = { batchId: found.batchId, zone: 'keys' as const, number: 1 }
    await done('open', agent().openWindow({ ...keys, name: '1号窗口' }))
    await done('call', agent().callNext(keys))
    await done('finish', agent().finishVisit(flat(0)))
    expect(await done('again', host().checkInDoor(flat(0)))).toMatchObject({
      isAgain: true,
      visit: { state: 'finished' },
    })
    expect(await codeOf(agent().leave(flat(0)))).toBe('NOT_POSSIBLE_NOW')
  })

  test('gone home and back again on the same day: at the end of the zone that it left', async () => {
    await done('leave', agent().leave(flat(5)))
    expect(visitOf(company, unit(5)).state).toBe('left')
    const back = await enter(5)
    expect(back).toMatchObject({ isAgain: false, visit: { state: 'queueing', zone: 'documents' } })
    expect(await codeOf(agent().leave({ batchId: found.batchId, unitId: unit(29) }))).toBe('NOT_HERE_TODAY')
    expectOneZoneEach(company)
  })

  test('the wall tells doors and no names', async () => {
    const wall = await done('wall', agent().wall({ batchId: found.batchId }))
    expect(wall.called.map(({ windowName }) => windowName)).toContain('2号窗口')
    expect(wall.zones.find(({ zone }) => zone === 'documents')).toMatchObject({ openWindows: 2 })
    expect(JSON.stringify(wall)).not.toMatch(/宋|唐文博|林静|罗志强|何川/)
  })
})
