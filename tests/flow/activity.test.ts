/** R4.4: an open day from the plan to the album, on the local cloud. */
import { done } from '~/local/demo/stage'
import type { Answer } from '~/types/kernel/contract'
import { estateId, expectPlacesInOrder, moveIn, openDay, signUpsOf, terms, type Neighbour } from './activity.company'
import { kept } from './support/repair'
import { foundCompany, instantAt, minuteOf, type Company } from './support/smallCompany'

let company: Company
let neighbours: Neighbour[]
beforeAll(async () => {
  company = await foundCompany('2026-09-21T10:00')
  neighbours = await moveIn(company, 6)
}, 120_000)
afterAll(() => company.stop())

const one = (index: number): Neighbour => {
  const found = neighbours[index]
  if (!found) throw new Error(`nobody lives at ${index}`)
  return found
}
const signUp = (index: number, activityId: string, persons: number) => {
  const { hands, unitId } = one(index)
  return done(`signUp ${index}`, hands.activity.signUp({ activityId, unitId, persons }))
}
const cancelOf = (index: number, activityId: string) => {
  const { hands, unitId } = one(index)
  return done(`cancel ${index}`, hands.activity.cancelSignUp({ activityId, unitId }))
}
const codeOf = async (answer: Promise<Answer<unknown>>) => {
  const given = await answer
  return given.ok ? 'ok' : given.code
}
const stateOf = (index: number, activityId: string) =>
  signUpsOf(company, activityId).find(({ unitId }) => unitId === one(index).unitId)?.state
const aboutOf = (activityId: string, kind: string) =>
  kept(company, 'messages').filter(message => message.subject?.id === activityId && message.kind === kind)
const personOf = (index: number): string =>
  kept(company, 'persons').find(({ unitIds }) => unitIds.includes(one(index).unitId))?._id ?? ''

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

