import { calendarDay } from '~/types/kernel/time'
import { batchOf } from './acts.handover'
import { flatOf } from './acts.handover.letters'
import type { CompanyAct } from './company-acts'
import { contractors } from './company'
import type { Flat } from './flats'
import { arrive, callToFees, endInspection, inspect, leaveInspection, openSite, payFees, receiveKeys, showPapers, signRecord, takeOver, throughIssues, type Found, type Site } from './handover-visit'
import type { Cast } from './seed'
import { beijing, done } from './stage'

/** The site as it stands at an act's wall time. */
const siteOf = (cast: Cast, at: string): Site => ({
  batchId: batchOf(cast),
  now: () => beijing(at),
  documents: cast.staff.agent,
  fees: cast.staff.agentWu,
  issues: cast.staff.supervisor,
  keys: cast.staff.agentWu,
  technicians: [
    { name: '李建国', hands: cast.staff.technician },
    { name: '王强', hands: cast.staff.technicianWang },
    { name: '赵永福', hands: cast.staff.technicianZhao },
  ],
})

type Step = (site: Site, flat: Flat) => Promise<unknown>
/** `2026-09-17T09:02`, whose flat, what happens. */
const act = (at: string, room: string, what: string, step: Step): CompanyAct =>
  [at, `${room}: ${what}`, cast => step(siteOf(cast, at), flatOf(room))]
const morning = (day: string): CompanyAct => [`${day}T08:45`, 'windows open', cast => openSite(siteOf(cast, `${day}T08:45`))]

const minutesLater = (at: string, minutes: number): string =>
  new Date(Date.parse(`${at}:00Z`) + minutes * 60_000).toISOString().slice(0, 16)

interface Visit {
  room: string
  at: string
  receipt: string
  found: readonly Found[]
  /** Words beside the taking over; undefined: the flat is not taken over that day. */
  objections?: string
  isKeysToo?: boolean
}

/** One flat's way through a day, with the minutes that each zone takes. */
function visit({ room, at, receipt, found, objections, isKeysToo = false }: Visit): CompanyAct[] {
  const after = (minutes: number): string => minutesLater(at, minutes)
  const way: CompanyAct[] = [
    act(at, room, 'arrives', arrive),
    act(after(4), room, 'papers', showPapers),
    act(after(9), room, 'fees', (site, flat) => payFees(site, flat, receipt)),
    act(after(13), room, 'inspection', (site, flat) => inspect(site, flat, found)),
    act(after(57), room, 'inspection ends', endInspection),
    act(after(60), room, 'signs what was found', (_site, flat) => signRecord(flat)),
  ]
  if (objections !== undefined) way.push(act(after(62), room, 'takes over', (_site, flat) => takeOver(flat, objections)))
  way.push(act(after(64), room, 'leaves the inspection', leaveInspection))
  if (found.length > 0) way.push(act(after(66), room, 'snags gone through', (site, flat) => throughIssues(site, flat, isKeysToo)))
  if (isKeysToo) way.push(act(after(74), room, 'keys', receiveKeys))
  return way
}

const hollow: Found = { room: 'livingRoom', component: 'wall', words: '电视墙左侧空鼓，约一掌大', picture: 'wall-stain', pin: { x: 0.42, y: 0.62 } }
const gap: Found = { room: 'masterBedroom', component: 'window', words: '飘窗右侧密封条翘起，漏风', picture: 'window-gap', pin: { x: 0.2, y: 0.3 } }
const stuck: Found = { room: 'hallway', component: 'lock', words: '入户门锁舌发涩，要抬一下才锁得上', picture: 'door-lock', pin: { x: 0.6, y: 0.86 } }
const cracked: Found = { room: 'masterBathroom', component: 'floor', words: '淋浴区第二块地砖开裂', picture: 'tile-crack', pin: { x: 0.32, y: 0.16 } }
const slow: Found = { room: 'kitchen', component: 'drain', words: '水槽下水慢，倒一盆水要半分钟', picture: 'drain-clog', pin: { x: 0.75, y: 0.22 } }
const dead: Found = { room: 'secondBedroom', component: 'wiring', words: '床头右侧插座没有电', picture: 'socket', pin: { x: 0.8, y: 0.55 } }

const visits: readonly Visit[] = [
  { room: '201', at: '2026-09-17T08:56', receipt: 'WJT-0917-01', found: [hollow, stuck, gap], objections: '电视墙空鼓、门锁和飘窗密封条修好前，保留主张', isKeysToo: true },
  { room: '101', at: '2026-09-17T09:02', receipt: 'WJT-0917-02', found: [], objections: '', isKeysToo: true },
  { room: '301', at: '2026-09-17T10:12', receipt: 'WJT-0917-03', found: [cracked, slow, dead, hollow], objections: '四处问题修好后再领钥匙' },
  { room: '102', at: '2026-09-18T10:15', receipt: 'WJT-0918-01', found: [cracked, gap] },
  { room: '401', at: '2026-09-19T08:55', receipt: 'WJT-0919-01', found: [slow], objections: '', isKeysToo: true },
]

