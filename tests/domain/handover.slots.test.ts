/** The duty plan makes the places (R5.4): times of a day, what a changed duty does, and where a slot that is given up goes. */
import type { HandoverPlace } from '~/cloudfunctions/_schema/handover-booking.schema'
import { decideDuty, decidePlaces } from '~/cloudfunctions/handover/booking/domain/decide-duty'
import { nearest } from '~/cloudfunctions/handover/booking/domain/nearest'
import { gridOf, placesOfDuty, slotOf, timesOfDuty } from '~/cloudfunctions/handover/booking/domain/slots'
import { tilesOf } from '~/cloudfunctions/handover/booking/views'
import { calendarDay, parseInstant } from '~/types/kernel/time'

const at = (wallTime: string): number => parseInstant(`${wallTime}+08:00`)
const day = calendarDay('2026-12-02')
const hours = { from: '08:30', until: '12:00' }
const batch = { state: 'open' as const, days: [day], hours }
const november = at('2026-11-20T10:00')
const duty = { batchId: 'batch', day, staffId: 'li', staffName: '李建国', from: '08:30', until: '12:00', pause: null }
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code)

describe('given a day from 8:30 to 12:00 (R5.4)', () => {
  test.each([
    [40, ['08:30', '09:10', '09:50', '10:30', '11:10']],
    [60, ['08:30', '09:30', '10:30']],
    [240, []],
  ])('when a slot is %s minutes, then these begin, and the last ends in time', (minutes, begins) =>
    expect(gridOf(hours, minutes).map(({ from }) => from)).toEqual(begins),
  )

  test.each([
    ['all of it', '08:30', '12:00', null, ['08:30', '09:10', '09:50', '10:30', '11:10']],
    ['longer than the day', '06:00', '22:00', null, ['08:30', '09:10', '09:50', '10:30', '11:10']],
    ['from between two slots', '09:00', '11:00', null, ['09:10', '09:50']],
    [
      'with a pause that begins within a slot',
      '08:30',
      '12:00',
      { from: '09:20', until: '09:50' },
      ['08:30', '09:50', '10:30', '11:10'],
    ],
  ])('when a duty is %s, then it keeps the day’s own times', (_what, from, until, pause, begins) =>
    expect(timesOfDuty(hours, 40, { from, until, pause }).map(slot => slot.from)).toEqual(begins),
  )

  test.each([
    ['makes sense', {}, {}, 'ok'],
    ['of a day that is none of the batch', {}, { days: [calendarDay('2026-12-03')] }, 'NOT_A_HANDOVER_DAY'],
    ['of a batch that is finished', {}, { state: 'finished' as const }, 'BATCH_OVER'],
    ['of a batch that is prepared', {}, { state: 'preparing' as const }, 'ok'],
    ['ends before it starts', { from: '11:00', until: '09:00' }, {}, 'ENDS_BEFORE_IT_STARTS'],
    [
      'with a pause that ends before it starts',
      { pause: { from: '11:00', until: '11:00' } },
      {},
      'ENDS_BEFORE_IT_STARTS',
    ],
    ['too short for one slot', { from: '08:40', until: '09:45' }, {}, 'NO_SLOT_FITS'],
    ['with nothing but a pause', { pause: { from: '08:00', until: '12:00' } }, {}, 'NO_SLOT_FITS'],
  ])('when a duty %s', (_what, said, facts, code) =>
    expect(codeOf(decideDuty({ ...batch, ...facts }, day, { ...duty, ...said }, 40, november))).toBe(code),
  )

  test('when the day is over, then its plan stays', () => {
    expect(codeOf(decideDuty(batch, day, duty, 40, at('2026-12-02T23:00')))).toBe('ok')
    expect(codeOf(decideDuty(batch, day, duty, 40, at('2026-12-03T00:00')))).toBe('DAY_IN_THE_PAST')
  })
})

