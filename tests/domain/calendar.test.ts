import fc from 'fast-check'
import * as v from 'valibot'
import { published } from '~/local/cli/calendar-arrangements'
import { CalendarYear, makeCalendar } from '~/types/kernel/calendar'
import { publishedYears } from '~/types/kernel/calendar-years'
import { addDays, calendarDay, weekday, yearOf, type CalendarDay } from '~/types/kernel/time'

const calendar = makeCalendar(publishedYears)
const day = calendarDay

describe('working days follow the yearly arrangement (R11.1)', () => {
  it.each([
    ['a Monday', '2026-09-21', true],
    ['a Saturday', '2026-09-19', false],
    ['a make-up Sunday before National Day', '2026-09-20', true],
    ['Mid-autumn, a Friday', '2026-09-25', false],
    ['National Day', '2026-10-01', false],
    ['the last day of the National holiday', '2026-10-07', false],
    ['a make-up Saturday', '2026-10-10', true],
    ['a make-up Saturday before Spring Festival', '2026-02-14', true],
    ['the prolonged Spring Festival of 2020', '2020-01-31', false],
    ['a make-up Saturday that the next year arranged', '2018-12-29', true],
    ['31 December 2018, a Monday off', '2018-12-31', false],
  ])('%s: %s', (_name, date, working) => {
    expect(calendar.isWorkingDay(day(date))).toEqual({ working, estimated: false })
  })

  it('knows a year or says that it guesses', () => {
    expect(calendar.years).toEqual(expect.arrayContaining([2020, 2021, 2022, 2023, 2024, 2025, 2026]))
    expect(calendar.isWorkingDay(day('2027-10-01'))).toEqual({ working: true, estimated: true })
    expect(calendar.isWorkingDay(day('2027-10-02'))).toEqual({ working: false, estimated: true })
    expect(calendar.unpublishedYear(day('2026-12-31'), day('2027-01-01'))).toBe(2027)
    expect(calendar.unpublishedYear(day('2027-01-01'), day('2026-12-31'))).toBe(2027)
    expect(calendar.unpublishedYear(day('2026-01-01'), day('2026-12-31'))).toBeUndefined()
  })

  it('carries every day that the published arrangements name', () => {
    const { holidays, workdays } = published()
    expect(publishedYears.flatMap(year => year.holidays)).toEqual(Object.keys(holidays).sort())
    expect(publishedYears.flatMap(year => year.workdays)).toEqual(Object.keys(workdays).sort())
    for (const year of publishedYears) expect(v.is(CalendarYear, year)).toBe(true)
  })

  it.each([
    ['over National Day and a make-up Saturday', '2026-09-30', 7, '2026-10-15'],
    ['from a holiday: day 0 need not be a working day', '2026-10-01', 1, '2026-10-08'],
    ['from a Sunday', '2026-09-13', 1, '2026-09-14'],
    ['none', '2026-10-01', 0, '2026-10-01'],
    ['back over National Day', '2026-10-08', -1, '2026-09-30'],
    ['back from a holiday', '2026-10-05', -1, '2026-09-30'],
    ['over New Year, both years known', '2025-12-31', 1, '2026-01-04'],
  ])('adds working days: %s', (_name, from, days, expected) => {
    expect(calendar.addWorkingDays(day(from), days)).toEqual({ day: expected, estimated: false })
  })

  it('marks what reaches into an unpublished year', () => {
    expect(calendar.addWorkingDays(day('2026-12-31'), 1)).toEqual({ day: '2027-01-01', estimated: true })
    expect(calendar.addWorkingDays(day('2026-12-30'), 1)).toEqual({ day: '2026-12-31', estimated: false })
    expect(calendar.addWorkingDays(day('2027-01-01'), -1)).toEqual({ day: '2026-12-31', estimated: false })
    expect(calendar.workingDaysBetween(day('2026-12-31'), day('2027-01-04')).estimated).toBe(true)
  })

  it('agrees with walking from day to day, in known years, gaps and beyond', () => {
    const gapped = makeCalendar(publishedYears.filter(({ year }) => year !== 2015 && year !== 2025))
    const isWorking = (date: CalendarDay): boolean => {
      const arrangement =
        gapped.years.includes(yearOf(date)) && publishedYears.find(({ year }) => year === yearOf(date))
      if (arrangement && arrangement.holidays.includes(date)) return false
      if (arrangement && arrangement.workdays.includes(date)) return true
      return weekday(date) <= 5
    }
    const dates = fc.integer({ min: -1500, max: 10_500 }).map(days => addDays(day('2003-01-01'), days))
    fc.assert(
      fc.property(dates, fc.integer({ min: -30, max: 30 }).filter(Boolean), (from, days) => {
        let walked = from
        const years = new Set<number>()
        for (let left = Math.abs(days); left > 0;) {
          walked = addDays(walked, Math.sign(days))
          years.add(yearOf(walked))
          if (isWorking(walked)) left -= 1
        }
        const estimated = [...years].some(year => !gapped.years.includes(year))
        expect(gapped.isWorkingDay(from).working).toBe(isWorking(from))
        expect(gapped.addWorkingDays(from, days)).toEqual({ day: walked, estimated })
        if (days > 0) expect(gapped.workingDaysBetween(from, walked).days).toBe(days)
      }),
      { numRuns: 2000, seed: 20260921 },
    )
  })
})

