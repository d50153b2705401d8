/** R4.3: given an estate that publishes nothing, sales is reminded and the year is found short; and what the board shows of it. */
import { done } from '~/local/demo/stage'
import { kept } from './support/repair'
import { foundCompany, minuteOf, type Company } from './support/smallCompany'
import { addSpot, buildingId, estateId, leap, moveMilestone, published, setMilestones } from './support/progress'

let company: Company
let spotId = ''
beforeAll(async () => {
  company = await foundCompany('2026-07-01T10:00')
  await done('set', setMilestones(company))
  spotId = await addSpot(company)
}, 60_000)
afterAll(() => company.stop())

const told = (kind: string) =>
  kept(company, 'messages')
    .filter(message => message.kind === kind)
    .map(({ to, title, at }) => ({ to, title, at: minuteOf(at) }))
const board = async () => (await done('board', company.staff.sales.progress.board({}))).rows
const staffOf = (...keys: ('sales' | 'salesSong' | 'managerMa')[]) => keys.map(key => `staff:${company.staffIds[key]}`)
const dueAt = (kind: string) =>
  minuteOf(kept(company, 'due').find(({ _id }) => _id === `${estateId}:${kind}`)?.dueAt ?? 0)

test('the first milestone begins to count: the reminder stands 120 days later, and the year ends on its last day', async () => {
  expect(dueAt('progress.remind')).toBe('2026-10-29T09:00')
  expect(dueAt('progress.yearEnd')).toBe('2026-12-31T18:30')
  expect(await board()).toMatchObject([
    {
      estateName: '听澜府',
      years: [{ year: 2026, published: 0, wanted: 2, isShort: false }],
      lastPublishedOn: null,
      daysSince: 0,
      remindOn: '2026-10-29',
    },
  ])
})

test('publishing moves the reminder; 120 days later both sales of the estate are reminded, once', async () => {
  await leap(company, '2026-07-10T10:00')
  await published(company, spotId)
  expect(dueAt('progress.remind')).toBe('2026-11-07T09:00')
  await leap(company, '2026-10-30T09:00')
  expect(told('reportReminder')).toEqual([])
  await leap(company, '2026-11-07T09:00')
  await company.cloud.timers.fire({ times: 2, overlapping: true })
  const said = { title: '听澜府 已有 120 天没有进展报告', at: '2026-11-07T09:00' }
  expect(told('reportReminder').map(({ to }) => to).sort()).toEqual(staffOf('sales', 'salesSong').sort()) // prettier-ignore
  expect(told('reportReminder')[0]).toMatchObject(said)
  expect(dueAt('progress.remind')).toBe('2027-03-07T09:00')
})

test('the year ends with one of two: a breach on the board, told to the manager of the estate, once', async () => {
  await leap(company, '2026-12-31T18:29')
  expect(told('reportsShort')).toEqual([])
  await leap(company, '2026-12-31T18:30')
  await company.cloud.timers.fire()
  expect(told('reportsShort')).toEqual([
    { to: staffOf('managerMa')[0], title: '听澜府 2026 年的进展报告不够', at: '2026-12-31T18:30' },
  ])
  await leap(company, '2027-01-02T09:00')
  const [row] = await board()
  expect(row?.years).toEqual([
    { year: 2027, published: 0, wanted: 2, isShort: false },
    { year: 2026, published: 1, wanted: 2, isShort: true },
  ])
  expect(dueAt('progress.yearEnd')).toBe('2027-12-31T18:30')
})

test('a building that was handed over wants no more reports: nobody is reminded, the next year is not short', async () => {
  const { sales } = company.staff
  const reason = '按合同顺延并已告知'
  for (const kind of ['facade', 'interior', 'landscape', 'acceptance', 'handover'] as const)
    await done(kind, moveMilestone(sales, kind, { actualOn: '2027-01-02', reason }))
  await leap(company, '2027-12-31T18:30')
  expect(told('reportReminder')).toHaveLength(2)
  expect(told('reportsShort')).toHaveLength(1)
  expect((await board())[0]).toMatchObject({ remindOn: null, late: 0, lateWithoutReason: 0 })
})

test('staff of another estate see nothing of this one', async () => {
  expect((await done('board', company.staff.manager.progress.board({}))).rows.map(({ estateName }) => estateName)).toEqual(['云栖里']) // prettier-ignore
  const { manager } = company.staff
  expect(await manager.progress.deskReports({ estateId })).toMatchObject({ code: 'NOT_FOUND' })
  expect(await manager.progress.milestoneHistory({ buildingId })).toMatchObject({ code: 'NOT_FOUND' })
})

test('choosers offer the estates that I serve, with their buildings as people count them', async () => {
  const namesFor = async (key: 'admin' | 'sales') =>
    (await done('estates', company.staff[key].progress.estates({}))).rows.map(({ name, buildings }) => [name, buildings.map(each => each.name)]) // prettier-ignore
  expect(await namesFor('sales')).toEqual([['听澜府', ['1号楼']]])
  expect(new Map((await namesFor('admin')) as [string, string[]][])).toEqual(new Map([['听澜府', ['1号楼']], ['云栖里', ['1号楼', '2号楼']]])) // prettier-ignore
})
