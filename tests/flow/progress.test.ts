/** Milestones and reports over the gateway: given an estate that is being built, what its people do and see (R4.1, R4.2, R4.5). */
import { done } from '~/local/demo/stage'
import { kept } from './support/repair'
import { foundCompany, type Company } from './support/smallCompany'
import {
  addSpot,
  buildingId,
  contentOf,
  day,
  estateId,
  leap,
  moveMilestone,
  planned,
  published,
  sent,
  setMilestones,
} from './support/progress'

let company: Company
let spotId = ''
beforeAll(async () => {
  company = await foundCompany('2026-07-01T09:00')
  await done('set', setMilestones(company))
  spotId = await addSpot(company)
}, 60_000)
afterAll(() => company.stop())

/** Time goes by, and the minute's work is done. */
const tick = () => company.cloud.timers.fire()
const told = (kind: string) => kept(company, 'messages').filter(message => message.kind === kind)
const personId = () => kept(company, 'persons').find(({ name }) => name === '唐文博')?._id ?? ''

describe('R4.1: milestones', () => {
  test('given milestones from the default list, everybody sees planned, forecast, actual and the contract’s day', async () => {
    const { buildings } = await done('overview', company.visitor.progress.overview({ estateId }))
    expect(buildings).toHaveLength(1)
    expect(buildings[0]).toMatchObject({
      building: '1号楼',
      contractOn: '2026-12-31',
      handover: { expectedOn: '2026-12-20', daysLate: 0 },
    })
    expect(buildings[0]?.milestones.map(({ kind, step }) => `${kind} ${step}`)).toEqual([
      'start done',
      'foundation done',
      'topping done',
      'facade current',
      'interior toCome',
      'landscape toCome',
      'acceptance toCome',
      'handover toCome',
    ])
  })

  test('set twice is refused; sales of another estate, and a building of another estate, find nothing', async () => {
    expect(await setMilestones(company)).toMatchObject({ ok: false, code: 'MILESTONES_ALREADY_SET' })
    expect(await setMilestones(company, company.staff.manager)).toMatchObject({ ok: false, code: 'NOT_FOUND' })
    const foreign = { estateId, buildingIds: ['enope-1'], milestones: planned.map(each => ({ ...each })) }
    expect(await company.staff.sales.progress.setMilestones(foreign)).toMatchObject({ ok: false, code: 'NOT_FOUND' })
  })

  test('later than planned: without a reason refused, with one kept as history: who, when, from, to, why', async () => {
    const { sales } = company.staff
    expect(await moveMilestone(sales, 'facade', { forecastOn: '2026-08-09' })).toMatchObject({ code: 'REASON_NEEDED' })
    const reason = '外墙石材供货晚了九天'
    await done('move', moveMilestone(sales, 'facade', { forecastOn: '2026-08-09', reason }))
    const { rows } = await done('history', sales.progress.milestoneHistory({ buildingId }))
    expect(rows).toMatchObject([
      {
        by: '林悦',
        milestone: 'facade',
        reason,
        changes: [
          { field: 'forecastOn', from: '2026-07-31', to: '2026-08-09' },
          { field: 'reason', from: '', to: reason },
        ],
      },
    ])
    const { buildings } = await done('overview', company.customers.tang.progress.overview({ estateId }))
    expect(buildings[0]?.milestones.find(({ kind }) => kind === 'facade')).toMatchObject({
      step: 'late',
      late: { isLate: true, days: 9, reason },
    })
  })

  test('a colleague changed it meanwhile: nothing is overwritten', async () => {
    const said = { buildingId, version: 1, kind: 'interior', plannedOn: day('2026-10-15') } as const
    const move = { ...said, forecastOn: day('2026-10-14'), actualOn: null, reason: '' }
    const answer = await company.staff.salesSong.progress.changeMilestone(move)
    expect(answer).toMatchObject({ code: 'MILESTONE_CHANGED_BY_ANOTHER' })
  })
})

