/** @jest-environment jsdom */
import Taro from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { forgetMe } from '~/src/features/account/me.client'
import { HomeScreen } from '~/src/features/home/HomeScreen'
import { NewRepairScreen } from '~/src/features/ticket/NewRepairScreen'
import { RepairScreen } from '~/src/features/ticket/RepairScreen'
import { callsOf, detail, me, no, now, row, serve, unitId, yes } from './owner.cloud'

jest.mock('~/src/lib/platform', () => ({ platform: jest.requireActual('./owner.cloud').platform }))

const taro = Taro as unknown as { router: { params: Record<string, string> } } & Record<string, jest.Mock>
const tap = (words: string) => fireEvent.click(screen.getByText(words))
const type = (hint: string, words: string) =>
  fireEvent.change(screen.getByPlaceholderText(hint), { target: { value: words } })
const draftKey = `repair-draft:${unitId}`

beforeEach(() => {
  jest.clearAllMocks()
  serve()
  forgetMe()
  Taro.setStorageSync(draftKey, '')
  taro.router.params = {}
})
afterEach(cleanup)

describe('home', () => {
  test('a repair that is done asks whether it is fixed, and one tap says so', async () => {
    const done = row({ state: 'done', asksForAcceptance: true, waiting: { on: 'customer' } })
    serve({ 'ticket.mine': () => yes({ rows: [done] }), 'ticket.accept': () => yes({ state: 'accepted' }) })
    render(<HomeScreen />)
    await screen.findByText('主卫漏水，确认修好了吗？')
    await act(async () => tap('修好了'))
    expect(callsOf('ticket.accept')[0]?.input).toEqual({ ticketId: done.ticketId, words: '' })
  })

  test('"not fixed" leads to where words and photos are asked for', async () => {
    const done = row({ state: 'done', asksForAcceptance: true })
    serve({ 'ticket.mine': () => yes({ rows: [done] }) })
    render(<HomeScreen />)
    await screen.findByText('还没修好')
    tap('还没修好')
    expect(taro['navigateTo']).toHaveBeenCalledWith({
      url: `/pages/repair/detail?ticketId=${done.ticketId}&ask=sendBack`,
    })
  })

  test('nothing open: a calm word, the door to report, the warranty in two lines', async () => {
    render(<HomeScreen />)
    await screen.findByText('家里一切正常')
    screen.getByText('保到 2031-06-10')
    tap('报修')
    expect(taro['navigateTo']).toHaveBeenCalledWith({ url: `/pages/repair/new?unitId=${unitId}` })
  })

  test.each([
    ['a visitor finds the way to the flat', { units: [] }, '用手机号找我的房子'],
    ['a buyer sees how far the house is', { units: [{ ...me().units[0], handedOverOn: null }] }, '还没有发布进展报告'],
    [
      'staff find the workbench',
      { units: [], staff: { staffId: 's', name: '周敏', department: '客服中心', positions: ['agent'] } },
      '服务工作台',
    ],
  ])('%s', async (_who, over, words) => {
    serve({
      'account.me': () => yes(me(over)),
      'progress.overview': () => yes({ estateId: 'e1', estateName: '云栖里', buildings: [], latest: null }),
      'progress.visit': () => yes({ since: null, news: [] }),
      'activity.upcoming': () => yes({ rows: [], albums: [] }),
    })
    render(<HomeScreen />)
    await screen.findByText(words)
    expect(screen.queryByText('我的保修')).toBeNull()
  })

  test('no network: said so, and asked again at a tap', async () => {
    serve({ 'account.me': () => no('NETWORK', 'retry') })
    render(<HomeScreen />)
    await screen.findByText('网络不通，内容都在，请连上网再试')
    serve()
    await act(async () => tap('再试一次'))
    await screen.findByText('家里一切正常')
  })
})

