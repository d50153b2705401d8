/** An owner who is not content: rework, few stars, "not solved" on the phone (R6.3, R8.2). One after the other in one autumn. */
import { done } from '~/local/demo/stage'
import type { ColleagueKey } from './support/cast'
import { duesOf, expectInOrder, noticesOf, submitted, ticketOf, toStaffOf, workedOn } from './support/repair'
import { foundCompany, minuteOf, type Company } from './support/smallCompany'
import { callOf, clockOf, tasksOfKind } from './support/watching'

let company: Company
beforeAll(async () => void (company = await foundCompany('2026-09-01T08:00')), 60_000)
afterAll(() => company.stop())

const sun = () => company.customers.sun.ticket
const staff = (key: ColleagueKey) => company.staff[key].ticket

test('sent back on Tuesday 2026-09-01: rework, the callback is withdrawn, the total clock runs on; done again, asked for the second time', async () => {
  await company.moveTo('2026-09-01T09:00')
  const ticketId = await submitted(company, 'sun')
  await workedOn(company, ticketId, 'done')
  expect(tasksOfKind(company, ticketId, 'callback')).toMatchObject([{ state: 'scheduled' }])
  await company.moveTo('2026-09-01T20:00')
  const words = '晚上洗完澡又开始滴水'
  const photos = [await company.customers.sun.photo('ceiling-drip')]
  expect(await done('sendBack', sun().sendBack({ ticketId, words, photos }))).toMatchObject({ state: 'rework' })
  expect(tasksOfKind(company, ticketId, 'callback')).toMatchObject([{ state: 'cancelled', isOpen: false }])
  expect(duesOf(company, ticketId).filter(({ kind }) => /^call|acceptance/.test(kind))).toEqual([])
  expect(await clockOf(company, ticketId, 'total')).toMatchObject({ state: 'running', stoppedAt: null })
  expect(
    noticesOf(company, ticketId, 'sentBack')
      .map(({ to }) => to)
      .sort(),
  ).toEqual([toStaffOf(company, 'agent'), toStaffOf(company, 'technician')].sort())
  await company.moveTo('2026-09-02T10:00')
  await workedOn(company, ticketId, 'done', { after: 'planned' })
  expect(ticketOf(company, ticketId)).toMatchObject({ timesDone: 2, state: 'done' })
  await done('accept', sun().accept({ ticketId, words: '' }))
  const total = await clockOf(company, ticketId, 'total')
  expect([minuteOf(total?.startedAt ?? 0), minuteOf(total?.stoppedAt ?? 0)]).toEqual([
    '2026-09-01T09:00',
    '2026-09-02T10:00',
  ])
  await company.moveTo('2026-09-07T10:01')
  // Of the first time nobody asks; of the second on its own day 5.
  expect(noticesOf(company, ticketId, 'callbackAsked').map(({ at }) => at)).toEqual(['2026-09-07T10:00'])
  await done('rate', sun().rate({ ticketId, stars: 4, isSolved: true, words: '', photos: [] }))
  expect(expectInOrder(company, ticketId).slice(-7)).toEqual([
    ...['done', 'rework', 'repairing', 'done', 'accepted', 'calledBack', 'closed'],
  ])
})

