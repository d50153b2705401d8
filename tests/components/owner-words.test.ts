import { eventWords, sayEvent } from '~/src/features/ticket/timeline.copy'
import { ticketRefusals, waitingWords } from '~/src/features/ticket/ticket.copy'
import { sayNow } from '~/src/features/ticket/row.copy'
import { entriesOf } from '~/src/features/ticket/timeline-entries'
import { decidingRow } from '~/src/features/archive/warranty-rule'
import { byWeight } from '~/src/features/home/useHome'
import { sayDeadline } from '~/src/lib/when'
import { entryRefusals } from '~/types/kernel/contract'
import { parseInstant } from '~/types/kernel/time'
import { repairLifecycle } from '~/types/ticket/repair.lifecycle'
import { ticketContract } from '~/types/ticket/ticket.contract'
import { now, row } from './owner.cloud'

const appointment = { from: parseInstant('2026-09-22T09:00+08:00'), to: parseInstant('2026-09-22T10:00+08:00') }
const answer = { stars: 2, isSolved: false, words: '还在滴', photos: [], at: now }
/** An example of every event with all that its words need. */
const example = {
  words: '说了几句',
  photos: [],
  convenient: '周末',
  agentName: '周敏',
  technicianName: '李建国',
  appointment,
  finding: '管接口松了',
  plan: { window: appointment, materials: '管接口', people: '一人', words: '' },
  reason: 'weather',
  until: appointment.from,
  from: 'routine',
  to: 'emergency',
  outcome: 'noAnswer',
  kind: 'callback',
  answer,
  callback: 'answered',
  clock: 'respond',
  level: 100,
  at: parseInstant('2026-09-21T10:00+08:00'),
}
/** Where one word means something else than in the other events. */
const own: Record<string, object> = { handedOn: { from: '王强', name: '李建国', post: 'technician' } }
const byTechnician = { role: 'technician', name: '李建国', isMe: false }
const latin = /[A-Za-z]{2,}|undefined/

test.each(Object.keys(eventWords))('%s is told to the customer and to staff in Chinese', type => {
  for (const reader of ['customer', 'staff'] as const) {
    const words = sayEvent(type, { ...example, ...own[type] }, { by: byTechnician, reader, now })
    expect(words?.title).toBeTruthy()
    expect(`${words?.title}${words?.note ?? ''}`).not.toMatch(latin)
  }
})

test('an event that only a newer server knows is left out, not shown as a code', () => {
  expect(sayEvent('somethingNew', {}, { by: byTechnician, reader: 'customer', now })).toBeUndefined()
})

test('the customer is told "you", staff read "the owner"; a name keeps its space', () => {
  const told = { by: byTechnician, now }
  expect(sayEvent('responded', example, { ...told, reader: 'customer' })?.title).toBe('工程部 李建国 已联系您')
  expect(sayEvent('responded', example, { ...told, reader: 'staff' })?.title).toBe('工程部 李建国 已联系业主')
  const mine = { by: { role: 'owner', isMe: true }, reader: 'customer' as const, now }
  expect(sayEvent('noted', example, mine)?.title).toBe('您补充说明')
})

test('what was said on the phone is marked as written down by staff (R8.1)', () => {
  const by = { role: 'agent', name: '周敏', isMe: false }
  const words = sayEvent('accepted', { words: '修好了', isEnteredByStaff: true }, { by, reader: 'customer', now })
  expect(words).toEqual({ title: '您确认修好了', note: '服务专员 周敏 在电话里记下。“修好了”' })
})

test('a warning is for staff; a breach is told to the customer with an apology (R7.4)', () => {
  const by = { role: 'clock', isMe: false }
  const at80 = { ...example, level: 80 }
  expect(sayEvent('clockPassed', at80, { by, reader: 'customer', now })).toBeUndefined()
  expect(sayEvent('clockPassed', at80, { by, reader: 'staff', now })?.title).toBe('联系时限已用 80%')
  expect(sayEvent('clockPassed', example, { by, reader: 'customer', now })?.note).toContain('很抱歉')
})

test('the step that stops a clock says how long it took and what was promised', () => {
  const at = parseInstant('2026-09-21T10:05+08:00')
  const clock = { name: 'respond', stoppedAt: at, elapsedMs: 46 * 60_000, targetMs: 120 * 60_000 }
  const timeline = [{ at, by: byTechnician, type: 'responded', event: { words: '' } }]
  const [entry] = entriesOf({ timeline, clocks: [clock] as never, photoUrls: {} }, 'customer', now)
  expect(entry?.note).toBe('用时 46分（承诺 2小时内）')
})

test('every refusal of a repair has words that say what to do, none in Latin letters', () => {
  const declared = Object.values(ticketContract).flatMap(action => [...(action.refusals as readonly string[])])
  for (const code of [...declared, ...entryRefusals]) {
    const words = (ticketRefusals as Record<string, string>)[code]
    expect(words).toMatch(/\p{Script=Han}{4,}/u)
    expect(words).not.toMatch(latin)
  }
})

test.each(repairLifecycle.states)('a repair that is %s is one sentence for its owner', state => {
  const words = sayNow(row({ state, waiting: { on: 'technician', name: '李建国', until: now + 3_600_000 } }), now)
  expect(`${words.title}${words.note ?? ''}`).toMatch(/\p{Script=Han}{4,}/u)
  expect(`${words.title}${words.note ?? ''}`).not.toMatch(latin)
})

test('who has the ball, as the customer and as staff read it', () => {
  expect(waitingWords({ on: 'technician', name: '李工' })).toBe('现在等：工程部 李工')
  expect(waitingWords({ on: 'customer' })).toBe('现在等：您')
  expect(waitingWords({ on: 'customer' }, 'staff')).toBe('现在等：业主')
  expect(waitingWords({ on: 'nobody' })).toBe('')
})

test('the card of now: the question whether it is fixed before everything, a paused one before one that only waits for its callback', () => {
  const rows = [
    row({ ticketId: 'accepted', state: 'accepted' }),
    row({ ticketId: 'paused', isPaused: true }),
    row({ ticketId: 'running' }),
    row({ ticketId: 'emergency', severity: 'emergency' }),
    row({ ticketId: 'stars', state: 'accepted', asksForStars: true }),
    row({ ticketId: 'fixed', state: 'done', asksForAcceptance: true }),
  ]
  expect(byWeight(rows).map(each => each.ticketId)).toEqual([
    ...['fixed', 'stars', 'emergency', 'running', 'paused', 'accepted'],
  ])
})

test('a deadline at midnight is the end of its day, not the morning after', () => {
  expect(sayDeadline(parseInstant('2026-10-06T00:00+08:00'), now)).toBe('10月5日 24:00')
  expect(sayDeadline(parseInstant('2026-09-22T00:00+08:00'), now)).toBe('今天 24:00')
  expect(sayDeadline(parseInstant('2026-09-22T08:40+08:00'), now)).toBe('明天 周二 8:40')
})

test('the warranty book names the rule that decides the day (R6.7)', () => {
  const fromHandover = { warrantyPart: 'pipes', coveredUntil: '2027-06-28', isCovered: true }
  const fromCompletion = { warrantyPart: 'pipes', coveredUntil: '2028-06-10', isCovered: true }
  expect(decidingRow(fromHandover, '2026-06-28')?.rule).toBe('twoBooks5')
  expect(decidingRow(fromCompletion, '2026-06-28')?.rule).toBe('qualityRegulation40')
  const lift = { warrantyPart: 'byContract', coveredUntil: null, isCovered: false }
  expect(decidingRow(lift, '2026-06-28')).toBeUndefined()
})
