/** A handover day of 听澜府: so many flats of 5号楼 with their notices, technicians on duty, the batch open; made as the company makes it. */
import type { Documents } from '~/cloudfunctions/_schema/documents'
import { done } from '~/local/demo/stage'
import { unitIdOf } from '~/types/estate/estate'
import type { Answer } from '~/types/kernel/contract'
import { rosterRow } from './cast'
import { foundHandover, handoverDays, handoverEstateId, type FoundHandover } from './handover'
import { kept } from './repair'
import { importUnits, type Company } from './smallCompany'

export const day = '2026-12-05'
/** `09:20` of the handover day. */
export const on = (clock: string): string => `${day}T${clock}`

export interface HandoverDayFound extends FoundHandover {
  unitIds: string[]
}

const door = (index: number) => ({
  building: '5号楼',
  entrance: '1单元',
  room: String(100 * (1 + Math.floor(index / 6)) + (index % 6) + 1),
})

/** Founded some weeks before; 唐文博's flat and `count` flats of 5号楼, both technicians on duty on both days. */
export async function foundHandoverDay(company: Company, count: number): Promise<HandoverDayFound> {
  const doors = Array.from({ length: count }, (_, index) => door(index))
  const rows = doors.map(({ building, entrance, room }, index) =>
    rosterRow(['听澜府', building, entrance, room], 300 + index, {
      name: `宋${'安平乐康宁'[index % 5] ?? ''}${'一二三四五六七八九十'[Math.floor(index / 6)] ?? ''}`,
      phone: `133100${String(index).padStart(5, '0')}`,
    }),
  )
  await importUnits(company.staff.admin, rows)
  // 唐文博's flat, whose owner is in the app, goes first.
  const unitIds = [company.unitIds.tang, ...doors.map(each => unitIdOf({ estateId: handoverEstateId, ...each }))]
  const found = await foundHandover(company, { stage: 'preparing', buildings: [], unitIds })
  await opened(company, found)
  return { ...found, unitIds }
}

async function opened(company: Company, { batchId, technicians }: FoundHandover): Promise<void> {
  const { managerMa, supervisorHe } = company.staff
  // Between the notice and the day lie weeks by law, and a tick an hour: the notice has tests of its own.
  await put(company, 'handoverBatches', batchId, { state: 'noticed' })
  for (const { _id } of kept(company, 'handoverUnits')) await put(company, 'handoverUnits', _id, { state: 'noticed' })
  await done('openBatch', managerMa.handover.openBatch({ batchId }))
  for (const { staffId: technicianId } of technicians)
    for (const each of handoverDays) {
      const hours = { from: '09:00', until: '17:00', pause: null }
      await done('setDuty', supervisorHe.handover.setDuty({ batchId, day: each, technicianId, ...hours }))
    }
}

/** Booked on the phone: the slot that begins then. */
export async function bookedAt(company: Company, { batchId }: FoundHandover, unitId: string, clock: string) {
  const slotId = `${batchId}:${day}:${clock.replace(':', '')}`
  return done('book', company.staff.agentLin.handover.book({ unitId, slotId, words: '电话里约的' }))
}

export const visitsOf = (company: Company): Documents['handoverVisits'][] => kept(company, 'handoverVisits')
export const visitOf = (company: Company, unitId: string): Documents['handoverVisits'] => {
  const found = visitsOf(company).find(visit => visit.unitId === unitId && visit.day === day)
  if (!found) throw new Error(`${unitId} has not come`)
  return found
}
export const windowsOf = (company: Company): Documents['handoverWindows'][] => kept(company, 'handoverWindows')
export const bookingOf = (company: Company, unitId: string) =>
  kept(company, 'handoverBookings').find(booking => booking.unitId === unitId)

/**
 * Puts facts of other rooms where their signatures would: this file is about the day, and what is signed has its own tests. Without a way
 * through them a flat would never reach the keys here.
 */
export async function put(
  company: Company,
  collection: 'handoverUnits' | 'handoverBatches',
  _id: string,
  fields: object,
): Promise<void> {
  const said = { query: JSON.stringify({ _id }), data: JSON.stringify({ $set: fields }), merge: true }
  await company.cloud.engine.handle('database.modifyDocument', { collectionName: collection, ...said }, '')
}

export const codeOf = async (answer: Promise<Answer<unknown>>): Promise<string> => {
  const given = await answer
  return given.ok ? 'ok' : given.code
}

/** Each visit is in exactly one place: waiting nowhere else, served by the window that says so, or gone. */
export function expectOneZoneEach(company: Company): void {
  const windows = windowsOf(company)
  for (const visit of visitsOf(company)) {
    const at = windows.filter(({ visitId }) => visitId === visit._id).map(({ _id }) => _id)
    expect({ visit: visit._id, at }).toEqual({
      visit: visit._id,
      at: visit.state === 'served' ? [visit.windowId] : [],
    })
    const zones = visit.passages.map(({ zone }) => zone)
    expect({ visit: visit._id, zones: new Set(zones).size }).toEqual({ visit: visit._id, zones: zones.length })
    const open = visit.passages.filter(({ leftAt }) => leftAt === null).map(({ zone }) => zone)
    expect(open).toEqual(visit.state === 'finished' || visit.state === 'left' ? [] : [visit.zone])
  }
}
