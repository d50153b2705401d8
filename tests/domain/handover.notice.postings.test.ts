/** R5.3: the courier's spreadsheet, row by row. One fault, and nothing is written. */
import { checkPostings } from '~/cloudfunctions/handover/notice/domain/check-postings'
import type { PostingRow } from '~/types/handover/postings'
import { makeCalendar } from '~/types/kernel/calendar'
import { publishedYears } from '~/types/kernel/calendar-years'
import { calendarDay, parseInstant } from '~/types/kernel/time'
import { noticed } from './handover.notice.flat'

const law = { calendar: makeCalendar(publishedYears), workingDays: 15 }
const sentAt = parseInstant('2026-09-21T10:00+08:00')
const days = ['2026-12-05']
const posted = {
  ...noticed({ sentAt, days, room: '302' }),
  posting: {
    ...{ carrier: '顺丰', trackingNumber: 'SF0000000302', postedOn: calendarDay('2026-09-22') },
    ...{ recordedAt: sentAt, byName: '林静' },
  },
}
const units = [
  noticed({ sentAt, days, room: '301' }),
  posted,
  noticed({ sentAt, days, room: '401' }),
  noticed({ sentAt: null, days: [], room: '402' }),
]
const sheet = {
  ...{ estateId: 'e1', estateName: '听澜府', now: parseInstant('2026-09-24T09:00+08:00') },
  units: new Map(units.map(unit => [unit._id, unit])),
}
let line = 1
const row = (said: Partial<PostingRow> = {}): PostingRow => ({
  line: (line += 1),
  door: '1-1-301',
  carrier: '顺丰',
  trackingNumber: 'SF1234567890',
  postedOn: '2026-09-23',
  ...said,
})
const faultsOf = (...rows: PostingRow[]) =>
  checkPostings(rows, sheet, law).faults.map(({ line: at, column, code }) => `${at} ${column} ${code}`)

beforeEach(() => {
  line = 1
})

test('doors as couriers write them, full-width signs, dates of any spreadsheet', () => {
  const written = ['1号楼1单元301', '听澜府1号楼1单元301室', '听澜府 1号楼1单元 301', '１－１－３０１']
  for (const door of written) expect(faultsOf(row({ door }))).toEqual([])
  for (const postedOn of ['2026/9/23', '20260923', '2026年9月23日', '46288'])
    expect(checkPostings([row({ postedOn })], sheet, law).fresh[0]?.postedOn).toBe('2026-09-23')
  expect(checkPostings([row({ trackingNumber: ' sf1234 567890 ' })], sheet, law).fresh[0]).toMatchObject({
    trackingNumber: 'SF1234567890',
  })
})

test.each<[string, Partial<PostingRow>, string]>([
  ['no door', { door: ' ' }, '2 door DOOR_EMPTY'],
  ['a door of no flat of the batch', { door: '9-9-901' }, '2 door DOOR_UNKNOWN'],
  ['a flat that has no notice yet', { door: '1-1-402' }, '2 door NOT_NOTICED'],
  ['no carrier', { carrier: '' }, '2 carrier CARRIER_MISSING'],
  ['no number', { trackingNumber: '' }, '2 trackingNumber NUMBER_MISSING'],
  ['a number that is none', { trackingNumber: '已寄' }, '2 trackingNumber NUMBER_LOOKS_WRONG'],
  ['a number that a spreadsheet has rounded', { trackingNumber: '1.23457E+12' }, '2 trackingNumber NUMBER_LOOKS_WRONG'],
  ['no day', { postedOn: '上周' }, '2 postedOn DAY_NOT_A_DAY'],
  ['tomorrow', { postedOn: '2026-09-25' }, '2 postedOn DAY_IN_THE_FUTURE'],
  ['before the notice', { postedOn: '2026-09-18' }, '2 postedOn BEFORE_THE_NOTICE'],
  ['posted with another number', { door: '1-1-302' }, '2 trackingNumber POSTED_OTHERWISE'],
])('%s', (_said, said, fault) => {
  expect(faultsOf(row(said))).toEqual([fault])
})

test('too late by law names the lawful days', () => {
  const late = { ...sheet, now: parseInstant('2026-11-17T09:00+08:00') }
  const { faults, fresh } = checkPostings([row({ postedOn: '2026-11-16' })], late, law)
  expect(fresh).toEqual([])
  expect(faults).toMatchObject([
    {
      code: 'POSTED_TOO_LATE',
      params: { firstDay: '2026-12-05', latestPostingDay: '2026-11-13', earliestHandoverDay: '2026-12-07' },
    },
  ])
})

test('the same flat or number twice is told at the second, with the line of the first', () => {
  expect(faultsOf(row(), row({ trackingNumber: 'SF0000000009' }))).toEqual(['3 door DOOR_TWICE'])
  line = 1
  expect(faultsOf(row(), row({ door: '1-1-401' }))).toEqual(['3 trackingNumber NUMBER_TWICE'])
})

test('what stands there word for word is the same, and no fault', () => {
  const same = row({ door: '1-1-302', trackingNumber: 'SF0000000302', postedOn: '2026-09-22' })
  expect(checkPostings([same, row()], sheet, law)).toMatchObject({ same: 1, faults: [], fresh: [{ line: 3 }] })
})
