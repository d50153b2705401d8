/** @jest-environment jsdom */
/** The handover day on screens (R5.5): my place in the line, the staff's board, the wall. */
import Taro from '@tarojs/taro'
import { act, cleanup, configure, fireEvent, render, screen } from '@testing-library/react'
import { forgetMe } from '~/src/features/account/me.client'
import { DayScreen } from '~/src/features/handover/day/DayScreen'
import { QueueScreen } from '~/src/features/handover/day/QueueScreen'
import { WallScreen } from '~/src/features/handover/day/WallScreen'
import type { QueuePlace, VisitCard, VisitWork, WindowCard } from '~/types/handover/day'
import { lineZones } from '~/types/handover/day'
import { calendarDay } from '~/types/kernel/time'
import { callsOf, me, no, now, serve, unitId, yes } from './owner.cloud'

jest.mock('~/src/lib/platform', () => ({ platform: jest.requireActual('./owner.cloud').platform }))
const taro = Taro as unknown as { router: { params: Record<string, string> } }
Object.assign(Taro, {
  getWindowInfo: () => ({ windowWidth: 390 }),
  onWindowResize: jest.fn(),
  offWindowResize: jest.fn(),
})
const day = calendarDay('2026-09-21')
const tap = (words: string) => act(async () => void fireEvent.click(screen.getByText(words)))

const place = (facts: Partial<QueuePlace> = {}): QueuePlace => ({
  ...{ unitName: '云栖里 3号楼1单元 1202', day, number: 7, state: 'queueing', zone: 'documents', windowName: null },
  zones: (['checkIn', ...lineZones] as const).map(zone => ({
    zone,
    stands: zone === 'checkIn' ? 'behind' : zone === 'documents' ? 'here' : 'ahead',
  })),
  ...{ ahead: 3, waitMinutes: 14, technicianName: null, readyFor: 'documents', ready: ['业主身份证原件'] },
  ...facts,
})
const visit = (facts: Partial<VisitCard> = {}): VisitCard => ({
  ...{ unitId, door: '3号楼1单元 1202', number: 7, state: 'queueing', zone: 'documents', since: now },
  ...{ arrival: 'booked', hasPlace: true, windowName: null },
  ...facts,
})
const window: WindowCard = {
  ...{ zone: 'documents', number: 2, name: '2号窗口', isOpen: true, staffName: '周敏', isMine: true, serving: null },
}
const work: VisitWork = {
  visit: visit({ state: 'served', windowName: '2号窗口' }),
  ...{ people: ['陈女士'], proxy: null, passages: [], fees: [], openSnags: 0, technicianName: null },
  papers: ['业主身份证原件', '商品房买卖合同'].map(name => ({ name, isTicked: false })),
  ...{ next: 'inspection', mayGoTo: ['inspection', 'issues'], moves: ['putBack', 'sendOn', 'finishVisit', 'leave'] },
}
const zones = lineZones.map(zone => ({ zone, waiting: 2, served: 1, openWindows: 1, waitMinutes: 6 }))
const board = (facts: object = {}) => ({
  ...{ title: '首批交付', estateName: '云栖里', day, isHandoverDay: true, windows: [window], zones, lines: [visit()] },
  ...facts,
})
const share = { count: 3, of: 5 }
const figures = {
  ...{ day, arrived: share, walkIns: 0, noShows: share, finished: share, left: share, inspectionsEnded: share },
  ...{ keysHandedOut: share, snags: 4, zones: [] },
}
const batch = { batchId: 'b1', title: '首批交付', estateName: '云栖里', place: '售楼处', isToday: true, nextDay: day }

// A machine at work with other things renders a first page in more than a second.
configure({ asyncUtilTimeout: 5_000 })

beforeEach(() => {
  forgetMe()
  taro.router.params = {}
})
afterEach(cleanup)

describe('my place in the line', () => {
  const shown = async (given: QueuePlace | null) => {
    serve({ 'handover.myQueue': () => yes({ place: given }) })
    render(<QueueScreen />)
    await screen.findByText(given ? '您是 7 号' : '今天还没有签到')
  }

  test('how many are before me, how long it takes, what to have ready', async () => {
    await shown(place())
    screen.getByText('前面还有 3 户')
    screen.getByText('大约还要等 14 分钟')
    screen.getByText('业主身份证原件')
    expect(callsOf('handover.myQueue')[0]?.input).toEqual({ unitId })
  })

  test('called: where to go', async () => {
    await shown(place({ state: 'served', windowName: '2号窗口', readyFor: 'inspection', ready: [] }))
    screen.getByText('请到资料审核 2号窗口')
    screen.getByText('接下来：验房')
  })

  test('no window is open: it is said, and no time is made up', async () => {
    await shown(place({ ahead: 0, waitMinutes: null }))
    screen.getByText('下一位就是您')
    screen.getByText('这一区的窗口还没开，开了就能算出时间')
  })

  test('not signed in yet', () => shown(null))
})

