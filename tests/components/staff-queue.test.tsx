/** @jest-environment jsdom */
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { dueOf } from '~/src/features/staff/workbench/due-words'
import {
  sampleCall,
  sampleCandidates,
  sampleDetail,
  sampleNow,
  sampleRows,
  sampleRunning,
} from '~/src/features/staff/previews/samples.copy'
import { staffPreviewGroups } from '~/src/features/staff/previews/staff-previews'
import { CallsScreen } from '~/src/features/staff/CallsScreen'
import { WorkbenchScreen } from '~/src/features/staff/WorkbenchScreen'
import { platform } from '~/src/lib/platform'

type Call = { name: string; action: string; input: Record<string, unknown> }
const calls: Call[] = []
let answers: Record<string, (input: Record<string, unknown>) => object> = {}
const counts = { today: 21, undispatched: 2, breached: 1, paused: 3, calls: 4 }
const ok = (data: unknown) => ({ ok: true, data, now: sampleNow })
const lost = () => ({ ok: false, kind: 'retry', code: 'NETWORK', details: {}, reference: '', now: 0 })
const meAs =
  (...positions: string[]) =>
  () =>
    ok({ staff: { staffId: 's', name: '周敏', department: 'serviceCentre', positions }, units: [] })

/** css pixels of the window that the page believes to be in. */
let windowWidth = 390
Object.assign(Taro, {
  getWindowInfo: () => ({ windowWidth }),
  onWindowResize: jest.fn(),
  offWindowResize: jest.fn(),
})

beforeEach(() => {
  calls.length = 0
  windowWidth = 390
  answers = {
    me: meAs('agent'),
    queue: () => ok({ rows: sampleRows, counts }),
    calls: () => ok({ rows: [sampleCall] }),
    detail: () => ok(sampleDetail),
    candidates: () => ok(sampleCandidates),
    running: () => ok(sampleRunning),
    list: () => ok({ rows: [] }),
    recordCall: () => ok({ taskId: sampleCall.taskId, state: 'answered' }),
  }
  platform.callFunction = (name, event) => {
    const call = { ...(event as Call), name }
    calls.push(call)
    return Promise.resolve(answers[call.action]?.(call.input))
  }
})

const settle = () => act(async () => void (await new Promise(done => setTimeout(done, 0))))
async function open(screenOf: JSX.Element) {
  const { container } = render(screenOf)
  await settle()
  return container
}
async function tap(words: string) {
  fireEvent.click(screen.getAllByText(words)[0] as HTMLElement)
  await settle()
}
const faces = (container: HTMLElement) =>
  Array.from(container.querySelectorAll('.faces__one')).map(face => face.textContent ?? '')
const asked = (action: string) => calls.filter(call => call.action === action).map(call => call.input)

describe('the queue on a phone', () => {
  test('faces with their counts, rows with when they are due, and who has them', async () => {
    const container = await open(<WorkbenchScreen />)
    expect(faces(container)).toEqual(['今天要做21', '未派单2', '已超时1', '暂停中3', '回访电话4', '全部工单'])
    const row = within(screen.getByText('5号楼2单元 803').closest('.bench-row') as HTMLElement)
    for (const words of ['超时 12分', '等响应 · 王强负责 · 云栖里', '紧急']) row.getByText(words)
  })

  test('a face asks for its own list; a row opens its ticket', async () => {
    await open(<WorkbenchScreen />)
    await tap('已超时')
    expect(asked('queue')).toEqual([{ face: 'today' }, { face: 'breached' }])
    await tap('3号楼1单元 1202')
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/staff/ticket?ticketId=t-leak' })
  })

  test('20 more at a tap, under the cursor of the page before; a failure keeps what is there', async () => {
    const [first, ...rest] = sampleRows
    answers['queue'] = ({ after }) => (after ? lost() : ok({ rows: [first], next: 'c1', counts }))
    const container = await open(<WorkbenchScreen />)
    await tap('再看 20 条')
    expect(container.querySelectorAll('.bench-row')).toHaveLength(1)
    answers['queue'] = ({ after }) => ok({ rows: after ? rest : [first], counts })
    await tap('没有打开，再试一次')
    expect(container.querySelectorAll('.bench-row')).toHaveLength(sampleRows.length)
    expect(asked('queue').at(-1)).toEqual({ face: 'today', after: 'c1' })
    expect(screen.queryByText('再看 20 条')).toBeNull()
  })

  test('nothing to do is said plainly; a failure offers another try', async () => {
    answers['queue'] = lost
    await open(<WorkbenchScreen />)
    screen.getByText('没有打开')
    answers['queue'] = () => ok({ rows: [], counts })
    await tap('再试一次')
    screen.getByText('今天没有要做的了')
  })
})