describe('the day', () => {
  let activityId = ''
  const codes: string[] = []

  test('reminded a day and two hours before, only those who are signed up; signing up closes by itself', async () => {
    activityId = await openDay(company, { capacity: 4 })
    for (const [index, persons] of [1, 2, 1].entries()) codes.push((await signUp(index, activityId, persons)).code)
    await signUp(3, activityId, 2)
    await company.moveTo('2026-10-16T13:59')
    expect(aboutOf(activityId, 'activityReminder')).toEqual([])
    await company.moveTo('2026-10-16T14:02')
    const first = aboutOf(activityId, 'activityReminder')
    expect(first.map(({ to }) => to).sort()).toEqual([0, 1, 2].map(index => `person:${personOf(index)}`).sort())
    expect(first.map(({ at }) => minuteOf(at))).toEqual(Array(3).fill('2026-10-16T14:00'))
    await company.moveTo('2026-10-16T18:01')
    const { hands, unitId } = one(4)
    expect(await codeOf(hands.activity.signUp({ activityId, unitId, persons: 1 }))).toBe('SIGN_UP_CLOSED')
    expect(await done('desk', company.staff.sales.activity.deskDetail({ activityId }))).toMatchObject({
      state: 'closed',
      figures: { signedUp: { units: 3, persons: 4 }, waiting: { units: 1, persons: 2 } },
    })
    await company.moveTo('2026-10-17T12:02')
    expect(aboutOf(activityId, 'activityReminder')).toHaveLength(6)
  })

  test('at the entrance: in by code, again the same; another day’s, unknown and cancelled codes are named', async () => {
    const { sales, agentLin } = company.staff
    const other = await openDay(company, {
      from: instantAt('2026-10-24T09:30'),
      to: instantAt('2026-10-24T11:30'),
      signUpUntil: instantAt('2026-10-23T18:00'),
    })
    const ofOther = await signUp(5, other, 1)
    await company.moveTo('2026-10-17T14:05')
    const enter = (code: string, id = activityId) => sales.activity.checkIn({ activityId: id, code })
    const first = await done('checkIn', enter(` ${codes[0]?.toLowerCase() ?? ''} `))
    expect(first).toMatchObject({ persons: 1, isAgain: false })
    expect(await done('checkIn', agentLin.activity.checkIn({ activityId, code: codes[0] ?? '' }))).toEqual({
      ...first,
      isAgain: true,
    })
    expect(await codeOf(enter(ofOther.code))).toBe('OTHER_ACTIVITY')
    expect(await codeOf(enter(ofOther.code, other))).toBe('WRONG_DAY')
    expect(await codeOf(enter('ZZZZZZ'))).toBe('CODE_UNKNOWN')
    await cancelOf(2, activityId)
    expect(await codeOf(enter(codes[2] ?? ''))).toBe('SIGN_UP_CANCELLED')
    expect(await codeOf(company.staff.manager.activity.checkIn({ activityId, code: codes[1] ?? '' }))).toBe('NOT_FOUND')
  })

  test('a walk-in: staff signs the flat up on the spot, though signing up in the app is over', async () => {
    const { agentLin, sales } = company.staff
    const { rows } = await done('findUnits', sales.activity.findUnits({ activityId, words: '3号楼1单元 10' }))
    const unitId = rows.map(row => row.unitId).find(id => id === one(4).unitId) ?? ''
    const walkIn = await done('signUp', agentLin.activity.signUp({ activityId, unitId, persons: 1 }))
    expect(walkIn).toMatchObject({ state: 'signedUp', persons: 1 })
    await done('checkIn', agentLin.activity.checkIn({ activityId, code: walkIn.code }))
    expect(expectPlacesInOrder(company, activityId)).toEqual({ taken: 4, free: 0 })
  })

  test('after the end: who did not come is noted, who never got a place, too; a code read late still counts', async () => {
    await company.moveTo('2026-10-17T16:02')
    expect([0, 1, 2, 3, 4].map(index => stateOf(index, activityId))).toEqual([
      'checkedIn',
      'noShow',
      'cancelled',
      'missedOut',
      'checkedIn',
    ])
    await done('late', company.staff.sales.activity.checkIn({ activityId, code: codes[1] ?? '' }))
    expect(await done('desk', company.staff.sales.activity.deskDetail({ activityId }))).toMatchObject({
      state: 'held',
      figures: { came: { units: 3, persons: 4 }, noShow: { units: 0, persons: 0 } },
      moves: ['publishAlbum'],
    })
  })

  test('the album: unseen until published; then those who were signed up are told, and those invited see it', async () => {
    const { sales } = company.staff
    const photoId = await sales.photo('window-gap')
    await done('addPhotos', sales.activity.addPhotos({ activityId, photos: [{ photoId, caption: '样板间' }] }))
    expect(await codeOf(sales.activity.addPhotos({ activityId, photos: [{ photoId, caption: '' }] }))).toBe(
      'PHOTO_NOT_USABLE',
    )
    const { hands } = one(5)
    expect((await done('detail', hands.activity.detail({ activityId }))).album).toEqual([])
    await done('publishAlbum', sales.activity.publishAlbum({ activityId }))
    await company.cloud.clock.advance(120_000)
    const page = await done('detail', hands.activity.detail({ activityId }))
    expect(page.album).toEqual([{ photoId, caption: '样板间' }])
    expect(page.photoUrls[photoId]).toMatch(/^http/)
    expect(
      aboutOf(activityId, 'activityAlbum')
        .map(({ to }) => to)
        .sort(),
    ).toEqual([0, 1, 4].map(index => `person:${personOf(index)}`).sort())
    expect((await done('upcoming', hands.activity.upcoming({}))).albums.map(row => row.activityId)).toEqual([
      activityId,
    ])
  })

  test('stars by those who came, once; the guest list shows them without a name', async () => {
    const said = (index: number) => ({ activityId, unitId: one(index).unitId, stars: 5, words: '讲得很细' })
    expect(await codeOf(one(0).hands.activity.giveFeedback(said(0)))).toBe('ok')
    expect(await codeOf(one(0).hands.activity.giveFeedback(said(0)))).toBe('ALREADY_ANSWERED')
    expect(await codeOf(one(3).hands.activity.giveFeedback(said(3)))).toBe('ONLY_WHO_CAME')
    expect(await codeOf(one(1).hands.activity.giveFeedback(said(0)))).toBe('NOT_FOUND')
    const { rows } = await done('guests', company.staff.sales.activity.guests({ activityId }))
    expect(rows).toHaveLength(5)
    expect(JSON.stringify(rows)).not.toContain('周一舟')
    expect(rows.find(row => row.unitId === one(0).unitId)).toMatchObject({ feedback: { stars: 5 } })
  })

  test('every change of a sign-up has its audit row, and the flat’s timeline tells of it without a name (R2.2)', () => {
    const audited = new Set(kept(company, 'audit').map(({ _id }) => _id))
    for (const { _id, version } of kept(company, 'signUps'))
      for (let each = 1; each <= version; each += 1) expect(audited).toContain(`${_id}:${each}`)
    const lines = kept(company, 'timeline').filter(
      ({ subject, about }) => subject === `unit:${one(0).unitId}` && about?.id === activityId,
    )
    expect(lines.map(({ kind }) => kind).sort()).toEqual(['activityCheckedIn', 'activityFeedback', 'activitySignedUp'])
    expect(JSON.stringify(lines)).not.toContain('周一舟')
  })
})
