/** The company's rules without a world around them (R1.1–R1.3): successors, the committee, standing, hearing, floors. */
import { recognitionActions } from '~/types/staff/recognition.actions'
import { planSuccessors, type Successor } from '~/types/staff/successor'
import type { OpenWork } from '~/types/staff/work'
import { calendarDay, parseInstant } from '~/types/kernel/time'
import type { By } from '~/cloudfunctions/staff/domain/by'
import { decideDecision, decideWithdrawal } from '~/cloudfunctions/staff/domain/decide-decision'
import { decideRecognition, decideSpeaking } from '~/cloudfunctions/staff/domain/decide-recognition'
import { invitedOf, validUntil } from '~/cloudfunctions/staff/domain/decide-training'
import { standing, type KnownOfTopic } from '~/cloudfunctions/staff/standing'
import { callSuccessor, handingOn } from '~/cloudfunctions/ticket/domain/hand-on'
import type { Decision, Recognition } from '~/cloudfunctions/_schema/staff.schema'
import type { CallTask, Repair } from '~/types/ticket/ticket'

const now = parseInstant('2026-09-21T10:00+08:00')
const colleague = (_id: string, positions: Successor['positions'], estateIds: string[] = []): Successor => ({
  ...{ _id, name: _id, positions, estateIds, isActive: true, notAssignable: null },
})

describe('R1.1 who may take work on', () => {
  const staff = [
    colleague('li', ['technician'], ['e1']),
    colleague('wang', ['technician'], ['e1', 'e2']),
    colleague('zhou', ['agent']),
    { ...colleague('zhao', ['technician']), notAssignable: { reason: 'informationSecurity' } },
    { ...colleague('gone', ['technician']), isActive: false },
  ]
  const repairs: OpenWork = { kind: 'repairs', count: 3, estateIds: ['e1', 'e2'] }
  const asked: OpenWork = { kind: 'firstAsked', count: 1, estateIds: ['e1'] }
  const plan = (open: OpenWork[], forAll: string | null, byKind = {}) =>
    planSuccessors(open, { forAll, byKind }, staff, 'leaver')

  test.each([
    ['serves only one of the two estates', 'li', 'estate'],
    ['holds another position', 'zhou', 'position'],
    ['has not passed a required training', 'zhao', 'training'],
    ['has left', 'gone', 'leaves'],
    ['is nobody', 'who', 'leaves'],
    ['is the leaver', 'leaver', 'leaves'],
  ])('who %s is refused by name', (_what, successor, why) => {
    expect(plan([repairs], successor)).toMatchObject({ refusal: { code: 'SUCCESSOR_NOT_FIT', details: { why } } })
  })
  test('one for all, and another for a kind', () => {
    expect(plan([repairs, asked], 'wang', { firstAsked: 'zhou' })).toEqual({
      ok: true,
      value: { repairs: 'wang', firstAsked: 'zhou' },
    })
  })
  test('a kind without anybody is named; nothing open needs nobody', () => {
    expect(plan([repairs, asked], null, { repairs: 'wang' })).toMatchObject({
      refusal: { code: 'SUCCESSOR_NEEDED', details: { kinds: ['firstAsked'] } },
    })
    expect(plan([], null)).toEqual({ ok: true, value: {} })
  })
})

describe('R1.1 handing on', () => {
  const leaving = {
    _id: 'li',
    name: '李建国',
    at: now,
    byStaffId: 'he',
    words: '离职',
    successors: { repairs: 'wang' },
  }
  const repair = { isOpen: true, estateId: 'e1', technicianId: 'li', agentId: 'li', technicianIds: ['li'] } as Repair
  const staff = [colleague('wang', ['technician']), colleague('zhou', ['agent']), colleague('zheng', ['supervisor'])]

  test('both posts pass on; for one that the plan does not name somebody who can is found; a closed repair stays as it was', () => {
    expect(handingOn(repair, leaving, staff)).toMatchObject([
      { post: 'agent', name: 'zheng', from: '李建国' },
      { post: 'technician', name: 'wang' },
    ])
    expect(handingOn({ ...repair, isOpen: false }, leaving, staff)).toEqual([])
    expect(handingOn({ ...repair, technicianId: 'wang', agentId: 'zhou' }, leaving, staff)).toEqual([])
  })
  test('with nobody who can it says so instead of losing it', () => {
    expect(() => handingOn(repair, leaving, [])).toThrow('nobody can take on')
  })
  test.each([
    ['callback', 'zheng'],
    ['acceptance', 'zhou'],
    ['secondHandling', 'zheng'],
  ] as const)('R8.1, R8.2: a call of kind %s goes to %s', (kind, to) => {
    const task = { kind, estateId: 'e1' } as CallTask
    const planned = { ...leaving, successors: { calls: 'zhou' } }
    expect(callSuccessor(task, { agentId: 'zhou', technicianIds: [] }, planned, staff)).toBe(to)
  })
})

