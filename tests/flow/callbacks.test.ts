/** An owner who says nothing: reminders, calls, their tries and their end, and never a yes by silence (R8.1). One after the other in one autumn. */
import { done } from '~/local/demo/stage'
import type { ColleagueKey } from './support/cast'
import { eventsOf, expectInOrder, noticesOf, submitted, ticketOf, toStaffOf, workedOn } from './support/repair'
import { foundCompany, instantAt, type Company } from './support/smallCompany'
import { callOf, tasksOfKind } from './support/watching'

let company: Company
beforeAll(async () => void (company = await foundCompany('2026-09-01T08:00')), 60_000)
afterAll(() => company.stop())

const sun = () => company.customers.sun.ticket
const staff = (key: ColleagueKey) => company.staff[key].ticket

test('no answer: day 6 an agent who is not the handler calls, three tries 3 h apart, day 7 18:30 closed unconfirmed, never a yes', async () => {
  await company.moveTo('2026-09-08T09:00')
  const ticketId = await submitted(company, 'sun')
  await workedOn(company, ticketId, 'done')
  await company.moveTo('2026-09-14T10:01')
  expect(noticesOf(company, ticketId, 'callbackAsked').map(({ at }) => at)).toEqual(['2026-09-13T10:00'])
  expect(ticketOf(company, ticketId).agentId).toBe(company.staffIds.agent)
  expect(await callOf(company, 'agent', ticketId)).not.toMatchObject({ kind: 'callback' })
  const call = await callOf(company, 'agentWu', ticketId)
  expect(call).toMatchObject({ kind: 'callback', state: 'calling', dueBy: instantAt('2026-09-15T18:30') })
  const { taskId } = call ?? { taskId: '' }
  const vain = { taskId, outcome: 'noAnswer', words: '无人接听' } as const
  expect(await staff('agent').recordCall(vain)).toMatchObject({ ok: false, code: 'NOT_FOUND' })
  await company.moveTo('2026-09-14T10:30')
  await done('first try', staff('agentWu').recordCall(vain))
  await company.moveTo('2026-09-14T13:29')
  expect(await staff('agentWu').recordCall(vain)).toMatchObject({ ok: false, code: 'TRY_TOO_SOON' })
  await company.moveTo('2026-09-14T13:31')
  await done('second try', staff('agentWu').recordCall(vain))
  await company.moveTo('2026-09-15T09:00')
  await done('third try', staff('agentWu').recordCall(vain))
  await company.moveTo('2026-09-15T18:29')
  expect(ticketOf(company, ticketId).state).toBe('done')
  await company.moveTo('2026-09-15T18:31')
  const ticket = ticketOf(company, ticketId)
  expect(ticket).toMatchObject({ state: 'closedUnconfirmed', isOpen: false })
  expect(ticket).not.toHaveProperty('answer')
  expect(ticket.facts).not.toHaveProperty('finallyAcceptedAt')
  expect(tasksOfKind(company, ticketId, 'callback')).toMatchObject([{ state: 'notReached' }])
  expect(eventsOf(company, ticketId).filter(({ type }) => type === 'accepted' || type === 'calledBack')).toEqual([])
  expect(expectInOrder(company, ticketId).at(-1)).toBe('closedUnconfirmed')
})

test('fewer than three tries by day 7 18:30: the ticket stays open and the supervisor hears of it once', async () => {
  await company.moveTo('2026-09-16T09:00')
  const ticketId = await submitted(company, 'sun')
  await workedOn(company, ticketId, 'done')
  await done('accept', sun().accept({ ticketId, words: '' }))
  await company.moveTo('2026-09-24T12:00')
  expect(ticketOf(company, ticketId)).toMatchObject({ state: 'accepted', isOpen: true })
  const told = noticesOf(company, ticketId, 'callOverdue')
  expect(told.map(({ to, at }) => `${at} ${to}`).sort()).toEqual(
    [toStaffOf(company, 'agentWu'), toStaffOf(company, 'supervisor')].map(to => `2026-09-23T18:30 ${to}`).sort(),
  )
  const { taskId } = (await callOf(company, 'agentWu', ticketId)) ?? { taskId: '' }
  const reached = { taskId, outcome: 'reached', words: '修得很好' } as const
  expect(await staff('agentWu').recordCall(reached)).toMatchObject({ ok: false, code: 'ANSWER_NEEDED' })
  await done('reached', staff('agentWu').recordCall({ ...reached, answer: { stars: 5, isSolved: true } }))
  expect(ticketOf(company, ticketId)).toMatchObject({
    state: 'closed',
    answer: { stars: 5, enteredByStaffId: company.staffIds.agentWu },
  })
  expect((await done('detail', sun().detail({ ticketId }))).answer).toMatchObject({ isEnteredByStaff: true })
  expectInOrder(company, ticketId)
})

