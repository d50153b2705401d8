/**
 * Writes types/kernel/calendar-years.ts from the package `chinese-days`, which follows the State Council's notices. Run by hand once a year,
 * after `npm update chinese-days`: `npx tsx local/cli/calendar-years.ts`. The types and the mini-program carry the table, not the package.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface Arrangement {
  /** 'YYYY-MM-DD' → names of the holiday. */
  holidays: Record<string, string>
  workdays: Record<string, string>
}

const dayMs = 86_400_000
const isNextDay = (day: string, next: string): boolean => Date.parse(next) - Date.parse(day) === dayMs

/** ['2026-01-01', '2026-01-02', '2026-01-04'] → '0101-0102 0104'. */
export function asRanges(days: readonly string[]): string {
  const ranges: { first: string; last: string }[] = []
  for (const day of [...days].sort()) {
    const range = ranges[ranges.length - 1]
    if (range && isNextDay(range.last, day)) range.last = day
    else ranges.push({ first: day, last: day })
  }
  const short = (day: string): string => day.slice(5, 7) + day.slice(8)
  return ranges.map(({ first, last }) => (first === last ? short(first) : `${short(first)}-${short(last)}`)).join(' ')
}

/** The rows of the table, one text per year that has an arrangement. */
export function rowsOf({ holidays, workdays }: Arrangement): string[] {
  const years = [...new Set(Object.keys(holidays).map(day => day.slice(0, 4)))].sort()
  return years.map(year => {
    const of = (days: Record<string, string>): string => asRanges(Object.keys(days).filter(day => day.startsWith(year)))
    return `  [${year}, '${of(holidays)}', '${of(workdays)}'],`
  })
}

export function published(): Arrangement {
  const file = join(require.resolve('chinese-days'), '..', 'chinese-days.json')
  return JSON.parse(readFileSync(file, 'utf8')) as Arrangement
}

const header = `import { calendarYearOf } from './calendar-row'

// Written by local/cli/calendar-years.ts; do not edit. Year, days off, make-up workdays.
const rows: readonly (readonly [year: number, holidays: string, workdays: string])[] = [
`
const footer = `]

/** Every year whose arrangement the State Council has published, as far as this version knows (R11.1). */
export const publishedYears = rows.map(row => calendarYearOf(...row))
`

if (require.main === module) {
  writeFileSync('types/kernel/calendar-years.ts', `${header}${rowsOf(published()).join('\n')}\n${footer}`)
}
