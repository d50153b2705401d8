/** A contractor is charged for a snag, and may contest it within 48 h with evidence (product.md section 1). */
import { done } from '~/local/demo/stage'
import { enrolContractor } from './support/contractor'
import { kept } from './support/repair'
import { foundCompany, instantAt, type Company } from './support/smallCompany'
import { arrived, openBatch, recordedSnag, snagOf } from './support/snags'

let company: Company
let tiler: Awaited<ReturnType<typeof enrolContractor>>
let plumber: Awaited<ReturnType<typeof enrolContractor>>

beforeEach(async () => {
  company = await foundCompany('2026-09-01T09:30')
  tiler = await enrolContractor(company)
  plumber = await enrolContractor(company, 'plumber')
  await openBatch(company)
}, 180_000)
afterEach(() => company.stop())

const toldTo = (staffId: string, what = '') =>
  kept(company, 'messages')
    .filter(message => message.to === `staff:${staffId}` && message.kind.includes(what))
    .sort((one, other) => one.at - other.at)

const words = '同一处返工两次，材料费由你方承担'
/** Recorded on Tuesday at 10:00, mended by one, charged to the other on Friday at 17:00: until Sunday 17:00. */
async function chargedSnag(): Promise<string> {
  const unitId = await arrived(company, 'sun')
  await company.moveTo('2026-09-01T10:00')
  const snagId = await recordedSnag(company, unitId)
  const { supervisor } = company.staff
  const to = { kind: 'contractor' as const, contractorId: tiler.contractorId }
  await done('assign', supervisor.handover.assignSnag({ snagId, to }))
  await company.moveTo('2026-09-04T17:00')
  const charge = { snagId, contractorId: plumber.contractorId, words, amountFen: 86_000 }
  await done('charge', supervisor.handover.chargeContractor(charge))
  return snagId
}

test('is the charged company’s to contest, with evidence, and nobody else’s; decided with a reason', async () => {
  const snagId = await chargedSnag()
  expect((await done('tiler', tiler.hands.handover.snag({ snagId }))).chargeShown).toBeNull()
  expect((await done('mine', plumber.hands.handover.mySnags({}))).charged).toMatchObject([
    { snagId, charge: 'charged' },
  ])
  await company.moveTo('2026-09-06T16:59')
  const photos = [await plumber.hands.photo('tile-crack')]
  const contest = { snagId, words: '这是总包的管，见照片', photos }
  expect(await tiler.hands.handover.contestCharge(contest)).toMatchObject({ code: 'NOT_FOUND' })
  await done('contest', plumber.hands.handover.contestCharge(contest))
  expect(toldTo(company.staffIds.supervisor, 'contestCharge')).toHaveLength(1)
  await company.moveTo('2026-09-08T09:00')
  expect(snagOf(company, snagId).charge.state).toBe('contested')
  const decision = { snagId, isUpheld: true, words: '照片显示确实不是贵司的管' }
  await done('decide', company.staff.manager.handover.decideContest(decision))
  expect(
    toldTo(plumber.staffId)
      .map(({ title }) => title)
      .pop(),
  ).toContain('申诉成立')
  expect(snagOf(company, snagId)).toMatchObject({ charge: { state: 'lifted' }, dueAt: instantAt('2026-09-10T18:30') })
}, 180_000)

test('stands when nobody contests it in 48 h, told once; a day later it is too late', async () => {
  const snagId = await chargedSnag()
  await company.moveTo('2026-09-06T17:01')
  await company.cloud.timers.fire({ function: 'timers', times: 2 })
  expect(snagOf(company, snagId).charge.state).toBe('stands')
  expect(toldTo(plumber.staffId, 'letStand')).toHaveLength(1)
  const photos = [await plumber.hands.photo('tile-crack')]
  const contest = { snagId, words: '这是总包的管，见照片', photos }
  expect(await plumber.hands.handover.contestCharge(contest)).toMatchObject({ code: 'CONTEST_TOO_LATE' })
}, 180_000)
