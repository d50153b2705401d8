/** An estate that is handed over in a week, made by actions: staff, roster, batch, letters, duties, owners in the app, bookings. */
import { join } from 'node:path'
import { importRoster } from '~/local/cli/import'
import { readRosterFile } from '~/local/cli/roster-file'
import type { Flat } from '~/local/demo/flats'
import type { Site } from '~/local/demo/handover-visit'
import { actor, done, type Actor } from '~/local/demo/stage'
import { estateIdOf, unitIdOf } from '~/types/estate/estate'
import { conditionIds } from '~/types/handover/conditions'
import { contingencyEvents } from '~/types/handover/handover'
import { addDays, calendarDay, minuteMs, type CalendarDay } from '~/types/kernel/time'
import type { Position } from '~/types/staff/positions'
import { instantAt, startEmptyCloud } from '../flow/support/smallCompany'

type Cloud = Awaited<ReturnType<typeof startEmptyCloud>>['cloud']
const folder = join(__dirname, '../../local/demo/data')

export interface WeekFlat extends Flat {
  day: CalendarDay
  /** 'HH:MM' of the slot. */
  from: string
}
export interface Week {
  cloud: Cloud
  stop: () => Promise<void>
  supervisor: Actor
  sites: Site[]
  /** In the order of their slots. */
  flats: (WeekFlat & { site: Site })[]
}

interface Door {
  estate: string
  building: string
  unitId: string
  phone: string
  tail: string
}

async function doorsIn(file: string): Promise<Door[]> {
  const read = await readRosterFile(join(folder, file))
  if (!read.ok) throw new Error(`${file} cannot be read`)
  return read.value.rows.map(({ cells }) => {
    const [estate = '', building = '', entrance = '', room = '', , , , , , , phone = '', tail = ''] = cells
    return {
      estate,
      building,
      unitId: unitIdOf({ estateId: estateIdOf(estate), building, entrance, room }),
      phone,
      tail,
    }
  })
}

/** Monday to Saturday, by the calendar of 2026. */
const days = Array.from({ length: 6 }, (_, index) => addDays(calendarDay('2026-11-02'), index))
const slots = ['09:00', '09:40', '10:20', '11:00', '13:40', '14:20', '15:00', '15:40', '16:20']
const pause = { from: '12:00', until: '13:40' }

async function enrolled(cloud: Cloud, admin: Actor, name: string, phone: string, position: Position) {
  const hands = await actor(cloud.url, `o-week-${phone}`)
  const employed = { department: 'serviceCentre' as const, positions: [position], estateIds: [], trades: [] }
  const { staffId } = await done('enrol', admin.staff.enrol({ name, phone, ...employed }))
  await hands.link(phone)
  return { hands, staffId, name }
}
type Colleague = Awaited<ReturnType<typeof enrolled>>
interface Desk {
  manager: Colleague
  supervisor: Colleague
  agents: Colleague[]
}

async function deskOf(cloud: Cloud, admin: Actor): Promise<Desk> {
  const manager = await enrolled(cloud, admin, '孙丽', '13000000013', 'manager')
  const supervisor = await enrolled(cloud, admin, '郑凯', '13000000012', 'supervisor')
  const agents = []
  for (const index of [1, 2, 3])
    agents.push(await enrolled(cloud, admin, `专员${'甲乙丙'[index - 1] ?? ''}`, `1300000010${index}`, 'agent'))
  return { manager, supervisor, agents }
}

/** As many technicians as the flats of an estate need in a week. */
async function techniciansFor(cloud: Cloud, admin: Actor, flats: number, from: number): Promise<Colleague[]> {
  const needed = Math.ceil(flats / (days.length * slots.length))
  const found = []
  for (let index = 0; index < needed; index += 1) {
    const number = from + index
    const name = `工程师${'一二三四五六七八九十'[number % 10] ?? ''}${number >= 10 ? '组' : ''}`
    found.push(await enrolled(cloud, admin, name, `130000002${String(number).padStart(2, '0')}`, 'technician'))
  }
  return found
}

