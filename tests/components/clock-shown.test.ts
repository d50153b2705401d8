import { parseInstant } from '~/types/kernel/time'
import { showClock, type ClockFacts } from '~/src/components/clock-shown'
import { ringArt } from '~/src/components/ring-art'

const hour = 3_600_000
const now = parseInstant('2026-09-21T10:30+08:00')
const clock = (usedHours: number, state: ClockFacts['state'] = 'running'): ClockFacts => ({
  dueAt: now + (72 - usedHours) * hour,
  usedMs: usedHours * hour,
  totalMs: 72 * hour,
  state,
})

describe('what a clock looks like', () => {
  test('with time enough: when it is due, in words', () => {
    expect(showClock(clock(2), now)).toEqual({
      tone: 'accent',
      left: 70 / 72,
      count: '70',
      unit: '小时',
      words: '9月24日 8:30 前',
    })
  })

  test('warns in its last quarter, from the very edge', () => {
    expect(showClock(clock(53.9), now).tone).toBe('accent')
    expect(showClock(clock(54), now).tone).toBe('warn')
  })

  test('past its end it is late at once, though no timer has run yet', () => {
    const shown = showClock({ ...clock(72), dueAt: now - 12 * 60_000 }, now)
    expect(shown).toMatchObject({ tone: 'bad', words: '已超时 12分' })
  })

  test('paused it counts nothing and is neither late nor urgent', () => {
    expect(showClock(clock(71, 'paused'), now + 100 * hour)).toMatchObject({ tone: 'quiet', words: '已暂停，不计时' })
  })

  test('met it says so for good', () => {
    expect(showClock(clock(10, 'met'), now + 900 * hour).words).toBe('已按时完成')
  })
})

describe('the ring', () => {
  const drawn = (left: number) => decodeURIComponent(ringArt(left, 'warn'))
  test('nothing left draws the track alone, more than all is all', () => {
    expect(drawn(0).match(/<circle/g)).toHaveLength(1)
    expect(drawn(-1)).toBe(drawn(0))
    expect(drawn(1.5)).toBe(drawn(1))
  })
  test('half of the time is half of the round', () => {
    expect(drawn(0.5)).toContain('stroke-dasharray="88.0 175.9"')
  })
})
