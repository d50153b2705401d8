/** @jest-environment jsdom */
/** What a rectification says to its owner: the same clock with its apology (R7.4), and the one thing to do next (R5.8). */
import Taro from '@tarojs/taro'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { primaryOf } from '~/src/features/handover/rectification/ActBar'
import { fenOf } from '~/src/features/handover/rectification/acts/ChargeSheets'
import { OwnerFixesScreen } from '~/src/features/handover/rectification/OwnerFixesScreen'
import type { SnagPage } from '~/types/handover/rectification'
import { calendarDay } from '~/types/kernel/time'
import type { ClockView } from '~/types/sla/clock-view'
import { callsOf, no, now, serve, unitId, yes } from './owner.cloud'

jest.mock('~/src/lib/platform', () => ({ platform: jest.requireActual('./owner.cloud').platform }))

const taro = Taro as unknown as { router: { params: Record<string, string> } }
const day = 86_400_000

const clock = (over: Partial<ClockView> = {}): ClockView => ({
  ...{ name: 'rectification', state: 'running', startedAt: now - 3 * day, dueAt: now + 4 * day, stoppedAt: null },
  ...{ counted: 'workingDays', elapsedMs: 3 * day, targetMs: 7 * day, share: 3 / 7, remainingMs: 4 * day },
  ...{ remainingWallMs: 4 * day, breached: false, breachedByMs: 0, pausedNow: null, estimated: false },
  ...over,
})
const page = (over: Partial<SnagPage> = {}): SnagPage => ({
  ...{ snagId: 'u:s1', number: 3, unitId, unitName: '云栖里 3号楼1单元 1202', room: 'study', component: 'wall' },
  ...{ words: '墙面空鼓', state: 'fixing', ball: 'mender', kind: 'general', mender: '城建装饰', clock: clock() },
  ...{
    reinspection: null,
    charge: 'none',
    photoUrl: null,
    estateId: 'e1',
    houseType: '其他',
    recordedAt: now - 3 * day,
  },
  ...{
    photoUrls: [],
    pin: null,
    agreed: null,
    agreedLate: null,
    proposed: null,
    fixes: [],
    rejections: [],
    windows: [],
  },
  ...{ closedAt: null, chargeShown: null, desk: null, mayDo: [] },
  ...over,
})
const shown = (over: Partial<SnagPage> = {}) => {
  serve({ 'handover.snag': () => yes(page(over)) })
  taro.router.params = { id: 'u:s1' }
  render(<OwnerFixesScreen />)
}
const tap = (words: string) => fireEvent.click(screen.getByText(words))

beforeEach(() => {
  jest.clearAllMocks()
  serve()
  taro.router.params = {}
})
afterEach(cleanup)

test('in time: who mends it and until when, no apology', async () => {
  shown()
  await screen.findByText('由城建装饰整改')
  screen.getByText('书房 墙面')
  expect(screen.queryByText(/非常抱歉/)).toBeNull()
})

test('late: an apology stands by the clock; a day promised too late does not hide it (R7.4)', async () => {
  const late = clock({ breached: true, breachedByMs: 2 * day, dueAt: now - 2 * day, share: 1.2 })
  shown({ clock: late, agreedLate: { on: calendarDay('2026-09-25'), at: now, words: '' } })
  await screen.findByText(/非常抱歉/)
  screen.getByText(/超时后承诺/)
})

test('a new day is answered: neither yes nor no is taken for granted, and what is refused is said', async () => {
  const proposed = { on: calendarDay('2026-09-25'), reason: '厂家补板', at: now }
  serve({
    'handover.snag': () => yes(page({ ball: 'ownerAnswer', proposed, mayDo: ['answerProposal'] })),
    'handover.answerProposal': () => no('NOTHING_PROPOSED'),
  })
  taro.router.params = { id: 'u:s1' }
  render(<OwnerFixesScreen />)
  await screen.findByText('等您答复新的日子')
  tap('答复改期')
  tap('提交')
  expect(callsOf('handover.answerProposal')).toHaveLength(0)
  tap('同意')
  tap('提交')
  await screen.findByText('没有等您答复的改期了，请刷新看看')
  expect(callsOf('handover.answerProposal')).toMatchObject([{ input: { snagId: 'u:s1', isAccepted: true } }])
})

test('the look is booked first, then signed for; nothing that is not allowed is offered', () => {
  const fixed = page({ state: 'fixed', ball: 'owner', mayDo: ['bookReinspection', 'confirmFix', 'rejectFix'] })
  expect(primaryOf(fixed, true)).toBe('bookReinspection')
  const booked = { ...fixed, reinspection: { on: calendarDay('2026-09-22'), from: '10:00' } }
  expect(primaryOf(booked, true)).toBe('confirmFix')
  expect(primaryOf(page(), true)).toBeUndefined()
  // What is the owner's to answer is not the first thing that staff do.
  const asked = page({ mayDo: ['assignSnag', 'answerProposal'] })
  expect([primaryOf(asked, true), primaryOf(asked, false)]).toEqual(['answerProposal', 'assignSnag'])
})

test('a flat without snags says so', async () => {
  serve({ 'handover.unitSnags': () => yes({ unitName: '', rows: [] }) })
  taro.router.params = { unitId }
  render(<OwnerFixesScreen />)
  await screen.findByText('没有整改记录')
})

test.each([
  ['', null],
  ['860', 86_000],
  ['860.5', 86_050],
  ['0.07', 7],
  ['八百', undefined],
  ['-1', undefined],
])('an amount written as "%s"', (written, fen) => {
  expect(fenOf(written)).toBe(fen)
})
