/** The job, whole: an owner reports a leak, both sides watch its clock, it is done, and after the callback the owner gives five stars. */
import { done } from '~/local/demo/stage'
import type { ClockView } from '~/types/sla/sla'
import { hourMs } from '~/types/kernel/time'
import { expectInOrder, kept, leak, noticesOf, tasksOf, ticketOf } from './support/repair'
import { foundCompany, instantAt, minuteOf, type Company } from './support/smallCompany'

let company: Company
let ticketId = ''
const grantedEach = 6

beforeAll(async () => {
  company = await foundCompany('2026-09-21T08:00')
  await company.customers.sun.allowMessages(grantedEach)
  await company.staff.technician.allowMessages(grantedEach)
}, 60_000)
afterAll(() => company.stop())

const window = (from: string, to: string) => ({ from: instantAt(from), to: instantAt(to) })
const sun = () => company.customers.sun
const technician = () => company.staff.technician
const detailFor = async (who: 'sun' | 'technician' | 'agent') => {
  const hands = who === 'sun' ? company.customers.sun : company.staff[who]
  const answer = await hands.ticket.detail({ ticketId })
  if (!answer.ok) throw new Error(`${who}: ${answer.code}`)
  return { ...answer.data, now: answer.now }
}

/** The view as it was at `at`: two answers are some milliseconds apart. Used up and left count on between them. */
function seenAt(view: ClockView, now: number, at: number): ClockView {
  const since = view.state === 'running' && isServiceTime(view, now) ? now - at : 0
  const sinceOnWall = view.state === 'stopped' ? 0 : now - at
  const later = (left: number | null, by: number) => (left === null || left === 0 ? left : left + by)
  return {
    ...view,
    elapsedMs: view.elapsedMs - since,
    share: view.targetMs === null || view.targetMs === 0 ? view.share : (view.elapsedMs - since) / view.targetMs,
    remainingMs: later(view.remainingMs, since),
    remainingWallMs: later(view.remainingWallMs, sinceOnWall),
    breachedByMs: view.breached ? view.breachedByMs - sinceOnWall : 0,
  }
}
const isServiceTime = ({ counted }: ClockView, now: number): boolean => {
  const time = minuteOf(now).slice(11)
  return counted !== 'service' || (time >= '08:30' && time < '18:30')
}

/** R7.4: customer and staff see the same clock. */
async function expectSameClocks(): Promise<void> {
  const [mine, theirs, desk] = [await detailFor('sun'), await detailFor('technician'), await detailFor('agent')]
  const at = mine.now
  const asOf = ({ clocks, now }: typeof mine) => clocks.map(view => seenAt(view, now, at))
  expect(asOf(theirs)).toEqual(mine.clocks)
  expect(asOf(desk)).toEqual(mine.clocks)
}

test('Monday 2026-09-21 09:12: covered is told before, then the leak goes out with a photo and its clocks start', async () => {
  await company.moveTo('2026-09-21T09:12')
  const coverage = await done('coverage', sun().ticket.coverage({ unitId: company.unitIds.sun }))
  const wetRooms = coverage.parts.find(({ warrantyPart }) => warrantyPart === 'wetRoomWaterproofing')
  expect(coverage.handedOverOn).toBe('2026-06-20')
  expect(wetRooms).toMatchObject({ isCovered: true, coveredUntil: '2031-06-10' })
  const photo = await sun().photo('ceiling-drip')
  const answer = await done(
    'submitRepair',
    sun().ticket.submitRepair({ ...leak, unitId: company.unitIds.sun, photos: [photo] }),
  )
  ticketId = answer.ticketId
  expect(answer.number).toMatch(/^0921-[2-9A-HJKMNP-Z]{5}$/)
  expect(answer.cover).toEqual({ ...wetRooms, warrantyPart: 'wetRoomWaterproofing' })
  const dueAt = Object.fromEntries(
    answer.clocks.map(({ name, dueAt: at }) => [name, at === null ? null : minuteOf(at)]),
  )
  expect(dueAt).toEqual({
    dispatch: '2026-09-21T10:12',
    answer: '2026-09-23T09:12',
    redLine: '2026-10-07T00:00',
    total: null,
  })
  expect(kept(company, 'photos').find(({ _id }) => _id === photo)).toMatchObject({ state: 'used', usedBy: ticketId })
  const { photos, photoUrls, waiting } = await detailFor('sun')
  const picture = await fetch(photoUrls[photo] ?? '')
  expect({ photos, waitsOn: waiting.on, picture: picture.status }).toEqual({
    photos: [photo],
    waitsOn: 'agent',
    picture: 200,
  })
})

