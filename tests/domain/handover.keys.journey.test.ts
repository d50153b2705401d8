/** design.md: the one card of now, and the steps of the way. */
import { nowOf, stepOf, type Journey, type JourneyNow } from '~/types/handover/journey'
import { calendarDay, parseInstant } from '~/types/kernel/time'

const at = parseInstant('2026-12-18T09:00+08:00')
const today = calendarDay('2026-12-18')
const read = { sentAt: at, readAt: at, confirmedAt: null }
const confirmed = { ...read, confirmedAt: at }

const journey = (given: Partial<Journey> = {}): Journey => ({
  ...{ unitId: 'u', unitName: '1-1-301', estateId: 'e', state: 'noticed' },
  batch: { batchId: 'b', state: 'open', place: '售楼处', days: [today], hours: { from: '09:00', until: '17:00' } },
  ...{ notice: { sentAt: at, readAt: null, confirmedAt: null }, booking: null, visit: null, arrivedAt: null },
  ...{ inspection: null, inspectionSignedAt: null, takenOverAt: null, keys: null, handedOverOn: null, deemed: null },
  ...{ snags: { all: 0, open: [] }, survey: null },
  ...given,
})
const booking = (state: 'booked' | 'waiting' | 'noShow', day: string | null = null) => ({
  ...{ state, day: day === null ? null : calendarDay(day), from: at, to: at, staffName: '李建国', proxyName: null },
})
const visit = (state: 'queueing' | 'served' | 'finished' | 'left') => ({
  ...{ state, zone: 'checkIn' as const, number: 7, ahead: 2, windowName: null },
})
const inspection = (state: 'started' | 'ended' | 'signed') => ({ inspectionId: 'i', state, startedAt: at })
const keys = (signedAt: number | null) => ({ preparedAt: at, signedAt, handedOutAt: null })
const snag = (state: 'fixing' | 'fixed') => ({
  ...{ snagId: 's', number: 1, room: 'kitchen', component: 'door', words: '门关不严', state, dueAt: at },
})
const open = (...states: ('fixing' | 'fixed')[]) => ({ all: states.length, open: states.map(snag) })
const survey = (stars: number | null) => ({
  askedAt: at,
  answer: stars === null ? null : { stars, isSettled: true, words: '', at },
})

const cases: [string, Partial<Journey>, JourneyNow, number][] = [
  ['the notice has come', {}, 'readNotice', 0],
  ['it is read', { notice: read }, 'confirmNotice', 0],
  ['confirmed, booking is open', { notice: confirmed }, 'book', 1],
  [
    'confirmed, booking is not open yet',
    { notice: confirmed, batch: { ...journey().batch, state: 'noticed' } },
    'bookingSoon',
    1,
  ],
  ['waiting for a place', { notice: confirmed, booking: booking('waiting') }, 'waiting', 1],
  ['booked for another day', { notice: confirmed, booking: booking('booked', '2026-12-19') }, 'booked', 2],
  ['booked by the desk, the notice unread', { booking: booking('booked', '2026-12-19') }, 'booked', 2],
  ['booked for today', { notice: confirmed, booking: booking('booked', '2026-12-18') }, 'bookedToday', 2],
  ['did not come', { notice: confirmed, booking: booking('noShow', '2026-12-17') }, 'missed', 1],
  ['in the line', { state: 'arrived', visit: visit('queueing') }, 'queue', 2],
  ['called to a window', { state: 'arrived', visit: visit('served') }, 'called', 2],
  ['being inspected', { state: 'arrived', visit: visit('served'), inspection: inspection('started') }, 'inspecting', 2],
  ['the record waits for a signature', { state: 'arrived', inspection: inspection('ended') }, 'signRecord', 2],
  ['went home before the end', { state: 'arrived', visit: visit('left') }, 'comeAgain', 2],
  ['the record is signed', { state: 'inspected', inspection: inspection('signed') }, 'takeOver', 3],
  ['taken over', { state: 'takenOver' }, 'keysSoon', 4],
  ['the keys lie ready', { state: 'takenOver', keys: keys(null) }, 'signKeys', 4],
  ['signed for', { state: 'takenOver', keys: keys(at) }, 'fetchKeys', 4],
  ['counts as handed over', { state: 'deemed' }, 'deemed', 4],
  ['counts as handed over, the keys lie ready', { state: 'deemed', keys: keys(null) }, 'signKeys', 4],
  ['handed over, something is open', { state: 'handedOver', snags: open('fixing') }, 'snags', 5],
  ['handed over, a fix waits for my word', { state: 'handedOver', snags: open('fixing', 'fixed') }, 'confirmFixes', 5],
  [
    'open snags come before the survey',
    { state: 'handedOver', snags: open('fixing'), survey: survey(null) },
    'snags',
    5,
  ],
  ['the survey', { state: 'handedOver', survey: survey(null) }, 'survey', 5],
  ['all is said', { state: 'handedOver', survey: survey(5) }, 'settled', 5],
]

test.each(cases)('%s', (_what, given, now, step) => {
  expect(nowOf(journey(given), today)).toBe(now)
  expect(stepOf(journey(given))).toBe(step)
})
