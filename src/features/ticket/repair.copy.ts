import { sayDeadline, sayLength, sayRange, sayWhen } from '~/src/lib/when'
import type { ClockView } from '~/types/sla/sla'
import { repairTitle } from '~/types/ticket/parts.copy'
import type { PauseReason } from '~/types/ticket/ticket'
import type { RepairDetail } from '~/types/ticket/ticket.views'
import { coverShort, type PartCover } from '~/src/features/archive/warranty.copy'
import { clockNouns, pauseReasonWords } from './ticket.copy'

export const repairCopy = {
  title: ({ room, part }: Pick<RepairDetail, 'room' | 'part'>): string => repairTitle(room, part),
  number: (number: string) => `报修单 ${number}`,
  appointment: (from: number, to: number, now: number) => `约定 ${sayRange(from, to, now)}`,
  reschedule: '改时间',
  neverPaused: '从未暂停。要暂停会写明原因和到何时，您可以不同意',
  pausedTimes: (times: number) => `暂停过 ${times} 次，暂停的时间不算在时限里`,
  paused: (reason: PauseReason, until: number, now: number, words: string) =>
    `已暂停：${pauseReasonWords(reason)}，到 ${sayWhen(until, now)} 继续${words ? `。${words}` : ''}`,
  contested: '您说不同意，主管正在看，结果会告诉您',
  contest: '不同意暂停',
  breach: (noun: string, by: string) => `${noun}超时 ${by}，没有做到答应您的，很抱歉。主管已经知道，正在催办`,
  story: '经过',
  promises: '答应您的时限',
  promiseNote: '和工程部看到的是同一个时钟',
  fixed: '修好了',
  notFixed: '还没修好',
  note: '补充说明',
  cancel: '取消报修',
  rate: '给这次维修评一评',
  rateNote: '1–5 颗星，半分钟就好',
  answered: '您的评价',
  answeredByStaff: '您在电话里说的，由工作人员记下',
  solved: '问题解决了',
  unsolved: '问题还没解决',
  accepted: '记下了，谢谢您',
  sent: '已经告诉负责的人',
  agent: (name: string) => `全程由服务专员 ${name} 负责`,
  again: '再报一次',
} as const

/** `在保修期内`, with the day beside it where there is one. */
export function coverTag(cover: PartCover): { label: string; tone: 'accent' | 'quiet' } {
  if (cover.isCovered) return { label: '在保修期内', tone: 'accent' }
  if (cover.warrantyPart === 'notWarranty') return { label: '不属于房屋保修', tone: 'quiet' }
  return { label: cover.coveredUntil === null ? coverShort(cover) : '已过保修期', tone: 'quiet' }
}

/** How a promise stands: kept, late, paused, still running; for the end of a line. */
export function promiseWords(clock: ClockView, now: number): string {
  if (clock.state === 'stopped') {
    const used = `用时 ${sayLength(clock.elapsedMs)}`
    return clock.breached ? `晚了 ${sayLength(clock.breachedByMs)}` : clock.dueAt === null ? used : `按时，${used}`
  }
  if (clock.breached) return `已超时 ${sayLength(clock.breachedByMs)}`
  if (clock.state === 'paused') return '已暂停，不计时'
  return clock.dueAt === null ? sayLength(clock.elapsedMs) : `${sayDeadline(clock.dueAt, now)} 前`
}

export const promiseName = (clock: ClockView): string =>
  clock.targetMs === null || clock.counted === 'calendarDays' || clock.name === 'survey'
    ? clockNouns[clock.name]
    : `${clockNouns[clock.name]}（${sayLength(clock.targetMs)}内）`

/** The sheets in which a customer writes something about a repair. */
export const askCopy = {
  sendBack: {
    title: '哪里还没修好？',
    hint: '说说现在的样子，例：打开水龙头又开始滴',
    send: '退回，请再来修',
  },
  addNote: { title: '补充说明', hint: '想到什么就写什么，负责的师傅马上能看到', send: '发给师傅' },
  cancel: { title: '取消这次报修？', hint: '为什么不修了（可不填）', send: '取消报修' },
  contestPause: { title: '为什么不同意暂停？', hint: '写给主管看，由主管决定是否继续计时', send: '提交给主管' },
  photos: '照片（可不拍）',
  photosOnWay: '照片还在上传，传完就能提交',
  photosFailed: '有照片没传上去，请点它再传一次或删掉',
} as const

export const visitCopy = {
  title: '改到什么时间？',
  note: '改完马上告诉师傅',
  words: '想说的话（可不填）',
  send: (when: string) => `改到 ${when}`,
  choose: '请先选日子和时间',
  past: '已过',
}