test('09:20 registered, 09:25 dispatched: both clocks stop in time, and all three see the same', async () => {
  const { agent } = company.staff
  await company.moveTo('2026-09-21T09:20')
  await done('register', agent.ticket.register({ ticketId, matterClass: 'quality', part: 'leak', words: '' }))
  await company.moveTo('2026-09-21T09:25')
  const { rows } = await done('candidates', agent.ticket.candidates({ ticketId }))
  expect(rows[0]).toMatchObject({ isSuggested: true })
  const technicianId = company.staffIds.technician
  await done('dispatch', agent.ticket.dispatch({ ticketId, technicianId, words: '请先电话联系' }))
  const { clocks, waiting } = await detailFor('sun')
  expect(clocks.find(({ name }) => name === 'dispatch')).toMatchObject({ state: 'stopped', breached: false })
  expect(clocks.find(({ name }) => name === 'respond')?.dueAt).toBeLessThan(instantAt('2026-09-21T11:26'))
  expect(waiting).toMatchObject({ on: 'technician', name: '李建国' })
  await expectSameClocks()
})

test('10:05 responded, 10:06 appointed, Tuesday surveyed and planned, Wednesday repaired: told at each step', async () => {
  const { ticket } = technician()
  await company.moveTo('2026-09-21T10:05')
  await done('respond', ticket.respond({ ticketId, words: '已电话联系' }))
  await company.moveTo('2026-09-21T10:06')
  const visit = window('2026-09-22T09:00', '2026-09-22T10:00')
  await done('appoint', ticket.appoint({ ticketId, window: visit, words: '' }))
  expect(await detailFor('sun')).toMatchObject({ state: 'appointed', appointment: visit })
  await expectSameClocks()
  await company.moveTo('2026-09-22T09:20')
  expect(await ticket.plan({ ticketId, window: visit, materials: '涂料', people: '两人', words: '' })).toMatchObject({
    code: 'SURVEY_FIRST',
  })
  const finding = '楼上地漏周边防水失效，闭水试验渗漏'
  await done('survey', ticket.survey({ ticketId, finding, photos: [await technician().photo('ceiling-drip')] }))
  await company.moveTo('2026-09-22T09:40')
  const plan = { window: window('2026-09-23T09:00', '2026-09-23T12:00'), materials: '聚氨酯防水涂料', people: '两人' }
  await done('plan', ticket.plan({ ticketId, ...plan, words: '已和楼上约好' }))
  expect((await detailFor('sun')).plan).toMatchObject(plan)
  await expectSameClocks()
  await company.moveTo('2026-09-23T09:05')
  await done('startRepair', ticket.startRepair({ ticketId }))
  await company.moveTo('2026-09-23T11:30')
  const photos = [await technician().photo('ceiling-fixed')]
  await done('finish', ticket.finish({ ticketId, words: '防水重做，闭水二十四小时不渗', photos }))
  expect(await detailFor('sun')).toMatchObject({ state: 'done', asksForAcceptance: true, timesDone: 1 })
  await expectSameClocks()
})

test('19:00 accepted: the total clock stops, the callback stays owed for day 5 (R8.1)', async () => {
  await company.moveTo('2026-09-23T19:00')
  await done('accept', sun().ticket.accept({ ticketId, words: '不滴了' }))
  const { state, clocks, asksForStars, waiting } = await detailFor('sun')
  expect({ state, asksForStars, waitsOn: waiting.on }).toEqual({
    state: 'accepted',
    asksForStars: false,
    waitsOn: 'callback',
  })
  expect(clocks.filter(clock => clock.state !== 'stopped')).toEqual([])
  expect(clocks.filter(({ breached }) => breached)).toEqual([])
  expect(clocks.find(({ name }) => name === 'total')?.elapsedMs).toBeGreaterThan(57 * hourMs)
  await expectSameClocks()
})

