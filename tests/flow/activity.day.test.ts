/** R4.4: the day itself, from the reminders to the album and the stars, on the local cloud. */
import { done } from '~/local/demo/stage'
import { codeOf, expectPlacesInOrder, handsOf, moveIn, openDay, type Neighbour } from './activity.company'
import { kept } from './support/repair'
import { foundCompany, instantAt, minuteOf, type Company } from './support/smallCompany'

let company: Company
let neighbours: Neighbour[]
beforeAll(async () => {
  // Three days before: every hour that passes costs a tick.
  company = await foundCompany('2026-10-14T10:00')
  neighbours = await moveIn(company, 6)
}, 120_000)
afterAll(() => company.stop())
const { one, signUp, cancelOf, stateOf, aboutOf, personOf } = handsOf(
  () => company,
  () => neighbours,
)

/** As staff finds it by the flat, when somebody left the phone at home. */
async function codeOnTheList(activityId: string, index: number): Promise<string> {
  const { rows } = await done('guests', company.staff.sales.activity.guests({ activityId }))
  return rows.find(({ unitId }) => unitId === one(index).unitId)?.code ?? ''
}

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
    await done('late', company.staff.sales.activity.checkIn({ activityId, code: await codeOnTheList(activityId, 1) }))
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
