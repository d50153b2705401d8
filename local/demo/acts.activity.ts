import { estateIdOf } from '~/types/estate/estate'
import type { CompanyAct } from './company-acts'
import type { Cast } from './seed'
import { beijing, done } from './stage'

const estateId = estateIdOf('听澜府')
const shared = {
  estateId,
  kind: 'openDay' as const,
  place: '听澜府主入口接待处',
  capacity: 40,
  mostPerUnit: 3,
  buildings: [],
  bring: '身份证，穿平底鞋',
  safety: '进场戴安全帽，跟着工程师走；12 岁以下的小朋友请在接待处等候',
}

/** Flats that rang up, and how many come: signed up by 林悦, in the order of their doors. */
async function byPhone({ staff }: Cast, activityId: string, building: string, persons: readonly number[]): Promise<void> {
  const { rows } = await done('findUnits', staff.sales.activity.findUnits({ activityId, words: building }))
  for (const [index, count] of persons.entries()) {
    const unitId = rows[2 * index]?.unitId ?? ''
    await done('signUp', staff.sales.activity.signUp({ activityId, unitId, persons: count }))
  }
}
const keptId = ({ kept }: Cast, name: string): string => kept.get(name) ?? ''

async function plan(cast: Cast, name: string, said: { title: string; milestone: string; from: number; to: number; signUpUntil: number }): Promise<void> {
  const { activity } = cast.staff.sales
  const { activityId } = await done('plan', activity.plan({ ...shared, ...said }))
  await done('publish', activity.publish({ activityId }))
  cast.kept.set(name, activityId)
}

const june = 'openDay:june'
const october = 'openDay:october'

async function comeInJune(cast: Cast): Promise<void> {
  const { staff, buyer, buyerUnitId: unitId } = cast
  const activityId = keptId(cast, june)
  const { mySignUps } = await done('detail', buyer.activity.detail({ activityId }))
  await done('checkIn', staff.sales.activity.checkIn({ activityId, code: mySignUps.find(each => each.unitId === unitId)?.code ?? '' }))
  const { rows } = await done('guests', staff.sales.activity.guests({ activityId }))
  // Of those who rang up, all but one come.
  for (const { code } of rows.filter(guest => guest.code !== '' && guest.unitId !== unitId).slice(0, -1))
    await done('checkIn', staff.sales.activity.checkIn({ activityId, code }))
}

async function showJune(cast: Cast): Promise<void> {
  const { sales } = cast.staff
  const pictures = [['site-2026-06', '封顶后的 2 号楼'], ['lobby-2026-06', '大堂正在做地面'], ['garden-2026-06', '中庭准备回填']] as const
  const photos = await Promise.all(pictures.map(async ([name, caption]) => ({ photoId: await sales.photo(name), caption })))
  await done('addPhotos', sales.activity.addPhotos({ activityId: keptId(cast, june), photos }))
}

export const activityActs: readonly CompanyAct[] = [
  ['2026-05-28T10:00', '六月开放日发布', cast => plan(cast, june, { title: '主体封顶开放日', milestone: '主体结构封顶', from: beijing('2026-06-13T09:30'), to: beijing('2026-06-13T11:30'), signUpUntil: beijing('2026-06-11T18:00') })],
  ['2026-05-29T19:20', '唐先生报名两人', cast => done('signUp', cast.buyer.activity.signUp({ activityId: keptId(cast, june), unitId: cast.buyerUnitId, persons: 2 }))],
  ['2026-05-30T10:10', '电话代报', cast => byPhone(cast, keptId(cast, june), '1号楼', [2, 3, 1, 2, 2])],
  ['2026-06-13T09:35', '到场签到', comeInJune],
  ['2026-06-13T11:40', '当天的照片', showJune],
  ['2026-06-15T10:00', '公布相册', cast => done('publishAlbum', cast.staff.sales.activity.publishAlbum({ activityId: keptId(cast, june) }))],
  ['2026-06-15T20:30', '唐先生的评价', cast => done('giveFeedback', cast.buyer.activity.giveFeedback({ activityId: keptId(cast, june), unitId: cast.buyerUnitId, stars: 5, words: '工程师讲得很细，看到了自己家那一层' }))],
  ['2026-09-15T10:00', '十月开放日发布', cast => plan(cast, october, { title: '工地开放日', milestone: '外立面完工', from: beijing('2026-10-17T09:30'), to: beijing('2026-10-17T11:30'), signUpUntil: beijing('2026-10-15T18:00') })],
  ['2026-09-17T15:30', '电话代报，剩 23 个名额', cast => byPhone(cast, keptId(cast, october), '1号楼', [2, 3, 1, 2, 3, 2, 2, 2])],
]
