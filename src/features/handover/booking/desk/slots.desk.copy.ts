import type { BoardCell, DutyPlan } from '~/types/handover/booking.views'
import type { CalendarDay } from '~/types/kernel/time'
import type { RefusalDetails } from '~/types/kernel/result'
import { longDay } from '../booking.copy'

export const cellWords: Record<BoardCell['state'], string> = {
  free: '空',
  blocked: '停用',
  booked: '已约',
  checkedIn: '已到场',
  noShow: '没到场',
  past: '已过',
}

export const deskCopy = {
  nothingTitle: '选一个批次',
  nothingNote: '排班、看每个时段约了谁、替住户预约',
  tile: (free: number, places: number) => (places === 0 ? '没排班' : `空 ${free}/${places}`),
  dayTitle: (day: CalendarDay | null) => (day === null ? '' : longDay(day)),
  counts: ({ days }: DutyPlan) => {
    const [places, free] = [
      days.reduce((sum, each) => sum + each.places, 0),
      days.reduce((sum, each) => sum + each.free, 0),
    ]
    return `一共 ${places} 个位子，还空 ${free} 个`
  },
  duty: '谁陪同',
  dutyNone: '这一天还没有排人',
  dutyRow: (from: string, until: string) => `${from}–${until}`,
  pauseRow: (from: string, until: string) => `午休 ${from}–${until}`,
  setDuty: '安排陪同',
  dutyTitle: '安排陪同',
  changeDuty: (name: string) => `${name}的陪同时间`,
  dutyNote: (minutes: number, hours: DutyPlan['hours']) =>
    `每个时段 ${minutes} 分钟，当天 ${hours.from}–${hours.until}`,
  untrained: '培训没过，不能安排',
  from: '从几点',
  until: '到几点',
  pauseFrom: '休息从几点（没有就空着）',
  pauseUntil: '休息到几点',
  save: '保存排班',
  clear: '这天不来了',
  saved: (places: number) => `排好了，共 ${places} 个位子`,
  cleared: '已去掉这天的排班',
  board: '谁约了哪个时段',
  boardNone: '排了陪同的人，这里就有时段',
  others: '看其他人',
  moving: (moved: number) => `正在改期，已改 ${moved} 户`,
  movedAway: (moved: number, waiting: number) =>
    waiting === 0 ? `已改期 ${moved} 户` : `已改期 ${moved} 户，${waiting} 户在候补最前面`,
  proxy: '委托',
  moveSlot: '整个时段改期',
  moveSlotTitle: (slot: string) => `${slot} 整个时段改期？`,
  moveSlotNote: '约在这里的每一户都会改到最近的空位，并收到原因；这个时段不再接受预约',
  moveSlotHint: '比如：下雨，室外动线不安全',
  moveSlotSend: '全部改期',
  moveSlotDone: (units: number) => `${units} 户正在改期`,
  words: '原因',
  wordsHint: '写给住户看的，两个字以上',
  callHint: '比如：业主来电改期',
  block: '停用这个位子',
  blockHint: '比如：陪同人员请假',
  blocked: '已停用',
  unblock: '恢复使用',
  unblocked: '已恢复，候补的住户会自动补上',
  bookHere: '替住户约这个时段',
  bookFor: '替住户预约',
  bookForNote: '住户打电话来，按房号找到，选时间，写一句经过',
  findHint: '楼栋和房号，比如 2号楼1单元 1101',
  find: '查找',
  foundNone: '这一批里没有这套房',
  book: '约定',
  wait: '帮他候补',
  move: '改到这个时间',
  cancel: '取消预约',
  done: '办好了，已经通知住户',
  waiting: '候补的住户',
  waitingCount: (count: number) => `${count} 户`,
  waitingNone: '没有人在候补',
  waitsSince: (since: string, days: string) => `${since} 开始等 · ${days}`,
  unknownTime: '时间请写成 09:00 这样',
}

/** What of a refusal only its details say: which flats sit in the way, how many places are missing. */
export function detailsOf(code: string, details: RefusalDetails): string {
  const units = details['units']
  if (code === 'PLACES_BOOKED' && Array.isArray(units)) return `：${units.join('、')}`
  if (code === 'NOT_ENOUGH_PLACES') return `（要 ${String(units)} 个，只有 ${String(details['free'])} 个）`
  return ''
}
