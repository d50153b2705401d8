/** An estate that is being built: milestones, spots, a report on its way. All words are invented. */
import { done, type Actor } from '~/local/demo/stage'
import { buildingIdOf, estateIdOf } from '~/types/estate/estate'
import { calendarDay } from '~/types/kernel/time'
import type { ReportContent } from '~/types/progress/report'
import { instantAt, type Company } from './smallCompany'

export const estateId = estateIdOf('听澜府')
export const buildingId = buildingIdOf(estateId, '1号楼')
export const day = calendarDay

/** Planned days of the building; the first three are reached. The contract promises 2026-12-31. */
export const planned = [
  { kind: 'start', plannedOn: day('2024-06-01'), actualOn: day('2024-06-01') },
  { kind: 'foundation', plannedOn: day('2024-12-01'), actualOn: day('2024-11-28') },
  { kind: 'topping', plannedOn: day('2025-10-30'), actualOn: day('2025-10-28') },
  { kind: 'facade', plannedOn: day('2026-07-31'), actualOn: null },
  { kind: 'interior', plannedOn: day('2026-10-15'), actualOn: null },
  { kind: 'landscape', plannedOn: day('2026-09-12'), actualOn: null },
  { kind: 'acceptance', plannedOn: day('2026-11-20'), actualOn: null },
  { kind: 'handover', plannedOn: day('2026-12-20'), actualOn: null },
] as const

export const setMilestones = ({ staff }: Company, by: Actor = staff.sales) =>
  by.progress.setMilestones({ estateId, buildingIds: [buildingId], milestones: planned.map(each => ({ ...each })) })

export async function addSpot({ staff }: Company, name = '主入口'): Promise<string> {
  return (await done('addSpot', staff.sales.progress.addSpot({ estateId, name }))).spotId
}

/** The content of a report that may be sent: three pictures of the spot, uploaded by whoever writes it. */
export async function contentOf(by: Actor, spotId: string, given: Partial<ReportContent> = {}): Promise<ReportContent> {
  const to = given.to ?? day('2026-06-30')
  const names = ['ceiling-drip', 'tile-crack', 'faucet-leak']
  const photos = await Promise.all(
    names.map(async name => ({ photoId: await by.photo(name), buildingId, spotId, takenOn: to, caption: '' })),
  )
  return {
    from: day('2026-06-01'),
    to,
    buildings: [{ buildingId, percent: 62, note: '' }],
    photos,
    text: '外墙涂料施工到十五层，电梯设备进场。',
    next: '下个月完成外立面。',
    changed: '',
    ...given,
  }
}

/** A report written by 林悦 and sent to review. */
export async function sent(company: Company, spotId: string, given: Partial<ReportContent> = {}) {
  const { sales } = company.staff
  const begun = await done('start', sales.progress.startReport({ estateId }))
  const content = await contentOf(sales, spotId, given)
  const saved = await done('save', sales.progress.saveReport({ ...begun, content }))
  return done('send', sales.progress.sendReport(saved))
}

/** Reviewed and published by 宋佳. */
export async function published(company: Company, spotId: string, given: Partial<ReportContent> = {}): Promise<string> {
  const ready = await sent(company, spotId, given)
  return (await done('publish', company.staff.salesSong.progress.publishReport(ready))).reportId
}

/** Moves one milestone of the building, others as they stand. */
export async function moveMilestone(
  by: Actor,
  kind: (typeof planned)[number]['kind'],
  said: { forecastOn?: string; plannedOn?: string; actualOn?: string | null; reason?: string },
) {
  const { buildings } = await done('overview', by.progress.overview({ estateId }))
  const building = buildings.find(each => each.buildingId === buildingId)
  const now = building?.milestones.find(each => each.kind === kind)
  if (!building || !now) throw new Error(`no milestone ${kind}`)
  return by.progress.changeMilestone({
    buildingId,
    version: building.version,
    kind,
    plannedOn: said.plannedOn === undefined ? now.plannedOn : day(said.plannedOn),
    forecastOn: said.forecastOn === undefined ? now.forecastOn : day(said.forecastOn),
    actualOn: said.actualOn == null ? null : day(said.actualOn),
    reason: said.reason ?? '',
  })
}

/** Weeks later, in one leap, with one tick at the end: on the way nothing was due that the next tick would not find. */
export async function leap({ cloud }: Company, wallTime: string): Promise<void> {
  await cloud.timers.leapTo(instantAt(wallTime))
  await cloud.timers.fire()
}
