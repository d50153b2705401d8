import { buildingIdOf, estateIdOf } from '~/types/estate/estate'
import { calendarDay } from '~/types/kernel/time'
import type { Milestone, MilestoneKind } from '~/types/progress/milestone'
import type { ReportContent } from '~/types/progress/report'
import type { CompanyAct } from './company-acts'
import type { Cast } from './seed'
import { done, type Actor } from './stage'

const estateId = estateIdOf('听澜府')
const [first, second, third, fourth] = ['1号楼', '2号楼', '3号楼', '4号楼'].map(name => buildingIdOf(estateId, name)) as [string, string, string, string]
const day = calendarDay

type Plan = readonly (readonly [kind: MilestoneKind, plannedOn: string, actualOn?: string])[]
const ofSecond: Plan = [
  ['start', '2024-03-20', '2024-03-20'],
  ['foundation', '2024-09-15', '2024-09-12'],
  ['topping', '2026-05-20'],
  ['facade', '2026-08-20'],
  ['interior', '2026-10-20'],
  ['landscape', '2026-09-12'],
  ['acceptance', '2026-11-10'],
  ['handover', '2026-12-05'],
]
const ofOthers: Plan = [
  ['start', '2024-04-08', '2024-04-08'],
  ['foundation', '2024-10-10', '2024-10-09'],
  ['topping', '2026-06-20'],
  ['facade', '2026-10-10'],
  ['interior', '2026-11-01'],
  ['landscape', '2026-11-05'],
  ['acceptance', '2026-11-20'],
  ['handover', '2026-12-08'],
]

const setMilestones = (buildingIds: string[], plan: Plan) => ({ staff }: Cast) => {
  const milestones = plan.map(([kind, plannedOn, actualOn]) => ({ kind, plannedOn: day(plannedOn), actualOn: actualOn ? day(actualOn) : null }))
  return done('setMilestones', staff.sales.progress.setMilestones({ estateId, buildingIds, milestones }))
}

/** Moves one milestone of a building; what is not said stays. */
const moved = (buildingId: string, kind: MilestoneKind, said: Partial<Milestone>) => async ({ staff }: Cast) => {
  const { progress } = staff.sales
  const { buildings } = await done('overview', progress.overview({ estateId }))
  const building = buildings.find(each => each.buildingId === buildingId)
  const milestone = building?.milestones.find(each => each.kind === kind)
  if (!building || !milestone) throw new Error(`no ${kind} of ${buildingId}`)
  const { plannedOn, forecastOn, actualOn, reason } = { ...milestone, ...said }
  return done('changeMilestone', progress.changeMilestone({ buildingId, version: building.version, kind, plannedOn, forecastOn, actualOn, reason }))
}

type Shot = readonly [photo: string, spot: 'gate' | 'garden' | 'lobby', caption: string]

/** Writes a report with its pictures and sends it to review; what is kept of it is its id and version. */
const written = (by: 'sales' | 'salesSong', key: string, given: Pick<ReportContent, 'from' | 'to' | 'buildings' | 'text' | 'next'>, shots: readonly Shot[]) => async ({ staff, kept }: Cast) => {
  const author: Actor = staff[by]
  const begun = await done('startReport', author.progress.startReport({ estateId }))
  const photos: ReportContent['photos'] = []
  for (const [name, spot, caption] of shots)
    photos.push({ photoId: await author.photo(name), buildingId: given.buildings[0]?.buildingId ?? second, spotId: kept.get(`progress.${spot}`) ?? '', takenOn: given.to, caption })
  const saved = await done('saveReport', author.progress.saveReport({ ...begun, content: { ...given, photos, changed: '' } }))
  const sent = await done('sendReport', author.progress.sendReport(saved))
  kept.set(`progress.${key}`, sent.reportId)
  kept.set(`progress.${key}.version`, String(sent.version))
}

const published = (key: string) => ({ staff, kept }: Cast) =>
  done('publishReport', staff.salesSong.progress.publishReport({ reportId: kept.get(`progress.${key}`) ?? '', version: Number(kept.get(`progress.${key}.version`)) }))

const readBy = (key: string) => async ({ buyer, buyerUnitId, kept }: Cast) => {
  await done('markReportRead', buyer.progress.markReportRead({ reportId: kept.get(`progress.${key}`) ?? '' }))
  await done('visit', buyer.progress.visit({ unitId: buyerUnitId }))
}

