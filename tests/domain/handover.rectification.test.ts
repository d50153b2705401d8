/** R5.8: a snag's way from the assignment to the owner's signature, on one clock that is never reset. */
import {
  snagClock,
  snagClockView,
  snagDueAt,
  type SnagRules,
} from '~/cloudfunctions/handover/rectification/domain/clock'
import {
  decideAnswer,
  decideAssigning,
  decideBooking,
  decideConfirm,
  decideFinish,
  decideHandingOn,
  decideOffer,
  decideProposal,
  decideRejection,
  decideStart,
  decideWithdrawal,
  type By,
} from '~/cloudfunctions/handover/rectification/domain/decide-snag'
import { snagDueKinds, snagDues } from '~/cloudfunctions/handover/rectification/domain/dues'
import type { Snag } from '~/cloudfunctions/_schema/inspection.schema'
import { makeCalendar } from '~/types/kernel/calendar'
import { publishedYears } from '~/types/kernel/calendar-years'
import type { Role } from '~/types/kernel/contract'
import type { Result } from '~/types/kernel/result'
import { calendarDay, formatInstant, parseInstant } from '~/types/kernel/time'
import { defaultSlaPolicy } from '~/types/sla/sla'

const at = (wallTime: string): number => parseInstant(`${wallTime}+08:00`)
const minute = (instant: number): string => formatInstant(instant).slice(0, 16)
const rules: SnagRules = { sla: defaultSlaPolicy, calendar: makeCalendar(publishedYears), contestHours: 48 }
const by = (role: Role, wallTime: string, name = ''): By => ({ roles: [role], name, now: at(wallTime), rules })

/** Recorded on Tuesday 1 September 2026, 10:00: 18:30 of the 7th working day is Thursday the 10th. */
const recorded: Snag = {
  ...{ _id: 'u:s1', version: 1, number: 1, batchId: 'b', estateId: 'e', unitId: 'u', unitName: '云栖里 1号楼101' },
  ...{ building: '1号楼', houseType: '三室', inspectionId: null, room: 'study', component: 'wall', words: '墙面空鼓' },
  ...{ photos: ['p1'], pin: null, state: 'recorded' as const, isOpen: true, recordedAt: at('2026-09-01T10:00') },
  ...{
    policyId: 'default',
    notedAt: 0,
    arrivedAt: 0,
    pointId: null,
    recordedBy: { role: 'technician', id: 't', name: '李建国' },
    responsible: null,
    responsibleContractorId: null,
  },
  ...{ contractorId: null, contractorName: null, assigneeId: null, assigneeName: null, kind: 'general' as const },
  ...{ dueAt: at('2026-09-10T18:30'), agreed: null, proposed: null, fixes: [], rejections: [], reinspection: null },
  ...{ charge: { state: 'none' as const }, closedAt: null, told: 0 },
} as Snag

const value = (result: Result<Snag>): Snag => {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}
const tiler = { kind: 'contractor', contractorId: 'c-1', name: '城建装饰' } as const
const assigned = value(decideAssigning(recorded, tiler, undefined, by('supervisor', '2026-09-01T11:00', '郑凯')))
const fixing = value(decideStart(assigned, by('contractor', '2026-09-02T09:00', '赵大海')))
const done = { words: '铲除重做，已找平', photos: ['p2'], windows: [] }
const fixed = value(decideFinish(fixing, done, by('contractor', '2026-09-07T16:00', '赵大海')))
const rework = value(decideRejection(fixed, '还有裂纹', ['p3'], by('owner', '2026-09-09T10:00')))

describe('R5.8: the clock of a general snag', () => {
  test('runs 7 working days from the record to 18:30, with its levels by the calendar (20 September is worked)', () => {
    const clock = snagClock(recorded, rules)
    expect(clock.levels.map(({ level, at: when }) => [level, minute(when)])).toEqual([
      [50, '2026-09-07T18:30'],
      [80, '2026-09-09T18:30'],
      [100, '2026-09-10T18:30'],
      [150, '2026-09-16T18:30'],
      [200, '2026-09-20T18:30'],
    ])
  })

  test('wants one due row, for the first level that is not told; fixed it wants none', () => {
    expect(snagDues(recorded, rules)).toEqual([
      { entityId: 'u:s1', kind: snagDueKinds.clock, at: at('2026-09-07T18:30') },
    ])
    expect(snagDues({ ...recorded, told: 80 }, rules)[0]?.at).toBe(at('2026-09-10T18:30'))
    expect(snagDues(fixed, rules)).toEqual([])
    expect(snagDues({ ...recorded, told: 200 }, rules)).toEqual([])
  })

  test('fixed on Monday and rejected on Wednesday: rework on the clock as it ran, never reset', () => {
    expect(fixed.dueAt).toBe(at('2026-09-10T18:30'))
    expect(rework).toMatchObject({ state: 'rework', isOpen: true, dueAt: at('2026-09-10T18:30') })
    const view = snagClockView(rework, rules, at('2026-09-10T18:30'))
    expect(view).toMatchObject({ state: 'running', startedAt: at('2026-09-01T10:00'), breached: true })
    // The level that passed while it seemed fixed is still to be told.
    expect(snagDues(rework, rules)[0]?.at).toBe(at('2026-09-07T18:30'))
  })

  test('fixed at the very instant of the deadline is in time', () => {
    const again = value(decideStart(rework, by('contractor', '2026-09-10T09:00')))
    const last = value(decideFinish(again, done, by('contractor', '2026-09-10T18:30')))
    expect(snagClockView(last, rules, at('2026-09-12T09:00'))).toMatchObject({ state: 'stopped', breached: false })
    const late = value(decideFinish(again, done, by('contractor', '2026-09-10T18:31')))
    expect(snagClockView(late, rules, at('2026-09-12T09:00'))).toMatchObject({ state: 'stopped', breached: true })
  })
})

