/** R5.8 from the record to the owner's signature, over the gateway, with the timers of the company running. */
import { done, type Actor } from '~/local/demo/stage'
import { currentText } from '~/types/handover/signing'
import { calendarDay } from '~/types/kernel/time'
import { enrolContractor } from './support/contractor'
import { leap } from './support/progress'
import { kept } from './support/repair'
import { foundCompany, instantAt, minuteOf, type Company } from './support/smallCompany'
import { arrived, openBatch, recordedSnag, snagOf } from './support/snags'

let company: Company
let tiler: Awaited<ReturnType<typeof enrolContractor>>
let plumber: Awaited<ReturnType<typeof enrolContractor>>
let unitId: string

/** Tuesday, the first day of the batch: snags recorded at 10:00 are due on Thursday the 10th, 18:30. */
beforeEach(async () => {
  company = await foundCompany('2026-09-01T09:30')
  tiler = await enrolContractor(company)
  plumber = await enrolContractor(company, 'plumber')
  await openBatch(company)
  unitId = await arrived(company, 'sun')
  await company.moveTo('2026-09-01T10:00')
}, 180_000)
afterEach(() => company.stop())

const stroke: [number, number][] = [
  [100, 500],
  [500, 300],
  [900, 600],
]
const to = (contractorId: string) => ({ kind: 'contractor' as const, contractorId })

const toldTo = (staffId: string, what = '') =>
  kept(company, 'messages')
    .filter(message => message.to === `staff:${staffId}` && message.subject?.kind === 'snag')
    .filter(({ kind }) => kind.includes(what))
    .sort((one, other) => one.at - other.at)
const clockTold = (staffId: string) => toldTo(staffId, 'snag.clock').map(({ title }) => title)
const customersTold = (what: string) =>
  kept(company, 'messages').filter(({ to: who, kind }) => who.startsWith('person:') && kind === `snag.${what}`)

async function given(): Promise<string> {
  const snagId = await recordedSnag(company, unitId)
  const assigned = company.staff.supervisor.handover.assignSnag({ snagId, to: to(tiler.contractorId) })
  await done('assign', assigned)
  return snagId
}
async function fixedBy({ handover, photo }: Actor, snagId: string, windows: { on: string; from: string }[] = []) {
  await done('start', handover.startFix({ snagId }))
  const photos = [await photo('tile-crack')]
  const said = { snagId, words: '已铲除重做并找平', photos }
  const asked = windows.map(({ on, from }) => ({ on: calendarDay(on), from }))
  await done('finish', handover.finishFix({ ...said, windows: asked }))
}
const sure = () => done('sure', company.customers.sun.account.confirmIdentity({ unitId, idCardTail: '1234' }))

test('a contractor sees what is with their company and no more: no owner, no number, nothing of others', async () => {
  const snagId = await recordedSnag(company, unitId)
  expect(await tiler.hands.handover.snag({ snagId })).toMatchObject({ ok: false, code: 'NOT_FOUND' })
  const assigned = { snagId, to: to(tiler.contractorId) }
  await done('assign', company.staff.agent.handover.assignSnag(assigned))
  const page = await done('snag', tiler.hands.handover.snag({ snagId }))
  expect(page).toMatchObject({ desk: null, mayDo: ['startFix'], room: 'study', clock: { state: 'running' } })
  const text = JSON.stringify(page)
  for (const secret of ['孙佳怡', '131****0001', '13100000001', '李建国']) expect(text).not.toContain(secret)
  expect(await plumber.hands.handover.snag({ snagId })).toMatchObject({ ok: false, code: 'NOT_FOUND' })
  expect((await done('none', plumber.hands.handover.mySnags({}))).rows).toEqual([])
  expect((await done('mine', tiler.hands.handover.mySnags({}))).rows.map(row => row.snagId)).toEqual([snagId])
  // Taken away, it is none of theirs any more, and they hear of it.
  await done('again', company.staff.agent.handover.assignSnag({ snagId, to: to(plumber.contractorId) }))
  expect(await tiler.hands.handover.snag({ snagId })).toMatchObject({ ok: false, code: 'NOT_FOUND' })
  expect(toldTo(tiler.staffId).map(({ kind }) => kind)).toEqual(['snag.assignSnag', 'snag.takenAway'])
}, 180_000)

