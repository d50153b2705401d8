// R2.2, R2.3, R2.7: what the files are decided by, without a store.
import {
  decideBirthday,
  decideContact,
  decideSigning,
  decideTransfer,
} from '~/cloudfunctions/archive/domain/decide-files'
import { mergedPage, type Leg } from '~/cloudfunctions/archive/domain/merge'
import { readSearch } from '~/cloudfunctions/archive/domain/search-words'
import { shareOf, sharesOf, staleBefore, staleOn } from '~/cloudfunctions/archive/domain/stale'
import type { Page } from '~/cloudfunctions/_kernel/page'
import { completenessOf, type FileState } from '~/types/archive/completeness'
import { isMonthDay } from '~/types/archive/files'
import { addDays, calendarDay, dayOf, parseInstant, startOf } from '~/types/kernel/time'

const at = (text: string): number => parseInstant(`${text}+08:00`)
const day = calendarDay
const codeOf = (result: { ok: boolean; refusal?: { code: string } }): string =>
  result.ok ? 'ok' : (result.refusal?.code ?? '')

describe('R2.2 the exclusive file at signing', () => {
  const now = at('2026-09-21T09:00')
  const signing = {
    personId: 'p-1',
    known: { personIds: [] as string[] },
    isEnteredTwice: false,
    isContractTaken: false,
    signedOn: day('2026-09-21'),
    contractHandoverOn: day('2027-12-31'),
  }
  test.each([
    ['today, a free unit', {}, 'ok'],
    ['the same person again', { known: { personIds: ['p-1'] } }, 'ok'],
    ['a unit that is entered now', { known: null }, 'ok'],
    ['a unit with another owner: that is a transfer', { known: { personIds: ['p-2'] } }, 'UNIT_HAS_OWNER'],
    ['a door that is there already', { known: null, isEnteredTwice: true }, 'UNIT_KNOWN'],
    ['tomorrow', { signedOn: day('2026-09-22') }, 'SIGNED_IN_THE_FUTURE'],
    ['handed over before it is signed', { contractHandoverOn: day('2026-09-20') }, 'HANDOVER_BEFORE_SIGNING'],
    ['handed over on the day of signing', { contractHandoverOn: day('2026-09-21') }, 'ok'],
    ['another unit has this contract', { isContractTaken: true }, 'CONTRACT_KNOWN'],
  ])('%s', (_title, change, expected) => {
    expect(codeOf(decideSigning({ ...signing, ...change }, now))).toBe(expected)
  })
})

describe('R2.2 a birthday: month and day only, with consent', () => {
  test.each([
    ['05-21', true],
    ['02-29', true],
    ['02-30', false],
    ['1990-05-21', false],
    ['13-01', false],
    ['00-10', false],
    ['5-21', false],
  ])('%s', (text, expected) => expect(isMonthDay(text)).toBe(expected))

  test.each([
    ['first kept, with words', { birthday: null, hasConsent: false }, { birthday: '05-21', words: '当面同意' }, 'ok'],
    [
      'first kept, without',
      { birthday: null, hasConsent: false },
      { birthday: '05-21', words: undefined },
      'BIRTHDAY_NEEDS_CONSENT',
    ],
    [
      'corrected under the consent that stands',
      { birthday: '05-21', hasConsent: true },
      { birthday: '05-22', words: undefined },
      'ok',
    ],
    [
      'withdrawn meanwhile',
      { birthday: null, hasConsent: false },
      { birthday: '05-22', words: undefined },
      'BIRTHDAY_NEEDS_CONSENT',
    ],
    ['taken away', { birthday: '05-21', hasConsent: true }, { birthday: null, words: undefined }, 'ok'],
  ])('%s', (_title, known, wanted, expected) => expect(codeOf(decideBirthday(known, wanted))).toBe(expected))
})

