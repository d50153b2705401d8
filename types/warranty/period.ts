import { calendarDay, yearOf, type CalendarDay } from '~/types/kernel/time'

/** How long a warranty lasts. Seasons are counted by the city's season table, not by months (law.md). */
export type Period =
  | { kind: 'years'; count: number }
  | { kind: 'months'; count: number }
  | { kind: 'seasons'; season: Season; count: number }
  | { kind: 'designedLife' }
  | { kind: 'byContract' }

export type Season = 'heating' | 'cooling'
/** First and last day of a season, 'MM-DD'; a season whose last day is earlier in the year than its first ends in the next year. */
export type SeasonTable = Record<Season, { from: string; to: string }>

/** A policy's default; each city publishes its own. */
export const defaultSeasons: SeasonTable = {
  heating: { from: '11-15', to: '03-15' },
  cooling: { from: '06-01', to: '09-30' },
}

/**
 * The last day covered (inclusive), null where no day can be named (designed life, contract).
 * Years and months end on the same day of the last month, or on its last day where it has no such day (Civil Code art. 202).
 */
export function lastDayOf(
  period: Period,
  startsOn: CalendarDay,
  seasons: SeasonTable = defaultSeasons,
): CalendarDay | null {
  switch (period.kind) {
    case 'years':
      return addMonths(startsOn, period.count * 12)
    case 'months':
      return addMonths(startsOn, period.count)
    case 'seasons':
      return lastDayOfSeasons(startsOn, period.count, seasons[period.season])
    case 'designedLife':
    case 'byContract':
      return null
  }
}

export function addMonths(day: CalendarDay, months: number): CalendarDay {
  const month = yearOf(day) * 12 + Number(day.slice(5, 7)) - 1 + months
  const year = Math.floor(month / 12)
  const monthOfYear = (month % 12) + 1
  // Day 0 of the month after is the last day of this one.
  const lastDay = new Date(Date.UTC(year, monthOfYear, 0)).getUTCDate()
  const dayOfMonth = Math.min(Number(day.slice(8)), lastDay)
  return calendarDay(`${year}-${String(monthOfYear).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`)
}

/** A season that had begun already when the cover started is not a whole one, and does not count. */
function lastDayOfSeasons(startsOn: CalendarDay, count: number, { from, to }: SeasonTable[Season]): CalendarDay {
  const firstSeasonYear = yearOf(startsOn) + (startsOn.slice(5) <= from ? 0 : 1)
  const endsInNextYear = to < from
  return calendarDay(`${firstSeasonYear + count - 1 + (endsInNextYear ? 1 : 0)}-${to}`)
}
