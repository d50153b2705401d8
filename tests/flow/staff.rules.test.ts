/** The company's own rules (R1.1–R1.3): what the committee decides is what is put in force; not passed → not assigned; heard before judged. */
import { done } from '~/local/demo/stage'
import { estateIdOf } from '~/types/estate/estate'
import type { InputOf } from '~/types/kernel/contract'
import { calendarDay } from '~/types/kernel/time'
import type { StaffContract } from '~/types/staff/staff.contract'
import { kept, submitted, ticketOf, workedOn } from './support/repair'
import { foundCompany, instantAt, minuteOf, type Company } from './support/smallCompany'

let company: Company
beforeAll(async () => void (company = await foundCompany('2026-09-01T09:00')), 60_000)
afterAll(() => company.stop())

const faster = [{ path: 'sla.clocks.dispatch.routine.amount', value: 30 }]
const minutesOf = (members: string[], votes: [number, number] = [3, 0]) => ({
  ...{ metOn: calendarDay('2026-09-01'), members, photos: [], votesFor: votes[0], votesAgainst: votes[1] },
  minutes: '会议讨论了派单时限，认为半小时做得到，一致同意',
})
const titles = (to: string, kind: string) =>
  kept(company, 'messages')
    .filter(each => each.to === to && each.kind === kind)
    .map(({ title }) => title)

async function adopted(said: Partial<InputOf<StaffContract, 'propose'>> = {}): Promise<string> {
  const { manager, director } = company.staff
  const { supervisor, manager: managerId } = company.staffIds
  const proposal = {
    kind: 'serviceStandard' as const,
    title: '派单再快一点',
    words: '把一般报修的派单时限缩短到半小时',
    changes: faster,
  }
  const { decisionId } = await done('propose', manager.staff.propose({ ...proposal, ...said }))
  await done('adopt', director.staff.adopt({ decisionId, ...minutesOf([supervisor, managerId]) }))
  return decisionId
}