test('no word on acceptance: a reminder after 48 h, after 72 h the agent’s call; on the phone "yes" accepts, and is marked', async () => {
  await company.moveTo('2026-10-12T09:30')
  const ticketId = await submitted(company, 'sun')
  await workedOn(company, ticketId, 'done')
  await company.moveTo('2026-10-14T09:00')
  expect(noticesOf(company, ticketId, 'acceptanceReminded')).toEqual([])
  await company.moveTo('2026-10-15T11:00')
  expect(noticesOf(company, ticketId, 'acceptanceReminded').map(({ at }) => at)).toEqual([
    expect.stringMatching(/^2026-10-14T09:3/),
  ])
  expect(ticketOf(company, ticketId).state).toBe('done')
  const call = await callOf(company, 'agent', ticketId)
  expect(call).toMatchObject({ kind: 'acceptance', state: 'calling' })
  const reached = { taskId: call?.taskId ?? '', outcome: 'reached', words: '客户说不漏了' } as const
  await done('recordCall', staff('agent').recordCall({ ...reached, answer: { isSolved: true } }))
  expect(ticketOf(company, ticketId).state).toBe('accepted')
  const accepted = eventsOf(company, ticketId).find(({ type }) => type === 'accepted')
  expect(accepted).toMatchObject({ enteredByStaffId: company.staffIds.agent })
  expect(tasksOfKind(company, ticketId, 'callback')).toMatchObject([{ isOpen: true }])
  expectInOrder(company, ticketId)
})

test('a reminder that would fall into the night goes at 20:00 before (R9.1)', async () => {
  await company.moveTo('2026-10-16T22:00')
  const ticketId = await submitted(company, 'sun')
  await workedOn(company, ticketId, 'done')
  await company.moveTo('2026-10-19T07:00')
  expect(noticesOf(company, ticketId, 'acceptanceReminded').map(({ at }) => at)).toEqual(['2026-10-18T20:00'])
})

test('accepted, but nobody reached for the callback: closed, and counted apart from every answer (R8.1)', async () => {
  await company.moveTo('2026-10-20T09:00')
  const ticketId = await submitted(company, 'sun')
  await workedOn(company, ticketId, 'done')
  await done('accept', sun().accept({ ticketId, words: '' }))
  for (const wallTime of ['2026-10-26T10:10', '2026-10-26T15:00', '2026-10-27T10:00']) {
    await company.moveTo(wallTime)
    const { taskId } = (await callOf(company, 'agentWu', ticketId)) ?? { taskId: '' }
    await done('try', staff('agentWu').recordCall({ taskId, outcome: 'busy', words: '占线' }))
  }
  await company.moveTo('2026-10-27T18:31')
  const ticket = ticketOf(company, ticketId)
  expect(ticket).toMatchObject({ state: 'closed', isOpen: false })
  expect(ticket).not.toHaveProperty('answer')
  expect(eventsOf(company, ticketId).find(({ type }) => type === 'closed')).toMatchObject({ callback: 'notReached' })
  expect(tasksOfKind(company, ticketId, 'callback')).toMatchObject([{ state: 'notReached' }])
  expect(expectInOrder(company, ticketId).at(-1)).toBe('closed')
})

test('the third try comes only after day 7 18:30: it ends the callback then, and not before', async () => {
  await company.moveTo('2026-11-02T09:00')
  const ticketId = await submitted(company, 'sun')
  await workedOn(company, ticketId, 'done')
  await company.moveTo('2026-11-08T11:00')
  const { taskId } = (await callOf(company, 'agentWu', ticketId)) ?? { taskId: '' }
  const vain = { taskId, outcome: 'noAnswer', words: '' } as const
  await done('first', staff('agentWu').recordCall(vain))
  await company.moveTo('2026-11-09T17:00')
  await done('second', staff('agentWu').recordCall(vain))
  await company.moveTo('2026-11-09T19:00')
  expect(ticketOf(company, ticketId).state).toBe('done')
  await company.moveTo('2026-11-09T20:10')
  expect(await done('third', staff('agentWu').recordCall(vain))).toMatchObject({ state: 'notReached' })
  expect(expectInOrder(company, ticketId).at(-1)).toBe('closedUnconfirmed')
})

test('the owner answers while the call is somebody’s task: the task is settled, and a call after that is refused', async () => {
  await company.moveTo('2026-11-16T09:00')
  const ticketId = await submitted(company, 'sun')
  await workedOn(company, ticketId, 'done')
  await company.moveTo('2026-11-22T12:00')
  const { taskId } = (await callOf(company, 'agentWu', ticketId)) ?? { taskId: '' }
  await done('rate', sun().rate({ ticketId, stars: 5, isSolved: true, words: '', photos: [] }))
  expect(tasksOfKind(company, ticketId, 'callback')).toMatchObject([{ state: 'answered', answer: { stars: 5 } }])
  expect(await callOf(company, 'agentWu', ticketId)).toBeUndefined()
  const late = { taskId, outcome: 'reached', words: '', answer: { stars: 1, isSolved: false } } as const
  expect(await staff('agentWu').recordCall(late)).toMatchObject({ ok: false, code: 'NOT_POSSIBLE_NOW' })
  expect(ticketOf(company, ticketId).answer).toMatchObject({ stars: 5 })
  expectInOrder(company, ticketId)
})

test('two calls on one day both go to the agent who is not the handler, though the handler has none', async () => {
  await company.moveTo('2026-11-24T09:00')
  const ticketIds = [await submitted(company, 'sun'), await submitted(company, 'sun')]
  for (const ticketId of ticketIds) {
    await workedOn(company, ticketId, 'done')
    await done('accept', sun().accept({ ticketId, words: '' }))
  }
  await company.moveTo('2026-11-30T10:01')
  const assignees = ticketIds.flatMap(ticketId =>
    tasksOfKind(company, ticketId, 'callback').map(({ assigneeId }) => assigneeId),
  )
  expect(assignees).toEqual([company.staffIds.agentWu, company.staffIds.agentWu])
})