describe('R2.7 contacts', () => {
  const now = at('2026-09-21T09:00')
  test.each([
    ['yesterday', '2026-09-20T15:00', undefined, 'ok'],
    ['this very moment', '2026-09-21T09:00', undefined, 'ok'],
    ['a minute ahead', '2026-09-21T09:01', undefined, 'CONTACT_IN_THE_FUTURE'],
    ['to come back to today', '2026-09-21T08:00', '2026-09-21', 'ok'],
    ['to come back to yesterday', '2026-09-21T08:00', '2026-09-20', 'FOLLOW_UP_IN_THE_PAST'],
  ])('%s', (_title, when, followUp, expected) => {
    const contact = { at: at(when), followUpOn: followUp === undefined ? undefined : day(followUp) }
    expect(codeOf(decideContact(contact, now))).toBe(expected)
  })
})

describe('R2.4 sold on', () => {
  const now = at('2026-09-21T09:00')
  test.each([
    ['today, to somebody else', 'p-2', '2026-09-21', 'ok'],
    ['to whom it belongs', 'p-1', '2026-09-21', 'OWNER_ALREADY'],
    ['tomorrow', 'p-2', '2026-09-22', 'SOLD_IN_THE_FUTURE'],
  ])('%s', (_title, to, soldOn, expected) =>
    expect(codeOf(decideTransfer({ personIds: ['p-1'] }, to, day(soldOn), now))).toBe(expected),
  )
})

describe('R2.7 stale after 12 months', () => {
  test.each([
    ['the day before', '2025-09-22T10:00', '2026-09-21T23:59', false],
    ['the day itself, from midnight', '2025-09-22T10:00', '2026-09-22T00:00', true],
    ['confirmed on the 29th of February', '2024-02-29T10:00', '2025-02-28T00:00', true],
    ['a day earlier than that', '2024-02-29T10:00', '2025-02-27T23:59', false],
  ])('%s', (_title, confirmed, now, expected) => expect(at(confirmed) < staleBefore(at(now), 12)).toBe(expected))

  test('the boundary is the first day that still counts, on every day of four years and for 1 to 24 months', () => {
    for (let today = day('2024-01-01'); today < day('2028-01-01'); today = addDays(today, 1)) {
      const months = 1 + (Number(today.slice(8)) % 24)
      const first = dayOf(staleBefore(startOf(today), months))
      expect(staleOn(first, months) > today).toBe(true)
      expect(staleOn(addDays(first, -1), months) > today).toBe(false)
    }
  })

  test('5,000 files of one import are 25 days of shares, each near 200', () => {
    const shares = sharesOf(5_000, 200)
    const counts = Array.from({ length: shares }, () => 0)
    for (let file = 0; file < 5_000; file += 1) {
      const share = shareOf(`p-${Math.abs(Math.sin(file)).toString(36).slice(2, 14)}`, shares)
      counts[share] = (counts[share] ?? 0) + 1
    }
    expect(shares).toBe(25)
    expect(Math.max(...counts)).toBeLessThan(260)
    expect(Math.min(...counts)).toBeGreaterThan(140)
  })
})

describe('R2.3 completeness', () => {
  const whole: FileState = {
    kind: 'customer',
    name: '孙佳怡',
    maskedPhone: '131****0001',
    idCardTail: 'v1.x',
    unitIds: ['u-1'],
    contractNumbers: ['HT20240001'],
    estateIds: ['e-1'],
    needs: '老人同住，希望先约时间',
    linkedOpenid: 'o-1',
    confirmedAt: 100,
  }
  const fresh = { staleBefore: 100 }

  test('given everything, then nothing is missing', () => {
    expect(completenessOf(whole, fresh)).toEqual({ have: 8, of: 8, missing: [] })
  })
  test.each([
    ['idCardTail', { idCardTail: null }],
    ['needs', { needs: '' }],
    ['linked', { linkedOpenid: null }],
    ['confirmed', { confirmedAt: 99 }],
    ['contract', { contractNumbers: ['HT20240001', ''] }],
    ['name', { name: '' }],
    ['phone', { maskedPhone: '' }],
  ])('without it, %s is missing and nothing else', (fact, change) => {
    expect(completenessOf({ ...whole, ...change }, fresh)).toEqual({ have: 7, of: 8, missing: [fact] })
  })
  test('a prospect needs no unit, contract or WeChat; a former customer only a name and a number', () => {
    const bare = { ...whole, unitIds: [], contractNumbers: [], linkedOpenid: null, idCardTail: null }
    expect(completenessOf({ ...bare, kind: 'prospect' }, fresh)).toMatchObject({ have: 5, of: 5 })
    expect(completenessOf({ ...bare, kind: 'former', needs: '' }, fresh)).toMatchObject({ have: 2, of: 2 })
  })
})

