/** @jest-environment jsdom */
/** The screens of own data (R2.6), consents and switches (R9.3): what is told before a tap, and what a tap sends. */
import Taro from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { forgetMe } from '~/src/features/account/me.client'
import { MineScreen } from '~/src/features/account/MineScreen'
import { MyDataScreen } from '~/src/features/account/MyDataScreen'
import { PhoneViewsScreen } from '~/src/features/account/PhoneViewsScreen'
import { PrivacyScreen } from '~/src/features/account/PrivacyScreen'
import { SwitchesScreen } from '~/src/features/account/SwitchesScreen'
import type { MyData } from '~/types/account/own-record'
import { callsOf, me, no, now, platform, serve, unitId, yes } from './owner.cloud'

jest.mock('~/src/lib/platform', () => ({ platform: jest.requireActual('./owner.cloud').platform }))

const taro = Taro as unknown as { router: { params: Record<string, string> } } & Record<string, jest.Mock>
const tap = async (words: string | RegExp) => {
  const found = screen.getAllByText(words)
  await act(async () => void fireEvent.click(found[found.length - 1] as HTMLElement))
}

const data = (over: Partial<MyData> = {}): MyData => ({
  ...{ isSure: false, name: '陈女士', maskedPhone: '138****6021', phone: null, idCardTail: null, hasIdCardTail: true },
  ...{ kind: 'customer', openedAt: now, confirmedAt: now, linkedAt: now, tags: [], needs: '', birthday: null },
  units: [{ unitId, name: '云栖里 3号楼1单元 1202', as: 'owner', until: null, handedOverOn: null, members: 0 }],
  ...{ contactPreference: 'anytime', consents: [], corrections: [] },
  counts: { messages: 3, tickets: 2, phoneViews: 1, timeline: 4 },
  ...over,
})
const item = (title: string) => ({ at: now, title, lines: ['一行'], held: { title } })

beforeEach(() => {
  jest.clearAllMocks()
  serve({ 'account.myData': () => yes(data()) })
  forgetMe()
  taro.router.params = {}
})
afterEach(cleanup)

describe('R2.6 what is held about me', () => {
  test('my number is masked until the second fact was said; said rightly, it is shown', async () => {
    let isSure = false
    serve({
      'account.myData': () => yes(isSure ? data({ isSure, phone: '13800006021', idCardTail: '123X' }) : data()),
      'account.confirmIdentity': () => {
        isSure = true
        return yes({ verifiedUntil: now + 1 })
      },
    })
    render(<MyDataScreen />)
    await screen.findByText('138****6021')
    screen.getByText('已登记，核对后可看')
    await tap('看完整号码')
    await act(async () => fireEvent.input(screen.getByPlaceholderText('末位可以是 X'), { target: { value: '123X' } }))
    await tap('核对')
    expect(callsOf('account.confirmIdentity')[0]?.input).toEqual({ unitId, idCardTail: '123X' })
    await screen.findByText('13800006021')
    screen.getByText('123X')
  })

  test('a wrong second fact says so and what was typed stays', async () => {
    serve({ 'account.myData': () => yes(data()), 'account.confirmIdentity': () => no('FACTS_DO_NOT_MATCH') })
    render(<MyDataScreen />)
    await screen.findByText('138****6021')
    await tap('看完整号码')
    const field = screen.getByPlaceholderText('末位可以是 X')
    await act(async () => fireEvent.input(field, { target: { value: '9999' } }))
    await tap('核对')
    expect((screen.getByPlaceholderText('末位可以是 X') as HTMLInputElement).value).toBe('9999')
    expect(screen.queryByText('13800006021')).toBeNull()
  })

  test('a former owner has a file without a flat, and nobody’s page says so in plain words', async () => {
    serve({ 'account.myData': () => yes(data({ kind: 'former', units: [] })) })
    render(<MyDataScreen />)
    await screen.findByText('名下现在没有房子')
    cleanup()
    serve({ 'account.myData': () => no('NOT_FOUND'), 'account.phoneViews': () => no('NOT_FOUND') })
    render(<MyDataScreen />)
    await screen.findByText('这里还没有您的资料')
    cleanup()
    render(<PhoneViewsScreen />)
    await screen.findByText('这里还没有您的资料')
  })

  test('PIPL 46: a name is asked for with a reason, and the day of the answer is told', async () => {
    serve({
      'account.myData': () => yes(data()),
      'account.askCorrection': () => yes({ isDone: false, correctionId: 'c1', dueOn: '2026-10-19' }),
    })
    const { container } = render(<MyDataScreen />)
    await screen.findByText('138****6021')
    await tap('陈女士')
    screen.getByText('服务专员核实后更正，最晚 15 个工作日答复')
    const [value, words] = Array.from(container.querySelectorAll('.sheet input, .sheet textarea'))
    await act(async () => fireEvent.input(value as Element, { target: { value: '陈晓' } }))
    await act(async () => fireEvent.input(words as Element, { target: { value: '写错一个字' } }))
    await tap('提交申请')
    expect(callsOf('account.askCorrection')[0]?.input).toEqual({ field: 'name', value: '陈晓', words: '写错一个字' })
    expect(taro['showToast']).toHaveBeenCalledWith(expect.objectContaining({ title: '收到了，2026-10-19 前答复您' }))
  })

  test('how long each kind is kept stands with its source, and what stays after closing', async () => {
    render(<MyDataScreen />)
    await tap((await screen.findByText('每样东西留多久')).textContent ?? '')
    screen.getByText('购房合同、交付和两书记录')
    expect(screen.getAllByText('注销后仍封存').length).toBeGreaterThan(0)
  })
})