describe('R1.1 committee and numbers', () => {
  test('given a service standard that the committee adopted, when the administrator puts it in force, then new repairs have it and open ones keep theirs (R7.1)', async () => {
    const { admin } = company.staff
    const before = await submitted(company, 'sun')
    const shown = await done('policies', admin.staff.policies({}))
    expect(shown).toMatchObject({ policyId: 'default', inForceId: 'default', versions: [] })
    const change = { basedOn: 'default', changes: faster, words: '委员会 9 月决议' }
    expect(await admin.staff.putInForce(change)).toMatchObject({ code: 'DECISION_NEEDED' })
    const decisionId = await adopted()
    const other = { ...change, decisionId, changes: [{ path: 'sla.clocks.dispatch.routine.amount', value: 20 }] }
    expect(await admin.staff.putInForce(other)).toMatchObject({ code: 'NOT_WHAT_WAS_DECIDED' })
    expect(await done('put', admin.staff.putInForce({ ...change, decisionId }))).toEqual({ policyId: 'v2', number: 2 })
    const after = await submitted(company, 'liang')
    const dueIn = (id: string) => {
      const { nextDueAt, facts } = ticketOf(company, id)
      return Math.round((nextDueAt - facts.submittedAt) / 60_000)
    }
    expect([dueIn(before), dueIn(after)]).toEqual([60, 30])
    const { versions } = await done('policies', admin.staff.policies({}))
    expect(versions).toMatchObject([
      {
        policyId: 'v2',
        by: '何静',
        changes: [{ before: 60, after: 30 }],
        decision: { decisionId, title: '派单再快一点' },
      },
    ])
    // Used once, and nobody takes it back while numbers rest on it.
    const again = {
      ...change,
      basedOn: 'v2',
      decisionId,
      changes: [{ path: 'sla.clocks.dispatch.major.amount', value: 30 }],
    }
    expect(await admin.staff.putInForce(again)).toMatchObject({ code: 'DECISION_NOT_USABLE' })
    const takenBack = company.staff.director.staff.withdraw({ decisionId, words: '想再议一次' })
    expect(await takenBack).toMatchObject({ code: 'DECISION_IN_USE' })
    expect(await admin.staff.putInForce(change)).toMatchObject({ code: 'POLICIES_CHANGED_MEANWHILE' })
  })

  test('a number that is no service standard needs a reason, not a decision; it may begin later, never earlier', async () => {
    const { admin } = company.staff
    const base = {
      basedOn: 'v2',
      words: '承诺多的楼盘要早些提醒',
      changes: [{ path: 'estate.promiseReminderDays', value: 45 }],
    }
    const past = { ...base, from: instantAt('2026-08-01T00:00') }
    expect(await admin.staff.putInForce(past)).toMatchObject({ code: 'STARTS_IN_THE_PAST' })
    await done('put', admin.staff.putInForce({ ...base, from: instantAt('2026-10-01T00:00') }))
    expect(await done('policies', admin.staff.policies({}))).toMatchObject({ policyId: 'v3', inForceId: 'v2' })
  })

  test('below the floor nobody proposes and nobody puts in force: the row, the floor and its source are named', async () => {
    const slower = [{ path: 'estate.certificateReminderDays', value: 30 }]
    const said = {
      kind: 'serviceStandard' as const,
      title: '证照晚些提醒',
      words: '提前一个月提醒就够了吧',
      changes: slower,
    }
    expect(await company.staff.manager.staff.propose(said)).toMatchObject({
      code: 'BELOW_FLOOR',
      details: { path: 'estate.certificateReminderDays', floor: 60, source: 'P' },
    })
  })

  test('no proposer decides alone: not the proposer, not without two others, not against the votes, only with minutes', async () => {
    const { supervisor, director, manager } = company.staff
    const { supervisor: one, manager: two, agent } = company.staffIds
    const said = { kind: 'carePlan' as const, title: '重阳节慰问', words: '给六十岁以上的业主送重阳糕', changes: [] }
    const { decisionId } = await done('propose', supervisor.staff.propose(said))
    const adopt = (held: object) => director.staff.adopt({ decisionId, ...minutesOf([one, two]), ...held })
    expect(await supervisor.staff.adopt({ decisionId, ...minutesOf([two, agent]) })).toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await adopt({ minutes: '同意' })).toMatchObject({ code: 'INPUT_NOT_VALID' })
    expect(await adopt({ members: [one, 's-nobody'] })).toMatchObject({ code: 'MEMBER_UNKNOWN' })
    expect(await adopt({ votesFor: 1, votesAgainst: 2 })).toMatchObject({ code: 'VOTES_DO_NOT_FIT' })
    expect(await adopt({ votesFor: 4 })).toMatchObject({ code: 'VOTES_DO_NOT_FIT' })
    expect(await adopt({ metOn: calendarDay('2026-09-02') })).toMatchObject({ code: 'MEETING_IN_THE_FUTURE' })
    await done('adopt', adopt({}))
    expect(await adopt({})).toMatchObject({ code: 'NOT_POSSIBLE_NOW' })
    expect(await manager.staff.withdraw({ decisionId, words: '这次先不办了吧' })).toMatchObject({
      code: 'NOT_YOURS_TO_DO',
    })
    expect(titles(`staff:${one}`, 'decision')).toEqual(['委员会：“重阳节慰问”通过了'])
  })
})