async function spots({ staff, kept }: Cast): Promise<void> {
  for (const [key, name] of [['gate', '主入口'], ['garden', '东侧园林'], ['lobby', '一层大堂']] as const)
    kept.set(`progress.${key}`, (await done('addSpot', staff.sales.progress.addSpot({ estateId, name }))).spotId)
}

const only = (buildingId: string, percent: number) => [{ buildingId, percent, note: '' }]

/** 听澜府 is being built: milestones, a garden that the rain has delayed, three reports, one more that waits for its review. */
export const progressActs: readonly CompanyAct[] = [
  ['2026-04-02T10:00', 'milestones of 2号楼', setMilestones([second], ofSecond)],
  ['2026-04-02T10:10', 'milestones of the others', setMilestones([first, third, fourth], ofOthers)],
  ['2026-04-02T10:20', 'spots', spots],
  ['2026-04-19T16:00', 'first report written', written('sales', 'first', {
    from: day('2026-01-01'), to: day('2026-04-18'), buildings: only(second, 38),
    text: '主体结构施工到十三层，每六天一层。砌体跟到八层，电梯井道已验线。', next: '五月主体结构封顶',
  }, [['site-2026-04', 'gate', '主体施工到十三层'], ['garden-2026-04', 'garden', '园林区域场平'], ['site-2026-04', 'gate', '塔吊与外架']])],
  ['2026-04-20T10:00', 'first report published', published('first')],
  ['2026-05-18T17:00', '2号楼 topped out', moved(second, 'topping', { actualOn: day('2026-05-18') })],
  ['2026-06-18T17:00', '1号楼 topped out', moved(first, 'topping', { actualOn: day('2026-06-16') })],
  ['2026-06-18T17:10', '3号楼 topped out', moved(third, 'topping', { actualOn: day('2026-06-17') })],
  ['2026-06-18T17:20', '4号楼 topped out', moved(fourth, 'topping', { actualOn: day('2026-06-18') })],
  ['2026-06-21T16:00', 'second report written', written('sales', 'second', {
    from: day('2026-04-19'), to: day('2026-06-20'), buildings: only(second, 61),
    text: '5月18日主体结构封顶，比计划早两天。外墙保温与涂料做到九层，一层大堂开始抹灰，六部电梯已到场四部。', next: '八月外立面完工',
  }, [['site-2026-06', 'gate', '外墙做到九层'], ['garden-2026-06', 'garden', '管网开挖'], ['lobby-2026-06', 'lobby', '大堂抹灰']])],
  ['2026-06-22T10:00', 'second report published', published('second')],
  ['2026-06-22T20:10', '唐先生 reads', readBy('second')],
  ['2026-08-18T17:00', 'façade done', moved(second, 'facade', { actualOn: day('2026-08-18') })],
  ['2026-09-05T11:00', 'the garden is late', moved(second, 'landscape', { forecastOn: day('2026-09-21'), reason: '8月连续降雨 11 天，种植延后' })],
  ['2026-09-17T16:30', 'third report written', written('sales', 'third', {
    from: day('2026-06-21'), to: day('2026-09-17'), buildings: only(second, 82),
    text: '室内精装完成 82%，电梯 4 部已取得使用登记，园林种植完成 60%。一层大堂地面和灯具已装好，正在做公共走道吊顶。', next: '竣工验收',
  }, [['site-2026-09', 'gate', '外立面完成，外架已拆'], ['garden-2026-09', 'garden', '园路和水景成形'], ['lobby-2026-09', 'lobby', '大堂地面与灯具']])],
  ['2026-09-18T10:00', 'third report published', published('third')],
  ['2026-09-20T16:00', 'a report waits for its review', written('salesSong', 'fourth', {
    from: day('2026-06-21'), to: day('2026-09-19'), buildings: [...only(first, 68), ...only(third, 66)],
    text: '1号楼、3号楼外墙涂料分别做到十二层和十一层，室内腻子同步进行，门窗安装过半。', next: '十月外立面完工',
  }, [['site-2026-06', 'gate', '外墙涂料施工'], ['garden-2026-06', 'garden', '道路基层'], ['lobby-2026-06', 'lobby', '大堂墙面']])],
] // prettier-ignore
