/** R4.4 under load: 64 flats on 40 places at once. I1: never over capacity. I2: never refused while a place is free. */
import { done } from '~/local/demo/stage'
import { expectPlacesInOrder, moveIn, openDay, signUpsOf, terms, type Neighbour } from './activity.company'
import { foundCompany, type Company } from './support/smallCompany'

let company: Company
let neighbours: Neighbour[]
beforeAll(async () => {
  company = await foundCompany('2026-09-21T10:00')
  neighbours = await moveIn(company, 64)
}, 120_000)
afterAll(() => company.stop())

const statesOf = (activityId: string, state: string) =>
  signUpsOf(company, activityId).filter(signUp => signUp.state === state)

test('64 flats at once on 40 places: 40 are in, 24 wait, nobody is refused, no place is held twice', async () => {
  const activityId = await openDay(company)
  const answers = await Promise.all(
    neighbours.map(({ hands, unitId }) => hands.activity.signUp({ activityId, unitId, persons: 1 })),
  )
  expect(answers.filter(({ ok }) => !ok)).toEqual([])
  expect(statesOf(activityId, 'signedUp')).toHaveLength(40)
  expect(statesOf(activityId, 'waiting')).toHaveLength(24)
  expect(expectPlacesInOrder(company, activityId)).toEqual({ taken: 40, free: 0 })

  // 24 of those who are in cancel at once: all who wait are in when the last answer has come, without a tick.
  const leaving = statesOf(activityId, 'signedUp').slice(0, 24)
  const cancelled = await Promise.all(
    leaving.map(({ unitId }) => {
      const hands = neighbours.find(each => each.unitId === unitId)?.hands
      return hands?.activity.cancelSignUp({ activityId, unitId })
    }),
  )
  expect(cancelled.filter(answer => answer?.ok !== true)).toEqual([])
  expect(statesOf(activityId, 'waiting')).toEqual([])
  expect(statesOf(activityId, 'signedUp')).toHaveLength(40)
  expect(expectPlacesInOrder(company, activityId)).toEqual({ taken: 40, free: 0 })
}, 120_000)

test('families of one to four at once on 40 places: what stays free is too little for each who waits', async () => {
  const activityId = await openDay(company)
  const answers = await Promise.all(
    neighbours
      .slice(0, 32)
      .map(({ hands, unitId }, index) => hands.activity.signUp({ activityId, unitId, persons: 1 + (index % 4) })),
  )
  expect(answers.filter(({ ok }) => !ok)).toEqual([])
  const { taken, free } = expectPlacesInOrder(company, activityId)
  expect(taken + free).toBe(40)
  expect(statesOf(activityId, 'waiting').filter(({ persons }) => persons <= free)).toEqual([])
}, 120_000)

test('signing up, cancelling and changing all at once, while staff takes places away: the books are right at every end', async () => {
  const activityId = await openDay(company, { capacity: 12 })
  const circle = neighbours.slice(0, 20)
  for (const { hands, unitId } of circle.slice(0, 6))
    await done('signUp', hands.activity.signUp({ activityId, unitId, persons: 2 }))
  const hustle = circle.map(({ hands: { activity }, unitId }, index) => {
    if (index < 3) return activity.cancelSignUp({ activityId, unitId })
    if (index < 6) return activity.changePersons({ activityId, unitId, persons: index === 3 ? 3 : 1 })
    return activity.signUp({ activityId, unitId, persons: 1 + (index % 2) })
  })
  const fewer = company.staff.sales.activity.change({ activityId, ...terms, capacity: 10 })
  await Promise.all([...hustle, fewer])
  // Room for them or not: what was answered is what stands.
  const answer = await fewer
  expect(answer.ok || answer.code).toEqual(answer.ok ? true : 'CAPACITY_BELOW_TAKEN')
  await company.cloud.clock.advance(120_000)
  const { free } = expectPlacesInOrder(company, activityId)
  expect(statesOf(activityId, 'waiting').filter(({ persons }) => persons <= free)).toEqual([])
}, 120_000)

test('one key three times at once is one sign-up; the same flat by two keys is one, too', async () => {
  const activityId = await openDay(company, { capacity: 10 })
  const [one] = neighbours
  if (!one) throw new Error('nobody moved in')
  const said = { activityId, unitId: one.unitId, persons: 2 }
  const same = { requestId: 'one-key-three-times' }
  const thrice = await Promise.all([1, 2, 3].map(() => one.hands.activity.signUp(said, same)))
  expect(thrice.map(answer => answer.ok && answer.data.state)).toEqual(['signedUp', 'signedUp', 'signedUp'])
  const again = await one.hands.activity.signUp(said)
  expect(again).toMatchObject({ ok: false, code: 'ALREADY_SIGNED_UP' })
  expect(expectPlacesInOrder(company, activityId)).toEqual({ taken: 2, free: 8 })
})
