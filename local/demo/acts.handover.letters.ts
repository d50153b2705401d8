import { calendarDay, type CalendarDay } from '~/types/kernel/time'
import type { FeeRule } from '~/types/handover/fees'
import { batchOf, handoverDays } from './acts.handover'
import type { CompanyAct } from './company-acts'
import { doorsOfWangjiang, flatAt, type Flat } from './flats'
import type { Cast } from './seed'
import { done } from './stage'

/** Flats whose owners have the app: they read, book and come. Everybody else is a name on the call list. */
const rooms = ['101', '102', '201', '202', '301', '302', '401', '402', '501', '502', '601', '602', '701', '801']
const flats = new Map<string, Flat>()

export function flatOf(room: string): Flat {
  const flat = flats.get(room)
  if (!flat) throw new Error(`nobody of ${room} has the app`)
  return flat
}

async function linked({ buyer, owners: _owners }: Cast): Promise<void> {
  for (const room of rooms) {
    const flat = await flatAt(buyer.session.url, room)
    await flat.hands.allowMessages(1)
    flats.set(room, flat)
  }
}

const rules: readonly FeeRule[] = [
  { item: '物业服务费', payee: '望江物业', amount: { by: 'areaMonths', fenPerSquareMetre: 280, months: 12 } },
  { item: '住宅专项维修资金', payee: '市房屋维修资金专户', amount: { by: 'area', fenPerSquareMetre: 6500 } },
  { item: '装修垃圾清运费', payee: '望江物业', amount: { by: 'fixed', amountFen: 60_000 } },
]

const priced = (cast: Cast) =>
  done('setFeeRules', cast.staff.manager.handover.setFeeRules({ batchId: batchOf(cast), rules: [...rules] }))

/** As the courier sent it: a row a door. */
async function posted(cast: Cast): Promise<void> {
  const rows = doorsOfWangjiang.map(({ building, entrance, room }, index) => ({
    line: index + 2,
    door: `${building}${entrance} ${room}`,
    carrier: '邮政特快',
    trackingNumber: `EA${String(470_230_115 + index * 37).padStart(9, '0')}CN`,
    postedOn: '2026-08-25',
  }))
  const said = { batchId: batchOf(cast), fileName: '望江台交付通知 0825.xlsx', rows }
  const checked = await done('recordPostings', cast.staff.agent.handover.recordPostings(said))
  if (checked.faults.length > 0) throw new Error(`the courier's rows have faults: ${JSON.stringify(checked.faults[0])}`)
}

async function read(): Promise<void> {
  for (const room of rooms.filter(each => each !== '202')) {
    const { hands, unitId } = flatOf(room)
    await done('noticeOpened', hands.handover.noticeOpened({ unitId }))
    if (room !== '701') await done('confirmNotice', hands.handover.confirmNotice({ unitId }))
  }
}

async function opened(cast: Cast): Promise<void> {
  const batchId = batchOf(cast)
  await done('openBatch', cast.staff.manager.handover.openBatch({ batchId }))
  const pause = { from: '12:00', until: '13:40' }
  for (const key of ['technician', 'technicianWang', 'technicianZhao'] as const)
    for (const day of handoverDays) {
      const duty = { batchId, day, technicianId: cast.staffIds[key], from: '09:00', until: '17:00', pause }
      await done('setDuty', cast.staff.supervisor.handover.setDuty(duty))
    }
}

async function bookedAt(room: string, day: CalendarDay, from: string): Promise<void> {
  const { hands, unitId } = flatOf(room)
  const { slots } = await done('slotsOf', hands.handover.slotsOf({ unitId, day }))
  const slotId = slots.find(slot => slot.from === from)?.slotId ?? ''
  await done(`book ${room}`, hands.handover.book({ unitId, slotId, words: '' }))
}

const bookings: readonly (readonly [room: string, day: string, from: string])[] = [
  ['201', '2026-09-17', '09:00'],
  ['101', '2026-09-17', '09:00'],
  ['301', '2026-09-17', '10:20'],
  ['102', '2026-09-18', '10:20'],
  ['302', '2026-09-18', '11:00'],
  ['401', '2026-09-19', '09:00'],
  ['402', '2026-09-21', '09:00'],
  ['501', '2026-09-21', '09:00'],
  ['502', '2026-09-21', '09:40'],
  ['801', '2026-09-21', '10:20'],
  ['601', '2026-09-21', '11:00'],
  ['602', '2026-09-22', '09:00'],
]

async function booked(): Promise<void> {
  for (const [room, day, from] of bookings) await bookedAt(room, calendarDay(day), from)
}

export const handoverLetterActs: readonly CompanyAct[] = [
  ['2026-08-21T10:00', 'owners of 望江台 open the app', linked],
  ['2026-08-21T15:00', 'fees by rule', priced],
  ['2026-08-24T09:30', 'notices leave', cast => done('sendNotices', cast.staff.manager.handover.sendNotices({ batchId: batchOf(cast) }))],
  ['2026-08-25T17:00', 'the courier has them', posted],
  ['2026-08-24T20:10', 'most have read', read],
  ['2026-08-28T09:00', 'booking begins', opened],
  ['2026-08-28T12:20', 'flats book', booked],
]
