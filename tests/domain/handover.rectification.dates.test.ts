/** R5.8: what cannot be done in time is told before, by absolute days. */
import { snagClockView, snagDueAt } from '~/cloudfunctions/handover/rectification/domain/clock'
import {
  decideAnswer,
  decideHandingOn,
  decideProposal,
} from '~/cloudfunctions/handover/rectification/domain/decide-snag'
import { calendarDay } from '~/types/kernel/time'
import { at, by, fixed, fixing, minute, rules, value } from './handover.snag'

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
