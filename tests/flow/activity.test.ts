/** R4.4: an open day planned, published, its waiting list, changed and cancelled, on the local cloud. */
import { done } from '~/local/demo/stage'
import {
  codeOf,
  estateId,
  expectPlacesInOrder,
  handsOf,
  moveIn,
  openDay,
  signUpsOf,
  terms,
  type Neighbour,
} from './activity.company'
import { kept } from './support/repair'
import { foundCompany, type Company } from './support/smallCompany'

let company: Company
let neighbours: Neighbour[]
beforeAll(async () => {
  company = await foundCompany('2026-09-21T10:00')
  neighbours = await moveIn(company, 6)
}, 120_000)
afterAll(() => company.stop())
const { one, signUp, cancelOf, stateOf, aboutOf, personOf } = handsOf(
  () => company,
  () => neighbours,
)

describe('planned and published', () => {
  test('a draft is nobody’s but staff’s; published, the people of the buildings named are invited, once each', async () => {
    const { sales } = company.staff
    const plan = { estateId, kind: 'openDay' as const, ...terms, buildings: ['3号楼'] }
    const { activityId } = await done('plan', sales.activity.plan(plan))
    const { hands } = one(0)
    expect(await codeOf(hands.activity.detail({ activityId }))).toBe('NOT_FOUND')
    await done('publish', sales.activity.publish({ activityId }))
    await company.cloud.clock.advance(120_000)
    expect(
      aboutOf(activityId, 'activityInvitation')
        .map(({ to }) => to)
        .sort(),
    ).toEqual([0, 1, 2, 3, 4, 5].map(index => `person:${personOf(index)}`).sort())
    const { rows } = await done('upcoming', hands.activity.upcoming({ estateId }))
    expect(rows.find(row => row.activityId === activityId)).toMatchObject({
      title: '工地开放日',
      day: '2026-10-17',
      placesLeft: 40,
      capacity: 40,
      isOpen: true,
    })
    // 唐 lives in 1号楼: neither invited nor let in; 孙 in another estate.
    const { tang, sun } = company.customers
    expect(await codeOf(tang.activity.detail({ activityId }))).toBe('NOT_FOUND')
    const { unitIds } = company
    expect(await codeOf(tang.activity.signUp({ activityId, unitId: unitIds.tang, persons: 1 }))).toBe(
      'UNIT_NOT_INVITED',
    )
    expect(await codeOf(sun.activity.signUp({ activityId, unitId: unitIds.sun, persons: 1 }))).toBe('NOT_FOUND')
    expect((await done('upcoming', sun.activity.upcoming({}))).rows).toEqual([])
    expect(await codeOf(company.visitor.activity.upcoming({}))).toBe('NOT_FOUND')
  })

  test('an invitation is care: it rings only with consent; the inbox keeps it (R9.3)', async () => {
    await one(0).hands.allowMessages(2)
    const activityId = await openDay(company)
    await company.cloud.clock.advance(120_000)
    const mine = aboutOf(activityId, 'activityInvitation').find(({ to }) => to === `person:${personOf(0)}`)
    expect(mine).toMatchObject({ topic: 'activity', push: { state: 'unwanted' } })
  })

  test('people of the other estate’s desk find nothing', async () => {
    const activityId = await openDay(company)
    expect(await codeOf(company.staff.manager.activity.deskDetail({ activityId }))).toBe('NOT_FOUND')
    expect(await codeOf(company.staff.manager.activity.publish({ activityId }))).toBe('NOT_FOUND')
    expect(await codeOf(company.staff.managerMa.activity.deskDetail({ activityId }))).toBe('ok')
  })
})

