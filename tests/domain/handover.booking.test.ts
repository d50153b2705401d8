/** Booking a slot (R5.4): who may take, move, give back and wait, and what of it falls due. */
import type { HandoverBooking, HandoverPlace } from '~/cloudfunctions/_schema/handover-booking.schema'
import {
  blankBooking,
  decideBook,
  decideCancel,
  decideGiven,
  decideInvited,
  decideLoseSlot,
  decideMove,
  decideProxy,
  decideWait,
  type By,
} from '~/cloudfunctions/handover/booking/domain/decide-booking'
import { bookingDues } from '~/cloudfunctions/handover/booking/domain/dues'
import { unitHandoverLifecycle } from '~/types/handover/unit-handover.lifecycle'
import { calendarDay, formatInstant, parseInstant } from '~/types/kernel/time'
import { defaultPolicies } from '~/types/policy/policies'

const at = (wallTime: string): number => parseInstant(`${wallTime}+08:00`)
const limits = defaultPolicies.handover
const wednesday = calendarDay('2026-12-02')
const days = [calendarDay('2026-12-01'), wednesday, calendarDay('2026-12-03')]
const flat = { _id: 'u1', batchId: 'batch', estateId: 'e1', unitName: '听澜府 2号楼1单元 1101' }
const place = (from = '2026-12-02T10:10', staffId = 'li'): HandoverPlace => ({
  ...{
    _id: `batch:${from}:${staffId}`,
    batchId: 'batch',
    slotId: `batch:${from}`,
    day: calendarDay(from.slice(0, 10)),
  },
  ...{ from: at(from), to: at(from) + 40 * 60_000, staffId, staffName: '李建国' },
  ...{ bookingId: '', unitName: '', blockedWords: null },
})
const november = at('2026-11-20T10:00')
const blank = blankBooking(flat, null, { personId: 'p1', code: 'K7QX2M', now: november })
const said = (by: By, now = november, words = '') => ({ by, words, limits, now })
const value = <Value>(result: { ok: true; value: Value } | { ok: false; refusal: { code: string } }): Value => {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}
const booked = (facts: Partial<HandoverBooking> = {}): HandoverBooking => ({
  ...value(decideBook(blank, place(), said(['buyer']))),
  ...facts,
})
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code)
const owner: By = ['buyer']
const agent: By = ['agent']

describe('given a flat of a batch (R5.4)', () => {
  test.each(unitHandoverLifecycle.states.map(state => [state] as const))('when it is %s', state => {
    const isInvited = ['noticed', 'arrived', 'inspected'].includes(state)
    expect(codeOf(decideInvited({ state: 'open' }, { state }))).toBe(isInvited ? 'ok' : 'UNIT_NOT_INVITED')
    expect(codeOf(decideInvited({ state: 'noticed' }, { state }))).toBe('BATCH_NOT_OPEN')
  })

  test('when it books, then it has the place, its technician and its reminders, and nothing of a line', () => {
    expect(booked()).toMatchObject({
      ...{ state: 'booked', version: 1, slotId: 'batch:2026-12-02T10:10', staffName: '李建国', moves: 0 },
      ...{ waitsFor: [], line: [], code: 'K7QX2M', day: wednesday },
    })
    expect(codeOf(decideBook(booked(), place(), said(owner)))).toBe('ALREADY_BOOKED')
    expect(codeOf(decideBook(blank, place(), said(owner, at('2026-12-02T10:10'))))).toBe('SLOT_BEGUN')
  })

  test('when staff books for it, then they say in whose words; a visitor may not', () => {
    expect(codeOf(decideBook(blank, place(), said(agent)))).toBe('WORDS_NEEDED')
    expect(codeOf(decideBook(blank, place(), said(agent, november, '业主来电')))).toBe('ok')
    expect(codeOf(decideBook(blank, place(), said(['technician'], november, '业主来电')))).toBe('NOT_YOURS_TO_DO')
  })

  test.each(['checkedIn', 'noShow'] as const)('when it was %s, then it books a second visit, counted anew', state => {
    const proxy = { name: '周一舟', relation: '父亲', maySign: false, phone: 'v1', phoneIndex: 'i', maskedPhone: '131' }
    const before = booked({ state, moves: 2, proxy })
    const second = value(decideBook(before, place('2026-12-03T09:20'), said(owner, at('2026-12-02T12:00'))))
    expect(second).toMatchObject({
      state: 'booked',
      moves: 0,
      proxy: null,
      version: before.version + 1,
      code: 'K7QX2M',
    })
  })

  test('when it cancelled and books again, then its moves still count', () => {
    const cancelled = value(decideCancel(booked({ moves: 2 }), said(owner)))
    expect(value(decideBook(cancelled, place(), said(owner))).moves).toBe(2)
  })
})