test('two stars: second handling at once, the supervisor calls within 24 h, another technician by default', async () => {
  await company.moveTo('2026-09-25T09:00')
  const ticketId = await submitted(company, 'sun')
  await workedOn(company, ticketId, 'done')
  await company.moveTo('2026-09-30T12:00')
  const stars = { ticketId, stars: 2, isSolved: true, words: '又开始滴水了', photos: [] }
  expect(await done('rate', sun().rate(stars))).toMatchObject({ state: 'reopened' })
  const [task] = tasksOfKind(company, ticketId, 'secondHandling')
  expect(task).toMatchObject({ state: 'calling', assigneeId: company.staffIds.supervisor })
  expect(minuteOf(task?.dueBy ?? 0)).toBe('2026-10-01T12:00')
  expect(noticesOf(company, ticketId, 'call.secondHandling')).toMatchObject([{ to: toStaffOf(company, 'supervisor') }])
  expect(await clockOf(company, ticketId, 'total')).toMatchObject({ state: 'running' })
  const { rows } = await done('candidates', staff('agent').candidates({ ticketId }))
  expect(rows[0]).toMatchObject({ technicianId: company.staffIds.technicianWang, isSuggested: true })
  const again = { ticketId, technicianId: company.staffIds.technician, words: '' }
  expect(await staff('agent').dispatch(again)).toMatchObject({ ok: false, code: 'ANOTHER_TECHNICIAN_NEEDED' })
  await done('call', staff('supervisor').recordCall({ taskId: task?._id ?? '', outcome: 'reached', words: '已致歉' }))
  await workedOn(company, ticketId, 'done', { after: 'registered', by: 'technicianWang' })
  await done('rate', sun().rate({ ...stars, stars: 5, words: '这次修好了' }))
  expect(expectInOrder(company, ticketId)).toEqual([
    ...['submitted', 'registered', 'dispatched', 'responded', 'appointed', 'surveyed', 'planned', 'repairing', 'done'],
    ...['reopened', 'dispatched', 'responded', 'appointed', 'surveyed', 'planned', 'repairing', 'done'],
    ...['calledBack', 'closed'],
  ])
  expect(ticketOf(company, ticketId)).toMatchObject({ secondHandlings: 1, timesDone: 2 })
})

test('the supervisor’s call not made in 24 h: told to supervisor and manager, once', async () => {
  await company.moveTo('2026-10-02T09:00')
  const ticketId = await submitted(company, 'sun')
  await workedOn(company, ticketId, 'done')
  await done('rate', sun().rate({ ticketId, stars: 1, isSolved: false, words: '没修', photos: [] }))
  await company.moveTo('2026-10-04T09:00')
  const told = noticesOf(company, ticketId, 'callOverdue')
  expect(told.map(({ to }) => to).sort()).toEqual(
    [toStaffOf(company, 'manager'), toStaffOf(company, 'supervisor')].sort(),
  )
  // Due some seconds after nine: the next minute's tick finds it.
  for (const { at } of told) expect(at).toMatch(/^2026-10-03T09:0[01]$/)
})

test('"not solved" said on the phone and typed by staff: second handling, marked as typed, seen so by the owner', async () => {
  await company.moveTo('2026-10-05T09:00')
  const ticketId = await submitted(company, 'sun')
  await workedOn(company, ticketId, 'done')
  await done('accept', sun().accept({ ticketId, words: '' }))
  await company.moveTo('2026-10-11T11:00')
  const { taskId } = (await callOf(company, 'agentWu', ticketId)) ?? { taskId: '' }
  const said = { taskId, outcome: 'reached', words: '客户说又漏了' } as const
  const answer = { stars: 4, isSolved: false }
  await done('recordCall', staff('agentWu').recordCall({ ...said, answer }))
  const detail = await done('detail', sun().detail({ ticketId }))
  expect(detail).toMatchObject({ state: 'reopened', secondHandlings: 1, answer: { isEnteredByStaff: true, stars: 4 } })
  expect(tasksOfKind(company, ticketId, 'callback')).toMatchObject([{ state: 'answered' }])
  expect(tasksOfKind(company, ticketId, 'secondHandling')).toMatchObject([{ state: 'calling' }])
  const reopened = detail.timeline.find(({ type }) => type === 'reopened')
  expect(reopened).toMatchObject({ by: { role: 'agent', isMe: false }, event: { answer: { isEnteredByStaff: true } } })
  expect(JSON.stringify(detail)).not.toContain(company.staffIds.agentWu)
  expectInOrder(company, ticketId)
})