describe('the handover notice is posted 15 working days before (R5.3)', () => {
  it.each([
    ['an ordinary stretch', '2026-12-01', '2026-11-10'],
    ['over National Day and its make-up days', '2026-10-15', '2026-09-18'],
    ['first handover day on a Sunday: the 15th working day may be earlier', '2026-11-29', '2026-11-06'],
    ['posting on a make-up Sunday', '2026-10-16', '2026-09-20'],
  ])('%s: handed over from %s, posted by %s', (_name, first, posted) => {
    expect(calendar.latestPostingDay(day(first), 15)).toEqual({ ok: true, value: posted })
    expect(calendar.isWorkingDay(day(posted)).working).toBe(true)
    expect(calendar.workingDaysBetween(day(posted), day(first)).days).toBe(15)
  })

  it('names the earliest lawful handover day', () => {
    expect(calendar.earliestHandoverDay(day('2026-11-10'), 15)).toEqual({ ok: true, value: '2026-12-01' })
    // Saturday: counts as posted on Monday the 9th.
    expect(calendar.earliestHandoverDay(day('2026-11-07'), 15)).toEqual({ ok: true, value: '2026-11-30' })
  })

  it('the two agree for every day of six years', () => {
    for (let first = day('2020-03-01'); first < '2026-12-31'; first = addDays(first, 1)) {
      const posting = calendar.latestPostingDay(first, 15)
      if (!posting.ok) throw new Error(first)
      const earliest = calendar.earliestHandoverDay(posting.value, 15)
      const tooLate = calendar.earliestHandoverDay(addDays(posting.value, 1), 15)
      expect(earliest.ok && earliest.value <= first).toBe(true)
      expect(!tooLate.ok || tooLate.value > first).toBe(true)
    }
  })

  it('is refused where a year without an arrangement is touched at either end', () => {
    const refusal = { ok: false, refusal: { code: 'CALENDAR_NOT_PUBLISHED', details: { year: 2027 } } }
    expect(calendar.latestPostingDay(day('2027-01-05'), 15)).toEqual(refusal)
    expect(calendar.earliestHandoverDay(day('2026-12-20'), 15)).toEqual(refusal)
    const young = makeCalendar(publishedYears.filter(({ year }) => year === 2026))
    expect(young.latestPostingDay(day('2026-01-10'), 15)).toEqual({
      ok: false,
      refusal: { code: 'CALENDAR_NOT_PUBLISHED', details: { year: 2025 } },
    })
  })
})