describe('one search field', () => {
  const first = (words: string) => readSearch(words, ['云栖里', '听澜府'])[0]
  test.each([
    ['13100000001', { by: 'phone', phone: '13100000001' }],
    ['+86 131-0000-0001', { by: 'phone', phone: '13100000001' }],
    ['１３１００００００１１', { by: 'phone', phone: '13100000011' }],
    ['0001', { by: 'phoneTail', tail: '0001' }],
    ['3号楼1单元1202', { by: 'door', estateName: '', tokens: ['3', '1', '1202'] }],
    ['3-1-1202', { by: 'door', estateName: '', tokens: ['3', '1', '1202'] }],
    ['云栖里 3栋', { by: 'door', estateName: '云栖里', tokens: ['3'] }],
    ['听澜府1号楼1单元', { by: 'door', estateName: '听澜府', tokens: ['1', '1'] }],
    ['HT20240001', { by: 'contract', number: 'HT20240001' }],
    ['孙佳', { by: 'name', name: '孙佳' }],
    ['楼明', { by: 'name', name: '楼明' }],
    ['A座', { by: 'name', name: 'A座' }],
  ])('%s', (words, expected) => expect(first(words)).toEqual(expected))

  test('what may be two things is looked for as both', () => {
    expect(readSearch('1202', []).map(({ by }) => by)).toEqual(['phoneTail', 'door', 'contract', 'unitName', 'name'])
    expect(readSearch('HT-24-0001', []).map(({ by }) => by)).toEqual(['door', 'contract', 'unitName', 'name'])
  })
})

describe('R2.2 one timeline out of several', () => {
  /** A leg as a collection answers: at most `limit` rows, from the page's place on. */
  const legOf = (name: string, instants: readonly number[]): Leg<string> => {
    const sorted = instants.map((when, place) => ({ at: when, line: `${name}${place}` })).sort((a, b) => b.at - a.at)
    const read = async ({ bound, skip }: Page, limit: number) =>
      sorted.filter(row => bound === undefined || !('to' in bound) || row.at <= bound.to).slice(skip, skip + limit)
    return { name, read }
  }
  async function readAll(legs: readonly Leg<string>[], pageSize: number): Promise<string[]> {
    const all: string[] = []
    let after: string | undefined
    for (let pages = 0; pages < 500; pages += 1) {
      const { rows, next } = await mergedPage(legs, after, pageSize)
      all.push(...rows)
      if (next === undefined) return all
      expect(next.length).toBeLessThanOrEqual(200)
      after = next
    }
    throw new Error('no end')
  }

  test.each([
    ['all at one instant', [Array.from({ length: 57 }, () => 5), Array.from({ length: 43 }, () => 5), [5, 5]]],
    [
      'blocks of equal instants across legs',
      [
        [9, 9, 9, 7, 7, 3],
        [9, 7, 7, 7, 7, 7, 1],
        [9, 9, 7, 3, 3, 3],
      ],
    ],
    ['one leg empty, one alone', [[], Array.from({ length: 41 }, (_, n) => n), []]],
    ['exactly full pages', [Array.from({ length: 20 }, (_, n) => n), Array.from({ length: 20 }, (_, n) => n), []]],
    ['nothing at all', [[], [], []]],
  ])('%s: every row once, none lost, for every size of page', async (_title, instants) => {
    const legs = ['j', 'm', 'f'].map((name, place) => legOf(name, instants[place] ?? []))
    const expected = instants.flat().length
    for (const pageSize of [1, 2, 3, 7, 20]) {
      const all = await readAll(legs, pageSize)
      expect(new Set(all).size).toBe(expected)
      expect(all).toHaveLength(expected)
    }
  })

  test('newest first across the legs', async () => {
    const legs = [legOf('j', [1, 4, 7]), legOf('m', [2, 5, 8]), legOf('f', [3, 6, 9])]
    expect(await readAll(legs, 4)).toEqual(['f2', 'm2', 'j2', 'f1', 'm1', 'j1', 'f0', 'm0', 'j0'])
  })
})
