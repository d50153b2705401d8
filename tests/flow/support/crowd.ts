/** Many flats of 听澜府 whose people hold several each, and technicians enough to accompany them. */
import { actor, done, type Actor } from '~/local/demo/stage'
import { unitIdOf } from '~/types/estate/estate'
import type { Neighbour } from '../activity.company'
import { rosterRow } from './cast'
import { handoverEstateId, trainedForHandover } from './handover'
import { importUnits, type Company } from './smallCompany'

/** `people` buyers of 3号楼 with so many flats each: one phone asks for several, as fast as several would. */
export async function moveInFamilies(company: Company, people: number, flatsEach: number): Promise<Neighbour[]> {
  const doors = Array.from({ length: people * flatsEach }, (_, index) => ({
    building: '3号楼',
    entrance: '1单元',
    room: String(100 * (1 + Math.floor(index / 8)) + (index % 8) + 1),
    phone: `133000${String(Math.floor(index / flatsEach)).padStart(5, '0')}`,
  }))
  const rows = doors.map(({ building, entrance, room, phone }, index) =>
    rosterRow(['听澜府', building, entrance, room], 100 + index, { name: '周一舟', phone }),
  )
  await importUnits(company.staff.admin, rows)
  const hands = new Map<string, Actor>()
  for (const { phone } of doors) {
    if (hands.has(phone)) continue
    const owner = await actor(company.cloud.url, `o-flow-family-${phone}`)
    await owner.link(phone)
    hands.set(phone, owner)
  }
  return doors.flatMap(({ phone, ...door }) => {
    const owner = hands.get(phone)
    return owner ? [{ hands: owner, unitId: unitIdOf({ estateId: handoverEstateId, ...door }) }] : []
  })
}

/** So many technicians more, trained for handovers: their ids. */
export async function moreTechnicians(company: Company, count: number): Promise<string[]> {
  const { staff, staffIds } = company
  const ids: string[] = []
  for (let index = 0; index < count; index += 1) {
    const employed = { department: 'engineering' as const, positions: ['technician' as const], trades: [] }
    const said = {
      name: '陈工',
      phone: `132000${String(index).padStart(5, '0')}`,
      ...employed,
      estateIds: [handoverEstateId],
    }
    ids.push((await done('enrol', staff.admin.staff.enrol(said))).staffId)
  }
  await trainedForHandover(company, ids, staffIds.managerMa)
  return ids
}
