/** Open days (R4.4): what is decided about a plan, a sign-up, the line of those who wait, and the entrance. */
import type { ActivityFile, SignUpFile } from '~/cloudfunctions/_schema/activity.schema'
import {
  decideChange,
  decidePhotos,
  decidePublishAlbum,
  decideTerms,
  isInvited,
  step,
} from '~/cloudfunctions/activity/domain/decide-activity'
import {
  decideCancel,
  decideCheckIn,
  decideFeedback,
  decidePersons,
  decideSignUp,
  firstWhoFits,
} from '~/cloudfunctions/activity/domain/decide-sign-up'
import { activityDues, duesAfter } from '~/cloudfunctions/activity/domain/dues'
import { figuresOf } from '~/cloudfunctions/activity/domain/figures'
import { formatInstant, parseInstant } from '~/types/kernel/time'
import { defaultPolicies } from '~/types/policy/policies'

const at = (wallTime: string): number => parseInstant(`${wallTime}+08:00`)
const terms = {
  title: '工地开放日',
  milestone: '外立面完工',
  from: at('2026-10-17T09:30'),
  to: at('2026-10-17T11:30'),
  place: '听澜府主入口接待处',
  capacity: 40,
  mostPerUnit: 3,
  signUpUntil: at('2026-10-15T18:00'),
  buildings: [] as string[],
  bring: '身份证',
  safety: '进场戴安全帽',
}
const activity = (facts: Partial<ActivityFile> = {}): ActivityFile => ({
  ...terms,
  ...{ _id: 'day', version: 3, estateId: 'e1', estateName: '听澜府', kind: 'openDay', state: 'open' },
  ...{ cancelledWords: null, placesMade: 40, album: [], at: 0, byStaffId: 's1' },
  ...facts,
})
const signUp = (facts: Partial<SignUpFile> = {}): SignUpFile => ({
  ...{ _id: 'day:u1', version: 1, activityId: 'day', estateId: 'e1', unitId: 'u1', unitName: '听澜府 2号楼1单元 1101' },
  ...{ personId: 'p1', persons: 2, state: 'signedUp', places: ['day:0001', 'day:0002'], code: 'K7QX2M' },
  ...{ since: at('2026-09-21T10:00'), checkedInAt: null, feedback: null },
  ...facts,
})
const asked = { unitId: 'u1', unitName: '一户', building: '2号楼', personId: 'p1', persons: 2, code: 'K7QX2M' }
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code)
const monday = at('2026-09-21T10:00')
const theDay = at('2026-10-17T09:40')

describe('given a plan (R4.4)', () => {
  test.each([
    ['ends before it starts', { to: terms.from }, 'ENDS_BEFORE_IT_STARTS'],
    ['runs into the next day', { to: at('2026-10-18T09:00') }, 'NOT_ONE_DAY'],
    ['starts in the past', { from: at('2026-09-21T09:00'), to: at('2026-09-21T11:00') }, 'STARTS_IN_THE_PAST'],
    ['takes sign-ups after it has begun', { signUpUntil: terms.from + 1 }, 'SIGN_UP_ENDS_TOO_LATE'],
    ['makes sense', {}, 'ok'],
    ['takes sign-ups to its first minute', { signUpUntil: terms.from }, 'ok'],
  ])('when it %s, then it is decided by name', (_what, change, said) => {
    expect(codeOf(decideTerms({ ...terms, ...change }, monday))).toBe(said)
  })

  test('when it names buildings, then only those are invited; none named: all', () => {
    expect([isInvited(terms, '5号楼'), isInvited({ buildings: ['2号楼'] }, '5号楼')]).toEqual([true, false])
  })
})

