/** R5.5, R5.10: who does not come to a handover day, and how the day ends; on the local cloud. */
import { done } from '~/local/demo/stage'
import {
  bookedAt,
  bookingOf,
  day,
  expectOneZoneEach,
  foundHandoverDay,
  on,
  windowsOf,
  type HandoverDayFound,
} from './support/handoverDay'
import { kept } from './support/repair'
import { foundCompany, type Company } from './support/smallCompany'

let company: Company
let found: HandoverDayFound
beforeAll(async () => {
  company = await foundCompany('2026-12-04T16:00')
  found = await foundHandoverDay(company, 6)
  // Two at nine, one at twenty to ten.
  for (const [index, clock] of ['09:00', '09:00', '09:40'].entries()) await bookedAt(company, found, unit(index), clock)
  await company.moveTo(on('08:50'))
  await enter(0)
  await enter(3)
}, 180_000)
afterAll(() => company.stop())

const unit = (index: number): string => found.unitIds[index] ?? ''
const agent = () => company.staff.agentLin.handover
const flat = (index: number) => ({ batchId: found.batchId, unitId: unit(index) })
const enter = (index: number) => done(`enter ${index}`, company.staff.supervisorHe.handover.checkInDoor(flat(index)))
/** The timer finds the row once more, as after a crash between the work and its end. */
async function onceMore(kind: string, entityId: string): Promise<void> {
  const dueAt = company.cloud.clock.now()
  const data = [JSON.stringify({ _id: `${entityId}:${kind}`, kind, entityId, dueAt, wakeAt: dueAt, attempts: 0 })]
  await company.cloud.engine.handle('database.insertDocument', { collectionName: 'due', data }, '')
  await company.cloud.clock.advance(60_000)
}

describe('who does not come', () => {
  test('half an hour after the slot: a no-show, its place past, invited again; who was there is none', async () => {
    await company.moveTo(on('10:12'))
    const missed = [1, 2].map(index => bookingOf(company, unit(index)))
    expect(missed.map(booking => booking?.state)).toEqual(['noShow', 'noShow'])
    expect(kept(company, 'handoverPlaces').filter(({ bookingId }) => [unit(1), unit(2)].includes(bookingId))).toEqual(
      [],
    )
    expect(bookingOf(company, unit(3))?.state).toBe('checkedIn')
    const invited = kept(company, 'messages').filter(({ kind }) => kind === 'invitedAgain')
    expect(invited.map(({ subject }) => subject?.id).sort()).toEqual([unit(1), unit(2)].sort())
    expect(invited[0]).toMatchObject({ topic: 'handover', push: { template: 'handoverNotice' } })
    const figures = await done('figures', agent().dayFigures({ batchId: found.batchId }))
    expect(figures).toMatchObject({ noShows: { count: 2, of: 3 }, arrived: { count: 1, of: 3 }, walkIns: 1 })
  })

  test('the same row once more changes nothing', async () => {
    const before = [kept(company, 'handoverBookings'), kept(company, 'handoverVisitDays'), kept(company, 'messages')]
    await onceMore('handover.day.noShow', unit(1))
    expect([kept(company, 'handoverBookings'), kept(company, 'handoverVisitDays'), kept(company, 'messages')]).toEqual(
      before,
    )
    expect(
      kept(company, 'due').filter(({ kind, entityId }) => kind === 'handover.day.noShow' && entityId === unit(1)),
    ).toEqual([])
  })

  test('comes late on the same day: in, and counted as come; the other books another day', async () => {
    expect((await enter(1)).visit).toMatchObject({ arrival: 'late', hasPlace: true, number: 3 })
    const slotId = `${found.batchId}:2026-12-06:0900`
    const booked = await done('book', agent().book({ unitId: unit(2), slotId, words: '电话里重约' }))
    expect(booked.state).toBe('booked')
    const figures = await done('figures', agent().dayFigures({ batchId: found.batchId }))
    expect(figures).toMatchObject({ noShows: { count: 1, of: 3 }, arrived: { count: 2, of: 3 } })
  })
})

describe('the end of the day', () => {
  test('at midnight whoever waits still went home, and every window is closed; once more changes nothing', async () => {
    const window = { batchId: found.batchId, zone: 'documents' as const, number: 1 }
    await done('open', agent().openWindow({ ...window, name: '1号窗口' }))
    await done('call', agent().callNext(window))
    await company.moveTo('2026-12-06T00:01')
    const visits = kept(company, 'handoverVisits')
    expect(visits.map(({ state }) => state).filter(state => state !== 'left' && state !== 'finished')).toEqual([])
    expect(windowsOf(company).map(({ isOpen, visitId }) => ({ isOpen, visitId }))).toEqual(
      windowsOf(company).map(() => ({ isOpen: false, visitId: '' })),
    )
    expectOneZoneEach(company)
    await onceMore('handover.day.end', `${found.batchId}:${day}`)
    expect([
      kept(company, 'handoverVisits'),
      kept(company, 'due').filter(({ kind }) => kind === 'handover.day.end'),
    ]).toEqual([visits, []])
  })

  test('the next day is a second visit of its own', async () => {
    await company.moveTo('2026-12-06T09:05')
    const { visit } = await enter(3)
    expect(visit).toMatchObject({ number: 1, state: 'queueing' })
    expect(kept(company, 'handoverVisits').filter(({ unitId }) => unitId === unit(3))).toHaveLength(2)
  })
})