describe('given a booking for Wednesday 2 December, 10:10 (R5.4)', () => {
  test.each([
    ['25 hours before', '2026-12-01T09:10', 0, owner, '临时有事', 'ok'],
    ['24 hours before to the minute', '2026-12-01T10:10', 1, owner, '临时有事', 'ok'],
    ['a minute later', '2026-12-01T10:11', 0, owner, '临时有事', 'TOO_LATE_TO_MOVE'],
    ['for the third time', '2026-11-25T10:00', 2, owner, '临时有事', 'MOVED_TOO_OFTEN'],
    ['without a reason', '2026-11-25T10:00', 0, owner, '', 'WORDS_NEEDED'],
    ['by staff, late and for the third time', '2026-12-02T09:00', 2, agent, '业主来电', 'ok'],
    ['by staff without a word', '2026-11-25T10:00', 0, agent, '', 'WORDS_NEEDED'],
    [
      'by staff with a flat of their own there',
      '2026-12-01T10:11',
      0,
      ['buyer', 'agent'] as By,
      '临时有事',
      'TOO_LATE_TO_MOVE',
    ],
  ])('when it is moved %s', (_what, now, moves, by, words, code) => {
    const moved = decideMove(booked({ moves }), place('2026-12-03T09:20'), said(by, at(now), words))
    expect(codeOf(moved)).toBe(code)
    if (moved.ok) expect(moved.value).toMatchObject({ state: 'booked', moves: by === agent ? moves : moves + 1 })
  })

  test('when it is moved to the same slot, or to one that has begun, then it is refused by name', () => {
    expect(codeOf(decideMove(booked(), place(), said(owner, november, '临时有事')))).toBe('SAME_SLOT')
    const begun = said(agent, at('2026-12-02T08:00'), '业主来电')
    expect(codeOf(decideMove(booked(), place('2026-12-02T07:50'), begun))).toBe('SLOT_BEGUN')
  })

  test.each([
    ['by its people before it begins', '2026-12-02T10:09', owner, '', 'ok'],
    ['by its people when it has begun', '2026-12-02T10:10', owner, '', 'SLOT_BEGUN'],
    ['by staff when it has begun', '2026-12-02T10:20', agent, '业主来电不来了', 'ok'],
    ['by staff without a word', '2026-12-01T10:20', agent, '', 'WORDS_NEEDED'],
  ])('when it is cancelled %s', (_what, now, by, words, code) => {
    const cancelled = decideCancel(booked(), { by, words, now: at(now) })
    expect(codeOf(cancelled)).toBe(code)
    if (cancelled.ok)
      expect(cancelled.value).toMatchObject({ state: 'cancelled', slotId: null, placeId: null, proxy: null })
  })

  test('when somebody else comes, then that is kept until it is given up', () => {
    const proxy = { name: '周一舟', relation: '父亲', maySign: true, phone: 'v1', phoneIndex: 'i', maskedPhone: '131' }
    const sent = value(decideProxy(booked(), proxy))
    expect([sent.proxy, sent.since]).toEqual([proxy, booked().since])
    expect(codeOf(decideProxy(booked({ state: 'cancelled' }), proxy))).toBe('NOT_POSSIBLE_NOW')
  })

  test('when its whole slot is given up, then it has another one and no move of its own is used; with none left it waits since it booked', () => {
    const rain = at('2026-12-02T07:30')
    expect(value(decideGiven(booked(), 'moveSlot', place('2026-12-03T09:20'), limits, rain))).toMatchObject({
      ...{ state: 'booked', moves: 0, day: '2026-12-03' },
    })
    const lost = value(decideLoseSlot(booked(), { days }, rain))
    expect(lost).toMatchObject({ state: 'waiting', since: november, line: ['any'], placeId: null })
  })
})