describe('given an open day that takes sign-ups', () => {
  test('when its sign-up ended and staff set a later last day, then it is open again', () => {
    const closed = activity({ state: 'closed', signUpUntil: at('2026-09-20T18:00') })
    expect(decideChange(closed, terms, ['sales'], monday)).toMatchObject({ ok: true, value: { state: 'open' } })
    const stillOver = { ...terms, signUpUntil: at('2026-09-20T18:00') }
    expect(decideChange(closed, stillOver, ['sales'], monday)).toMatchObject({ ok: true, value: { state: 'closed' } })
  })

  test.each(['held', 'albumPublished', 'cancelled'] as const)('when it is %s, then nothing is changed', state => {
    expect(codeOf(decideChange(activity({ state }), terms, ['sales'], monday))).toBe('NOT_POSSIBLE_NOW')
  })

  test('pictures: from its beginning on; an album without any is not published', () => {
    const photos = [{ photoId: 'x', caption: '' }]
    expect(codeOf(decidePhotos(activity(), photos, terms.from - 1))).toBe('NOT_POSSIBLE_NOW')
    expect(codeOf(decidePhotos(activity(), photos, terms.from))).toBe('ok')
    expect(codeOf(decidePublishAlbum(activity({ state: 'held' }), ['sales']))).toBe('ALBUM_EMPTY')
    expect(codeOf(decidePublishAlbum(activity({ state: 'held', album: photos }), ['sales']))).toBe('ok')
    expect(codeOf(step(activity({ state: 'held' }), 'cancel', ['sales']))).toBe('NOT_POSSIBLE_NOW')
  })

  test('reminders: a day and two hours before, never in quiet hours; what has passed is not made up for', () => {
    const kinds = (facts: Partial<ActivityFile>, now = monday) =>
      duesAfter(null, activity(facts), defaultPolicies.activity, now).after.map(({ kind, at: due }) => [
        kind.replace('activity.', ''),
        formatInstant(due).slice(5, 16),
      ])
    expect(kinds({})).toEqual([
      ['close', '10-15T18:00'],
      ['hold', '10-17T11:30'],
      ['firstReminder', '10-16T09:30'],
      // 07:30 is quiet: 20:00 of the evening before.
      ['secondReminder', '10-16T20:00'],
    ])
    const afternoon = { from: at('2026-10-17T14:00'), to: at('2026-10-17T16:00') }
    expect(kinds(afternoon).slice(2)).toEqual([
      ['firstReminder', '10-16T14:00'],
      ['secondReminder', '10-17T12:00'],
    ])
    expect(kinds(afternoon, at('2026-10-16T20:00')).map(([kind]) => kind)).toEqual(['close', 'hold', 'secondReminder'])
    expect(activityDues(activity({ state: 'cancelled' }), defaultPolicies.activity)).toEqual([])
  })

  test('a change between an instant and its tick takes nothing away: pictures at 11:40 had taken the end of 11:30', () => {
    const before = activity({ state: 'closed' })
    const after = { ...before, album: [{ photoId: 'x', caption: '' }], version: 4 }
    const dues = duesAfter(before, after, defaultPolicies.activity, at('2026-10-17T11:40'))
    expect(dues.after).toEqual(dues.before)
    expect(dues.after.map(({ kind }) => kind)).toContain('activity.hold')
  })
})

describe('given a flat that asks for places', () => {
  const ask = (facts: Partial<ActivityFile>, by: Parameters<typeof decideSignUp>[4] = ['buyer'], now = monday) =>
    codeOf(decideSignUp(activity(facts), null, asked, ['day:0001', 'day:0002'], by, now))

  test.each([
    ['it is cancelled', { state: 'cancelled' as const }, monday, 'ACTIVITY_CANCELLED'],
    ['it is over', {}, terms.to, 'ACTIVITY_OVER'],
    ['signing up is over', {}, terms.signUpUntil, 'SIGN_UP_CLOSED'],
    ['staff closed it', { state: 'closed' as const }, monday, 'SIGN_UP_CLOSED'],
    ['the building is not invited', { buildings: ['1号楼'] }, monday, 'UNIT_NOT_INVITED'],
    ['there are more than a flat may bring', { mostPerUnit: 1 }, monday, 'TOO_MANY_PERSONS'],
    ['all is well', {}, monday, 'ok'],
  ])('when %s, then it is decided by name', (_what, facts, now, said) => {
    expect(ask(facts, ['buyer'], now)).toBe(said)
  })

  test('when staff signs somebody up on the spot, then the end of the day counts and not the end of signing up', () => {
    expect([ask({ state: 'closed' }, ['sales'], theDay), ask({}, ['sales'], terms.to)]).toEqual(['ok', 'ACTIVITY_OVER'])
  })

  test('with places it is signed up, without it waits; once, and again after it cancelled', () => {
    const decide = (before: SignUpFile | null, places: string[]) =>
      decideSignUp(activity(), before, asked, places, ['buyer'], monday)
    expect(decide(null, ['day:0001', 'day:0002'])).toMatchObject({ value: { state: 'signedUp', version: 1 } })
    expect(decide(null, [])).toMatchObject({ value: { state: 'waiting', since: monday } })
    expect(codeOf(decide(signUp(), []))).toBe('ALREADY_SIGNED_UP')
    expect(decide(signUp({ state: 'cancelled', version: 4 }), [])).toMatchObject({
      value: { state: 'waiting', version: 5, since: monday },
    })
  })

  test('fewer may come until it begins; more only while it takes sign-ups', () => {
    const decide = (persons: number, now: number) =>
      codeOf(decidePersons(activity(), signUp(), { persons, places: [] }, ['buyer'], now))
    expect([decide(1, terms.signUpUntil), decide(3, terms.signUpUntil), decide(3, monday)]).toEqual([
      'ok',
      'SIGN_UP_CLOSED',
      'ok',
    ])
    expect(
      codeOf(decidePersons(activity(), signUp({ state: 'cancelled' }), { persons: 1, places: [] }, ['buyer'], monday)),
    ).toBe('NOT_POSSIBLE_NOW')
  })

  test('whoever waits or is signed up may cancel, until it is over', () => {
    const decide = (facts: Partial<SignUpFile>, now = monday) =>
      codeOf(decideCancel(activity(), signUp(facts), ['owner'], now))
    expect([decide({}), decide({ state: 'waiting' }), decide({ state: 'checkedIn' }), decide({}, terms.to)]).toEqual([
      'ok',
      'ok',
      'NOT_POSSIBLE_NOW',
      'ACTIVITY_OVER',
    ])
  })
})

