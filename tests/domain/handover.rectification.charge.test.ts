/** A contractor may contest a charge within 48 h, with evidence (product.md section 1); it stops no clock. */
import type { Snag } from '~/cloudfunctions/_schema/inspection.schema'
import { snagClockView, type SnagRules } from '~/cloudfunctions/handover/rectification/domain/clock'
import {
  decideCharging,
  decideContest,
  decideContested,
  letStand,
} from '~/cloudfunctions/handover/rectification/domain/decide-charge'
import type { By } from '~/cloudfunctions/handover/rectification/domain/decide-snag'
import { snagDueKinds, snagDues } from '~/cloudfunctions/handover/rectification/domain/dues'
import { makeCalendar } from '~/types/kernel/calendar'
import { publishedYears } from '~/types/kernel/calendar-years'
import type { Role } from '~/types/kernel/contract'
import type { Result } from '~/types/kernel/result'
import { parseInstant } from '~/types/kernel/time'
import { defaultSlaPolicy } from '~/types/sla/sla'

const at = (wallTime: string): number => parseInstant(`${wallTime}+08:00`)
const rules: SnagRules = { sla: defaultSlaPolicy, calendar: makeCalendar(publishedYears), contestHours: 48 }
const by = (role: Role, wallTime: string): By => ({ roles: [role], name: '某人', now: at(wallTime), rules })
const value = (result: Result<Snag>): Snag => {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

const snag = {
  ...{ _id: 'u:s1', version: 3, state: 'fixing', isOpen: true, recordedAt: at('2026-09-01T10:00'), told: 50 },
  ...{ agreed: null, proposed: null, rejections: [], closedAt: null, charge: { state: 'none' } },
  fixes: [{ startedAt: at('2026-09-02T09:00'), finishedAt: null, words: '', photos: [], byName: '城建装饰' }],
  dueAt: at('2026-09-10T18:30'),
} as unknown as Snag

const asked = { contractorId: 'c-1', contractorName: '城建装饰', words: '返工两次的材料费', amountFen: 86_000 }
/** Friday evening: the 48 hours are hours, whatever the calendar says. */
const charged = value(decideCharging(snag, asked, by('supervisor', '2026-09-04T17:00')))
const contest = (wallTime: string) => decideContest(charged, '水管是总包装的', ['p1'], by('contractor', wallTime))

test('charged on Friday 17:00: until Sunday 17:00, and a due row then', () => {
  expect(charged.charge).toMatchObject({ state: 'charged', contestUntil: at('2026-09-06T17:00'), amountFen: 86_000 })
  expect(snagDues(charged, rules)).toContainEqual({
    entityId: 'u:s1',
    kind: snagDueKinds.chargeStands,
    at: at('2026-09-06T17:00'),
  })
})

test('it stops no clock and moves no deadline', () => {
  const now = at('2026-09-08T09:00')
  expect(snagClockView(charged, rules, now)).toEqual(snagClockView(snag, rules, now))
  expect(charged.dueAt).toBe(snag.dueAt)
})

test.each([
  ['at once', '2026-09-04T17:01', 'contested'],
  ['in the last minute', '2026-09-06T16:59', 'contested'],
])('contested %s: it waits for a decision, and nothing stands by itself', (_when, wallTime, state) => {
  const contested = value(contest(wallTime))
  expect(contested.charge).toMatchObject({ state, contest: { words: '水管是总包装的', photos: ['p1'] } })
  expect(letStand(contested, by('supervisor', '2026-09-09T09:00'))).toBeNull()
})

test.each([
  ['at the very end', '2026-09-06T17:00'],
  ['a day later, though no timer has come by', '2026-09-07T17:00'],
])('contested %s: too late', (_when, wallTime) => {
  expect(contest(wallTime)).toMatchObject({ refusal: { code: 'CONTEST_TOO_LATE' } })
})

test('not contested it stands, once, and not a minute before', () => {
  expect(letStand(charged, by('supervisor', '2026-09-06T16:59'))).toBeNull()
  const stands = letStand(charged, by('supervisor', '2026-09-06T23:00'))
  expect(stands?.charge.state).toBe('stands')
  expect(stands && letStand(stands, by('supervisor', '2026-09-07T23:00'))).toBeNull()
})

test.each([
  ['upheld: nothing is charged', true, 'lifted'],
  ['dismissed: it stands', false, 'stands'],
] as const)('a contest is decided with a reason; %s', (_what, isUpheld, state) => {
  const contested = value(contest('2026-09-05T10:00'))
  const decided = value(decideContested(contested, isUpheld, '照片显示是总包的管', by('manager', '2026-09-07T10:00')))
  expect(decided.charge).toMatchObject({ state, decision: { words: '照片显示是总包的管', at: at('2026-09-07T10:00') } })
  expect(decideContested(decided, true, '再来', by('manager', '2026-09-07T11:00'))).toMatchObject({
    refusal: { code: 'NOT_POSSIBLE_NOW' },
  })
})

test.each([
  ['an agent', 'agent'],
  ['a technician', 'technician'],
] as const)('%s charges nobody and decides nothing', (_who, role) => {
  const no = { refusal: { code: 'NOT_YOURS_TO_DO' } }
  expect(decideCharging(snag, asked, by(role, '2026-09-04T17:00'))).toMatchObject(no)
  expect(decideContested(value(contest('2026-09-05T10:00')), true, '理由', by(role, '2026-09-07T10:00'))).toMatchObject(
    no,
  )
})
