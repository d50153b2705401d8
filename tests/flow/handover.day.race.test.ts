/**
 * R5.5, R5.10: a whole day of 40 flats through all zones, two or three windows each, everybody calling at once. Every visit is in exactly one
 * place at any moment, no window has two flats, each zone is passed once and in the order of coming, and the figures equal a recount.
 */
import type { HandoverVisit, ZonePassage } from '~/cloudfunctions/_schema/handover-day.schema'
import { done, type Actor } from '~/local/demo/stage'
import { lineZones, type LineZone } from '~/types/handover/day'
import { minuteMs } from '~/types/kernel/time'
import {
  bookedAt,
  expectOneZoneEach,
  foundHandoverDay,
  on,
  put,
  visitsOf,
  windowsOf,
  type HandoverDayFound,
} from './support/handoverDay'
import { kept } from './support/repair'
import { foundCompany, type Company } from './support/smallCompany'

const count = 40
const numberOfWindows: Record<LineZone, number> = { documents: 3, fees: 2, inspection: 3, issues: 2, keys: 2 }

let company: Company
let found: HandoverDayFound
beforeAll(async () => {
  company = await foundCompany('2026-12-04T16:00')
  found = await foundHandoverDay(company, count - 1)
  for (const [index, unitId] of found.unitIds.entries())
    if (index < 8) await bookedAt(company, found, unitId, ['09:00', '09:40', '10:20', '11:00'][index % 4] ?? '')
  // All fees are open, and every flat is taken over already, so that it needs every zone but the inspection, to which it is sent by name.
  const fee = { feeId: 'f1', item: '物业费', basis: '', amountFen: 100, payee: '物业', consultId: null, paid: null }
  for (const unitId of found.unitIds) await put(company, 'handoverUnits', unitId, { fees: [fee] })
  await company.moveTo(on('08:50'))
}, 300_000)
afterAll(() => company.stop())

interface Window {
  zone: LineZone
  number: number
  hands: Actor
}

/** Who stands where: the same few people at several windows each, as the day needs. */
function windowsOfTheDay(): Window[] {
  const { agentLin, supervisorHe, managerMa } = company.staff
  const people = [agentLin, supervisorHe, managerMa]
  const technicians = found.technicians.map(({ hands }) => hands)
  return lineZones.flatMap(zone =>
    Array.from({ length: numberOfWindows[zone] }, (_, index) => {
      const from = zone === 'inspection' ? [...technicians, supervisorHe] : people
      return { zone, number: index + 1, hands: from[index % from.length] ?? agentLin }
    }),
  )
}

const batch = () => ({ batchId: found.batchId })
const next = (zone: LineZone): LineZone | undefined => lineZones[lineZones.indexOf(zone) + 1]

/** One turn of one window: whoever is served goes on or is not there after all; then the next is called. */
async function turn({ zone, number, hands }: Window, chance: number): Promise<void> {
  const place = { ...batch(), zone, number }
  const serving = windowsOf(company).find(window => window.zone === zone && window.number === number)?.visitId ?? ''
  const visit = visitsOf(company).find(({ _id }) => _id === serving)
  if (visit) await goOn(visit, hands, chance)
  await done('call', hands.handover.callNext(place))
}

async function goOn({ unitId, zone, passages }: HandoverVisit, hands: Actor, chance: number): Promise<void> {
  const flat = { ...batch(), unitId }
  // One of nine does not hear the call, the first time.
  const isFirstCall = !putBacks.has(`${unitId}:${zone}`) && passages.length > 0
  if (chance % 9 === 0 && isFirstCall) {
    putBacks.add(`${unitId}:${zone}`)
    await done('putBack', hands.handover.putBack(flat))
    return
  }
  const to = next(zone)
  if (to === undefined) await done('finish', company.staff.supervisorHe.handover.finishVisit(flat))
  else {
    if (to === 'keys') await put(company, 'handoverUnits', unitId, { state: 'takenOver' })
    await done('sendOn', hands.handover.sendOn({ ...flat, to }))
  }
}
const putBacks = new Set<string>()

const passagesOf = (zone: LineZone): (ZonePassage & Pick<HandoverVisit, 'unitId' | 'hasPlace'>)[] =>
  visitsOf(company).flatMap(({ unitId, hasPlace, passages }) =>
    passages.filter(passage => passage.zone === zone).map(passage => ({ ...passage, unitId, hasPlace })),
  )

