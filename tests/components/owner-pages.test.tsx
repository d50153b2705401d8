/** @jest-environment jsdom */
import Taro from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { LinkScreen } from '~/src/features/account/LinkScreen'
import { forgetMe } from '~/src/features/account/me.client'
import { MineScreen } from '~/src/features/account/MineScreen'
import { StarsScreen } from '~/src/features/care/StarsScreen'
import { InboxScreen } from '~/src/features/message/InboxScreen'
import { ServiceScreen } from '~/src/features/service/ServiceScreen'
import { asked, callsOf, detail, no, now, platform, serve, yes } from './owner.cloud'

jest.mock('~/src/lib/platform', () => ({ platform: jest.requireActual('./owner.cloud').platform }))

const taro = Taro as unknown as { router: { params: Record<string, string> } } & Record<string, jest.Mock>
const tap = (words: string) => fireEvent.click(screen.getByText(words))

beforeEach(() => {
  jest.clearAllMocks()
  serve()
  forgetMe()
  taro.router.params = {}
})
afterEach(cleanup)

describe('stars', () => {
  beforeEach(() => {
    taro.router.params = { ticketId: 't1' }
    serve({ 'ticket.detail': () => yes(detail({ moves: ['rate'] })), 'ticket.rate': () => yes({ state: 'reopened' }) })
  })

  test('cannot be sent before both questions are answered', async () => {
    render(<StarsScreen />)
    await screen.findByText('这次维修，您满意吗？')
    await act(async () => tap('提交'))
    screen.getByText('请先点星星，再选解决了没有')
    expect(callsOf('ticket.rate')).toEqual([])
  })

  test('two stars promise the supervisor’s call before and after (R8.2)', async () => {
    render(<StarsScreen />)
    await screen.findByText('这次维修，您满意吗？')
    fireEvent.click(screen.getByLabelText('2 星'))
    tap('解决了')
    screen.getByText(/主管会在 24 小时内给您打电话/)
    await act(async () => tap('提交'))
    await screen.findByText('收到了，马上重新处理')
    expect(callsOf('ticket.rate')[0]?.input).toMatchObject({ stars: 2, isSolved: true })
  })

  test('a repair that was rated already says so', async () => {
    serve({
      'ticket.detail': () =>
        yes(detail({ answer: { stars: 5, isSolved: true, words: '', at: now, isEnteredByStaff: false } })),
    })
    render(<StarsScreen />)
    await screen.findByText('这次已经评过了')
  })
})

describe('messages, mine, service, link', () => {
  test('a message is read at a tap and leads to its stars', async () => {
    const message = {
      messageId: 'm1',
      kind: 'callbackAsked',
      title: '修得怎么样？',
      body: '请点几颗星',
      at: now,
      isRead: false,
      ticketId: 't1',
    }
    serve({
      'message.inbox': () => yes({ rows: [message], unread: 1 }),
      'message.markRead': () => yes({ unread: 0 }),
    })
    render(<InboxScreen />)
    await screen.findByText('1 条没看')
    await act(async () => tap('修得怎么样？'))
    expect(callsOf('message.markRead')[0]?.input).toEqual({ messageIds: ['m1'] })
    expect(taro['navigateTo']).toHaveBeenCalledWith({ url: '/pages/repair/stars?ticketId=t1' })
    screen.getByText('都看过了')
  })

  test('large type is on at once and told to the server', async () => {
    serve({ 'account.setElderMode': () => yes({ isElderMode: true }) })
    const { container } = render(<MineScreen />)
    await screen.findByText('138****6021')
    await act(async () => fireEvent.click(screen.getByRole('checkbox')))
    expect(container.querySelector('.screen--elder')).not.toBeNull()
    expect(callsOf('account.setElderMode')[0]?.input).toEqual({ isOn: true })
  })

  test('my repairs have an empty face for each list', async () => {
    render(<ServiceScreen />)
    await screen.findByText('现在没有在处理的报修')
    tap('全部')
    await screen.findByText('还没有报修')
    expect(callsOf('ticket.mine').map(call => call.input['openOnly'])).toEqual([true, false])
  })

  test('a number that we do not know is said so with what to do', async () => {
    serve({ 'account.link': () => no('PHONE_UNKNOWN') })
    render(<LinkScreen />)
    await act(async () => tap('用微信手机号关联'))
    await screen.findByText(/没有登记在任何一套房子上/)
  })

  test('not giving the number is all right, and nothing is sent', async () => {
    jest.spyOn(platform, 'phoneCode').mockResolvedValueOnce(undefined)
    render(<LinkScreen />)
    await act(async () => tap('用微信手机号关联'))
    await waitFor(() => screen.getByText(/没关系/))
    expect(asked).toEqual([])
  })
})