describe('each sees what the access table gives', () => {
  test.each([
    ['technician', ['今天要做21', '已超时1', '暂停中3', '全部工单']],
    ['manager', ['今天要做21', '未派单2', '已超时1', '暂停中3', '全部工单']],
    ['supervisor', ['今天要做21', '未派单2', '已超时1', '暂停中3', '回访电话4', '全部工单']],
  ])('%s', async (position, expected) => {
    answers['me'] = meAs(position)
    expect(faces(await open(<WorkbenchScreen />))).toEqual(expected)
  })

  test('an administrator sees the running and the staff, no queue', async () => {
    answers['me'] = meAs('admin')
    const container = await open(<WorkbenchScreen />)
    expect(faces(container)).toEqual([])
    for (const words of ['定时任务', '没送达的消息', '登记员工']) screen.getByText(words)
  })

  test('an owner sees that this is for staff', async () => {
    answers['me'] = () => ok({ staff: null, units: [] })
    await open(<WorkbenchScreen />)
    screen.getByText('这里是员工的工作台')
  })

  test('nothing that is not built has an entry', async () => {
    windowWidth = 1280
    const container = await open(<WorkbenchScreen />)
    for (const unbuilt of ['进展报告', '投诉', '住户档案']) expect(container.textContent).not.toContain(unbuilt)
  })
})

describe('at a desk', () => {
  test('the ticket due next stands beside the list; after a move the list is asked for again', async () => {
    windowWidth = 1280
    answers['dispatch'] = () => ok({ ticketId: 't-gas', version: 3, state: 'dispatched' })
    const container = await open(<WorkbenchScreen />)
    expect(asked('detail')).toEqual([{ ticketId: 't-gas' }])
    expect(container.querySelector('.bench-row--on')?.textContent).toContain('803')
    const before = asked('queue').length
    await tap('派单')
    expect(asked('queue').length).toBe(before + 1)
    expect(asked('detail').length).toBe(2)
  })
})

describe('a callback call', () => {
  test('says from when the next try may be made, and asks for answer and stars before it is sent', async () => {
    await open(<CallsScreen />)
    await tap('6号楼1单元 1801')
    screen.getByText('没接通的话，今天 11:02 后可再打')
    await tap('已接通')
    await tap('记下这次电话')
    for (const why of ['请选解决了没有', '请点几颗星']) screen.getByText(why)
    expect(asked('recordCall')).toEqual([])
    await tap('还没有')
    fireEvent.click(screen.getByLabelText('2 星'))
    await tap('记下这次电话')
    expect(asked('recordCall')).toEqual([
      { taskId: sampleCall.taskId, outcome: 'reached', words: '', answer: { isSolved: false, stars: 2 } },
    ])
  })

  test('the supervisor of a second handling only says what came of the call', async () => {
    answers['calls'] = () => ok({ rows: [{ ...sampleCall, kind: 'secondHandling', tries: [] }] })
    await open(<CallsScreen />)
    await tap('6号楼1单元 1801')
    await tap('已接通')
    expect(screen.queryByText('问题解决了吗？')).toBeNull()
    await tap('记下这次电话')
    expect(asked('recordCall')).toEqual([{ taskId: sampleCall.taskId, outcome: 'reached', words: '' }])
  })

  test('a try too soon is refused in words', async () => {
    answers['recordCall'] = () => ({ ...lost(), kind: 'refusal', code: 'TRY_TOO_SOON' })
    await open(<CallsScreen />)
    await tap('6号楼1单元 1801')
    await tap('占线')
    await tap('记下这次电话')
    screen.getByText('离上一次电话不到 3 小时，请晚一点再打')
  })
})

test.each([
  ['14 minutes left of an hour', 1, '14分', 'warn'],
  ['80 minutes left of two hours', 2, '1小时20分', 'plain'],
  ['12 minutes late', 0, '超时 12分', 'bad'],
  ['tomorrow', 3, '明天 10:02', 'plain'],
  ['paused', 4, '到 9月24日 9:02', 'quiet'],
] as const)('%s: what stands at the end of the row', (_, place, words, tone) => {
  expect(dueOf(sampleRows[place] as (typeof sampleRows)[number], sampleNow)).toEqual({ words, tone })
})

test.each(staffPreviewGroups.flatMap(group => group.previews).map(preview => [preview.name, preview] as const))(
  '%s: every face renders, none in Latin',
  async (_, preview) => {
    for (const face of Object.values(preview.states)) {
      const { container, unmount } = render(<>{face}</>)
      await settle()
      expect(container.innerHTML).not.toBe('')
      expect((container.textContent ?? '').replace(/\d{4}-[\dA-Z]+/g, '')).not.toMatch(/[A-Za-z]{2,}/)
      unmount()
    }
  },
)
