/** People of the company (R1.1–1.3): changed, trained, heard, and handing over everything open when they leave. */
import { done } from '~/local/demo/stage'
import { estateIdOf } from '~/types/estate/estate'
import { calendarDay } from '~/types/kernel/time'
import { eventsOf, kept, submitted, tasksOf, ticketOf, workedOn } from './support/repair'
import { foundCompany, type Company } from './support/smallCompany'

let company: Company
const found = async () => void (company = await foundCompany('2026-09-01T09:00'))

const yunqi = estateIdOf('云栖里')
const tinglan = estateIdOf('听澜府')
const agentOf = (estateIds: string[]) => ({
  department: 'serviceCentre' as const,
  positions: ['agent' as const],
  estateIds,
  trades: [],
})
const toldTo = (who: string, kind: string) =>
  kept(company, 'messages')
    .filter(message => message.to === who && message.kind === kind)
    .map(({ title }) => title)

describe('R1.1 people', () => {
  beforeAll(found, 60_000)
  afterAll(() => company.stop())

  test('given an agent of 云栖里, when she is moved to 听澜府, then her queue follows at once, without a new sign-in', async () => {
    const ticketId = await submitted(company, 'sun')
    expect(await company.staff.agentWu.ticket.detail({ ticketId })).toMatchObject({ ok: true })
    const { admin } = company.staff
    await done('change', admin.staff.change({ staffId: company.staffIds.agentWu, ...agentOf([tinglan]) }))
    expect(await company.staff.agentWu.ticket.detail({ ticketId })).toMatchObject({ code: 'NOT_FOUND' })
    const changed = kept(company, 'staff').find(({ _id }) => _id === company.staffIds.agentWu)
    expect(changed).toMatchObject({ estateIds: [tinglan], version: 2 })
    expect(kept(company, 'audit').map(({ _id }) => _id)).toContain(`${company.staffIds.agentWu}:2`)
  })

  test('given one administrator, when he would stop being one or leave, then he is the last and stays', async () => {
    const { admin } = company.staff
    const staffId = company.staffIds.admin
    expect(await admin.staff.change({ staffId, ...agentOf([]) })).toMatchObject({ code: 'LAST_ADMINISTRATOR' })
    expect(await admin.staff.leave({ staffId, words: '离职', successors: [] })).toMatchObject({
      code: 'LAST_ADMINISTRATOR',
    })
  })

  test('given work that she could not go on with, when an agent is moved away, then it is handed on first', async () => {
    await workedOn(company, await submitted(company, 'sun'), 'registered')
    const { admin } = company.staff
    expect(await admin.staff.change({ staffId: company.staffIds.agent, ...agentOf([tinglan]) })).toMatchObject({
      code: 'WORK_STILL_OPEN',
      details: { kinds: ['firstAsked'] },
    })
  })

  test('the warranty team (维保组) of an estate stands before its other technicians', async () => {
    const { manager, agent } = company.staff
    const { technicianWang } = company.staffIds
    const ticketId = await submitted(company, 'sun', { part: 'leak' })
    const named = { estateId: yunqi, technicianIds: [technicianWang] }
    expect(await company.staff.managerMa.staff.nameWarrantyTeam(named)).toMatchObject({ code: 'NOT_FOUND' })
    await done('team', manager.staff.nameWarrantyTeam(named))
    const { rows } = await done('candidates', agent.ticket.candidates({ ticketId }))
    expect(rows.map(({ name, isOnTeam }) => [name, isOnTeam])).toEqual([
      ['王强', true],
      ['李建国', false],
    ])
    const wrong = { estateId: yunqi, technicianIds: [company.staffIds.agent] }
    expect(await manager.staff.nameWarrantyTeam(wrong)).toMatchObject({ code: 'NOT_A_TECHNICIAN_HERE' })
  })

  // Last: either of the two may be the one who remains.
  test('given two administrators, when both give it up in the same moment, then one remains', async () => {
    const { admin, agentWu } = company.staff
    const both = { ...agentOf([]), positions: ['agent' as const, 'admin' as const] }
    await done('change', admin.staff.change({ staffId: company.staffIds.agentWu, ...both }))
    const answers = await Promise.all([
      admin.staff.change({ staffId: company.staffIds.admin, ...agentOf([]) }),
      agentWu.staff.change({ staffId: company.staffIds.agentWu, ...agentOf([]) }),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(kept(company, 'administrators')[0]?.staffIds).toHaveLength(1)
  })
})

describe('R1.1 a person who leaves', () => {
  beforeEach(found, 60_000)
  afterEach(() => company.stop())

  /** Everything stored that still names somebody as the one who has to act. */
  const openWith = (staffId: string) => ({
    tickets: kept(company, 'tickets').filter(
      each => each.isOpen && [each.technicianId, each.agentId].includes(staffId),
    ),
    calls: kept(company, 'callTasks').filter(each => each.isOpen && each.assigneeId === staffId),
    decisions: kept(company, 'decisions').filter(each => each.state === 'proposed' && each.carriedBy.id === staffId),
    trainings: kept(company, 'trainings').filter(each => each.state === 'planned' && each.trainer.id === staffId),
    teams: kept(company, 'warrantyTeams').filter(each => each.technicianIds.includes(staffId)),
    grants: kept(company, 'grants').filter(each => each.to === `staff:${staffId}`),
  })
  const nothing = { tickets: [], calls: [], decisions: [], trainings: [], teams: [], grants: [] }

  test('given a technician with open repairs, when he leaves, then a fit colleague has each of them, once, and customers know', async () => {
    const { admin, manager, technician } = company.staff
    const { staffIds } = company
    const tickets = [
      await submitted(company, 'sun'),
      await submitted(company, 'liang'),
      await submitted(company, 'han'),
    ]
    for (const ticketId of tickets) await workedOn(company, ticketId, 'responded')
    await done('team', manager.staff.nameWarrantyTeam({ estateId: yunqi, technicianIds: [staffIds.technician] }))
    const open = await done('openWorkOf', admin.staff.openWorkOf({ staffId: staffIds.technician }))
    expect(open.rows).toEqual([{ kind: 'repairs', count: 3, estates: ['云栖里'] }])
    expect(open.fit.map(({ name }) => name)).toEqual(['王强'])
    const leaving = { staffId: staffIds.technician, words: '合同到期', successors: [] }
    expect(await admin.staff.leave(leaving)).toMatchObject({
      code: 'SUCCESSOR_NEEDED',
      details: { kinds: ['repairs'] },
    })
    expect(await admin.staff.leave({ ...leaving, successorId: staffIds.agent })).toMatchObject({
      code: 'SUCCESSOR_NOT_FIT',
      details: { kind: 'repairs', name: '周敏', why: 'position' },
    })
    await done('leave', admin.staff.leave({ ...leaving, successorId: staffIds.technicianWang }))
    // Access ends in that moment, before any timer.
    expect(await technician.ticket.queue({ face: 'all' })).toMatchObject({ code: 'NOT_FOUND' })
    await company.moveTo('2026-09-01T09:20')
    expect(openWith(staffIds.technician)).toEqual(nothing)
    for (const ticketId of tickets) {
      expect(ticketOf(company, ticketId)).toMatchObject({
        technicianName: '王强',
        agentName: '周敏',
        state: 'responded',
      })
      expect(eventsOf(company, ticketId).filter(({ type }) => type === 'handedOn')).toEqual([
        { type: 'handedOn', post: 'technician', from: '李建国', staffId: staffIds.technicianWang, name: '王强' },
      ])
    }
    expect(
      kept(company, 'messages').filter(({ kind, to }) => kind === 'handedOn.technician' && to.startsWith('person:')),
    ).toHaveLength(3)
    expect(toldTo(`staff:${staffIds.technicianWang}`, 'handedOn.technician')).toHaveLength(3)
    expect(await admin.staff.leave(leaving)).toMatchObject({ code: 'HAS_LEFT' })
  })

  test('given an agent answerable for a repair, with a call to make, a proposal and a training, when she leaves, then nothing is left with her', async () => {
    const { admin, agent, supervisor } = company.staff
    const { staffIds } = company
    const ticketId = await submitted(company, 'sun')
    await workedOn(company, ticketId, 'done')
    const two = { ...agentOf([yunqi]), positions: ['agent' as const, 'supervisor' as const] }
    await done('change', admin.staff.change({ staffId: staffIds.agentWu, ...two }))
    await done(
      'propose',
      company.staff.agentWu.staff.propose({
        kind: 'carePlan',
        title: '中秋慰问',
        words: '给老业主送一次节日问候',
        changes: [],
      }),
    )
    await done(
      'planTraining',
      supervisor.staff.planTraining({
        ...{ topic: 'talkingPoints', title: '九月说辞', day: calendarDay('2026-09-20'), place: '会议室' },
        ...{ trainerId: staffIds.agentWu, departments: [], positions: ['agent'], estateIds: [], people: [] },
      }),
    )
    await company.moveTo('2026-09-07T10:01')
    const callbackOf = () => tasksOf(company, ticketId).find(({ kind }) => kind === 'callback')
    expect(callbackOf()).toMatchObject({ state: 'calling', assigneeId: staffIds.agentWu })
    const staffId = staffIds.agentWu
    await done(
      'leave',
      admin.staff.leave({ staffId, words: '回老家', successorId: staffIds.supervisor, successors: [] }),
    )
    await company.moveTo('2026-09-07T10:20')
    expect(openWith(staffId)).toEqual(nothing)
    // The callback stays with somebody who did not work on the repair (R8.1).
    expect(callbackOf()).toMatchObject({ state: 'calling', assigneeId: staffIds.supervisor })
    expect(kept(company, 'decisions')).toMatchObject([{ carriedBy: { name: '郑凯' }, proposedBy: { name: '吴晓' } }])
    expect(kept(company, 'trainings')).toMatchObject([{ trainer: { name: '郑凯' } }])
    expect(kept(company, 'trainings')[0]?.people.map(({ name }) => name)).not.toContain('吴晓')
    expect(ticketOf(company, ticketId).agentName).toBe('周敏')
    expect(await agent.ticket.detail({ ticketId })).toMatchObject({ ok: true })
  })

  test('first-asked responsibility passes on, and the customer is told who it is now', async () => {
    const { admin } = company.staff
    const { staffIds } = company
    const ticketId = await submitted(company, 'sun')
    await workedOn(company, ticketId, 'registered')
    const gone = { staffId: staffIds.agent, words: '调往总部', successorId: staffIds.agentWu, successors: [] }
    await done('leave', admin.staff.leave(gone))
    await company.moveTo('2026-09-01T09:02')
    expect(ticketOf(company, ticketId)).toMatchObject({ agentId: staffIds.agentWu, agentName: '吴晓' })
    const told = kept(company, 'messages').filter(({ kind }) => kind === 'handedOn.agent')
    expect(told.map(({ title }) => title)).toContain('您的服务专员换成了吴晓')
    // Seen by the customer in the story, without anybody's id.
    const { timeline } = await done('detail', company.customers.sun.ticket.detail({ ticketId }))
    expect(timeline.at(-1)?.event).toEqual({ type: 'handedOn', post: 'agent', from: '周敏', name: '吴晓' })
  })

  test('who has left comes in by the door of everybody, and may be enrolled again under the same file', async () => {
    const { admin, agentWu } = company.staff
    const staffId = company.staffIds.agentWu
    await done('leave', admin.staff.leave({ staffId, words: '休学', successors: [] }))
    expect(await done('me', agentWu.account.me({}))).toMatchObject({ staff: null })
    const again = { name: '吴晓', phone: '13000000021', ...agentOf([]) }
    expect(await done('enrol', admin.staff.enrol(again))).toEqual({ staffId })
    await agentWu.link('13000000021')
    expect(await done('me', agentWu.account.me({}))).toMatchObject({ staff: { name: '吴晓' } })
  })
})
