import * as v from 'valibot'
import {
  addDays,
  at,
  CalendarDay,
  calendarDay,
  compare,
  dayOf,
  daysBetween,
  endOf,
  formatInstant,
  isCalendarDay,
  minutesOfDay,
  parseInstant,
  readInstant,
  startOf,
  weekday,
} from '~/types/kernel/time'

describe('a day is a day in Beijing (R11.1)', () => {
  it.each([
    ['the last minute of a day', '2026-09-21T23:59+08:00', '2026-09-21'],
    ['midnight belongs to the new day', '2026-09-22T00:00+08:00', '2026-09-22'],
    ['an evening in London is the next day', '2026-09-21T17:00Z', '2026-09-22'],
    ['a morning in Los Angeles', '2026-12-31T08:00-08:00', '2027-01-01'],
    ['a leap day', '2028-02-29T12:00+08:00', '2028-02-29'],
  ])('%s: %s lies on %s', (_name, instant, day) => {
    expect(dayOf(parseInstant(instant))).toBe(day)
  })

  it('starts at 16:00 UTC of the day before and ends 24 h later', () => {
    const day = calendarDay('2026-03-08')
    expect(startOf(day)).toBe(Date.UTC(2026, 2, 7, 16))
    expect(endOf(day)).toBe(Date.UTC(2026, 2, 8, 16))
    expect(formatInstant(at(day, '24:00'))).toBe('2026-03-09T00:00+08:00')
    expect(formatInstant(at(day, '18:30'))).toBe('2026-03-08T18:30+08:00')
  })

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '2026-09-31', '20260901', '0050-01-01', '', 'x'])(
    '%j is no day',
    text => {
      expect(isCalendarDay(text)).toBe(false)
      expect(v.is(CalendarDay, text)).toBe(false)
      expect(() => calendarDay(text)).toThrow(RangeError)
    },
  )

  it('counts days over months, years and leap days', () => {
    expect(addDays(calendarDay('2026-12-31'), 1)).toBe('2027-01-01')
    expect(addDays(calendarDay('2028-03-01'), -1)).toBe('2028-02-29')
    expect(daysBetween(calendarDay('2026-09-21'), calendarDay('2026-12-01'))).toBe(71)
    expect(daysBetween(calendarDay('2026-09-21'), calendarDay('2026-09-20'))).toBe(-1)
  })

  it('names Monday 1 and Sunday 7', () => {
    expect(weekday(calendarDay('2026-09-21'))).toBe(1)
    expect(weekday(calendarDay('2026-09-27'))).toBe(7)
    expect(weekday(calendarDay('1969-12-28'))).toBe(7)
  })

  it('gives the minute of the day', () => {
    expect(minutesOfDay(parseInstant('2026-09-21T08:30:59+08:00'))).toBe(510)
    expect(minutesOfDay(parseInstant('2026-09-21T00:00+08:00'))).toBe(0)
  })
})

describe('instants as text', () => {
  it.each([
    ['2026-09-30T18:10+08:00', '2026-09-30T18:10+08:00'],
    ['2026-09-30T10:10Z', '2026-09-30T18:10+08:00'],
    ['2026-09-30T03:10-07:00', '2026-09-30T18:10+08:00'],
    ['2026-09-30T15:40+05:30', '2026-09-30T18:10+08:00'],
    ['2026-09-30T18:10:05+0800', '2026-09-30T18:10:05+08:00'],
    ['2026-09-30T10:10:05.5Z', '2026-09-30T18:10:05.500+08:00'],
  ])('%s is %s', (text, written) => {
    expect(formatInstant(parseInstant(text))).toBe(written)
  })

  it.each(['2026-09-30T18:10', '2026-09-30', '2026-09-31T18:10Z', '2026-09-30T24:00Z', '2026-09-30T18:60Z', 'now', ''])(
    '%j is none, and without an offset nobody knows when',
    text => {
      expect(readInstant(text)).toBeNull()
      expect(() => parseInstant(text)).toThrow(RangeError)
    },
  )

  it('sorts instants and days', () => {
    expect([3, 1, 2].sort(compare)).toEqual([1, 2, 3])
    expect([calendarDay('2026-10-01'), calendarDay('2026-09-30')].sort(compare)).toEqual(['2026-09-30', '2026-10-01'])
    expect(compare(5, 5)).toBe(0)
  })
})
