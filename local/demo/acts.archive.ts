import { estateIdOf } from '~/types/estate/estate'
import { calendarDay } from '~/types/kernel/time'
import type { CompanyAct } from './company-acts'
import type { Cast } from './seed'
import { beijing, done, type Actor } from './stage'

const tinglan = estateIdOf('听澜府')

/** The file that a search for these words finds first. */
async function personIdOf({ archive }: Actor, words: string): Promise<string> {
  const { rows } = await done('search', archive.searchFiles({ words }))
  const [row] = rows
  if (row?.is !== 'person') throw new Error(`nobody is found by ${words}`)
  return row.personId
}

/** By his number: there are more people of that name. */
const tangs = ({ staff }: Cast) => personIdOf(staff.sales, '19926078486')

/** Two prospects of 听澜府, a few contacts with people of both estates, one file gone through and confirmed. */
export const archiveActs: readonly CompanyAct[] = [
  ['2026-07-18T10:20', 'a couple comes to look at 听澜府', async ({ staff, kept }) => {
    const said = { needs: '想要朝南三房，孩子明年上小学', tags: ['首次置业', '学区'] }
    const opened = { name: '谢雨桐', phone: '13200000001', estateId: tinglan, cameBy: 'visit' as const, ...said }
    kept.set('prospect', (await done('openProspect', staff.sales.archive.openProspect(opened))).personId)
  }],
  ['2026-08-22T15:10', 'somebody calls about 听澜府', ({ staff }) => {
    const opened = { name: '卢一帆', phone: '13200000002', estateId: tinglan, cameBy: 'introduced' as const, needs: '', tags: [] }
    return done('openProspect', staff.salesSong.archive.openProspect(opened))
  }],
  ['2026-09-12T10:00', 'the couple comes again', ({ staff, kept }) =>
    done('recordContact', staff.sales.archive.recordContact({
      personId: kept.get('prospect') ?? '',
      kind: 'reception',
      direction: 'theirs',
      at: beijing('2026-09-12T09:30'),
      words: '第二次来看样板间，关心南向阳台和学区划分，想等中秋后再定',
      followUpOn: calendarDay('2026-09-22'),
    }))],
  ['2026-09-15T11:00', 'sales calls the buyer and goes through the file with him', async cast => {
    const personId = await tangs(cast)
    const { archive } = cast.staff.sales
    const words = '告知外立面进度，唐先生想知道开放日时间'
    const contact = { personId, unitId: cast.buyerUnitId, kind: 'call' as const, direction: 'ours' as const }
    await done('recordContact', archive.recordContact({ ...contact, at: beijing('2026-09-15T10:40'), words }))
    await done('changePersonCard', archive.changePersonCard({ personId, needs: '工作日晚上方便接电话，关注交付时间', tags: ['刚需'], birthday: null }))
    return done('confirmFile', archive.confirmFile({ personId }))
  }],
]