describe('R1.2 training', () => {
  const security = {
    ...{
      topic: 'informationSecurity' as const,
      title: '信息安全年度培训',
      day: calendarDay('2026-09-01'),
      place: '三楼会议室',
    },
    ...{
      departments: [],
      positions: ['agent' as const, 'technician' as const],
      estateIds: [estateIdOf('云栖里')],
      people: [],
      passMark: 80,
    },
  }

  test('given a technician who did not pass, when a repair is dispatched, then he is shown with the reason and cannot be chosen; a retake puts it right', async () => {
    const { supervisor, agent } = company.staff
    const { staffIds } = company
    const ticketId = await submitted(company, 'han')
    await workedOn(company, ticketId, 'registered')
    const { trainingId } = await done(
      'plan',
      supervisor.staff.planTraining({ ...security, trainerId: staffIds.supervisor }),
    )
    const scores: [string, number][] = [
      [staffIds.agent, 95],
      [staffIds.agentWu, 88],
      [staffIds.technician, 62],
      [staffIds.technicianWang, 80],
    ]
    const results = scores.map(([attendeeId, score]) => ({ attendeeId, isPresent: true, score }))
    expect(await supervisor.staff.holdTraining({ trainingId, results: results.slice(1) })).toMatchObject({
      code: 'RESULT_MISSING',
      details: { names: ['周敏'] },
    })
    await done('hold', supervisor.staff.holdTraining({ trainingId, results }))
    const dispatched = () => agent.ticket.dispatch({ ticketId, technicianId: staffIds.technician, words: '' })
    expect(await dispatched()).toMatchObject({ code: 'TECHNICIAN_NOT_AVAILABLE' })
    const { rows } = await done('candidates', agent.ticket.candidates({ ticketId }))
    expect(rows.map(({ name, notAssignable }) => [name, notAssignable?.reason])).toEqual([
      ['王强', undefined],
      ['李建国', 'informationSecurity'],
    ])
    const retake = { trainingId, attendeeId: staffIds.technician }
    expect(await done('retake', supervisor.staff.retakeTraining({ ...retake, score: 79 }))).toEqual({ isPassed: false })
    expect(await done('retake', supervisor.staff.retakeTraining({ ...retake, score: 91 }))).toEqual({ isPassed: true })
    await done('dispatch', dispatched())
    // What others got is not theirs to see.
    const mine = await done('training', agent.staff.training({ trainingId }))
    expect(mine.people.map(({ name }) => name)).toEqual(['周敏'])
  })

  test('from the first training on, who never had it is given nothing (agents of the other estate); nobody before', async () => {
    expect(kept(company, 'staff').filter(each => each.notAssignable)).toEqual([])
    await company.moveTo('2026-09-01T10:00')
    const blocked = kept(company, 'staff')
      .filter(each => each.notAssignable)
      .map(({ name }) => name)
    expect(blocked.sort()).toEqual(['林静', '贺平', '郑凯'].sort())
  })

  test('a suggestion gets an answer within seven days, or the director hears of it; only its own and those who answer see it', async () => {
    const { technician, agent, manager } = company.staff
    const { requestId, dueBy } = await done(
      'submit',
      technician.staff.submitRequest({ kind: 'suggestion', words: '给每位师傅配一台测湿仪' }),
    )
    expect(minuteOf(dueBy)).toBe('2026-09-09T00:00')
    expect(await done('requests', agent.staff.requests({}))).toMatchObject({ rows: [] })
    expect((await done('requests', manager.staff.requests({}))).rows).toMatchObject([{ requestId, from: '李建国' }])
    await company.moveTo('2026-09-09T00:01')
    expect(titles(`staff:${company.staffIds.director}`, 'staffRequestOverdue')).toEqual(['员工建议过期没有答复'])
    await done('answer', manager.staff.answerRequest({ requestId, words: '已列入十月采购，每组一台' }))
    expect(titles(`staff:${company.staffIds.technician}`, 'staffRequest')).toEqual(['您的建议有答复了'])
  })
})

describe('R1.3 reward or warning', () => {
  const warning = {
    evidence: '九月三日与业主约好没有到场，也没有电话',
    photos: [],
    improve: '改约必须提前两小时打电话',
  }

  test('given evidence, when the person has spoken, then a director decides; only they and the manager ever see it', async () => {
    const { manager, director, technician, supervisor } = company.staff
    const personMeantId = company.staffIds.technician
    const lapsesOn = calendarDay('2027-03-09')
    const { recognitionId } = await done('record', manager.staff.recordWarning({ ...warning, personMeantId, lapsesOn }))
    const decided = { recognitionId, words: '情况属实，本人已认识到' }
    expect(await director.staff.approve(decided)).toMatchObject({ code: 'NOT_POSSIBLE_NOW' })
    expect(await supervisor.staff.recognition({ recognitionId })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await supervisor.staff.speak({ recognitionId, words: '我替他说' })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await done('mine', supervisor.staff.recognitions({}))).toMatchObject({ rows: [] })
    await done('speak', technician.staff.speak({ recognitionId, words: '那天车坏在路上，忘了打电话' }))
    await done('approve', director.staff.approve(decided))
    expect((await done('mine', technician.staff.recognitions({}))).rows).toMatchObject([
      { kind: 'warning', isAboutMe: true, state: 'approved', lapsesOn, isLapsed: false },
    ])
  })

  test('without a word after three working days’ notice it goes on and says so', async () => {
    const { manager, director } = company.staff
    const personMeantId = company.staffIds.agent
    const { recognitionId } = await done(
      'record',
      manager.staff.recordReward({ personMeantId, evidence: '台风夜里守到两点，安抚了十二户业主', photos: [] }),
    )
    const { hearingUntil } = await done('recognition', manager.staff.recognition({ recognitionId }))
    // Wednesday + 3 working days: to the end of Monday.
    expect(minuteOf(hearingUntil)).toBe('2026-09-15T00:00')
    await company.moveTo('2026-09-15T00:01')
    expect(await done('recognition', director.staff.recognition({ recognitionId }))).toMatchObject({
      state: 'heard',
      heard: { words: null },
      moves: ['approve', 'dismiss'],
    })
  })
})