describe('PIPL 45 taken along', () => {
  test('read part by part, page by page, and put together', async () => {
    let asked = 0
    serve({
      'account.myData': () => yes(data({ isSure: true, phone: '13800006021' })),
      'account.beginExport': () => yes({ exportId: 'x1', parts: ['person', 'messages'], until: now + 1 }),
      'account.exportPart': ({ part, after }) => {
        asked += 1
        if (part === 'person') return yes({ items: [item('我的资料')] })
        return after === undefined ? yes({ items: [item('甲')], next: '1.1' }) : yes({ items: [item('乙')] })
      },
    })
    const saveFile = jest.fn(async (_name: string, _text: string) => true)
    Object.assign(platform, { saveFile })
    render(<MyDataScreen />)
    await screen.findByText('13800006021')
    await tap('导出我的资料')
    await screen.findByText('整理好了，一共 3 条')
    expect(asked).toBe(3)
    await tap('保存给电脑读的一份')
    const [name, text] = saveFile.mock.calls[0] ?? ['', '']
    expect(name).toBe('我的资料-2026-09-21.json')
    expect(JSON.parse(text)).toMatchObject({
      person: [{ title: '我的资料' }],
      messages: [{ title: '甲' }, { title: '乙' }],
    })
  })
})

describe('PIPL 47 closing', () => {
  test('what is open is named and must be passed over knowingly; what stays is told before', async () => {
    serve({
      'account.myData': () => yes(data({ isSure: true, phone: '13800006021' })),
      'account.closing': () =>
        yes({ isSure: true, units: 1, matters: [{ kind: 'repair', id: 't1', name: '云栖里 1202 主卫漏水' }] }),
      'account.closeAccount': () => yes({ closedAt: now }),
    })
    const { container } = render(<MyDataScreen />)
    await screen.findByText('13800006021')
    await tap('注销账号')
    await screen.findByText('云栖里 1202 主卫漏水')
    screen.getByText('法律要求留下的')
    await tap('注销账号')
    expect(callsOf('account.closeAccount')).toEqual([])
    const toggle = container.querySelector('.sheet input[type=checkbox]') as HTMLElement
    await act(async () => void fireEvent.click(toggle))
    await tap('注销账号')
    expect(callsOf('account.closeAccount')[0]?.input).toEqual({ isDespiteOpen: true })
  })
})

