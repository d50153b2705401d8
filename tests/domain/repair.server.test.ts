// The repair feature on real parts: entry → rules → store → timers, with the unmodified SDK on the local engine.
import { done, dispatched, leak, openCompany, type Company } from './repair.company'

let company: Company
beforeAll(async () => void (company = await openCompany()))
beforeEach(() => company.fresh())
afterAll(() => company.kernel.close())

const codeOf = async (asked: Promise<{ ok: boolean; code?: string }>): Promise<string> => (await asked).code ?? 'ok'
const dues = (): string[] => company.kernel.rows('due').map(({ kind }) => kind)

describe('who reaches what', () => {
  test('no such unit and somebody else’s are the same; not handed over is said', async () => {
    expect(await codeOf(company.ask('09-21 09:00', 'owner', 'submitRepair', { ...leak, unitId: 'u-9' }))).toBe(
      'NOT_FOUND',
    )
    expect(await codeOf(company.ask('09-21 09:00', 'owner', 'submitRepair', { ...leak, unitId: 'u-3' }))).toBe(
      'NOT_FOUND',
    )
    expect(await codeOf(company.ask('09-21 09:00', 'owner', 'submitRepair', { ...leak, unitId: 'u-2' }))).toBe(
      'UNIT_NOT_HANDED_OVER',
    )
    expect(company.kernel.rows('tickets')).toEqual([])
  })

  test('the ticket that 李工 has: seen by the owner, the desk of its estate and by him, absent for all others', async () => {
    const ticketId = await dispatched(company)
    const seen: Record<string, string> = {}
    for (const who of ['owner', 'neighbour', 'agent', 'far', 'manager', 'director', 'li', 'zhao'])
      seen[who] = await codeOf(company.ask('09-21 09:40', who, 'detail', { ticketId }))
    const absent = 'NOT_FOUND'
    const all = { owner: 'ok', agent: 'ok', manager: 'ok', director: 'ok', li: 'ok' }
    expect(seen).toEqual({ ...all, neighbour: absent, far: absent, zhao: absent })
  })

  test('the customer is masked for staff, and sees no id of staff', async () => {
    const ticketId = await dispatched(company)
    const { timeline, customer } = await company.does('09-21 09:40', 'owner', 'detail', { ticketId })
    expect(customer).toBeUndefined()
    expect(JSON.stringify(timeline)).toContain('李工')
    expect(JSON.stringify(timeline)).not.toMatch(/technicianId|agentId/)
  })
})

test('one save: ticket, journal, audit, due rows and messages of the same version', async () => {
  const ticketId = await dispatched(company)
  expect(company.kernel.rows('tickets')).toMatchObject([{ _id: ticketId, version: 3, state: 'dispatched' }])
  expect(company.kernel.rows('journal').map(row => row._id)).toEqual([1, 2, 3].map(version => `${ticketId}:${version}`))
  expect(company.kernel.rows('audit')).toHaveLength(3)
  // I3: one row for every running clock with a level left (respond, answer, redLine), none for dispatch.
  expect(dues().sort()).toEqual(['clock.answer', 'clock.redLine', 'clock.respond'])
  expect(company.messages().some(message => message.startsWith('staff:li '))).toBe(true)
})

test('the same key twice is one ticket; a photo that is not mine saves nothing', async () => {
  const one = await company.does('09-21 09:00', 'owner', 'submitRepair', leak, 'the-same-key')
  const two = await company.does('09-21 09:01', 'owner', 'submitRepair', leak, 'the-same-key')
  expect(two).toEqual(one)
  const foreign = { ...leak, photos: ['f-9'] }
  expect(await codeOf(company.ask('09-21 09:02', 'owner', 'submitRepair', foreign))).toBe('PHOTO_NOT_USABLE')
  expect(company.kernel.rows('tickets')).toHaveLength(1)
  expect(company.kernel.rows('messages').length).toBeGreaterThan(0)
})

describe('R7.3 the sweep', () => {
  const ofClock = (): string[] =>
    company.kernel
      .rows('messages')
      .filter(({ kind }) => kind === 'clock')
      .map(({ to }) => to)
      .sort()

  test('six hours late: every level recorded once, one message a person; doubled and again: nothing more', async () => {
    await dispatched(company)
    await Promise.all([company.tickAt('09-21 16:30'), company.tickAt('09-21 16:30')])
    const people = ['staff:agent', 'staff:director', 'staff:li', 'staff:manager', 'staff:super']
    expect(ofClock()).toEqual(people)
    const levels = company.kernel.rows('journal').flatMap(({ events }) => events.filter(e => e.type === 'clockPassed'))
    expect(levels.map(event => ('level' in event ? event.level : 0))).toEqual([50, 80, 100, 150, 200])
    await company.tickAt('09-21 16:31')
    expect(ofClock()).toEqual(people)
    expect(company.kernel.logged.filter(({ name }) => name === 'bug')).toEqual([])
  })

  test('a late answer tells the breach in its own save, also when no sweep ever ran', async () => {
    const ticketId = await dispatched(company)
    await company.does('09-21 15:00', 'li', 'respond', { ticketId, words: '' })
    expect(ofClock()).toEqual(['staff:super'])
    const { timeline } = await company.does('09-21 15:01', 'owner', 'detail', { ticketId })
    expect(timeline).toEqual(expect.arrayContaining([expect.objectContaining({ type: 'clockPassed' })]))
  })
})