describe('given places of a duty (R5.4)', () => {
  const all = placesOfDuty(duty, hours, 40)
  const shorter = placesOfDuty({ ...duty, from: '09:50' }, hours, 40)
  const held = (id: string, by: string, unitName = '') =>
    all.map((place): HandoverPlace => (place._id === id ? { ...place, bookingId: by, unitName } : place))
  const first = 'batch:2026-12-02:0830:li'

  test('when it is set, then there is a document for each, all free', () => {
    expect(all).toHaveLength(5)
    expect(all[0]).toEqual({
      ...{ _id: first, batchId: 'batch', slotId: 'batch:2026-12-02:0830', day, staffId: 'li', staffName: '李建国' },
      ...{ from: at('2026-12-02T08:30'), to: at('2026-12-02T09:10'), bookingId: '', unitName: '', blockedWords: null },
    })
    expect(slotOf('batch', 'batch:2026-12-02:0830')).toEqual({ day, from: '08:30' })
    expect([slotOf('batch', 'other:2026-12-02:0830'), slotOf('batch', 'batch:2026-12-02')]).toEqual([null, null])
  })

  test.each([
    ['free', '', 'ok'],
    ['taken out by staff', 'blocked', 'ok'],
    ['booked', 'u1', 'PLACES_BOOKED'],
  ])('when it gets shorter and a dropped place is %s', (_what, by, code) => {
    const changed = decidePlaces(held(first, by, '听澜府 2号楼1单元 1101'), shorter, november)
    expect(codeOf(changed)).toBe(code)
    if (changed.ok) expect([changed.value.add.length, changed.value.remove.length]).toEqual([0, 2])
    else expect(changed.refusal.details).toEqual({ units: ['听澜府 2号楼1单元 1101'], count: 1 })
  })

  test('when it gets longer, then what is booked stays and only new places are made', () => {
    const kept = placesOfDuty({ ...duty, from: '09:50' }, hours, 40).map(place => ({ ...place, bookingId: 'u1' }))
    const changed = decidePlaces(kept, all, november)
    expect(changed.ok && [changed.value.add.map(({ _id }) => _id), changed.value.remove]).toEqual([
      ['batch:2026-12-02:0830:li', 'batch:2026-12-02:0910:li'],
      [],
    ])
  })

  test('when a slot has begun, then it is neither made nor taken away', () => {
    const now = at('2026-12-02T09:10')
    const cleared = decidePlaces(held(first, 'u1'), [], now)
    expect(cleared.ok && cleared.value.remove).toHaveLength(3)
    const set = decidePlaces([], all, now)
    expect(set.ok && set.value.add).toHaveLength(3)
  })

  test('when people look, then slots that have begun are gone and full ones stay, with none free', () => {
    const places = held('batch:2026-12-02:0950:li', 'u1')
    expect(tilesOf(places, at('2026-12-02T09:10')).map(({ from, to, free }) => [from, to, free])).toEqual([
      ['09:50', '10:30', 0],
      ['10:30', '11:10', 1],
      ['11:10', '11:50', 1],
    ])
  })
})

describe('given a slot that is given up: 2 December, 10:30 (R5.4)', () => {
  const seen = (when: string, staff = 'li') => ({
    ...{ _id: `${when}:${staff}`, slotId: when, day: calendarDay(when.slice(0, 10)), from: at(when) },
  })
  const given = seen('2026-12-02T10:30')
  test.each([
    ['the nearest of the same day', ['2026-12-02T08:30', '2026-12-02T11:10', '2026-12-03T08:30'], '2026-12-02T11:10'],
    ['else the next day', ['2026-12-01T17:00', '2026-12-04T08:30', '2026-12-03T17:00'], '2026-12-03T17:00'],
    ['else a day before', ['2026-12-01T08:30', '2026-12-01T17:00'], '2026-12-01T17:00'],
  ])('when others are free, then %s', (_what, free, slot) =>
    expect(nearest([given, ...free.map(when => seen(when))], given)).toEqual([`${slot}:li`]),
  )

  test('when only its own places are free, then there is none', () => expect(nearest([given], given)).toEqual([]))
  test('when several accompany, then all of that slot', () =>
    expect(nearest([seen('2026-12-02T11:10'), seen('2026-12-02T11:10', 'wang')], given)).toHaveLength(2))
})
