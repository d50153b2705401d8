/** R5.5, R5.10: arriving, going from zone to zone, windows, and the figures of the day. */
import type { HandoverVisit } from '~/cloudfunctions/_schema/handover-day.schema'
import { arrivalOf, decideDay, decideUnitArrival, newVisit } from '~/cloudfunctions/handover/day/domain/decide-arrival'
import {
  decideCall,
  decideComeBack,
  decideEnd,
  decidePutBack,
  decideSendOn,
  mayBeSentTo,
  nextZone,
  ticked,
  wayOf,
  type ZoneNeeds,
} from '~/cloudfunctions/handover/day/domain/decide-visit'
import { isDoorMeant } from '~/cloudfunctions/handover/day/domain/doors'
import { endOfDayDue } from '~/cloudfunctions/handover/day/domain/dues'
import { papersFor } from '~/cloudfunctions/handover/day/domain/papers'
import { CheckInCode } from '~/types/handover/day'
import { calendarDay, formatInstant } from '~/types/kernel/time'
import * as v from 'valibot'
import { at, booking, codeOf, today, unit, valueOf, window } from './handover.day.facts'

const arrived = (facts: Partial<Parameters<typeof newVisit>[0]> = {}): HandoverVisit =>
  newVisit({ unit: unit(), day: today, arrival: 'booked', place: { staffId: 'li' }, number: 7, ...facts }, at('09:10'))
const agent = ['agent'] as const
const nothingNeeded: ZoneNeeds = { state: 'arrived', hasUnpaidFees: false, openSnags: 0 }

describe('given somebody at the entrance (R5.5)', () => {
  test.each([
    ['preparing', ['2026-11-28'], 'BATCH_NOT_OPEN'],
    ['open', ['2026-11-28'], 'ok'],
    ['open', ['2026-11-27', '2026-11-29'], 'NOT_A_HANDOVER_DAY'],
  ] as const)('when the batch is %s with the days %j, then %s', (state, days, said) => {
    expect(codeOf(decideDay({ state, days: days.map(calendarDay) }, today))).toBe(said)
  })

  test('when it is not a handover day, then the next one is named', () => {
    const days = [calendarDay('2026-11-27'), calendarDay('2026-11-29')]
    expect(decideDay({ state: 'open', days }, today)).toMatchObject({ refusal: { details: { next: '2026-11-29' } } })
  })

  test.each([
    ['listed', 'NOT_NOTICED_YET'],
    ['noticed', 'arrived'],
    ['arrived', 'arrived'],
    ['inspected', 'arrived'],
    // Only the keys are missing: the flat comes and stands where it stood.
    ['takenOver', 'takenOver'],
    ['deemed', 'deemed'],
    ['handedOver', 'ALREADY_HANDED_OVER'],
    ['withdrawn', 'NOT_POSSIBLE_NOW'],
  ] as const)('when the flat is %s, then it is %s', (state, said) => {
    const result = decideUnitArrival(unit({ state }), 'b1', agent, at('09:10'))
    expect(result.ok ? result.value.state : result.refusal.code).toBe(said)
  })

  test('then the first arrival is kept, also at the second visit; another batch’s flat is named as such', () => {
    expect(decideUnitArrival(unit(), 'b1', agent, at('09:10'))).toMatchObject({ value: { arrivedAt: at('09:10') } })
    const second = unit({ state: 'inspected', arrivedAt: 5 })
    expect(decideUnitArrival(second, 'b1', agent, at('09:10'))).toMatchObject({ value: { arrivedAt: 5 } })
    expect(codeOf(decideUnitArrival(unit(), 'b2', agent, at('09:10')))).toBe('OTHER_BATCH')
    expect(codeOf(decideUnitArrival(unit(), 'b1', ['technician'], at('09:10')))).toBe('NOT_YOURS_TO_DO')
  })

  test('then it came to its slot, late, or without a booking for today', () => {
    const tomorrow = calendarDay('2026-11-29')
    expect(arrivalOf(booking(), today, false)).toBe('booked')
    expect(arrivalOf(booking({ state: 'noShow' }), today, false)).toBe('late')
    expect(arrivalOf(booking({ day: tomorrow }), today, true)).toBe('late')
    expect(arrivalOf(booking({ day: tomorrow }), today, false)).toBe('walkIn')
    expect(arrivalOf(booking({ state: 'waiting', day: null }), today, false)).toBe('walkIn')
    expect(arrivalOf(null, today, false)).toBe('walkIn')
  })

  test('then it is signed in at once and stands in the line for its papers', () => {
    expect(arrived()).toMatchObject({
      ...{ _id: 'u1:2026-11-28', state: 'queueing', zone: 'documents', queuedAt: at('09:10'), number: 7 },
      ...{ hasPlace: true, technicianId: 'li' },
      passages: [
        { zone: 'checkIn', leftAt: at('09:10') },
        { zone: 'documents', calledAt: null },
      ],
    })
    expect(arrived({ place: null })).toMatchObject({ hasPlace: false, technicianId: null })
  })

  test.each([
    ['k7qx2m', 'K7QX2M'],
    [' HB:K7QX2M ', 'K7QX2M'],
    ['hb:k7qx2m', 'K7QX2M'],
  ])('a code is read from %j', (said, code) => {
    expect(v.parse(CheckInCode, said)).toBe(code)
  })
  test('words that are no code are none', () => {
    expect(v.safeParse(CheckInCode, 'http://x.y').success).toBe(false)
  })
})