describe('R4.2: a report from draft to its reader', () => {
  let reportId = ''
  test('a draft is saved as it is; a colleague’s save in between loses nothing, it is said by name', async () => {
    const { sales, salesSong } = company.staff
    const begun = await done('start', sales.progress.startReport({ estateId }))
    const content = await contentOf(sales, spotId, { text: '', photos: [] })
    await done('save', sales.progress.saveReport({ ...begun, content }))
    const late = await salesSong.progress.saveReport({ ...begun, content: { ...content, text: '宋佳写的' } })
    expect(late).toMatchObject({ code: 'DRAFT_CHANGED' })
    expect(await sales.progress.sendReport({ ...begun, version: 2 })).toMatchObject({ code: 'TOO_FEW_PHOTOS' })
    const withdrawn = await done('withdraw', sales.progress.withdrawReport({ ...begun, version: 2 }))
    expect(await sales.progress.saveReport({ ...withdrawn, content })).toMatchObject({ code: 'NOT_POSSIBLE_NOW' })
  })

  test('sent to review, sent back with words, sent again; its author may not review it', async () => {
    const { sales, salesSong, managerMa } = company.staff
    const ready = await sent(company, spotId)
    expect(told('reportToReview').map(({ to }) => to).sort()).toEqual(
      [company.staffIds.salesSong, company.staffIds.managerMa].map(id => `staff:${id}`).sort(),
    ) // prettier-ignore
    expect(await sales.progress.publishReport(ready)).toMatchObject({ code: 'REVIEW_BY_ANOTHER' })
    const back = await done('return', managerMa.progress.returnReport({ ...ready, words: '请写明电梯的进度' }))
    const { returned, moves, isMine } = await done('desk', sales.progress.deskReport({ reportId: ready.reportId }))
    expect({ returned, isMine, moves }).toEqual({
      returned: { words: '请写明电梯的进度', name: '马晓' },
      isMine: true,
      moves: ['saveReport', 'sendReport', 'withdrawReport'],
    })
    const again = await done('send', sales.progress.sendReport(back))
    reportId = (await done('publish', salesSong.progress.publishReport(again))).reportId
  })

  test('published: the buyer has one message however often the minute comes, and reads what is late and why', async () => {
    await tick()
    await tick()
    expect(told('progressReport')).toMatchObject([
      { _id: `${reportId}:person:${personId()}`, title: '听澜府 第 1 期进展报告', topic: 'progress', subject: { id: reportId } },
    ]) // prettier-ignore
    const report = await done('report', company.customers.tang.progress.report({ reportId }))
    expect(report).toMatchObject({
      number: 1,
      edition: 1,
      buildings: [{ building: '1号楼', percent: 62, before: null }],
      late: [{ building: '1号楼', kind: 'facade', days: 9, reason: '外墙石材供货晚了九天' }],
    })
    expect(report.photos).toHaveLength(3)
  })

  test('who read it is known: once, with the first instant; the desk sees 0 of 1, then 1 of 1', async () => {
    const { progress } = company.staff.salesSong
    const before = await done('readers', progress.readers({ reportId }))
    expect(before).toMatchObject({ told: 1, read: 0, rows: [{ name: '唐**', maskedPhone: '131****0006' }] })
    const { tang, sun } = company.customers
    expect(await done('read', tang.progress.markReportRead({ reportId }))).toEqual({ isFirst: true })
    expect(await done('read', tang.progress.markReportRead({ reportId }))).toEqual({ isFirst: false })
    // Somebody of another estate may read what is public, and is none of those whom it was for.
    await done('read', sun.progress.markReportRead({ reportId }))
    expect(await done('readers', progress.readers({ reportId }))).toMatchObject({ told: 1, read: 1, rows: [] })
  })

  test('late without a reason: publishing is refused and names what is missing', async () => {
    await leap(company, '2026-09-13T09:00')
    const ready = await sent(company, spotId, { from: day('2026-07-01'), to: day('2026-09-10') })
    const refused = await company.staff.salesSong.progress.publishReport(ready)
    expect(refused).toMatchObject({
      code: 'LATE_WITHOUT_REASON',
      details: { building: '1号楼', milestone: 'landscape' },
    })
    const reason = '八月连续降雨十一天'
    await done('move', moveMilestone(company.staff.sales, 'landscape', { forecastOn: '2026-09-21', reason }))
    expect(await done('publish', company.staff.salesSong.progress.publishReport(ready))).toMatchObject({ number: 2 })
  })

  test('a correction is a version of its own: the old one stays, says what changed, and its readers are told', async () => {
    const { sales, salesSong } = company.staff
    const begun = await done('correct', sales.progress.correctReport({ reportId }))
    expect(await done('correct', salesSong.progress.correctReport({ reportId }))).toEqual(begun)
    const { content } = await done('desk', sales.progress.deskReport({ reportId: begun.reportId }))
    const saved = await done(
      'save',
      sales.progress.saveReport({ ...begun, content: { ...content, text: '外墙涂料施工到十三层，原来写成十五层。' } }),
    )
    expect(await sales.progress.sendReport(saved)).toMatchObject({ code: 'CHANGE_NOT_TOLD' })
    const changed = '外墙施工楼层由十五改为十三'
    const text = '外墙涂料施工到十三层。电梯设备进场。'
    const mended = await done('save', sales.progress.saveReport({ ...saved, content: { ...content, text, changed } }))
    const ready = await done('send', sales.progress.sendReport(mended))
    expect(await done('publish', salesSong.progress.publishReport(ready))).toMatchObject({ number: 1 })
    await tick()
    const { tang } = company.customers
    const old = await done('old', tang.progress.report({ reportId }))
    expect(old).toMatchObject({
      text: '外墙涂料施工到十五层，电梯设备进场。',
      replacedBy: { reportId: begun.reportId, changed },
    })
    expect(await done('new', tang.progress.report({ reportId: begun.reportId }))).toMatchObject({
      number: 1,
      edition: 2,
      corrects: reportId,
    })
    expect(told('progressReport').map(({ _id }) => _id)).toContain(`${begun.reportId}:person:${personId()}`)
    const { rows } = await done('reports', tang.progress.reports({ estateId }))
    expect(rows.map(({ number, edition }) => [number, edition])).toEqual([[2, 1], [1, 2]]) // prettier-ignore
  })

  test('what is not published is not there for readers, published pictures stand in the order of time', async () => {
    const draft = await done('start', company.staff.sales.progress.startReport({ estateId }))
    const { reportId: id } = draft
    for (const who of [company.visitor, company.customers.tang, company.staff.technician])
      expect(await who.progress.report({ reportId: id })).toMatchObject({ code: 'NOT_FOUND' })
    const { photos, spots } = await done('spot', company.visitor.progress.spotPhotos({ estateId }))
    expect(spots).toEqual([{ spotId, name: '主入口' }])
    expect(photos.map(({ takenOn }) => takenOn)).toEqual([
      ...Array(3).fill('2026-06-30'),
      ...Array(3).fill('2026-09-10'),
    ])
    const { latest } = await done('overview', company.customers.tang.progress.overview({ estateId }))
    expect(latest?.pair).toMatchObject({
      spot: '主入口',
      before: { takenOn: '2026-06-30' },
      after: { takenOn: '2026-09-10' },
    })
  })
})

test('R4.5: since your last visit: nothing the first time, then what has come, as long as the visit goes on', async () => {
  const { progress } = company.customers.tang
  const unitId = company.unitIds.tang
  expect(await done('visit', progress.visit({ unitId }))).toEqual({ since: null, news: [] })
  await leap(company, '2026-09-18T10:00')
  await done(
    'reached',
    moveMilestone(company.staff.sales, 'facade', { actualOn: '2026-09-16', reason: '外墙石材供货晚了' }),
  )
  const reportId = await published(company, spotId, {
    from: day('2026-09-11'),
    to: day('2026-09-17'),
    buildings: [{ buildingId, percent: 80, note: '' }],
  })
  for (const minute of ['10:01', '10:20']) {
    await leap(company, `2026-09-18T${minute}`)
    expect((await done('visit', progress.visit({ unitId }))).news).toMatchObject([
      { kind: 'report', reportId, number: 3 },
      { kind: 'reached', milestone: 'facade', on: '2026-09-16' },
    ])
  }
  await leap(company, '2026-09-18T12:00')
  expect((await done('visit', progress.visit({ unitId }))).news).toEqual([])
  expect(await progress.visit({ unitId: company.unitIds.sun })).toMatchObject({ code: 'NOT_FOUND' })
})