test('day 5, Monday 2026-09-28 10:00: asked in the app and on WeChat, not a minute before', async () => {
  await company.moveTo('2026-09-28T09:59')
  expect(noticesOf(company, ticketId, 'callbackAsked')).toEqual([])
  await company.moveTo('2026-09-28T10:01')
  expect(noticesOf(company, ticketId, 'callbackAsked').map(({ at }) => at)).toEqual(['2026-09-28T10:00'])
  expect((await detailFor('sun')).asksForStars).toBe(true)
  const shown = company.cloud.wechat.shown('o-flow-customer-sun').at(-1)
  expect(shown).toMatchObject({ title: '维修回访提醒', page: `pages/repair/detail?ticketId=${ticketId}` })
  expect(minuteOf(shown?.at ?? 0)).toBe('2026-09-28T10:00')
})

test('12:20 five stars: closed at once, nothing is owed any more, and the journal is a legal path', async () => {
  await company.moveTo('2026-09-28T12:20')
  const photos = [await sun().photo('ceiling-fixed')]
  const stars = { ticketId, stars: 5, isSolved: true, words: '来得准时，修得仔细', photos }
  expect(await done('rate', sun().ticket.rate(stars))).toMatchObject({ state: 'closed' })
  expect(await sun().ticket.rate({ ...stars, photos: [], stars: 1 })).toMatchObject({
    ok: false,
    code: 'ALREADY_ANSWERED',
  })
  expect(expectInOrder(company, ticketId)).toEqual([
    ...['submitted', 'registered', 'dispatched', 'responded', 'appointed', 'surveyed', 'planned', 'repairing'],
    ...['done', 'accepted', 'calledBack', 'closed'],
  ])
  expect(tasksOf(company, ticketId)).toMatchObject([{ kind: 'callback', state: 'answered', isOpen: false }])
  expect(ticketOf(company, ticketId).answer).toMatchObject({ stars: 5, isSolved: true })
  expect((await detailFor('technician')).answer).toMatchObject({ stars: 5, isEnteredByStaff: false })
})

test('the owner’s inbox told the whole story once, WeChat beside it, and each message took one permission (R9.1, R9.2)', async () => {
  const { rows } = await done('inbox', sun().message.inbox({}))
  const kinds = rows.map(({ kind }) => kind).reverse()
  expect(kinds).toEqual([
    ...['submitted', 'dispatched', 'appointed', 'surveyed', 'planned', 'repairStarted', 'finished', 'callbackAsked'],
    'closed',
  ])
  await company.moveTo('2026-09-28T12:25')
  const shown = company.cloud.wechat.shown('o-flow-customer-sun')
  // Seven reports of progress, six permissions: the last stays in the inbox alone.
  expect(shown.map(({ templateId }) => templateId)).toHaveLength(kinds.length - 1)
  const closing = kept(company, 'messages').find(({ kind, ticketId: about }) => kind === 'closed' && about === ticketId)
  expect(closing?.push).toMatchObject({ state: 'noQuota', attempts: 0 })
  const { templates } = await done('quota', sun().message.quota({}))
  // Permission for staff's work is nothing that an owner could use.
  for (const { templateId, left } of templates.filter(({ template }) => template !== 'staffTask')) {
    const sent = shown.filter(message => message.templateId === templateId).length
    expect({ templateId, left }).toEqual({ templateId, left: grantedEach - sent })
  }
})

test('five days later nothing has happened any more', async () => {
  const { version } = ticketOf(company, ticketId)
  await company.moveTo('2026-10-03T12:00')
  expect(ticketOf(company, ticketId).version).toBe(version)
  expect(noticesOf(company, ticketId, 'callbackAsked')).toHaveLength(1)
})