/** The snag of a flat that is about this part. */
async function snagOf({ staff }: Cast, room: string, words: string): Promise<string> {
  const { rows } = await done('unitSnags', staff.supervisor.handover.unitSnags({ unitId: flatOf(room).unitId }))
  const found = rows.find(row => row.words === words)
  if (!found) throw new Error(`${room} has no snag "${words}"`)
  return found.snagId
}

const contractorIds = async ({ staff }: Cast): Promise<Map<string, string>> => {
  const { rows } = await done('contractors', staff.admin.handover.contractors({}))
  return new Map(rows.map(({ name, contractorId }) => [name, contractorId]))
}

/** 郑凯 gives them out in the evening: finishes to 江泰建设, windows to 明筑门窗, the rest to our own. */
async function given(cast: Cast, room: string, found: readonly Found[]): Promise<void> {
  const ids = await contractorIds(cast)
  const [builder, windows] = contractors
  for (const { component, words } of found) {
    const snagId = await snagOf(cast, room, words)
    const name = component === 'window' ? windows.name : ['wall', 'floor'].includes(component) ? builder.name : null
    const to = name === null
      ? { kind: 'technician' as const, staffId: cast.staffIds.technicianZhao }
      : { kind: 'contractor' as const, contractorId: ids.get(name) ?? '' }
    await done('assignSnag', cast.staff.supervisor.handover.assignSnag({ snagId, to }))
  }
}

const startOf = async (cast: Cast, by: 'contractor' | 'technicianZhao', room: string, words: string): Promise<string> => {
  const snagId = await snagOf(cast, room, words)
  await done('startFix', cast.staff[by].handover.startFix({ snagId }))
  return snagId
}
async function fixed(cast: Cast, by: 'contractor' | 'technicianZhao', room: string, { words }: Found, said: string, picture: string): Promise<void> {
  const snagId = await snagOf(cast, room, words)
  const hands = cast.staff[by]
  await done('finishFix', hands.handover.finishFix({ snagId, words: said, photos: [await hands.photo(picture)], windows: [] }))
}

async function sentBack(cast: Cast, room: string, { words }: Found, why: string): Promise<void> {
  const snagId = await snagOf(cast, room, words)
  await done('rejectFix', flatOf(room).hands.handover.rejectFix({ snagId, words: why, photos: [] }))
}

/** 望江台 on its first three days, the evenings after, and the first minutes of the fourth. */
export const handoverDayActs: readonly CompanyAct[] = [
  morning('2026-09-17'),
  morning('2026-09-18'),
  morning('2026-09-19'),
  ...visits.flatMap(visit),
  ...visits.filter(({ found }) => found.length > 0).map(({ room, at, found }): CompanyAct =>
    [minutesLater(at, 400), `${room}: snags are given out`, cast => given(cast, room, found)]),
  ['2026-09-18T09:10', '201: the wall is begun', cast => startOf(cast, 'contractor', '201', hollow.words)],
  ['2026-09-18T09:20', '201: the lock is begun', cast => startOf(cast, 'technicianZhao', '201', stuck.words)],
  ['2026-09-18T11:30', '201: the lock is mended', cast => fixed(cast, 'technicianZhao', '201', stuck, '锁舌打磨上油，试了二十次都顺', 'lock-fixed')],
  ['2026-09-19T10:30', '201: the wall is mended', cast => fixed(cast, 'contractor', '201', hollow, '铲开重粉，干透后补漆', 'ceiling-fixed')],
  ['2026-09-19T14:30', '301: the tile is begun', cast => startOf(cast, 'contractor', '301', cracked.words)],
  ['2026-09-19T17:30', '301: the tile is mended', cast => fixed(cast, 'contractor', '301', cracked, '换了整块地砖，重新勾缝', 'tile-fixed')],
  ['2026-09-20T10:00', '301: sent back', cast => sentBack(cast, '301', cracked, '砖缝颜色和旁边不一样，请重新勾缝')],
  ['2026-09-20T16:00', '201: a later day is asked for', async cast => {
    const snagId = await snagOf(cast, '201', gap.words)
    const later = { snagId, on: calendarDay('2026-10-12'), reason: '密封条要向厂家定做，十月十号到货' }
    await done('proposeNewDate', cast.staff.supervisor.handover.proposeNewDate(later))
  }],
  ['2026-09-21T08:40', 'windows open', cast => openSite(siteOf(cast, '2026-09-21T08:40'))],
  act('2026-09-21T08:50', '402', 'arrives', arrive),
  act('2026-09-21T08:52', '501', 'arrives', arrive),
  act('2026-09-21T08:55', '402', 'papers', showPapers),
  act('2026-09-21T08:59', '402', 'is called to the fees', callToFees),
]
