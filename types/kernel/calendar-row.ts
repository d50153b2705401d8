import type { CalendarYear } from './calendar'
import { addDays, calendarDay, type CalendarDay } from './time'

/** `calendarYearOf(2026, '0101-0103 0501', '0104')`: an arrangement as briefly as the notice says it. Throws on what is no day. */
export function calendarYearOf(year: number, holidays: string, workdays: string): CalendarYear {
  return { year, holidays: daysOf(year, holidays), workdays: daysOf(year, workdays) }
}

function daysOf(year: number, ranges: string): CalendarDay[] {
  return ranges
    .split(' ')
    .filter(Boolean)
    .flatMap(range => {
      const [first = '', last = first] = range.split('-')
      return daysFrom(dayIn(year, first), dayIn(year, last))
    })
}

const dayIn = (year: number, monthAndDay: string): CalendarDay =>
  calendarDay(`${year}-${monthAndDay.slice(0, 2)}-${monthAndDay.slice(2)}`)

function daysFrom(first: CalendarDay, last: CalendarDay): CalendarDay[] {
  const days = [first]
  for (let day = first; day < last;) days.push((day = addDays(day, 1)))
  return days
}