describe('the staff’s board', () => {
  const staff = {
    staffId: 's',
    name: '周敏',
    department: 'serviceCentre',
    positions: ['agent'],
    isNotAssignable: false,
  }
  const shown = async (more: Parameters<typeof serve>[0] = {}) => {
    serve({
      'account.me': () => yes(me({ staff })),
      'handover.dayBatches': () => yes({ rows: [batch] }),
      'handover.dayBoard': () => yes(board()),
      'handover.dayFigures': () => yes(figures),
      'handover.visitWork': () => yes(work),
      ...more,
    })
    render(<DayScreen />)
    await screen.findByText('资料审核 2号窗口')
  }

  test('one batch today is opened at once; the next is called by one tap', async () => {
    await shown({ 'handover.callNext': () => yes({ visit: work.visit }) })
    await tap('叫下一位')
    expect(callsOf('handover.callNext')[0]?.input).toEqual({ batchId: 'b1', zone: 'documents', number: 2 })
  })

  test('a code is checked in; a door is looked for, and checked in by a tap', async () => {
    const entered = yes({ visit: visit(), isAgain: false, slotFrom: null })
    await shown({
      'handover.checkIn': () => entered,
      'handover.checkInDoor': () => entered,
      'handover.findDoors': () => yes({ rows: [{ unitId, door: '3号楼1单元 1202', slotFrom: null, isHere: false }] }),
    })
    const say = (value: string) =>
      fireEvent.input(screen.getByPlaceholderText('签到码、房号或业主姓名'), { target: { value }, detail: { value } })
    const send = () => act(async () => void fireEvent.click(screen.getAllByText('签到').slice(-1)[0] as HTMLElement))
    say('k7qx2m')
    await send()
    expect(callsOf('handover.checkIn')[0]?.input).toEqual({ batchId: 'b1', code: 'k7qx2m' })
    await screen.findByText('7 号，请进')
    say('1202')
    await send()
    await screen.findByText('今天没有预约')
    await act(async () => void fireEvent.click(screen.getByText('今天没有预约')))
    expect(callsOf('handover.checkInDoor')[0]?.input).toEqual({ batchId: 'b1', unitId })
  })

  const serving = { unitId, door: '3号楼1单元 1202', number: 7, since: now }
  const busy = { 'handover.dayBoard': () => yes(board({ windows: [{ ...window, serving }] })) }

  test('a paper is ticked and kept at once; refused, the tick goes away again', async () => {
    let isKept = true
    await shown({ ...busy, 'handover.tickPapers': () => (isKept ? yes({ visit: work.visit }) : no('PAPER_UNKNOWN')) })
    await screen.findByText('0/2')
    await tap('业主身份证原件')
    expect(callsOf('handover.tickPapers')[0]?.input).toMatchObject({ papers: ['业主身份证原件'] })
    await screen.findByText('1/2')
    isKept = false
    await tap('商品房买卖合同')
    await screen.findByText('清单刚刚变了，请刷新再勾')
    screen.getByText('1/2')
  })

  test('sent on to the next zone, to another, or put back', async () => {
    const moved = () => yes({ visit: work.visit })
    await shown({ ...busy, 'handover.sendOn': moved, 'handover.putBack': moved })
    await screen.findByText('办好了，去验房')
    await tap('办好了，去验房')
    await tap('别的去向')
    await tap('去问题受理')
    expect(callsOf('handover.sendOn').map(({ input }) => input['to'])).toEqual(['inspection', 'issues'])
    await tap('没有来，放回队尾')
    expect(callsOf('handover.putBack')[0]?.input).toEqual({ batchId: 'b1', unitId })
  })
})

test('the wall: doors and windows, never a name; a zone without a window says so', async () => {
  taro.router.params = { batchId: 'b1' }
  const called = [{ door: '1号楼1单元 1101', number: 3, zone: 'fees', windowName: '2号窗口', calledAt: now }]
  const closed = zones.map((zone, index) => (index === 4 ? { ...zone, openWindows: 0, waitMinutes: null } : zone))
  const wall = {
    title: '首批交付',
    estateName: '云栖里',
    place: '售楼处',
    day,
    isHandoverDay: true,
    zones: closed,
    called,
  }
  serve({ 'handover.wall': () => yes(wall) })
  render(<WallScreen />)
  await screen.findByText('1号楼1单元 1101')
  screen.getByText('费用缴纳 2号窗口')
  screen.getByText('10:30')
  screen.getByText('未开窗口')
})
