/** 听澜府 with 64 more flats whose people are linked, and an open day as 林悦 plans it. */
import { actor, done, type Actor } from '~/local/demo/stage'
import { estateIdOf, unitIdOf } from '~/types/estate/estate'
import type { Answer, InputOf } from '~/types/kernel/contract'
import type { ActivityContract } from '~/types/activity/activity.contract'
import { rosterRow } from './support/cast'
import { kept } from './support/repair'
import { importUnits, instantAt, type Company } from './support/smallCompany'

export const estateId = estateIdOf('听澜府')

export interface Neighbour {
  hands: Actor
  unitId: string
}

/** So many buyers of 3号楼, a flat and a phone each. */
export async function moveIn(company: Company, count: number): Promise<Neighbour[]> {
  const doors = Array.from({ length: count }, (_, index) => ({
    building: '3号楼',
    entrance: '1单元',
    room: String(100 * (1 + Math.floor(index / 8)) + (index % 8) + 1),
    phone: `133000${String(index).padStart(5, '0')}`,
  }))
  const rows = doors.map(({ building, entrance, room, phone }, index) =>
    rosterRow(['听澜府', building, entrance, room], 100 + index, { name: '周一舟', phone }),
  )
  await importUnits(company.staff.admin, rows)
  const neighbours: Neighbour[] = []
  for (const { phone, ...door } of doors) {
    const hands = await actor(company.cloud.url, `o-flow-neighbour-${phone}`)
    await hands.link(phone)
    neighbours.push({ hands, unitId: unitIdOf({ estateId, ...door }) })
  }
  return neighbours
}

export const terms = {
  title: '工地开放日',
  milestone: '外立面完工',
  from: instantAt('2026-10-17T14:00'),
  to: instantAt('2026-10-17T16:00'),
  place: '听澜府主入口接待处',
  capacity: 40,
  mostPerUnit: 4,
  signUpUntil: instantAt('2026-10-16T18:00'),
  buildings: [] as string[],
  bring: '身份证',
  safety: '进场戴安全帽，12 岁以下不进场',
}
type Plan = InputOf<ActivityContract, 'plan'>

/** Planned and published; answers its id. */
export async function openDay({ staff }: Company, said: Partial<Plan> = {}): Promise<string> {
  const { activityId } = await done('plan', staff.sales.activity.plan({ estateId, kind: 'openDay', ...terms, ...said }))
  await done('publish', staff.sales.activity.publish({ activityId }))
  return activityId
}

export const placesOf = (company: Company, activityId: string) =>
  kept(company, 'activityPlaces').filter(place => place.activityId === activityId)
export const signUpsOf = (company: Company, activityId: string) =>
  kept(company, 'signUps').filter(signUp => signUp.activityId === activityId)

/** I1: as many places as the capacity says, each held by at most one sign-up, and each sign-up by exactly as many as it has persons. */
export function expectPlacesInOrder(company: Company, activityId: string): { taken: number; free: number } {
  const activity = kept(company, 'activities').find(({ _id }) => _id === activityId)
  const places = placesOf(company, activityId)
  expect(places).toHaveLength(activity?.capacity ?? -1)
  for (const { _id, state, persons, places: held } of signUpsOf(company, activityId)) {
    const isIn = ['signedUp', 'checkedIn', 'noShow'].includes(state)
    expect({ _id, held: held.length }).toEqual({ _id, held: isIn ? persons : 0 })
    const theirs = places.filter(({ signUpId }) => signUpId === _id).map(place => place._id)
    expect(theirs.sort()).toEqual([...held].sort())
  }
  const free = places.filter(({ signUpId }) => signUpId === '').length
  return { taken: places.length - free, free }
}

/** What the tests say of neighbours by their number. */
export function handsOf(company: () => Company, neighbours: () => readonly Neighbour[]) {
  const one = (index: number): Neighbour => {
    const found = neighbours()[index]
    if (!found) throw new Error(`nobody lives at ${index}`)
    return found
  }
  return {
    one,
    signUp: (index: number, activityId: string, persons: number) => {
      const { hands, unitId } = one(index)
      return done(`signUp ${index}`, hands.activity.signUp({ activityId, unitId, persons }))
    },
    cancelOf: (index: number, activityId: string) => {
      const { hands, unitId } = one(index)
      return done(`cancel ${index}`, hands.activity.cancelSignUp({ activityId, unitId }))
    },
    stateOf: (index: number, activityId: string) =>
      signUpsOf(company(), activityId).find(({ unitId }) => unitId === one(index).unitId)?.state,
    aboutOf: (activityId: string, kind: string) =>
      kept(company(), 'messages').filter(message => message.subject?.id === activityId && message.kind === kind),
    personOf: (index: number): string =>
      kept(company(), 'persons').find(({ unitIds }) => unitIds.includes(one(index).unitId))?._id ?? '',
  }
}

export const codeOf = async (answer: Promise<Answer<unknown>>): Promise<string> => {
  const given = await answer
  return given.ok ? 'ok' : given.code
}
