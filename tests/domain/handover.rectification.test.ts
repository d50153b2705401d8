/** R5.8: a snag's way from the assignment to the owner's signature, on one clock that is never reset. */
import { snagClock, snagClockView } from '~/cloudfunctions/handover/rectification/domain/clock'
import {
  decideAssigning,
  decideBooking,
  decideConfirm,
  decideFinish,
  decideOffer,
  decideStart,
  decideWithdrawal,
} from '~/cloudfunctions/handover/rectification/domain/decide-snag'
import { snagDueKinds, snagDues } from '~/cloudfunctions/handover/rectification/domain/dues'
import { calendarDay } from '~/types/kernel/time'
import { assigned, at, by, done, fixed, fixing, minute, recorded, rework, rules, tiler, value } from './handover.snag'

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