async function preparedBatch(
  { manager, supervisor, agents }: Desk,
  estate: string,
  buildings: string[],
  team: Colleague[],
): Promise<string> {
  const { handover, staff } = manager.hands
  const about = {
    estateId: estateIdOf(estate),
    title: `${estate}交付`,
    region: 'elsewhere' as const,
    buildings,
    unitIds: [],
  }
  const when = { days, hours: { from: '09:00', until: '17:00' }, place: `${estate}大堂` }
  const { batchId } = await done('createBatch', handover.createBatch({ ...about, ...when }))
  const people = [supervisor, ...agents, ...team].map(({ staffId }) => staffId)
  const whom = { departments: [], positions: [], estateIds: [], people }
  const topic = {
    topic: 'handoverBatch' as const,
    title: `${estate}交付培训`,
    place: '项目部',
    day: calendarDay('2026-07-20'),
  }
  const { trainingId } = await done(
    'planTraining',
    staff.planTraining({ ...topic, ...whom, trainerId: manager.staffId }),
  )
  await done(
    'holdTraining',
    staff.holdTraining({ trainingId, results: people.map(attendeeId => ({ attendeeId, isPresent: true })) }),
  )
  const members = people.map(staffId => ({ staffId, task: '交付现场' }))
  await done('nameGroup', handover.nameGroup({ batchId, leadId: supervisor.staffId, members }))
  for (const conditionId of conditionIds.filter(id => id !== 'conditionsOnDisplay' && id !== 'deliveryPermit')) {
    const paper = {
      number: `备 ${conditionId}`,
      issuedOn: calendarDay('2026-07-10'),
      pages: [await manager.hands.photo('paper-permit')],
    }
    await done('recordEvidence', handover.recordEvidence({ batchId, conditionId, ...paper }))
  }
  for (const event of contingencyEvents)
    await done(
      'setContingency',
      handover.setContingency({ batchId, event, words: '先疏散到休息区，再分批放行', leadId: supervisor.staffId }),
    )
  return batchId
}

/** Founded in July; the letters leave, batches open, as many as asked for book: it ends on the morning of the first day. */
export async function foundWeek(file: string, most = Infinity): Promise<Week> {
  const doors = (await doorsIn(file)).slice(0, most)
  const { cloud, stop } = await startEmptyCloud('2026-07-20T09:00')
  const admin = await actor(cloud.url, 'o-demo-admin-he')
  await done('startCompany', admin.staff.startCompany({ name: '何静' }))
  await importRoster(admin.archive, join(folder, file), false)
  const desk = await deskOf(cloud, admin)
  const week: Week = { cloud, stop, supervisor: desk.supervisor.hands, sites: [], flats: [] }
  let technicians = 0
  for (const estate of [...new Set(doors.map(each => each.estate))]) {
    const own = doors.filter(each => each.estate === estate)
    await done(
      'completion',
      admin.archive.recordCompletion({ estateId: estateIdOf(estate), acceptedOn: calendarDay('2026-07-10') }),
    )
    const team = await techniciansFor(cloud, admin, own.length, technicians)
    technicians += team.length
    const batchId = await preparedBatch(desk, estate, [...new Set(own.map(each => each.building))], team)
    const [documents, fees, keys] = desk.agents.map(({ hands }) => hands)
    if (!documents || !fees || !keys) throw new Error('three agents are needed')
    const site: Site = {
      batchId,
      now: () => cloud.clock.now(),
      documents,
      fees,
      keys,
      issues: desk.supervisor.hands,
      technicians: team,
    }
    week.sites.push(site)
    await cloud.timers.leapTo(instantAt('2026-07-20T10:00') + technicians)
    await cloud.timers.fire()
    week.flats.push(...(await noticedAndBooked(cloud, desk, site, team, own)))
  }
  week.flats.sort((one, other) => `${one.day}${one.from}`.localeCompare(`${other.day}${other.from}`))
  await cloud.timers.leapTo(instantAt(`${days[0] ?? ''}T08:40`))
  await cloud.timers.fire()
  return week
}

async function noticedAndBooked(
  cloud: Cloud,
  desk: Desk,
  site: Site,
  team: Colleague[],
  doors: Door[],
): Promise<Week['flats']> {
  const { batchId } = site
  const { handover } = desk.manager.hands
  const rule = {
    item: '物业服务费',
    payee: '物业公司',
    amount: { by: 'areaMonths' as const, fenPerSquareMetre: 280, months: 12 },
  }
  await done('setFeeRules', handover.setFeeRules({ batchId, rules: [rule] }))
  const flats: Flat[] = []
  for (const { unitId, phone, tail } of doors) {
    const hands = await actor(cloud.url, `o-week-${phone}`)
    await hands.link(phone)
    flats.push({ hands, unitId, tail })
  }
  await done('sendNotices', handover.sendNotices({ batchId }))
  // So many letters a run: the clock ticks until all have left.
  do await cloud.clock.advance(minuteMs)
  while ((await done('board', handover.noticeBoard({ batchId }))).isSending)
  await done('openBatch', handover.openBatch({ batchId }))
  for (const { staffId: technicianId } of team)
    for (const day of days)
      await done(
        'setDuty',
        desk.supervisor.hands.handover.setDuty({ batchId, day, technicianId, from: '09:00', until: '17:00', pause }),
      )
  const booked: Week['flats'] = []
  for (const [index, flat] of flats.entries()) {
    const slot = Math.floor(index / team.length)
    const day = days[Math.floor(slot / slots.length)] ?? days[0]
    const from = slots[slot % slots.length] ?? ''
    if (!day) throw new Error('there are no days')
    const slotId = `${batchId}:${day}:${from.replace(':', '')}`
    await done('noticeOpened', flat.hands.handover.noticeOpened({ unitId: flat.unitId }))
    await done('book', flat.hands.handover.book({ unitId: flat.unitId, slotId, words: '' }))
    booked.push({ ...flat, day, from, site })
  }
  return booked
}
