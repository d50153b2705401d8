/** @jest-environment jsdom */
import Taro from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { forgetMe } from '~/src/features/account/me.client'
import { AboutScreen } from '~/src/features/estate/AboutScreen'
import { AnswersScreen } from '~/src/features/estate/AnswersScreen'
import { doorOf } from '~/src/features/estate/desk/door'
import { PromisesDeskScreen } from '~/src/features/estate/desk/PromisesDeskScreen'
import { GuidesScreen } from '~/src/features/estate/GuidesScreen'
import { QuestionScreen } from '~/src/features/estate/QuestionScreen'
import { defaultGuides } from '~/types/estate/guides.copy'
import { asked, callsOf, me, no, now, serve, unitId, yes } from './owner.cloud'

jest.mock('~/src/lib/platform', () => ({ platform: jest.requireActual('./owner.cloud').platform }))

const taro = Taro as unknown as { router: { params: Record<string, string> } }
const tap = (words: string) => fireEvent.click(screen.getByText(words))

const information = Object.fromEntries(
  ['address', 'developer', 'landUse', 'plotRatio', 'greenRate', 'parking', 'propertyCompany', 'propertyFee']
    .concat(['hotline', 'hotlineHours', 'expectedHandover', 'schools', 'transport', 'words'])
    .map(name => [name, name === 'plotRatio' ? '2.2' : '']),
)
const sale = (over: object = {}) => ({
  ...{
    state: 'offSale',
    changedAt: null,
    missing: ['presalePermit'],
    expired: [],
    isAllowed: false,
    endedByClock: false,
  },
  ...over,
})
const certificate = {
  ...{ slot: 'businessLicence', kind: 'businessLicence', number: '9133', issuedOn: '2018-05-11', validUntil: null },
  ...{ photoId: null, photoUrl: null, buildings: [], version: 1, at: 0, standing: 'valid' },
}
const page = (over: object = {}) => ({
  estateId: 'e1',
  name: '听澜府',
  information,
  certificates: [certificate],
  sale: sale(),
  ...over,
})
const promise = {
  ...{ promiseId: 'p1', what: '交付时配送储藏间', isForUnit: true, place: 'oral', written: null, dueOn: '2026-12-31' },
  ...{ state: 'open', isOverdue: false, closedAt: null, closing: '' },
}
const ofEstate = {
  'estate.estates': () => yes({ rows: [{ estateId: 'e1', name: '听澜府', isOnSale: false }] }),
  'estate.about': () => yes(page()),
  'estate.promisesToUs': () => yes({ rows: [promise] }),
  'estate.saidAlike': () => yes({ rows: [] }),
  'estate.commitment': () => yes({ rows: [] }),
}

beforeEach(() => {
  jest.clearAllMocks()
  forgetMe()
  taro.router.params = {}
  serve(ofEstate)
})
afterEach(cleanup)

test('an estate that is not on sale says which certificate is missing, and shows those that there are (R3.1)', async () => {
  render(<AboutScreen />)
  await screen.findByText('还缺：商品房预售许可证')
  screen.getByText('未在售')
  expect(screen.getAllByText('还没有公示')).toHaveLength(6)
  screen.getByText('长期有效')
  await screen.findByText('交付时配送储藏间')
  expect(callsOf('estate.promisesToUs')[0]?.input).toEqual({ unitId })
})

test('one that a certificate took off sale says so before all else (R3.1)', async () => {
  const lapsed = sale({ missing: [], expired: ['landRight'], endedByClock: true })
  serve({ ...ofEstate, 'estate.about': () => yes(page({ sale: lapsed })) })
  render(<AboutScreen />)
  await screen.findByText('有证照过期，已停止在售')
  screen.getByText('已过期：国有土地使用权证／不动产权证')
})

test('the words that hit are marked in what was found (R3.4)', async () => {
  const found = {
    articleId: 'a1',
    title: '防水多久保修',
    body: '屋面防水保修五年',
    category: 'warranty',
    hits: ['防水'],
    publishedAt: now,
  }
  serve({ ...ofEstate, 'estate.searchAnswers': () => yes({ rows: [found] }) })
  const { container } = render(<AnswersScreen />)
  await screen.findByText('最近更新')
  expect(Array.from(container.querySelectorAll('.estate-hit')).map(each => each.textContent)).toEqual(['防水', '防水'])
})

test('a question that could not be sent is kept, and sent again under the same key (R14.2)', async () => {
  taro.router.params = { estateId: 'e1' }
  serve({ ...ofEstate, 'estate.myQuestions': () => yes({ rows: [] }), 'estate.ask': () => no('TRY_AGAIN', 'retry') })
  render(<QuestionScreen />)
  const field = await screen.findByPlaceholderText('例：首付款交到哪个账户')
  await act(async () => tap('提交问题'))
  screen.getByText('再多说几个字')
  expect(callsOf('estate.ask')).toEqual([])
  fireEvent.change(field, { target: { value: '首付款交到哪里' } })
  await act(async () => tap('提交问题'))
  await screen.findByText('现在有点忙，内容都在，请过一会儿再试')
  await act(async () => tap('提交问题'))
  expect((field as HTMLTextAreaElement).value).toBe('首付款交到哪里')
  const [first, second] = callsOf('estate.ask')
  expect(second?.requestId).toBe(first?.requestId)
})

test('a guide is confirmed in the version that was read; without a permit nobody may take the money (R3.6)', async () => {
  const stages = (['interest', 'subscription', 'signing'] as const).map(stage => ({
    ...{ stage, version: 3, text: defaultGuides[stage], confirmedAt: null },
  }))
  const guide = { estateId: 'e1', estateName: '听澜府', hasPresalePermit: false, stages }
  serve({ ...ofEstate, 'estate.guide': () => yes(guide), 'estate.confirmGuide': () => yes({ confirmedAt: now }) })
  render(<GuidesScreen />)
  await screen.findByText('第 3 版')
  fireEvent.click(screen.getByText('认筹'))
  screen.getByText('这个楼盘还没有有效的预售许可证，现在任何人都不能收认筹金')
  await act(async () => tap('我已看过'))
  expect(asked.find(({ name }) => name === 'estate.confirmGuide')?.input).toEqual({
    estateId: 'e1',
    stage: 'subscription',
    version: 3,
  })
})

test('an important promise that stands nowhere offers only to be written down (R3.3)', async () => {
  taro.router.params = { id: 'p1' }
  const staff = { staffId: 's1', name: '孙丽', department: '客服中心', positions: ['manager'] }
  const view = {
    ...promise,
    estateId: 'e1',
    estateName: '听澜府',
    unitName: null,
    isImportant: true,
    staffName: '宋佳',
    madeAt: now,
  }
  serve({
    ...ofEstate,
    'account.me': () => yes(me({ staff })),
    'estate.promises': () => yes({ rows: [], board: [] }),
    'estate.promise': () => yes({ promise: view, photoUrls: [], story: [] }),
  })
  render(<PromisesDeskScreen />)
  await screen.findByText('重要承诺，还没写进合同或补充协议，现在不能办结')
  screen.getByText('写进合同')
  expect(screen.queryByText('已兑现')).toBeNull()
  expect(screen.queryByText('撤回')).toBeNull()
})

test.each([
  ['2号楼1单元 1101', { building: '2号楼', entrance: '1单元', room: '1101' }],
  [' 3栋 2单元 902室 ', { building: '3栋', entrance: '2单元', room: '902室' }],
  ['2号楼 1101', undefined],
  ['', undefined],
])('a door as people write it: %s', (text, door) => {
  expect(doorOf(text)).toEqual(door)
})
