import fc from 'fast-check'
import { disjoint, intervalAt, within, type Interval } from '~/types/kernel/intervals'
import { formatInstant, hourMs, minuteMs, parseInstant } from '~/types/kernel/time'
import { addServiceTime, allHours, hoursOf, serviceTimeBetween } from '~/types/kernel/work-time'
import { isCounted, walk } from './oracle'

const service = hoursOf('08:30', '18:30')
const pause = (from: string, until: string): Interval => ({ from: parseInstant(from), until: parseInstant(until) })

describe('service hours 08:30–18:30, every day (R7.1)', () => {
  it.each([
    ['the example of R7.1', '2026-09-21T18:10+08:00', 60, '2026-09-22T09:10+08:00'],
    ['a holiday is a day of service', '2026-09-30T18:10+08:00', 60, '2026-10-01T09:10+08:00'],
    ['before the doors open', '2026-09-21T03:00+08:00', 60, '2026-09-21T09:30+08:00'],
    ['after they closed', '2026-09-21T22:00+08:00', 60, '2026-09-22T09:30+08:00'],
    [
      'ends at closing time: that instant, not the next morning',
      '2026-09-21T17:30+08:00',
      60,
      '2026-09-21T18:30+08:00',
    ],
    ['a minute later: a minute of the next morning', '2026-09-21T17:31+08:00', 60, '2026-09-22T08:31+08:00'],
    ['a whole day from the evening', '2026-09-21T19:00+08:00', 600, '2026-09-22T18:30+08:00'],
    ['over New Year', '2026-12-31T18:00+08:00', 120, '2027-01-01T10:00+08:00'],
    ['nothing at all stays where it is', '2026-09-21T22:00+08:00', 0, '2026-09-21T22:00+08:00'],
  ])('%s', (_name, start, minutes, expected) => {
    expect(formatInstant(addServiceTime(parseInstant(start), minutes * minuteMs, service))).toBe(expected)
  })

  it.each([
    [
      'a pause moves the deadline by what it took of the hours',
      '2026-09-21T17:00+08:00',
      120,
      '2026-09-22T10:30+08:00',
    ],
    ['a deadline on the start of the pause is that instant', '2026-09-21T17:00+08:00', 30, '2026-09-21T17:30+08:00'],
    ['a start inside the pause waits for its end', '2026-09-21T17:45+08:00', 30, '2026-09-22T09:30+08:00'],
  ])('%s', (_name, start, minutes, expected) => {
    const paused = [pause('2026-09-21T17:30+08:00', '2026-09-22T09:00+08:00')]
    expect(formatInstant(addServiceTime(parseInstant(start), minutes * minuteMs, service, paused))).toBe(expected)
  })

  it('counts nothing backwards', () => {
    const noon = parseInstant('2026-09-21T12:00+08:00')
    expect(serviceTimeBetween(noon, noon - hourMs, service)).toBe(0)
    expect(serviceTimeBetween(noon - hourMs, noon, service)).toBe(hourMs)
    expect(serviceTimeBetween(noon, noon + 24 * hourMs, allHours)).toBe(24 * hourMs)
  })
})

describe('intervals', () => {
  it('become sorted and disjoint and keep what they carry', () => {
    const cut = disjoint([
      { from: 5, until: 9, reason: 'b' },
      { from: 1, until: 6, reason: 'a' },
      { from: 2, until: 3, reason: 'inside' },
      { from: 12, until: 12, reason: 'empty' },
      { from: 15, until: 13, reason: 'reversed' },
    ])
    expect(cut).toEqual([
      { from: 1, until: 6, reason: 'a' },
      { from: 6, until: 9, reason: 'b' },
    ])
    expect(within(cut, 4, 7)).toEqual([
      { from: 4, until: 6, reason: 'a' },
      { from: 6, until: 7, reason: 'b' },
    ])
    expect(intervalAt(cut, 6)?.reason).toBe('b')
    expect(intervalAt(cut, 9)).toBeUndefined()
  })
})

describe('counted time agrees with counting minute by minute', () => {
  const base = parseInstant('2026-02-26T00:00+08:00')
  const minute = (most: number) => fc.integer({ min: 0, max: most })
  const hours = fc.constantFrom(service, allHours, hoursOf('00:00', '12:00'), hoursOf('20:00', '24:00'))
  const pauses = fc
    .array(fc.tuple(minute(4 * 1440), minute(900)), { maxLength: 4 })
    .map(list =>
      disjoint(list.map(([from, long]) => ({ from: base + from * minuteMs, until: base + (from + long) * minuteMs }))),
    )

  it('2,000 pairs, forth and back', () => {
    fc.assert(
      fc.property(minute(3 * 1440), minute(2000), hours, pauses, (startMinute, wanted, open, paused) => {
        const start = base + startMinute * minuteMs
        const end = walk(start, wanted, minute => isCounted(minute, open, paused))
        expect(addServiceTime(start, wanted * minuteMs, open, paused)).toBe(end)
        expect(serviceTimeBetween(start, end, open, paused)).toBe(wanted * minuteMs)
      }),
      { numRuns: 2000, seed: 72 },
    )
  })

  it('a year takes no more steps than an hour', () => {
    const start = parseInstant('2026-03-06T17:00+08:00')
    const rounds = 40_000
    const timeOf = (span: number): number => {
      const before = process.hrtime.bigint()
      let sum = 0
      for (let round = 0; round < rounds; round += 1) {
        sum += serviceTimeBetween(start + round, start + round + span, service)
        sum += addServiceTime(start + round, span, service)
      }
      expect(sum).toBeGreaterThan(0)
      return Number(process.hrtime.bigint() - before)
    }
    timeOf(hourMs)
    // In turn, at least 15 pairs, the minimum decides (quality.md).
    const pairs = Array.from({ length: 15 }, () => ({ hour: timeOf(hourMs), year: timeOf(365 * 24 * hourMs) }))
    const least = (key: 'hour' | 'year'): number => Math.min(...pairs.map(pair => pair[key]))
    expect(least('year') / least('hour')).toBeLessThanOrEqual(2)
  })
})