describe('R5.6: who mends it', () => {
  test('is not who built it: responsible and assigned party differ', () => {
    const other = value(decideAssigning(recorded, tiler, '恒通防水', by('agent', '2026-09-01T11:00')))
    expect(other).toMatchObject({
      responsible: '恒通防水',
      contractorName: '城建装饰',
      assigneeId: null,
      state: 'assigned',
    })
  })

  test('given to somebody else in the midst of the work: what was begun is no fix', () => {
    const technician = { kind: 'technician', staffId: 's-1', name: '李建国' } as const
    const handed = value(decideAssigning(fixing, technician, undefined, by('supervisor', '2026-09-03T09:00')))
    expect(handed).toMatchObject({ state: 'assigned', contractorId: null, assigneeId: 's-1', fixes: [] })
  })

  test.each([
    ['an owner', 'owner'],
    ['a contractor', 'contractor'],
    ['sales', 'sales'],
  ] as const)('%s assigns nothing', (_who, role) => {
    expect(decideAssigning(recorded, tiler, undefined, by(role, '2026-09-01T11:00'))).toMatchObject({
      refusal: { code: 'NOT_YOURS_TO_DO' },
    })
  })

  test('nobody starts what is given to nobody, and nobody finishes what was not started', () => {
    const no = { refusal: { code: 'NOT_POSSIBLE_NOW' } }
    expect(decideStart(recorded, by('technician', '2026-09-01T11:00'))).toMatchObject(no)
    expect(decideFinish(assigned, done, by('contractor', '2026-09-01T11:00'))).toMatchObject(no)
  })
})

describe('R5.8: the owner looks at it again', () => {
  const windows = [
    { on: calendarDay('2026-09-08'), from: '10:00' },
    { on: calendarDay('2026-09-09'), from: '15:30' },
  ]
  const offered = value(decideOffer(fixed, windows, by('agent', '2026-09-07T17:00')))

  test('and takes one of the times that were offered, no other', () => {
    const [, second = windows[0]] = windows
    const booked = value(
      decideBooking(offered, { on: calendarDay('2026-09-09'), from: '15:30' }, by('owner', '2026-09-07T18:00')),
    )
    expect(booked.reinspection).toMatchObject({ ...second, at: at('2026-09-07T18:00') })
    expect(
      decideBooking(offered, { on: calendarDay('2026-09-09'), from: '16:00' }, by('owner', '2026-09-07T18:00')),
    ).toMatchObject({ refusal: { code: 'WINDOW_NOT_OFFERED' } })
  })

  test('on the phone any time that is still ahead', () => {
    const agreed = { on: calendarDay('2026-09-12'), from: '09:00' }
    expect(decideBooking(fixed, agreed, by('agent', '2026-09-07T18:00'))).toMatchObject({ ok: true })
    expect(decideBooking(fixed, agreed, by('agent', '2026-09-12T09:00'))).toMatchObject({
      refusal: { code: 'WINDOW_PAST' },
    })
    expect(decideOffer(fixed, windows, by('agent', '2026-09-08T10:00'))).toMatchObject({
      refusal: { code: 'WINDOW_PAST' },
    })
  })

  test('confirms it: closed; or not: the next fix stands beside the first', () => {
    const closed = value(decideConfirm(offered, by('buyer', '2026-09-08T10:20')))
    expect(closed).toMatchObject({ state: 'closed', isOpen: false, closedAt: at('2026-09-08T10:20') })
    const again = value(
      decideFinish(
        value(decideStart(rework, by('contractor', '2026-09-09T14:00'))),
        done,
        by('contractor', '2026-09-10T10:00'),
      ),
    )
    expect(again.fixes.map(({ finishedAt }) => minute(finishedAt ?? 0))).toEqual([
      '2026-09-07T16:00',
      '2026-09-10T10:00',
    ])
    expect(decideConfirm(rework, by('owner', '2026-09-09T11:00'))).toMatchObject({
      refusal: { code: 'NOT_POSSIBLE_NOW' },
    })
  })

  test('what is no snag is withdrawn with the owner’s word alone', () => {
    const said = ['这是设计如此', ''] as const
    expect(decideWithdrawal(recorded, ...said, by('technician', '2026-09-02T09:00'))).toMatchObject({
      refusal: { code: 'OWNER_WORD_NEEDED' },
    })
    const withdrawn = value(
      decideWithdrawal(recorded, '这是设计如此', '业主说没问题', by('technician', '2026-09-02T09:00')),
    )
    expect(withdrawn).toMatchObject({ state: 'withdrawn', isOpen: false, withdrawn: { ownerWords: '业主说没问题' } })
    expect(snagDues(withdrawn, rules)).toEqual([])
    expect(value(decideWithdrawal(recorded, '看错了', '', by('owner', '2026-09-02T09:00'))).withdrawn?.ownerWords).toBe(
      '看错了',
    )
  })
})

