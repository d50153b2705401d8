import { Cron } from 'croner'

/**
 * Instants of a seven-field cron (second minute hour day month weekday year, Beijing time), as the platform reads it.
 * `after` is exclusive; undefined: never again. @throws Error for a pattern the platform would refuse.
 */
export function cronInstants(pattern: string): (after: number) => number | undefined {
  const fields = pattern.trim().split(/\s+/)
  if (fields.length !== 7) throw new Error(`a timer's pattern has seven fields, not ${fields.length}: ${pattern}`)
  const years = yearsOf(fields[6] ?? '*')
  const cron = new Cron(fields.slice(0, 6).join(' '), { timezone: 'Asia/Shanghai', paused: true })
  return after => {
    for (let at = cron.nextRun(new Date(after)); at; at = cron.nextRun(at)) {
      const year = new Date(at.getTime() + 8 * 3_600_000).getUTCFullYear()
      if (years === 'every' || years.has(year)) return at.getTime()
      if (year > Math.max(...years)) return undefined
    }
    return undefined
  }
}

function yearsOf(field: string): 'every' | Set<number> {
  if (field === '*') return 'every'
  const years = field.split(',').flatMap(part => {
    const [from, to = from] = part.split('-').map(Number)
    if (!from || !to || from > to) throw new Error(`not a year: ${part}`)
    return Array.from({ length: to - from + 1 }, (_, step) => from + step)
  })
  return new Set(years)
}