test('forty flats, twelve windows, everybody at once', async () => {
  const windows = windowsOfTheDay()
  for (const { zone, number, hands } of windows)
    await done('open', hands.handover.openWindow({ ...batch(), zone, number, name: `${number}号窗口` }))
  const coming = [...found.unitIds]
  const { agentLin, supervisorHe } = company.staff
  let chance = 0
  for (let round = 0; round < 120; round += 1) {
    const now = coming.splice(0, 4)
    await Promise.all([
      ...now.map((unitId, index) =>
        done('enter', (index % 2 === 0 ? agentLin : supervisorHe).handover.checkInDoor({ ...batch(), unitId })),
      ),
      ...windows.map(window => turn(window, (chance += 1))),
    ])
    expectOneZoneEach(company)
    await company.cloud.clock.advance(2 * minuteMs)
    if (coming.length === 0 && visitsOf(company).every(({ state }) => state === 'finished')) break
  }
  expect(visitsOf(company).map(({ state }) => state)).toEqual(Array(count).fill('finished'))
}, 900_000)

test('each zone was passed once by each, and nobody was overtaken but by those with a place, or after a put-back', () => {
  for (const visit of visitsOf(company))
    expect(visit.passages.map(({ zone }) => zone)).toEqual(['checkIn', ...lineZones])
  for (const zone of lineZones) {
    // At the inspection a flat waits for its own technician.
    if (zone === 'inspection') continue
    const passages = passagesOf(zone)
    for (const one of passages)
      for (const other of passages) {
        // Within a round, two minutes apart from the next, all call at once, and whoever began earlier may end later.
        const isOvertaken =
          one.hasPlace === other.hasPlace &&
          one.queuedAt < other.queuedAt - minuteMs &&
          (one.calledAt ?? 0) > (other.calledAt ?? 0) + minuteMs &&
          !putBacks.has(`${one.unitId}:${zone}`)
        expect({ zone, one: one.unitId, other: other.unitId, isOvertaken }).toMatchObject({ isOvertaken: false })
      }
  }
})

test('no window had two flats at once', () => {
  const byWindow = new Map<string, ZonePassage[]>()
  for (const zone of lineZones)
    for (const passage of passagesOf(zone))
      byWindow.set(passage.windowId ?? '', [...(byWindow.get(passage.windowId ?? '') ?? []), passage])
  expect(byWindow.size).toBe(12)
  for (const passages of byWindow.values()) {
    const sorted = [...passages].sort((one, other) => (one.calledAt ?? 0) - (other.calledAt ?? 0))
    for (const [index, { calledAt }] of sorted.entries())
      expect(calledAt ?? 0).toBeGreaterThanOrEqual(sorted[index - 1]?.leftAt ?? 0)
  }
})

test('the figures equal a recount (R5.10)', async () => {
  const figures = await done('figures', company.staff.agentLin.handover.dayFigures(batch()))
  const visits = visitsOf(company)
  const byBooking = visits.filter(({ arrival }) => arrival !== 'walkIn').length
  expect(figures).toMatchObject({
    arrived: { count: byBooking, of: 8 },
    walkIns: count - byBooking,
    finished: { count, of: count },
    noShows: { count: 8 - byBooking, of: 8 },
    left: { count: 0, of: count },
  })
  for (const { zone, averageWaitMinutes, longestWaitMinutes, ...rest } of figures.zones) {
    const waits = passagesOf(zone).map(({ calledAt, queuedAt }) => ((calledAt ?? 0) - queuedAt) / minuteMs)
    expect({ zone, ...rest }).toEqual({ zone, waiting: 0, served: 0, passed: count, waitsCounted: count })
    expect(averageWaitMinutes).toBe(Math.round(waits.reduce((sum, wait) => sum + wait, 0) / count))
    expect(longestWaitMinutes).toBe(Math.round(Math.max(...waits)))
  }
  expect(new Set(visits.map(({ number }) => number)).size).toBe(count)
  const places = kept(company, 'handoverPlaces').filter(({ bookingId }) => bookingId !== '' && bookingId !== 'past')
  expect(new Set(places.map(({ bookingId }) => bookingId)).size).toBe(places.length)
})
