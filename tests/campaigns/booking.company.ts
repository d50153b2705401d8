/** A batch that is open, with its places and with flats of people who hold many. */
import type { Documents } from '~/cloudfunctions/_schema/documents'
import type { CollectionName } from '~/cloudfunctions/_schema/collections'
import { actor, done, type Actor } from '~/local/demo/stage'
import { addDays, calendarDay } from '~/types/kernel/time'
import { foundHandover, handoverEstateId } from '../flow/support/handover'
import { moreTechnicians } from '../flow/support/crowd'
import { kept } from '../flow/support/repair'
import { foundCompany, type Company } from '../flow/support/smallCompany'

/** A flat has it, by the words that stand in the database: the campaigns do not ask the code that they judge. */
export const isHeld = ({ bookingId }: Documents['handoverPlaces']): boolean =>
  !['', 'blocked', 'past'].includes(bookingId)

export interface Size {
  flats: number
  technicians: number
  days: number
}
/** 12 slots from 9 to 17: 48 places for 240 flats, 816 for 5,000. */
export const sizes: Record<'everyday' | 'full', Size> = {
  everyday: { flats: 240, technicians: 2, days: 2 },
  full: { flats: 5_000, technicians: 17, days: 4 },
}
const flatsEach = 50
export const firstDay = calendarDay('2026-12-05')

export interface Flat {
  unitId: string
  hands: Actor
}
export interface Field {
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

export async function opened({ flats, technicians, days }: Size): Promise<Field> {
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