describe('R1.1 the committee', () => {
  const proposed: Decision = {
    ...{
      _id: 'd',
      version: 1,
      kind: 'serviceStandard',
      title: '派单',
      words: '快一点',
      changes: [],
      state: 'proposed',
    },
    ...{ proposedBy: { id: 'sun', name: '孙丽' }, carriedBy: { id: 'sun', name: '孙丽' }, proposedAt: now },
    ...{ decidedAt: null, meeting: null, withdrawn: null, usedBy: null },
  }
  const director: By = { id: 'gao', name: '高远', roles: ['director'], now }
  const held = {
    ...{ metOn: calendarDay('2026-09-20'), minutes: '一致同意半小时派单', photos: [], votesFor: 3, votesAgainst: 0 },
    members: [
      { id: 'sun', name: '孙丽' },
      { id: 'zheng', name: '郑凯' },
    ],
  }
  test('adopted by the director with two others; afterwards nothing is decided again', () => {
    const decided = decideDecision(proposed, 'adopt', held, director)
    expect(decided).toMatchObject({
      ok: true,
      value: { state: 'adopted', version: 2, meeting: { decidedBy: { id: 'gao' } } },
    })
    if (decided.ok)
      expect(decideDecision(decided.value, 'reject', held, director)).toMatchObject({
        refusal: { code: 'NOT_POSSIBLE_NOW' },
      })
  })
  test.each<[string, Partial<typeof held>, Partial<By>, string]>([
    ['a director who proposed it', {}, { id: 'sun' }, 'PROPOSER_MAY_NOT_DECIDE'],
    ['a manager', {}, { roles: ['manager'] }, 'NOT_YOURS_TO_DO'],
    ['nobody else in the room', { members: [{ id: 'gao', name: '高远' }] }, {}, 'MEMBER_UNKNOWN'],
    ['more votes than people', { votesFor: 4 }, {}, 'VOTES_DO_NOT_FIT'],
    ['as many against as for', { votesFor: 1, votesAgainst: 1 }, {}, 'VOTES_DO_NOT_FIT'],
    ['no votes', { votesFor: 0 }, {}, 'VOTES_DO_NOT_FIT'],
    ['a meeting of tomorrow', { metOn: calendarDay('2026-09-22') }, {}, 'MEETING_IN_THE_FUTURE'],
  ])('%s: refused by name', (_what, otherwise, by, code) => {
    expect(decideDecision(proposed, 'adopt', { ...held, ...otherwise }, { ...director, ...by })).toMatchObject({
      refusal: { code },
    })
  })
  test('a proposal is taken back by who carries it and nobody else', () => {
    const manager = (id: string): By => ({ id, name: id, roles: ['manager'], now })
    expect(decideWithdrawal(proposed, '再想想', manager('sun'))).toMatchObject({ ok: true })
    expect(decideWithdrawal(proposed, '再想想', manager('ma'))).toMatchObject({ refusal: { code: 'NOT_YOURS_TO_DO' } })
  })
})

