/** R5.3: how early a letter must be posted, what became of it, and who must be rung. */
import {
  confirmed,
  callNeeded,
  decideCall,
  decidePosting,
  opened,
} from '~/cloudfunctions/handover/notice/domain/decide-notice'
import { decideDays, decidePosted } from '~/cloudfunctions/handover/notice/domain/lawful'
import { marksOf } from '~/cloudfunctions/handover/notice/domain/marks'
import { makeCalendar } from '~/types/kernel/calendar'
import { publishedYears } from '~/types/kernel/calendar-years'
import { calendarDay, parseInstant } from '~/types/kernel/time'
import { noticed } from './handover.notice.flat'

const law = { calendar: makeCalendar(publishedYears), workingDays: 15 }
const day = calendarDay
const instant = (wall: string) => parseInstant(`${wall}+08:00`)

describe('R5.3: fifteen working days between posting and the first handover day', () => {
  test.each([
    ['Friday 13 November for Saturday 5 December: the last lawful day', '2026-11-13', 'ok'],
    ['Saturday 14 November counts as Monday, which is too late', '2026-11-14', 'NOTICE_TOO_LATE'],
    ['Monday 16 November', '2026-11-16', 'NOTICE_TOO_LATE'],
    ['a Sunday in September counts as the Sunday before the holiday that is a working day', '2026-09-20', 'ok'],
  ])('%s', (_said, postedOn, answer) => {
    const decided = decidePosted(day('2026-12-05'), day(postedOn), law)
    expect(decided.ok ? 'ok' : decided.refusal.code).toBe(answer)
  })

  test('the national holiday is no working day: the refusal names both lawful days', () => {
    const decided = decidePosted(day('2026-10-15'), day('2026-09-21'), law)
    expect(decided).toEqual({
      ok: false,
      refusal: {
        code: 'NOTICE_TOO_LATE',
        details: {
          firstDay: '2026-10-15',
          latestPostingDay: '2026-09-18',
          earliestHandoverDay: '2026-10-19',
          workingDays: 15,
        },
      },
    })
  })

  test('a year whose arrangement is not published is refused by name (R11.1)', () => {
    expect(decidePosted(day('2027-01-09'), day('2026-11-02'), law)).toEqual({
      ok: false,
      refusal: { code: 'CALENDAR_NOT_PUBLISHED', details: { year: 2027 } },
    })
  })

  test('the first sending needs the first day; flats that were added later get the days that are still lawful', () => {
    const days = ['2026-12-05', '2026-12-12', '2026-12-19'].map(day)
    const today = day('2026-11-20')
    expect(decideDays({ days, isLate: false, today }, law)).toMatchObject({ refusal: { code: 'NOTICE_TOO_LATE' } })
    expect(decideDays({ days, isLate: true, today }, law)).toEqual({ ok: true, value: days.slice(1) })
    // Too late for every day: the last is the one that is named.
    expect(decideDays({ days, isLate: true, today: day('2026-12-10') }, law)).toMatchObject({
      refusal: { code: 'NOTICE_TOO_LATE', details: { firstDay: '2026-12-19' } },
    })
  })
})

describe('R5.3: the posting is evidence', () => {
  const sentAt = instant('2026-09-21T10:00')
  const unit = noticed({ sentAt, days: ['2026-12-05'] })
  const said = { carrier: '中国邮政', trackingNumber: 'XA12345678944', postedOn: day('2026-09-22'), byName: '林静' }
  const at = (wall: string, more: object = {}) => ({ ...said, recordedAt: instant(wall), ...more })

  test.each([
    ['today, after the notice', at('2026-09-22T11:00'), 'ok'],
    ['tomorrow', at('2026-09-22T11:00', { postedOn: day('2026-09-23') }), 'POSTED_IN_THE_FUTURE'],
    ['before there was a letter', at('2026-09-22T11:00', { postedOn: day('2026-09-20') }), 'POSTED_BEFORE_THE_NOTICE'],
    ['too late by law', at('2026-11-16T09:00', { postedOn: day('2026-11-16') }), 'NOTICE_TOO_LATE'],
  ])('%s', (_said, posting, answer) => {
    const decided = decidePosting(unit, posting, law)
    expect(decided.ok ? 'ok' : decided.refusal.code).toBe(answer)
  })

  test('the same again changes nothing; another in its place needs a reason', () => {
    const once = decidePosting(unit, at('2026-09-22T11:00'), law)
    const posted = once.ok && once.value ? once.value : unit
    expect(decidePosting(posted, at('2026-09-23T11:00'), law)).toEqual({ ok: true, value: null })
    const other = at('2026-09-23T11:00', { trackingNumber: 'XA99999999944' })
    expect(decidePosting(posted, other, law)).toMatchObject({ refusal: { code: 'POSTED_ALREADY' } })
    expect(decidePosting(posted, { ...other, correction: '单号抄错一位' }, law)).toMatchObject({
      ok: true,
      value: { posting: { trackingNumber: 'XA99999999944' } },
    })
  })

  test('no letter, nothing to post', () => {
    const listed = noticed({ sentAt: null, days: [] })
    expect(decidePosting(listed, at('2026-09-22T11:00'), law)).toMatchObject({ refusal: { code: 'NOT_POSSIBLE_NOW' } })
  })
})

describe('R5.3: read, confirmed, rung', () => {
  const sentAt = instant('2026-09-21T10:00')
  const unit = noticed({ sentAt, days: ['2026-12-05'] })
  const now = instant('2026-09-24T10:00')

  test('read is the first opening only, and by whom; whoever reads has received', () => {
    const read = opened(unit, 'p-sun', now)
    expect(read?.notice).toMatchObject({ deliveredAt: now, readAt: now, readBy: 'p-sun', confirmedAt: null })
    expect(read && opened(read, 'p-other', now + 1)).toBeNull()
  })

  test('confirmed once; who confirms has read', () => {
    const after = confirmed(unit, 'p-sun', now)
    expect(after).toMatchObject({ version: unit.version + 1, notice: { readAt: now, confirmedAt: now } })
    expect(after && confirmed(after, 'p-sun', now)).toBeNull()
  })

  test('unread too long: a call, which stays on the list until somebody was reached', () => {
    const waiting = callNeeded(unit, now)
    expect(waiting && marksOf(waiting)).toMatchObject({ needsCall: true })
    const said = { words: '关机', byName: '林静', now }
    const tried = waiting ? decideCall(waiting, { ...said, isReached: false }) : null
    expect(tried).toMatchObject({ ok: true, value: { call: { doneAt: null, tries: 1, words: '关机' } } })
    const reached = tried?.ok ? decideCall(tried.value, { ...said, words: '知道了', isReached: true }) : null
    expect(reached?.ok && marksOf(reached.value).needsCall).toBe(false)
    expect(reached?.ok && decideCall(reached.value, { ...said, isReached: true })).toMatchObject({
      refusal: { code: 'NO_CALL_NEEDED' },
    })
  })

  test('reading takes a flat off the list', () => {
    const waiting = callNeeded(unit, now)
    expect(waiting && opened(waiting, 'p-sun', now)?.call).toBeNull()
    const read = opened(unit, 'p-sun', now)
    expect(read && callNeeded(read, now)).toBeNull()
  })

  test('a flat that is handed over or taken out needs neither call nor posting', () => {
    const waiting = callNeeded(unit, now) ?? unit
    expect(marksOf({ ...waiting, state: 'handedOver' })).toEqual({
      notice: 'sent',
      lacksPosting: false,
      needsCall: false,
    })
    expect(marksOf({ ...waiting, state: 'withdrawn' }).notice).toBe('none')
  })
})