describe('R5.8: what cannot be done in time', () => {
  const on = calendarDay('2026-09-25')
  const propose = (when: string) => decideProposal(fixing, on, '要等厂家补板材', by('supervisor', when, '郑凯'))
  const proposed = value(propose('2026-09-08T10:00'))

  test('is told before; nothing moves until the owner has agreed', () => {
    expect(proposed).toMatchObject({ dueAt: at('2026-09-10T18:30'), kind: 'general', proposed: { on } })
    const accepted = value(decideAnswer({ ...proposed, told: 50 }, true, '', by('owner', '2026-09-09T20:00')))
    expect(accepted).toMatchObject({
      kind: 'complex',
      told: 0,
      agreed: { on, at: at('2026-09-09T20:00') },
      proposed: null,
    })
    // 24:00 of the day agreed, R7.1.
    expect(minute(snagDueAt(accepted, rules))).toBe('2026-09-26T00:00')
    expect(snagClockView(accepted, rules, at('2026-09-20T10:00'))).toMatchObject({
      startedAt: at('2026-09-09T20:00'),
      breached: false,
      counted: 'calendarDays',
    })
  })

  test('refused: what was due stays due', () => {
    const refused = value(decideAnswer(proposed, false, '太久了', by('owner', '2026-09-09T20:00')))
    expect(refused).toMatchObject({ dueAt: at('2026-09-10T18:30'), kind: 'general', agreed: null, proposed: null })
    expect(decideAnswer(refused, true, '', by('owner', '2026-09-09T21:00'))).toMatchObject({
      refusal: { code: 'NOTHING_PROPOSED' },
    })
  })

  test.each([
    ['proposed in time and accepted a minute late', '2026-09-10T18:29', '2026-09-10T18:31'],
    ['proposed at the very deadline', '2026-09-10T18:30', '2026-09-10T18:40'],
    ['proposed a day late', '2026-09-11T10:00', '2026-09-11T10:05'],
  ])('%s: the promise is kept beside the breach, which stays', (_how, when, answered) => {
    const late = value(decideAnswer(value(propose(when)), true, '', by('owner', answered)))
    expect(late).toMatchObject({ agreed: null, agreedLate: { on }, dueAt: at('2026-09-10T18:30') })
    expect(snagClockView(late, rules, at('2026-09-12T09:00')).breached).toBe(true)
  })

  test('the answer of the phone needs the owner’s words', () => {
    expect(decideAnswer(proposed, true, '', by('agent', '2026-09-09T10:00'))).toMatchObject({
      refusal: { code: 'OWNER_WORD_NEEDED' },
    })
    expect(value(decideAnswer(proposed, true, '电话里同意', by('agent', '2026-09-09T10:00'))).agreed?.words).toBe(
      '电话里同意',
    )
  })

  test('a day that is no later is none, and of what is fixed nothing is put off', () => {
    const earlier = decideProposal(fixing, calendarDay('2026-09-10'), '要等板材', by('agent', '2026-09-08T10:00'))
    expect(earlier).toMatchObject({ refusal: { code: 'DAY_NOT_LATER', details: { day: '2026-09-10' } } })
    expect(decideProposal(fixed, on, '要等板材', by('agent', '2026-09-08T10:00'))).toMatchObject({
      refusal: { code: 'NOT_POSSIBLE_NOW' },
    })
  })
})

test('R1.1: a leaver’s snag goes to the successor as it stands; what was begun goes on, and so does the clock', () => {
  const mine = { ...fixing, contractorId: null, contractorName: null, assigneeId: 's-1', assigneeName: '李建国' }
  const handed = decideHandingOn(mine, { staffId: 's-2', name: '王强' }, { now: at('2026-09-05T09:00'), rules })
  expect(handed).toMatchObject({ state: 'fixing', assigneeId: 's-2', assigneeName: '王强', dueAt: fixing.dueAt })
  expect([handed.fixes.length, handed.version]).toEqual([fixing.fixes.length, fixing.version + 1])
})