test('fixed, looked at, rejected, mended again on the running clock, and signed for', async () => {
  const snagId = await given()
  await company.moveTo('2026-09-04T15:00')
  await fixedBy(tiler.hands, snagId, [
    { on: '2026-09-05', from: '10:00' },
    { on: '2026-09-06', from: '14:00' },
  ])
  const { handover } = company.customers.sun
  const seen = await done('owner', handover.snag({ snagId }))
  expect(seen).toMatchObject({ ball: 'owner', clock: { state: 'stopped' }, desk: null, chargeShown: null })
  expect(seen.mayDo).toEqual(['bookReinspection', 'confirmFix', 'rejectFix'])
  const other = { snagId, on: calendarDay('2026-09-06'), from: '09:00' }
  expect(await handover.bookReinspection(other)).toMatchObject({ code: 'WINDOW_NOT_OFFERED' })
  await done('book', handover.bookReinspection({ ...other, from: '14:00' }))
  expect(toldTo(tiler.staffId, 'bookReinspection')).toHaveLength(1)

  await company.moveTo('2026-09-06T14:20')
  const photos = [await company.customers.sun.photo('tile-crack')]
  await done('reject', handover.rejectFix({ snagId, words: '还能敲出空鼓声', photos }))
  // The clock is the one from the beginning: it was never reset, and the deadline is what it was.
  const again = await done('again', tiler.hands.handover.snag({ snagId }))
  expect([minuteOf(again.clock.startedAt), minuteOf(again.clock.dueAt ?? 0)]).toEqual([
    '2026-09-01T10:00',
    '2026-09-10T18:30',
  ])
  expect(again.rejections).toMatchObject([{ words: '还能敲出空鼓声' }])

  await company.moveTo('2026-09-08T09:00')
  await fixedBy(tiler.hands, snagId)
  const confirm = { snagId, strokes: [stroke], textVersion: currentText('repairConfirmed').version }
  expect(await handover.confirmFix(confirm)).toMatchObject({ code: 'SECOND_FACT_NEEDED' })
  expect(snagOf(company, snagId).state).toBe('fixed')
  await sure()
  expect(await done('confirm', handover.confirmFix(confirm))).toMatchObject({ state: 'closed' })
  expect(await handover.confirmFix(confirm)).toMatchObject({ code: 'NOT_POSSIBLE_NOW' })

  const [signature] = kept(company, 'signatures')
  expect(signature).toMatchObject({ kind: 'repairConfirmed', aboutId: snagId, signerName: '孙佳怡' })
  expect(kept(company, 'papers')).toMatchObject([{ kind: 'repairConfirmed', unitId }])
  expect(kept(company, 'due').filter(({ entityId }) => entityId === snagId)).toEqual([])
  const done5 = await done('list', handover.unitSnags({ unitId }))
  expect(done5.rows).toMatchObject([{ snagId, state: 'closed', ball: 'nobody' }])
}, 180_000)

test('each level once, to whom it is due, though the tick comes twice and late by hours (R7.3)', async () => {
  const snagId = await given()
  const { staffIds, cloud } = company
  await company.moveTo('2026-09-07T18:29')
  expect(clockTold(tiler.staffId)).toEqual([])
  await company.moveTo('2026-09-07T18:30')
  expect(clockTold(tiler.staffId)).toEqual(['整改时限已用 50%：书房 墙面'])
  await cloud.timers.fire({ function: 'timers', times: 3, overlapping: true })
  await cloud.timers.fire({ function: 'timers', times: 2 })
  expect(clockTold(tiler.staffId)).toHaveLength(1)
  await company.moveTo('2026-09-10T18:30')
  await cloud.timers.fire({ function: 'timers', times: 2, overlapping: true })
  // 80 % to the handler and the batch's lead, 100 % to the supervisor, who is the same person here.
  expect(clockTold(tiler.staffId)).toHaveLength(2)
  expect(clockTold(staffIds.supervisor)).toEqual(['整改时限已用 80%：书房 墙面', '整改已超时：书房 墙面'])
  expect([clockTold(staffIds.manager), clockTold(staffIds.director)]).toEqual([[], []])
  expect(await done('owner', company.customers.sun.handover.snag({ snagId }))).toMatchObject({
    clock: { breached: true },
  })
  // Nothing ran for eleven days: both levels are found, each by whom it is for.
  await cloud.timers.leapTo(instantAt('2026-09-21T06:00'))
  await cloud.timers.fire({ function: 'timers', times: 2, overlapping: true })
  expect([clockTold(staffIds.manager), clockTold(staffIds.director)]).toEqual([
    ['整改已超时：书房 墙面'],
    ['整改已超时：书房 墙面'],
  ])
  expect(snagOf(company, snagId)).toMatchObject({ told: 200, isLate: true })
  expect(kept(company, 'due').filter(({ entityId }) => entityId === snagId)).toEqual([])
  const late = await done('late', company.staff.supervisor.handover.snagQueue({ isBreached: true }))
  expect(late.rows.map(row => row.snagId)).toEqual([snagId])
}, 180_000)

