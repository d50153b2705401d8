/** @jest-environment jsdom */
import { act, fireEvent, render, screen } from '@testing-library/react'
import { sampleCandidates, sampleDetail, sampleNow, visitedDetail } from '~/src/features/staff/previews/samples.copy'
import { TicketPage } from '~/src/features/staff/ticket/TicketPane'
import { platform } from '~/src/lib/platform'

type Answer = { ok: boolean; [key: string]: unknown }
const calls: { name: string; action: string; requestId: string; input: Record<string, unknown> }[] = []
let answers: Record<string, () => Promise<Answer>> = {}
const yes = (data: unknown) => () => Promise.resolve({ ok: true, data, now: sampleNow })
const no =
  (kind: string, code: string, details = {}) =>
  () =>
    Promise.resolve({ ok: false, kind, code, details, reference: 'AB12CD', now: sampleNow })

beforeEach(() => {
  calls.length = 0
  answers = { candidates: yes(sampleCandidates) }
  platform.callFunction = (name, event) => {
    const sent = event as (typeof calls)[number]
    calls.push({ ...sent, name })
    return (answers[sent.action] ?? yes({ ticketId: 't', version: 3, state: 'dispatched' }))()
  }
})

const settle = () => act(async () => void (await new Promise(done => setTimeout(done, 0))))
async function tap(words: string, place = 0) {
  fireEvent.click(screen.getAllByText(words)[place] as HTMLElement)
  await settle()
}
const sent = (action: string) => calls.filter(call => call.action === action)

async function openTicket(change: Partial<typeof sampleDetail> = {}, isWide = false) {
  const moved = jest.fn()
  render(
    <TicketPage
      detail={{ ...sampleDetail, ...change }}
      then={sampleNow}
      positions={['agent']}
      isWide={isWide}
      onMoved={moved}
    />,
  )
  await settle()
  return moved
}

describe('the ticket page', () => {
  test('shows the moves the server allows and no other', async () => {
    await openTicket({ moves: ['dispatch', 'addNote', 'submitRepair', 'rate'] })
    screen.getByText('派单')
    screen.getByText('补充说明')
    for (const other of ['登记', '暂停…', '修好了', '改紧急程度', '更多']) expect(screen.queryByText(other)).toBeNull()
  })

  test('with no move there is no bar', async () => {
    const { container } = render(
      <TicketPage
        detail={{ ...sampleDetail, moves: [] }}
        then={sampleNow}
        positions={[]}
        isWide={false}
        onMoved={jest.fn()}
      />,
    )
    expect(container.querySelector('.sticky-foot')).toBeNull()
  })

  test('says which words suggest the class (R6.2)', async () => {
    await openTicket()
    expect(screen.getByText(/建议归类 房屋质量问题/).textContent).toMatch(/“天花板”“滴水”/)
  })

  test('an objection puts its two answers first', async () => {
    await openTicket(visitedDetail)
    screen.getByText('异议成立')
    screen.getByText('保留暂停')
  })

  test.each([
    ['agent', true],
    ['manager', true],
    ['director', false],
    ['admin', false],
  ] as const)('%s may open the phone number: %s', async (position, may) => {
    render(
      <TicketPage detail={sampleDetail} then={sampleNow} positions={[position]} isWide={false} onMoved={jest.fn()} />,
    )
    expect(screen.queryByText('看号码') !== null).toBe(may)
  })
})