describe('given a visit in a line', () => {
  const called = valueOf(decideCall(arrived(), window(), agent, at('09:15')))

  test('when a window calls it, then it is served there, and no other window gets it', () => {
    expect(called).toMatchObject({ state: 'served', windowId: 'w', windowName: '2号窗口', version: 2 })
    expect(codeOf(decideCall(called, window({ _id: 'other' }), agent, at('09:15')))).toBe('NOT_POSSIBLE_NOW')
    expect(codeOf(decideCall(arrived(), window({ zone: 'fees' }), agent, at('09:15')))).toBe('NOT_POSSIBLE_NOW')
  })

  test('when it does not appear, then it goes to the end of the line; its wait counts from the beginning', () => {
    const back = valueOf(decidePutBack(called, agent, at('09:20')))
    expect(back).toMatchObject({ state: 'queueing', queuedAt: at('09:20'), windowId: null })
    expect(back.passages).toHaveLength(2)
    expect(back.passages[1]).toMatchObject({ queuedAt: at('09:10'), calledAt: null })
  })

  test('when it is done here, then it goes on to the next zone that is needed, each passage once', () => {
    const sent = valueOf(decideSendOn(called, undefined, nothingNeeded, agent, at('09:25')))
    expect(sent).toMatchObject({ state: 'queueing', zone: 'inspection', queuedAt: at('09:25'), windowId: null })
    expect(sent.passages.map(({ zone }) => zone)).toEqual(['checkIn', 'documents', 'inspection'])
    expect(sent.passages[1]).toMatchObject({ leftAt: at('09:25'), windowId: 'w' })
    expect(wayOf(sent).map(({ stands }) => stands)).toEqual([
      ...['behind', 'behind', 'passedOver', 'here', 'ahead', 'ahead'],
    ])
  })

  test.each([
    ['documents', { hasUnpaidFees: true }, 'fees'],
    ['documents', {}, 'inspection'],
    ['documents', { state: 'takenOver' }, 'keys'],
    ['inspection', { openSnags: 2 }, 'issues'],
    ['inspection', { state: 'takenOver' }, 'keys'],
    ['inspection', {}, null],
    ['issues', { state: 'inspected' }, null],
    ['issues', { state: 'takenOver' }, 'keys'],
    ['keys', { state: 'handedOver' }, null],
  ] as const)('from %s with %j the next is %s', (zone, needs, next) => {
    expect(nextZone(zone, { ...nothingNeeded, ...needs })).toBe(next)
  })

  test('then it may be sent to any later zone by name, to the keys only when it is taken over', () => {
    expect(mayBeSentTo('fees', nothingNeeded)).toEqual(['inspection', 'issues'])
    expect(mayBeSentTo('fees', { ...nothingNeeded, state: 'takenOver' })).toEqual(['inspection', 'issues', 'keys'])
    const to = (zone: 'documents' | 'issues' | 'keys', needs = nothingNeeded) =>
      codeOf(decideSendOn(called, zone, needs, agent, at('09:25')))
    expect([to('issues'), to('keys'), to('documents')]).toEqual(['ok', 'NOT_TAKEN_OVER', 'ZONE_PASSED'])
    expect(to('keys', { ...nothingNeeded, state: 'deemed' })).toBe('ok')
  })

  test('when nothing comes any more, then it is said why', () => {
    const last = { ...called, zone: 'issues' as const }
    const from = (state: ZoneNeeds['state'], zone: 'issues' | 'keys' = 'issues') =>
      codeOf(decideSendOn({ ...last, zone }, undefined, { ...nothingNeeded, state }, agent, at('11:00')))
    expect([from('inspected'), from('takenOver', 'keys')]).toEqual(['NOT_TAKEN_OVER', 'NOTHING_LEFT'])
  })

  test('when it is through or goes home, then that is the end of the day, unless it comes back', () => {
    expect(decideEnd(called, 'finishVisit', agent, at('11:00'))).toMatchObject({
      value: { state: 'finished', finishedAt: at('11:00'), windowId: null },
    })
    expect(codeOf(decideEnd(arrived(), 'finishVisit', agent, at('11:00')))).toBe('NOT_POSSIBLE_NOW')
    expect(codeOf(decideEnd(called, 'finishVisit', ['technician'], at('11:00')))).toBe('NOT_YOURS_TO_DO')
    const gone = valueOf(decideEnd(called, 'leave', agent, at('11:00')))
    expect(gone).toMatchObject({ state: 'left', finishedAt: null })
    const back = valueOf(decideComeBack(gone, agent, at('14:00')))
    expect(back).toMatchObject({ state: 'queueing', zone: 'documents', queuedAt: at('14:00') })
    expect(back.passages).toHaveLength(2)
    expect(back.passages[1]).toMatchObject({ queuedAt: at('14:00'), calledAt: null, leftAt: null })
  })

  test('papers are ticked where papers are looked at, also when the flat has gone on', () => {
    const sent = valueOf(decideSendOn(called, undefined, nothingNeeded, agent, at('09:25')))
    expect(ticked(sent, 'documents', ['交付通知书']).passages[1]?.ticked).toEqual(['交付通知书'])
    expect(ticked(arrived(), 'fees', ['物业费'])).toEqual(arrived())
  })
})

test('the papers: what the letter asks for, what is always needed and is not named there, a proxy’s', () => {
  expect(papersFor('身份证原件及复印件\n\n 购房合同 \n全款发票', false)).toEqual([
    '交付通知书',
    '身份证原件及复印件',
    '购房合同',
    '全款发票',
  ])
  expect(papersFor('', true)).toEqual([
    ...['业主身份证原件', '商品房买卖合同', '交付通知书', '授权委托书', '受托人身份证原件'],
  ])
})

test.each([
  ['1101', true],
  ['110', true],
  ['1-1-1101', true],
  ['1号楼1单元 1101', true],
  ['1单元1101', true],
  ['2号楼', false],
  ['101', false],
  ['1101-1', false],
  ['孙', false],
])('a door is found by %j: %s', (words, isMeant) => {
  expect(isDoorMeant('1号楼1单元 1101', words)).toBe(isMeant)
})

test('the day ends at midnight, by the clock', () => {
  expect(formatInstant(endOfDayDue('b1', today).at)).toBe('2026-11-29T00:00+08:00')
})