test('fixed late, before any tick saw it: the breach is told all the same, once', async () => {
  const snagId = await given()
  await company.cloud.timers.leapTo(instantAt('2026-09-10T21:00'))
  await fixedBy(tiler.hands, snagId)
  expect(clockTold(company.staffIds.supervisor)).toEqual(['整改已超时：书房 墙面'])
  expect(clockTold(tiler.staffId)).toEqual([])
  expect(await done('queue', company.staff.supervisor.handover.snagQueue({ isBreached: true }))).toMatchObject({
    rows: [{ snagId, clock: { breached: true, state: 'stopped' } }],
  })
}, 180_000)

test('what cannot be done in time is told before; the owner agrees, and that day is the clock’s', async () => {
  const snagId = await given()
  await company.moveTo('2026-09-08T11:00')
  const proposal = { snagId, on: calendarDay('2026-09-25'), reason: '厂家补板要两周' }
  await done('propose', company.staff.agent.handover.proposeNewDate(proposal))
  expect(customersTold('proposeNewDate')).toHaveLength(1)
  const { handover } = company.customers.sun
  expect(await done('asked', handover.snag({ snagId }))).toMatchObject({ ball: 'ownerAnswer', kind: 'general' })
  const answer = await done('agree', handover.answerProposal({ snagId, isAccepted: true, words: '可以' }))
  expect(minuteOf(answer.dueAt)).toBe('2026-09-26T00:00')
  await company.moveTo('2026-09-12T10:00')
  expect(clockTold(company.staffIds.supervisor)).toEqual([])
  expect(snagOf(company, snagId)).toMatchObject({ kind: 'complex', agreed: { words: '可以' } })
  await leap(company, '2026-09-25T23:59')
  expect(clockTold(company.staffIds.supervisor)).not.toContain('整改已超时：书房 墙面')
  await leap(company, '2026-09-26T00:00')
  expect(clockTold(company.staffIds.supervisor)).toContain('整改已超时：书房 墙面')
}, 180_000)

test('refused, what was due stays due; agreed after it was over, the breach stays', async () => {
  const snagId = await given()
  await company.moveTo('2026-09-08T11:00')
  const proposal = { snagId, on: calendarDay('2026-09-25'), reason: '厂家补板要两周' }
  const { agent } = company.staff
  const { handover } = company.customers.sun
  await done('propose', agent.handover.proposeNewDate(proposal))
  const no = await done('refuse', handover.answerProposal({ snagId, isAccepted: false, words: '等不了' }))
  expect(minuteOf(no.dueAt)).toBe('2026-09-10T18:30')
  await company.moveTo('2026-09-11T09:00')
  await done('late', agent.handover.proposeNewDate(proposal))
  const phoned = { snagId, isAccepted: true, words: '' }
  expect(await agent.handover.answerProposal(phoned)).toMatchObject({ code: 'OWNER_WORD_NEEDED' })
  const yes = await done('phone', agent.handover.answerProposal({ ...phoned, words: '电话里说可以' }))
  expect(minuteOf(yes.dueAt)).toBe('2026-09-10T18:30')
  expect(await done('page', handover.snag({ snagId }))).toMatchObject({
    clock: { breached: true, state: 'running' },
    agreed: null,
    agreedLate: { on: '2026-09-25' },
  })
}, 180_000)

test('a page of the group’s queue by deadline, with what one asks for; of the other estate nothing', async () => {
  const first = await given()
  await company.moveTo('2026-09-02T10:00')
  const second = await recordedSnag(company, unitId, '客厅踢脚线开裂')
  const { supervisor, supervisorHe } = company.staff
  const queue = async (asked: Parameters<typeof supervisor.handover.snagQueue>[0]) =>
    (await done('queue', supervisor.handover.snagQueue(asked))).rows.map(({ snagId }) => snagId)
  expect(await queue({})).toEqual([first, second])
  expect(await queue({ contractorId: tiler.contractorId })).toEqual([first])
  expect(await queue({ building: '1号楼' })).toEqual([first, second])
  expect(await queue({ building: '2号楼' })).toEqual([])
  expect(await queue({ isBreached: true })).toEqual([])
  expect(await done('counts', supervisor.handover.snagCounts({}))).toMatchObject({
    ...{ open: 2, breached: 0, unassigned: 1, contested: 0 },
    estates: [{ name: '云栖里', buildings: ['1号楼'] }],
  })
  expect((await done('other', supervisorHe.handover.snagQueue({}))).rows).toEqual([])
}, 180_000)
