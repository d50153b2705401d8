/** The State Council's yearly arrangements as the package `chinese-days` carries them, and the compact rows that the types keep of them. */
import { readFileSync } from 'node:fs'

export interface Arrangement {
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

/** What the installed package knows; read from the project's root. */
export function published(): Arrangement {
  return JSON.parse(readFileSync('node_modules/chinese-days/dist/chinese-days.json', 'utf8')) as Arrangement
}
