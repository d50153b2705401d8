/** @jest-environment jsdom */
import Taro from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { forgetMe } from '~/src/features/account/me.client'
import { KeysDeskScreen } from '~/src/features/handover/keys/desk/KeysDeskScreen'
import { JourneyScreen } from '~/src/features/handover/keys/JourneyScreen'
import { SurveyScreen } from '~/src/features/handover/keys/SurveyScreen'
import { HomeScreen } from '~/src/features/home/HomeScreen'
import { calendarDay, parseInstant } from '~/types/kernel/time'
import { journey, snag } from './handover.journey'
import { callsOf, me, no, now, serve, unitId, yes } from './owner.cloud'

jest.mock('~/src/lib/platform', () => ({ platform: jest.requireActual('./owner.cloud').platform }))

const taro = Taro as unknown as { router: { params: Record<string, string> } } & Record<string, jest.Mock>
const tap = (words: string) => fireEvent.click(screen.getByText(words))
const wall = (text: string): number => parseInstant(`${text}+08:00`)

beforeEach(() => {
  jest.clearAllMocks()
  serve()
  forgetMe()
  taro.router.params = {}
})
afterEach(cleanup)

const buyer = { units: [{ ...me().units[0], handedOverOn: null }] }
const building = {
  'progress.overview': () => yes({ estateId: 'e1', estateName: '云栖里', buildings: [], latest: null }),
  'progress.visit': () => yes({ since: null, news: [] }),
  'activity.upcoming': () => yes({ rows: [], albums: [] }),
}
const atHome = (given: Parameters<typeof journey>[0], over: object = buyer) =>
  serve({
    ...building,
    'account.me': () => yes(me(over)),
    'handover.home': () => yes({ journey: journey(given) }),
  })
const booked = {
  ...{ state: 'booked' as const, day: calendarDay('2026-09-22'), from: wall('2026-09-22T14:00') },
  ...{ to: wall('2026-09-22T14:40'), staffName: '李建国', proxyName: null },
}

describe('home during the handover', () => {
  test('the notice is the one card of now; the building stays below; one call more', async () => {
    atHome({})
    render(<HomeScreen />)
    await screen.findByText('交付通知书到了，请看一看')
    screen.getByText('9月22日至9月23日，在云栖里售楼处')
    expect(screen.queryByText('还没有发布进展报告')).toBeNull()
    expect(callsOf('handover.home')).toHaveLength(1)
  })

  test('booked: when, where, who comes along, how long it is', async () => {
    atHome({ booking: booked })
    render(<HomeScreen />)
    await screen.findByText('明天 周二 14:00 验房')
    screen.getByText('在云栖里售楼处，李建国陪同。还有 1天3小时')
  })

  test('on the day: my place in the line', async () => {
    const visit = { state: 'queueing' as const, zone: 'inspection' as const, number: 7, ahead: 2, windowName: null }
    atHome({ state: 'arrived', visit })
    render(<HomeScreen />)
    await screen.findByText('前面还有 2 户')
    screen.getByText('验房 · 7 号')
  })

  test('an owner with open snags sees them before everything, each with its day', async () => {
    const open = [snag(1), snag(2, { dueAt: wall('2026-09-20T18:30') }), snag(3), snag(4)]
    atHome({ state: 'handedOver', snags: { all: 5, open } }, {})
    render(<HomeScreen />)
    await screen.findByText('还有 4 项问题在整改')
    screen.getByText('其中 1 项已超期，我们正在催办，很抱歉')
    screen.getByText('整改中 · 已超期 16小时')
    screen.getByText('查看全部 4 项问题')
    expect(screen.queryByText('家里一切正常')).toBeNull()
  })

  test('then the survey, and once it is answered the home is calm again', async () => {
    atHome({ state: 'handedOver', survey: { askedAt: now, answer: null } }, {})
    render(<HomeScreen />)
    await screen.findByText('收房这件事，您满意吗？')
    tap('去评价')
    expect(taro['navigateTo']).toHaveBeenCalledWith({ url: `/packages/handover/survey?unitId=${unitId}` })
    cleanup()
    atHome(
      { state: 'handedOver', survey: { askedAt: now, answer: { stars: 5, isSettled: true, words: '', at: now } } },
      {},
    )
    render(<HomeScreen />)
    await screen.findByText('家里一切正常')
  })
})