describe('R8.1 the week after', () => {
  test('reminded on day 2, called about acceptance on day 3, asked on day 5, called on day 6 by another agent', async () => {
    const ticketId = await done(company)
    for (const when of ['09-25 16:20', '09-26 16:20', '09-28 10:00', '09-29 10:00']) await company.tickAt(when)
    const tasks = company.kernel.rows('callTasks').map(({ kind, state, assigneeId }) => [kind, state, assigneeId])
    expect(tasks).toEqual(
      expect.arrayContaining([
        ['acceptance', 'calling', 'agent'],
        ['callback', 'calling', 'other'],
      ]),
    )
    const titles = company.messages()
    expect(titles.filter(title => title.startsWith('person:p-1 请您看看修好没有'))).toHaveLength(1)
    expect(titles.filter(title => title.startsWith('person:p-1 修得怎么样'))).toHaveLength(1)
    const { rows } = await company.does('09-29 10:01', 'other', 'calls', {})
    expect(rows).toMatchObject([{ ticketId, kind: 'callback', isOverdue: false }])
    expect(company.kernel.logged.filter(({ name }) => name === 'bug')).toEqual([])
  })

  test('silence: three calls and day 7, 18:30 → closed unconfirmed by the clock', async () => {
    const ticketId = await done(company)
    await company.tickAt('09-29 10:00')
    const taskId = `${ticketId}:callback:1`
    for (const when of ['09-29 10:10', '09-29 14:00', '09-30 09:00'])
      await company.does(when, 'other', 'recordCall', { taskId, outcome: 'noAnswer', words: '' })
    await company.tickAt('09-30 18:29')
    expect(company.kernel.rows('tickets')).toMatchObject([{ state: 'done' }])
    await company.tickAt('09-30 18:30')
    expect(company.kernel.rows('tickets')).toMatchObject([{ state: 'closedUnconfirmed', isOpen: false }])
    expect(company.kernel.rows('callTasks').every(({ isOpen }) => !isOpen)).toBe(true)
    expect(dues()).toEqual([])
  })

  test('one try only: the call is overdue, the supervisor hears of it once; the third, late, ends it', async () => {
    const ticketId = await done(company)
    await company.tickAt('09-29 10:00')
    const taskId = `${ticketId}:callback:1`
    await company.does('09-29 10:10', 'other', 'recordCall', { taskId, outcome: 'noAnswer', words: '' })
    for (const when of ['09-30 18:30', '09-30 18:31', '10-01 09:00']) await company.tickAt(when)
    const overdue = company.kernel
      .rows('messages')
      .filter(({ kind, taskId: id }) => kind === 'callOverdue' && id === taskId)
    expect(overdue.map(({ to }) => to).sort()).toEqual(['staff:other', 'staff:super'])
    expect(company.kernel.rows('tickets')).toMatchObject([{ state: 'done' }])
    for (const when of ['10-01 10:00', '10-01 14:00'])
      await company.does(when, 'other', 'recordCall', { taskId, outcome: 'busy', words: '' })
    expect(company.kernel.rows('tickets')).toMatchObject([{ state: 'closedUnconfirmed' }])
  })

  test('R8.2: one star → reopened, the supervisor has 24 h; a repeated key answers the same', async () => {
    const ticketId = await done(company)
    const bad = { ticketId, stars: 1, isSolved: false, words: '又漏了', photos: [] }
    const answer = await company.does('09-28 12:00', 'owner', 'rate', bad, 'rate-once-1')
    expect(answer).toMatchObject({ state: 'reopened' })
    expect(await company.does('09-28 12:05', 'owner', 'rate', bad, 'rate-once-1')).toEqual(answer)
    const { rows } = await company.does('09-28 12:10', 'super', 'calls', {})
    expect(rows).toMatchObject([{ kind: 'secondHandling', state: 'calling' }])
    expect(await codeOf(company.ask('09-28 12:10', 'owner', 'rate', bad))).toBe('ALREADY_ANSWERED')
  })
})

describe('lists', () => {
  test('45 tickets in pages of 20: each once, by next deadline; the faces count them', async () => {
    for (let minute = 10; minute < 55; minute += 1)
      await company.does(`09-21 09:${minute}`, 'owner', 'submitRepair', leak)
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await company.does('09-21 10:20', 'agent', 'queue', { face: 'all', after })
      seen.push(...(page['rows'] as { ticketId: string }[]).map(({ ticketId }) => ticketId))
      after = page['next'] as string | undefined
      expect(page['counts']).toMatchObject({ today: 45, undispatched: 45, breached: 11, paused: 0, calls: 0 })
    } while (after !== undefined)
    expect(seen).toHaveLength(45)
    expect(new Set(seen).size).toBe(45)
    const mine = await company.does('09-21 10:20', 'owner', 'mine', {})
    expect((mine['rows'] as unknown[]).length).toBe(20)
    expect(await company.does('09-21 10:20', 'neighbour', 'mine', { unitId: 'u-1' })).toMatchObject({ rows: [] })
    const cost = await company.kernel.costOf(() => company.does('09-21 10:20', 'agent', 'queue', { face: 'all' }))
    expect(cost).toMatchObject({ scans: 0, writes: 0 })
  })

  test('candidates: the trade of the part first; another for a second handling', async () => {
    const ticketId = await done(company)
    const { rows } = await company.does('09-24 09:00', 'agent', 'candidates', { ticketId })
    expect(rows).toMatchObject([
      { technicianId: 'li', isSuggested: true, openTickets: 1 },
      { technicianId: 'zhao', isSuggested: false },
    ])
    await company.does('09-28 12:00', 'owner', 'rate', { ticketId, stars: 1, isSolved: false, words: '', photos: [] })
    const again = await company.does('09-28 12:10', 'agent', 'candidates', { ticketId })
    expect(again['rows']).toMatchObject([{ technicianId: 'zhao' }, { technicianId: 'li', isSuggested: false }])
  })
})