describe('report a repair', () => {
  const submitted = () =>
    yes({
      ticketId: 't1',
      number: '0921-K7M2Q',
      clocks: [],
      cover: { isCovered: true, coveredUntil: null, warrantyPart: 'structure' },
    })
  const hint = '例：主卫天花板滴水，越来越快'
  async function toWords() {
    render(<NewRepairScreen />)
    await screen.findByText('哪里需要修？')
    tap('主卫')
    tap('渗水漏水')
  }

  test('four steps lead to a number; permission for reminders is asked at that tap', async () => {
    serve({ 'ticket.submitRepair': submitted })
    await toWords()
    type(hint, '主卫天花板滴水')
    tap('下一步')
    await screen.findByText(/保到 2031-06-10，维修不收费/)
    tap('周末')
    await act(async () => tap('提交报修'))
    await screen.findByText('收到了，正在安排师傅')
    expect(callsOf('ticket.submitRepair')[0]?.input).toEqual({
      ...{ unitId, room: 'masterBathroom', part: 'leak', words: '主卫天花板滴水' },
      ...{ photos: [], convenient: '周末', severity: 'routine' },
    })
    expect(callsOf('message.recordGrants')).toHaveLength(1)
    expect(Taro.getStorageSync(draftKey)).toBe('')
  })

  test('too few words are said so, and nothing is sent', async () => {
    await toWords()
    type(hint, '漏')
    tap('下一步')
    screen.getByText('再多说几个字')
    expect(callsOf('ticket.submitRepair')).toEqual([])
  })

  test('the words suggest another room and an emergency, show what they are taken from, and one tap takes it', async () => {
    await toWords()
    type(hint, '厨房水管爆了，水漫出来')
    screen.getByText(/因为您说了“厨房”/)
    screen.getByText(/先关进户水阀/)
    tap('就按这个')
    expect(Taro.getStorageSync(draftKey)).toMatchObject({ room: 'kitchen', part: 'pipe', severity: 'emergency' })
  })

  test('nothing typed is lost by leaving; a lost answer is asked for again under the same key, other words under another', async () => {
    serve({ 'ticket.submitRepair': () => no('NETWORK', 'retry') })
    await toWords()
    type(hint, '主卫天花板滴水')
    tap('下一步')
    await act(async () => tap('提交报修'))
    screen.getByText('网络不通，内容都在，请连上网再试')
    cleanup()
    render(<NewRepairScreen />)
    await screen.findByText('上次没写完的还在')
    screen.getByText('主卫天花板滴水')
    await act(async () => tap('提交报修'))
    tap('上一步')
    type(hint, '主卫天花板滴水更快了')
    tap('下一步')
    await act(async () => tap('提交报修'))
    const [first, again, other] = callsOf('ticket.submitRepair').map(call => call.requestId)
    expect(again).toBe(first)
    expect(other).not.toBe(first)
  })

  test('a refusal is said in words and the form stays', async () => {
    serve({ 'ticket.submitRepair': () => no('PHOTO_NOT_USABLE') })
    await toWords()
    type(hint, '主卫天花板滴水')
    tap('下一步')
    await act(async () => tap('提交报修'))
    screen.getByText('有照片没有传好或已经用过，请删掉它重新拍一张')
    screen.getByText('提交报修')
  })
})

describe('a repair', () => {
  const show = async (over: Parameters<typeof detail>[0]) => {
    taro.router.params = { ticketId: 't1' }
    serve({ 'ticket.detail': () => yes(detail(over)), 'ticket.contestPause': () => yes({ state: 'surveyed' }) })
    render(<RepairScreen />)
    await screen.findByText('经过')
  }

  test('offers the moves that the server offers and nothing else', async () => {
    await show({ moves: ['addNote'] })
    screen.getByText('补充说明')
    expect(screen.queryByText('取消报修')).toBeNull()
    expect(screen.queryByText('改时间')).toBeNull()
  })

  test('a pause is told with its reason and its end, and can be contested in words (R7.2)', async () => {
    const until = now + 3 * 86_400_000
    const pauses = [{ reason: 'weather' as const, words: '连续下雨', from: now, until, isErased: false }]
    await show({ state: 'surveyed', pauseState: 'paused', isPaused: true, pauses, moves: ['contestPause'] })
    screen.getByText(/天气不允许施工，到 9月24日 10:30 继续。连续下雨/)
    tap('不同意暂停')
    type('写给主管看，由主管决定是否继续计时', '外面没有下雨了')
    await act(async () => tap('提交给主管'))
    expect(callsOf('ticket.contestPause')[0]?.input).toEqual({ ticketId: '20260921-K7M2Q', words: '外面没有下雨了' })
  })

  test('closing the sheet keeps what was typed', async () => {
    await show({ moves: ['addNote'] })
    tap('补充说明')
    type('想到什么就写什么，负责的师傅马上能看到', '钥匙在物业')
    fireEvent.click(screen.getByLabelText('关闭'))
    fireEvent.click(screen.getAllByText('补充说明')[0] as HTMLElement)
    screen.getByDisplayValue('钥匙在物业')
  })
})