describe('R2.6 consents', () => {
  const kinds = [
    {
      kind: 'privacy',
      version: '1',
      now: { version: '1', isAgreed: true, at: now },
      records: [{ version: '1', isAgreed: true, at: now }],
    },
    { kind: 'childBirthday', version: '1', now: null, records: [] },
  ]
  beforeEach(() =>
    serve({
      'account.consents': () => yes({ hasFile: true, kinds }),
      'account.decideConsent': () => yes({ now: { version: '1', isAgreed: false, at: now } }),
    }),
  )

  test('PIPL 15: taken back where it was given, in as many taps', async () => {
    render(<PrivacyScreen />)
    await tap((await screen.findByText('个人信息处理说明')).textContent ?? '')
    screen.getByText('不同意会怎样')
    await tap('撤回同意')
    expect(callsOf('account.decideConsent')[0]?.input).toEqual({ kind: 'privacy', version: '1', isAgreed: false })
  })

  test('PIPL 31: for a child the yes is a guardian’s own', async () => {
    render(<PrivacyScreen />)
    await tap((await screen.findByText('孩子的生日（监护人单独同意）')).textContent ?? '')
    await tap('我是孩子的监护人，单独同意')
    expect(callsOf('account.decideConsent')[0]?.input).toMatchObject({ isAgreed: true, isGuardian: true })
  })

  test('PIPL 16: asked after linking, yes and no side by side; a no is sent and the page goes on', async () => {
    serve({
      'account.me': () => yes(me({ privacy: { version: '1', isToBeAsked: true } })),
      'account.decideConsent': () => yes({ now: { version: '1', isAgreed: false, at: now } }),
    })
    render(<MineScreen />)
    await screen.findByText('我们怎么用您的资料')
    screen.getByText('我的个人信息')
    await tap('不同意')
    expect(callsOf('account.decideConsent')[0]?.input).toEqual({ kind: 'privacy', version: '1', isAgreed: false })
  })
})

describe('R9.3 two switches', () => {
  const served = (switches: object) =>
    serve({
      'account.switches': () => yes({ switches, careVersion: '1' }),
      'account.setSwitch': () => yes({ switches }),
      'account.setTopic': () => yes({ switches }),
    })
  const toggles = () => Array.from(document.querySelectorAll('input[type=checkbox]')) as HTMLElement[]

  test('service goes off at a tap; care first shows what is agreed to, with its version', async () => {
    served({ service: true, care: false, without: ['progress'] })
    render(<SwitchesScreen />)
    await screen.findByText('服务通知')
    // Service, its five kinds, care: care's kinds wait until it is on.
    expect(toggles()).toHaveLength(7)
    await act(async () => void fireEvent.click(toggles()[0] as HTMLElement))
    expect(callsOf('account.setSwitch')[0]?.input).toEqual({ name: 'service', isOn: false })
    await act(async () => void fireEvent.click(toggles()[6] as HTMLElement))
    expect(callsOf('account.setSwitch')).toHaveLength(1)
    screen.getByText('打开前，请看一眼')
    await tap('同意并打开')
    expect(callsOf('account.setSwitch')[1]?.input).toEqual({ name: 'care', isOn: true, version: '1' })
  })

  test('a kind that is not wanted is wanted again at a tap; two reminders are left (R9.2)', async () => {
    served({ service: true, care: true, without: ['progress'] })
    render(<SwitchesScreen />)
    await screen.findByText('工程进展')
    await act(async () => void fireEvent.click(toggles()[2] as HTMLElement))
    expect(callsOf('account.setTopic')[0]?.input).toEqual({ topic: 'progress', isOn: true })
    await screen.findByText(/2/)
  })
})