describe('dispatch', () => {
  test('the suggested technician is chosen already: one tap sends', async () => {
    const moved = await openTicket()
    await tap('派单')
    await tap('派单')
    expect(sent('dispatch')[0]?.input).toEqual({ ticketId: 't-leak', technicianId: 's-li', words: '' })
    expect(moved).toHaveBeenCalledWith('已派单')
  })

  test('a lost answer is tried again under the same key, and nothing typed is lost', async () => {
    const moved = await openTicket()
    await tap('派单')
    await tap('王强')
    const field = screen.getByPlaceholderText('交代（可不填，业主看得到）')
    fireEvent.change(field, { target: { value: '先看楼上' } })
    answers = { ...answers, dispatch: no('retry', 'NETWORK') }
    await tap('派单')
    screen.getByText('网络不通，内容都在，请连上网再试')
    expect((field as HTMLInputElement).value).toBe('先看楼上')
    answers = { candidates: yes(sampleCandidates) }
    await tap('派单')
    expect(sent('dispatch').map(call => call.input)).toEqual(
      Array(2).fill({ ticketId: 't-leak', technicianId: 's-wang', words: '先看楼上' }),
    )
    expect(new Set(sent('dispatch').map(call => call.requestId)).size).toBe(1)
    expect(moved).toHaveBeenCalledTimes(1)
  })

  test('a refusal stands in the form, in words', async () => {
    await openTicket()
    await tap('派单')
    answers = { ...answers, dispatch: no('refusal', 'TECHNICIAN_NOT_AVAILABLE') }
    await tap('派单')
    screen.getByText('这位师傅现在不能接单，请换一位')
  })

  test('at a desk the form of the next thing stands open in the page', async () => {
    await openTicket({}, true)
    screen.getByText('派给谁')
    await tap('派单')
    expect(sent('dispatch')).toHaveLength(1)
  })
})

describe('a pause', () => {
  test('is not sent before reason, end and words are there; then the day is the one that was tapped', async () => {
    await openTicket({ moves: ['pause'] })
    await tap('暂停…')
    await tap('暂停')
    for (const why of ['请选原因', '请选到哪一天', '再多说几个字，至少 5 个字']) screen.getByText(why)
    expect(sent('pause')).toEqual([])
    await tap('天气不允许施工')
    await tap('后天')
    fireEvent.change(screen.getByPlaceholderText(/例：您出差/), { target: { value: '连续下雨，等墙面干' } })
    await tap('暂停')
    expect(sent('pause')[0]?.input).toEqual({
      ticketId: 't-leak',
      reason: 'weather',
      until: Date.parse('2026-09-23T09:00+08:00'),
      words: '连续下雨，等墙面干',
    })
  })

  test('"unreachable" without three tries is refused in words (R7.2)', async () => {
    answers = { pause: no('refusal', 'THREE_TRIES_FIRST', { tries: 1, needed: 3 }) }
    await openTicket({ moves: ['pause'] })
    await tap('暂停…')
    await tap('几次没能联系上业主')
    await tap('明天')
    fireEvent.change(screen.getByPlaceholderText(/例：您出差/), { target: { value: '电话一直没有接' } })
    await tap('暂停')
    screen.getByText('要先联系三次都没联系上，才能以此暂停。请先记下每次联系')
  })
})

describe('an appointment', () => {
  test('an hour that has begun today cannot be taken; tomorrow it can', async () => {
    await openTicket({ state: 'responded', moves: ['appoint'] })
    await tap('约上门时间')
    await tap('9:00–10:00')
    await tap('约这个时间')
    screen.getByText('请选日期和时间')
    await tap('明天')
    await tap('9:00–10:00')
    await tap('约这个时间')
    expect(sent('appoint')[0]?.input).toEqual({
      ticketId: 't-leak',
      window: { from: Date.parse('2026-09-22T09:00+08:00'), to: Date.parse('2026-09-22T10:00+08:00') },
      words: '',
    })
  })
})

describe('done', () => {
  test('needs a photo', async () => {
    await openTicket({ state: 'repairing', moves: ['finish'] })
    await tap('修好了')
    fireEvent.change(screen.getByPlaceholderText(/例：重做地漏/), { target: { value: '重做了地漏防水' } })
    await tap('提交完工')
    screen.getByText('请至少拍一张照片')
    expect(sent('finish')).toEqual([])
  })
})