describe('given a flat that waits (R5.4)', () => {
  const waits = (waitsFor: string[], by: By = owner, words = '', now = november) =>
    decideWait(blank, { days }, { waitsFor: waitsFor.map(calendarDay), by, words, now })

  test.each([
    ['for any day', [], owner, '', 'ok'],
    ['for a day of the batch', ['2026-12-02'], owner, '', 'ok'],
    ['for a day of no batch', ['2026-12-02', '2026-12-09'], owner, '', 'NOT_A_HANDOVER_DAY'],
    ['by staff without a word', [], agent, '', 'WORDS_NEEDED'],
  ])('when it is %s', (_what, waitsFor, by, words, code) => expect(codeOf(waits(waitsFor, by, words))).toBe(code))

  test('when all its days are over, then there is nothing to wait for', () => {
    expect(codeOf(waits(['2026-12-01'], owner, '', at('2026-12-02T00:00')))).toBe('NOT_A_HANDOVER_DAY')
    expect(codeOf(waits(['2026-12-01'], owner, '', at('2026-12-01T23:59')))).toBe('ok')
  })

  test('when it gets a place or books one itself, then it is out of the line', () => {
    const waiting = value(waits(['2026-12-02', '2026-12-01', '2026-12-02']))
    expect(waiting).toMatchObject({ waitsFor: ['2026-12-01', '2026-12-02'], line: ['2026-12-01', '2026-12-02'] })
    const got = value(decideGiven(waiting, 'getPlace', place(), limits, november))
    expect([got.state, got.line, got.waitsUntil]).toEqual(['booked', [], null])
    expect(value(decideBook(waiting, place(), said(owner))).line).toEqual([])
    expect(codeOf(decideGiven(got, 'getPlace', place(), limits, november))).toBe('NOT_POSSIBLE_NOW')
  })
})

describe('given what falls due of a booking (R5.4, R5.5)', () => {
  const dues = (booking: HandoverBooking) =>
    bookingDues(booking).map(({ kind, at: instant }) => [kind.split('.')[2], formatInstant(instant).slice(0, 16)])
  const bookedAt = (now: string, from = '2026-12-02T10:10') =>
    value(decideBook(blank, place(from), said(owner, at(now))))

  test.each([
    [
      'weeks before: a day before, two hours before, and half an hour after it has begun',
      ['2026-11-20T10:00', '2026-12-02T10:10'],
      [
        ['firstReminder', '2026-12-01T10:10'],
        ['secondReminder', '2026-12-02T08:10'],
        ['noShow', '2026-12-02T10:40'],
      ],
    ],
    [
      'for an early slot: the second comes the evening before, out of the quiet hours',
      ['2026-11-20T10:00', '2026-12-02T08:30'],
      [
        ['firstReminder', '2026-12-01T08:30'],
        ['secondReminder', '2026-12-01T20:00'],
        ['noShow', '2026-12-02T09:00'],
      ],
    ],
    [
      'the evening before: what has passed is not made up for',
      ['2026-12-01T18:00', '2026-12-02T10:10'],
      [
        ['secondReminder', '2026-12-02T08:10'],
        ['noShow', '2026-12-02T10:40'],
      ],
    ],
  ])('when it was booked %s', (_what, [now = '', from = ''], wanted) =>
    expect(dues(bookedAt(now, from))).toEqual(wanted),
  )

  test('when it waits, its end; when it came, did not come or was cancelled, nothing', () => {
    const waiting = value(decideWait(blank, { days }, { waitsFor: [wednesday], by: owner, words: '', now: november }))
    expect(dues(waiting)).toEqual([['missOut', '2026-12-03T00:00']])
    for (const state of ['checkedIn', 'noShow', 'cancelled', 'missedOut'] as const)
      expect(dues(booked({ state }))).toEqual([])
  })
})
