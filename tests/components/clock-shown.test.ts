import { parseInstant } from '~/types/kernel/time'
import { showClock } from '~/src/components/clock-shown'
import type { ClockView } from '~/types/sla/clock-view'
import { ringArt } from '~/src/components/ring-art'

const hour = 3_600_000
const now = parseInstant('2026-09-21T10:30+08:00')
const clock = (usedHours: number, change: Partial<ClockView> = {}): ClockView => ({
  name: 'solution',
  state: 'running',
  startedAt: now - usedHours * hour,
  dueAt: now + (72 - usedHours) * hour,
  stoppedAt: null,
  counted: 'all',
  elapsedMs: usedHours * hour,
  targetMs: 72 * hour,
  share: usedHours / 72,
  remainingMs: Math.max(0, 72 - usedHours) * hour,
  remainingWallMs: Math.max(0, 72 - usedHours) * hour,
  breached: usedHours > 72,
  breachedByMs: Math.max(0, usedHours - 72) * hour,
  pausedNow: null,
  estimated: false,
  ...change,
})

describe('what a clock looks like (R7.4)', () => {
  test('with time enough: when it is due, in words', () => {
    expect(showClock(clock(2), now)).toEqual({
      tone: 'accent',
      left: 1 - 2 / 72,
      count: '70',
      unit: '小时',
      words: '9月24日 8:30 前',
    })
  })

  test('warns in its last quarter, from the very edge', () => {
    expect(showClock(clock(53.9), now).tone).toBe('accent')
    expect(showClock(clock(54), now).tone).toBe('warn')
  })

  test('late: by how much', () => {
    expect(showClock(clock(72.2), now)).toMatchObject({ tone: 'bad', words: '已超时 12分' })
  })

  test('paused: until when, and neither late nor urgent', () => {
    const paused = clock(71, { state: 'paused', pausedNow: { reason: 'customerAway', until: now + 24 * hour } })
    expect(showClock(paused, now)).toMatchObject({ tone: 'quiet', count: '暂停', words: '已暂停，到 明天 周二 10:30' })
  })

  test('late already, then paused: the breach stays said', () => {
    const paused = clock(74, { state: 'paused', pausedNow: { reason: 'customerAway', until: now + 24 * hour } })
    expect(showClock(paused, now).words).toBe('已超时 2小时')
  })

  test('stopped: in time, or how late', () => {
    expect(showClock(clock(10, { state: 'stopped', stoppedAt: now }), now).words).toBe('已按时完成')
    expect(showClock(clock(75, { state: 'stopped', stoppedAt: now }), now).words).toBe('已完成，晚了 3小时')
  })

  test('without a target only what is used', () => {
    const open = { dueAt: null, targetMs: null, share: null, remainingMs: null, remainingWallMs: null }
    expect(showClock(clock(26, open), now)).toMatchObject({ tone: 'quiet', words: '已用 1天2小时' })
  })

  test('a deadline in a year without an arrangement says that it is estimated (R11.1)', () => {
    expect(showClock(clock(2, { estimated: true }), now).words).toBe('9月24日 8:30 前（按现有放假安排估算）')
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