describe('given flats that wait: 4, 2, 1 and 2 persons', () => {
  const line = [4, 2, 1, 2].map((persons, index) => ({ name: `flat ${index + 1}`, persons }))
  test.each([
    [0, undefined],
    [1, 'flat 3'],
    [2, 'flat 2'],
    [3, 'flat 2'],
    [4, 'flat 1'],
  ])('when %d places are free, then the first who fits is %s', (free, name) => {
    expect(firstWhoFits(line, free)?.name).toBe(name)
  })
})

describe('given a code at the entrance', () => {
  const check = (facts: Partial<SignUpFile>, day: Partial<ActivityFile> = {}, now = theDay) =>
    decideCheckIn(activity(day), signUp(facts), ['sales'], now)

  test.each([
    ['the activity is cancelled', {}, { state: 'cancelled' as const }, theDay, 'ACTIVITY_CANCELLED'],
    ['the sign-up is cancelled', { state: 'cancelled' as const }, {}, theDay, 'SIGN_UP_CANCELLED'],
    ['the flat still waits', { state: 'waiting' as const }, {}, theDay, 'STILL_WAITING'],
    ['it is another day', {}, {}, at('2026-10-16T09:40'), 'WRONG_DAY'],
    [
      'it is the next day',
      { state: 'noShow' as const },
      { state: 'held' as const },
      at('2026-10-18T00:00'),
      'WRONG_DAY',
    ],
  ])('when %s, then it is refused by name', (_what, facts, day, now, said) => {
    expect(codeOf(check(facts, day, now))).toBe(said)
  })

  test('when it is read, then the flat is in; again: the same answer; read late on the day: it was there after all', () => {
    expect(check({})).toMatchObject({ value: { isAgain: false, after: { state: 'checkedIn', checkedInAt: theDay } } })
    const earlier = { state: 'checkedIn', checkedInAt: theDay - 60_000 } as const
    expect(check(earlier)).toMatchObject({ value: { isAgain: true, after: { checkedInAt: theDay - 60_000 } } })
    expect(check({ state: 'noShow' }, { state: 'held' }, at('2026-10-17T12:10'))).toMatchObject({
      value: { after: { state: 'checkedIn' } },
    })
  })
})

describe('given that it is over', () => {
  const said = { stars: 4, words: '讲得很细' }
  test('those who came say once what they thought of it (R10.3)', () => {
    expect(codeOf(decideFeedback(signUp({ state: 'noShow' }), said, theDay))).toBe('ONLY_WHO_CAME')
    const answered = decideFeedback(signUp({ state: 'checkedIn' }), said, theDay)
    expect(answered).toMatchObject({ value: { feedback: { stars: 4, at: theDay } } })
    const again = signUp({ state: 'checkedIn', feedback: { ...said, at: 1 } })
    expect(codeOf(decideFeedback(again, said, theDay))).toBe('ALREADY_ANSWERED')
  })

  test('the day in numbers: signed up, came, did not come, in flats and persons', () => {
    const rows = [
      signUp({ state: 'checkedIn', persons: 3, feedback: { stars: 5, words: '', at: 1 } }),
      signUp({ state: 'checkedIn', persons: 1, feedback: { stars: 4, words: '', at: 1 } }),
      signUp({ state: 'noShow', persons: 2 }),
      signUp({ state: 'cancelled', persons: 2 }),
      signUp({ state: 'missedOut', persons: 2 }),
    ]
    expect(figuresOf(rows)).toEqual({
      signedUp: { units: 3, persons: 6 },
      waiting: { units: 0, persons: 0 },
      came: { units: 2, persons: 4 },
      noShow: { units: 1, persons: 2 },
      cancelled: 1,
      feedback: { answers: 2, stars: 4.5 },
    })
  })
})