describe('R1.2 not passed → not assigned', () => {
  const known = (change: Partial<KnownOfTopic>): KnownOfTopic[] => [
    { topic: 'informationSecurity', held: { firstHeldAt: 1 }, pass: null, ...change },
  ]
  const passedUntil = (until: string, isPassed = true) => ({ pass: { isPassed, validUntil: calendarDay(until) } })
  test.each<[string, Partial<KnownOfTopic>, boolean]>([
    ['never held in the company', { held: null }, true],
    ['held, and never there', {}, false],
    ['passed, to the last day', passedUntil('2026-09-21'), true],
    ['passed, until yesterday', passedUntil('2026-09-20'), false],
    ['not passed', passedUntil('2027-01-01', false), false],
  ])('%s', (_what, change, mayBeAssigned) => {
    expect(standing(['technician'], known(change), now) === null).toBe(mayBeAssigned)
  })
  test('who opens no personal data needs none of it; since when stays what it was', () => {
    expect(standing(['sales'], known({}), now)).toBeNull()
    const before = { reason: 'informationSecurity' as const, since: 5 }
    expect(standing(['agent'], known({}), now, before)).toBe(before)
  })
  test.each([
    ['2026-08-12', 12, '2027-08-11'],
    ['2027-02-28', 12, '2028-02-27'],
    ['2028-02-29', 12, '2029-02-27'],
    ['2026-08-31', 6, '2027-02-27'],
  ])('passed on %s, for %i months: to the end of %s', (on, months, until) => {
    expect(validUntil(calendarDay(on), months)).toBe(until)
  })
  test('for whom: nobody named means all; groups narrow, people named are always meant', () => {
    const staff = [
      { _id: 'a', name: 'a', department: 'sales' as const, positions: ['sales' as const], estateIds: [] },
      {
        _id: 'b',
        name: 'b',
        department: 'engineering' as const,
        positions: ['technician' as const],
        estateIds: ['e1'],
      },
    ]
    const nobody = { departments: [], positions: [], estateIds: [], people: [] }
    const ids = (audience: object) => invitedOf(staff, { ...nobody, ...audience }).map(({ id }) => id)
    expect(ids({})).toEqual(['a', 'b'])
    expect(ids({ positions: ['technician'], estateIds: ['e2'] })).toEqual([])
    expect(ids({ positions: ['technician'], people: ['a'] })).toEqual(['a', 'b'])
    expect(ids({ people: ['a'] })).toEqual(['a'])
  })
})

describe('R1.3 reward or warning', () => {
  const recorded: Recognition = {
    ...{ _id: 'r', version: 1, kind: 'warning', about: { id: 'li', name: '李建国' }, evidence: '没有到场', photos: [] },
    ...{ improve: '改约先打电话', lapsesOn: calendarDay('2027-03-01'), proposedBy: { id: 'sun', name: '孙丽' } },
    ...{ recordedAt: now, hearingUntil: now, state: 'recorded', heard: null, decision: null },
  }
  const by = (id: string, roles: By['roles']): By => ({ id, name: id, roles, now })
  const heard: Recognition = { ...recorded, state: 'heard', heard: { at: now, words: '车坏了' } }

  test('given it is recorded, when the person has not been heard, then nobody decides', () => {
    expect(decideRecognition(recorded, 'approve', '属实', by('gao', ['director']))).toMatchObject({
      refusal: { code: 'NOT_POSSIBLE_NOW' },
    })
  })
  test('only the person speaks', () => {
    expect(decideSpeaking(recorded, '车坏了', by('wang', ['technician']))).toMatchObject({
      refusal: { code: 'NOT_YOURS_TO_DO' },
    })
    expect(decideSpeaking(recorded, '车坏了', by('li', ['technician']))).toMatchObject({
      value: { heard: { words: '车坏了' } },
    })
  })
  test.each([
    ['the proposer', 'sun', 'PROPOSER_MAY_NOT_APPROVE'],
    ['the person', 'li', 'NOT_ABOUT_YOURSELF'],
  ])('approver ≠ %s', (_who, id, code) => {
    expect(decideRecognition(heard, 'approve', '属实', by(id, ['director']))).toMatchObject({ refusal: { code } })
  })
  test('no fines: nothing that is said or stored has a sum of money', () => {
    const fields = Object.values(recognitionActions).flatMap(({ input, output }) => [
      ...Object.keys('entries' in input ? input.entries : {}),
      ...Object.keys('entries' in output ? output.entries : {}),
    ])
    expect(fields.length).toBeGreaterThan(20)
    const all = [...fields, ...Object.keys(recorded)]
    expect(all.filter(field => /amount|sum|money|fine|price|pay|deduct|salary|bonus|yuan|fee/i.test(field))).toEqual([])
  })
})