describe('the way on one page', () => {
  test('five steps with their days; what has not come yet is said', async () => {
    serve({
      'handover.home': () =>
        yes({ journey: journey({ notice: { sentAt: now, readAt: now, confirmedAt: now }, booking: booked }) }),
    })
    render(<JourneyScreen />)
    await screen.findByText('1. 通知')
    screen.getByText('今天 10:30 确认收到')
    screen.getByText('明天 周二 14:00')
    screen.getByText('点清、签收、领钥匙，保修从这天开始')
  })

  test('in no batch: an empty page that says what will stand here', async () => {
    render(<JourneyScreen />)
    await screen.findByText('还没有收房安排')
  })

  test('deemed: the words of the law, and an objection goes to the desk as a question about the flat', async () => {
    const deemed = { on: calendarDay('2026-09-20'), at: now, reason: '两次预约都没有来' }
    serve({
      'handover.home': () => yes({ journey: journey({ state: 'deemed', deemed, handedOverOn: deemed.on }) }),
      'estate.ask': () => yes({ consultId: 'c1' }),
    })
    render(<JourneyScreen />)
    await screen.findByText(/第八条/)
    tap('我有异议')
    tap('发送异议')
    expect(callsOf('estate.ask')).toHaveLength(0)
    fireEvent.change(screen.getByPlaceholderText(/我没有收到书面通知/), { target: { value: '我没有收到通知书' } })
    await act(async () => tap('发送异议'))
    expect(callsOf('estate.ask')[0]?.input).toEqual({
      ...{ estateId: 'e1', unitId, photos: [] },
      words: '【视为交付异议】云栖里 3号楼1单元 1202：我没有收到通知书',
    })
  })
})

describe('R8.3: the survey, one question a screen', () => {
  const survey = { unitId, unitName: '云栖里 3-1-1202', keysOn: '2026-09-14', askedAt: now, answer: null }
  beforeEach(() => {
    taro.router.params = { unitId }
    serve({ 'handover.survey': () => yes(survey), 'handover.answerSurvey': () => yes({ stars: 2 }) })
  })

  test('nothing is passed over; two stars promise the manager before and after', async () => {
    render(<SurveyScreen />)
    await screen.findByText('收房这件事，您满意吗？')
    tap('下一个')
    screen.getByText('请先选一个')
    fireEvent.click(screen.getByLabelText('2 星'))
    screen.getByText(/客服经理马上会看到/)
    tap('下一个')
    tap('都办妥了')
    tap('下一个')
    await act(async () => tap('提交'))
    await screen.findByText('收到了，很抱歉')
    expect(callsOf('handover.answerSurvey')[0]?.input).toEqual({ unitId, stars: 2, isSettled: true, words: '' })
  })

  test('answered is said so; not asked yet, too', async () => {
    serve({
      'handover.survey': () => yes({ ...survey, answer: { stars: 5, isSettled: true, words: '', at: now } }),
    })
    render(<SurveyScreen />)
    await screen.findByText('您已经评价过了')
    cleanup()
    serve({ 'handover.survey': () => no('NOT_ASKED') })
    render(<SurveyScreen />)
    await screen.findByText('还没到评价的时候')
  })
})

describe('keys at the desk', () => {
  const staff = { staffId: 's1', name: '周敏', department: '客服中心', positions: ['agent'] }
  const desk = (over: object = {}) => ({
    ...{ unitId, unitName: '云栖里 3-1-1202', version: 6, state: 'takenOver', stage: 'toPrepare', keys: null },
    ...{ meterPhotos: [], openSnags: 0, completionAcceptedOn: '2026-08-20', handedOverOn: null },
    ...{ postedOn: '2026-08-20', notifiedDay: '2026-09-23', deemed: null, answer: null, ...over },
  })
  const keys = {
    meters: [{ kind: 'water', reading: '12.5', photoUrl: null }],
    items: [{ name: '入户门钥匙', count: 5 }],
    ...{ preparedAt: now, preparedBy: '周敏', signedAt: now, handedOutAt: null },
  }
  const shown = (over: object) => {
    taro.router.params = { id: unitId }
    serve({
      'account.me': () => yes(me({ units: [], staff })),
      'handover.keysOf': () => yes(desk(over)),
      'handover.handOutKeys': () => yes({ handedOverOn: '2026-09-21', cover: [] }),
    })
    render(<KeysDeskScreen />)
  }

  test('nothing counted and no meter read: said so, and nothing is sent', async () => {
    shown({})
    await screen.findByText('顺序：工作人员准备 → 业主在自己手机上签收 → 工作人员发放。签收以后不能再改')
    await act(async () => fireEvent.click(await screen.findByText('备好了，请业主签收')))
    screen.getByText('至少有一种钥匙或卡，数量 1–99')
    screen.getByText('至少抄一块表，读数只写数字，并拍一张照片')
    expect(callsOf('handover.prepareKeys')).toHaveLength(0)
  })

  test('signed for: handed out after a sheet that says what it means', async () => {
    shown({ stage: 'toHandOut', keys })
    fireEvent.click(await screen.findByText('钥匙已交给业主'))
    screen.getByText('今天起算交付：业主成为住户，保修开始计算。发放后不能撤回')
    const [, confirm] = screen.getAllByText('钥匙已交给业主')
    await act(async () => confirm && fireEvent.click(confirm))
    expect(callsOf('handover.handOutKeys')[0]?.input).toEqual({ unitId, version: 6 })
  })

  test('without the day of completion acceptance it says so before anybody tries (R6.7)', async () => {
    shown({ stage: 'toSign', keys: { ...keys, signedAt: null }, completionAcceptedOn: null })
    await screen.findByText(/竣工验收合格日还没登记/)
    await screen.findByText('已备好，请业主在手机上点“去签收”，当面点清')
  })
})