describe('the waiting list', () => {
  test('a freed place goes to the first who fits, at once and once; whoever is too many is passed over and keeps the place', async () => {
    const activityId = await openDay(company, { capacity: 4 })
    expect(await signUp(0, activityId, 3)).toMatchObject({ state: 'signedUp', persons: 3 })
    expect(await signUp(1, activityId, 4)).toMatchObject({ state: 'waiting', ahead: 0, code: '' })
    expect(await signUp(2, activityId, 2)).toMatchObject({ state: 'waiting', ahead: 1 })
    // One place is free, and nobody who waits fits into it: room is never refused.
    expect(await signUp(3, activityId, 1)).toMatchObject({ state: 'signedUp' })
    expect(await signUp(4, activityId, 2)).toMatchObject({ state: 'waiting', ahead: 2 })

    await cancelOf(0, activityId)
    expect([1, 2, 3, 4].map(index => stateOf(index, activityId))).toEqual([
      'waiting',
      'signedUp',
      'signedUp',
      'waiting',
    ])
    const told = aboutOf(activityId, 'activityGotPlaces')
    expect(told.map(({ to }) => to)).toEqual([`person:${personOf(2)}`])
    expect(told[0]?.body).toContain(signUpsOf(company, activityId).find(({ unitId }) => unitId === one(2).unitId)?.code)
    expect(expectPlacesInOrder(company, activityId)).toEqual({ taken: 3, free: 1 })

    // Fewer come: the rest moves up as far as it fits; more: only as long as there is room.
    const { hands, unitId } = one(2)
    expect(await codeOf(hands.activity.changePersons({ activityId, unitId, persons: 4 }))).toBe('NOT_ENOUGH_PLACES')
    await done('fewer', hands.activity.changePersons({ activityId, unitId, persons: 1 }))
    expect(stateOf(4, activityId)).toBe('signedUp')
    expect(expectPlacesInOrder(company, activityId)).toEqual({ taken: 4, free: 0 })
    await company.cloud.clock.advance(120_000)
    expect(aboutOf(activityId, 'activityGotPlaces')).toHaveLength(2)
    expect(kept(company, 'due').filter(({ kind }) => kind === 'activity.fill')).toEqual([])
  })

  test('more places by staff go to those who wait; fewer than are taken are refused by name', async () => {
    const activityId = await openDay(company, { capacity: 2 })
    await signUp(0, activityId, 2)
    await signUp(1, activityId, 2)
    const { sales } = company.staff
    await done('more', sales.activity.change({ activityId, ...terms, capacity: 5 }))
    expect(stateOf(1, activityId)).toBe('signedUp')
    expect(await sales.activity.change({ activityId, ...terms, capacity: 3 })).toMatchObject({
      ok: false,
      code: 'CAPACITY_BELOW_TAKEN',
      details: { taken: 4 },
    })
    await done('fewer', sales.activity.change({ activityId, ...terms, capacity: 4 }))
    expect(expectPlacesInOrder(company, activityId)).toEqual({ taken: 4, free: 0 })
  })

  test('whoever gives a place back leaves a row for the clock, which looks once more should the caller have died', async () => {
    const activityId = await openDay(company, { capacity: 1 })
    await signUp(0, activityId, 1)
    await cancelOf(0, activityId)
    const rows = () => kept(company, 'due').filter(({ _id }) => _id === `${activityId}:${one(0).unitId}:activity.fill`)
    expect(rows()).toHaveLength(1)
    await company.cloud.clock.advance(120_000)
    expect(rows()).toEqual([])
  })
})

describe('changed and cancelled', () => {
  test('another time: everybody who is signed up is told once and keeps the place; another meal plan: nobody', async () => {
    const activityId = await openDay(company)
    await signUp(0, activityId, 1)
    const { sales } = company.staff
    await done('change', sales.activity.change({ activityId, ...terms, bring: '身份证、雨鞋' }))
    await company.cloud.clock.advance(120_000)
    expect(aboutOf(activityId, 'activityChanged')).toEqual([])
    await done('change', sales.activity.change({ activityId, ...terms, from: terms.from + 1_800_000 }))
    await company.cloud.clock.advance(120_000)
    expect(aboutOf(activityId, 'activityChanged').map(({ to }) => to)).toEqual([`person:${personOf(0)}`])
    expect(stateOf(0, activityId)).toBe('signedUp')
  })

  test('cancelled with a reason: everybody is told why, nothing is due any more, nobody gets in', async () => {
    const activityId = await openDay(company, { capacity: 1 })
    await signUp(0, activityId, 1)
    await signUp(1, activityId, 1)
    const words = '当天有台风预警，工地停工'
    await done('cancel', company.staff.sales.activity.cancel({ activityId, words }))
    await company.cloud.clock.advance(120_000)
    const told = aboutOf(activityId, 'activityCancelled')
    expect(told.map(({ to }) => to).sort()).toEqual([0, 1].map(index => `person:${personOf(index)}`).sort())
    expect(told[0]?.body).toContain(words)
    expect(kept(company, 'due').filter(({ entityId }) => entityId === activityId)).toEqual([])
    const { hands, unitId } = one(2)
    expect(await codeOf(hands.activity.signUp({ activityId, unitId, persons: 1 }))).toBe('ACTIVITY_CANCELLED')
    const page = await done('detail', hands.activity.detail({ activityId }))
    expect(page).toMatchObject({ state: 'cancelled', cancelledWords: words })
  })
})
