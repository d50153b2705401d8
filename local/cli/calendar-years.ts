/**
 * Writes types/kernel/calendar-years.ts from the package `chinese-days`, which follows the State Council's notices. Run by hand once a year,
 * after `npm update chinese-days`: `npx tsx local/cli/calendar-years.ts`. The types and the mini-program carry the table, not the package.
 */
import { writeFileSync } from 'node:fs'
import { published, rowsOf } from './calendar-arrangements'

const header = `import { calendarYearOf } from './calendar-row'

// Written by local/cli/calendar-years.ts; do not edit. Year, days off, make-up workdays.
const rows: readonly (readonly [year: number, holidays: string, workdays: string])[] = [
`
const footer = `]

/** Every year whose arrangement the State Council has published, as far as this version knows (R11.1). */
export const publishedYears = rows.map(row => calendarYearOf(...row))
`

writeFileSync('types/kernel/calendar-years.ts', `${header}${rowsOf(published()).join('\n')}\n${footer}`)
