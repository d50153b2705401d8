import { parseInstant } from '~/types/kernel/time'
import { ringWords, sayExactly, sayLength, sayRange, sayWhen } from '~/src/lib/when'

const now = parseInstant('2026-09-21T10:30+08:00') // a Monday
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

describe('dates as people say them', () => {
  test.each([
    ['今天 10:12', '2026-09-21T10:12+08:00'],
    ['今天 0:00', '2026-09-21T00:00+08:00'],
    ['昨天 23:59', '2026-09-20T23:59+08:00'],
    ['明天 周二 14:00', '2026-09-22T14:00+08:00'],
    ['后天 周三 9:05', '2026-09-23T09:05+08:00'],
    ['9月24日 8:40', '2026-09-24T08:40+08:00'],
    ['9月19日 18:00', '2026-09-19T18:00+08:00'],
    ['2027年1月3日 9:00', '2027-01-03T09:00+08:00'],
  ])('%s', (words, at) => expect(sayWhen(parseInstant(at), now)).toBe(words))

  test('the day is the one in Beijing, whatever the phone says', () => {
    expect(sayWhen(parseInstant('2026-09-21T16:30Z'), parseInstant('2026-09-21T15:30Z'))).toBe('明天 周二 0:30')
  })

  test('a window within a day and one over midnight', () => {
    const from = parseInstant('2026-09-22T09:00+08:00')
    expect(sayRange(from, from + hour, now)).toBe('明天 周二 9:00–10:00')
    expect(sayRange(from, from + day, now)).toBe('明天 周二 9:00–后天 周三 9:00')
  })

  test('the exact date beside the words', () => {
    expect(sayExactly(parseInstant('2026-09-24T08:40+08:00'))).toBe('2026-09-24 周四 8:40')
  })
})

describe('lengths of time', () => {
  test.each([
    ['1小时50分', hour + 50 * minute],
    ['46分', 46 * minute + 59_000],
    ['3天2小时', 3 * day + 2 * hour + 40 * minute],
    ['1天', day],
    ['不到1分', 59_000],
    ['12分', -12 * minute],
  ])('%s', (words, length) => expect(sayLength(length)).toBe(words))

  test.each([
    ['38', '分钟', 38 * minute],
    ['99', '分钟', 99.9 * minute],
    ['70', '小时', 70 * hour + 20 * minute],
    ['5', '天', 5 * day],
  ])('in the middle of a ring: %s %s', (count, unit, length) => expect(ringWords(length)).toEqual({ count, unit }))
})
