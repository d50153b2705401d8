import type { ClockLevel } from '~/types/sla/sla'
import type { StoryAction } from '~/types/handover/rectification'
import { dayOf, minutesOfDay, weekday, type CalendarDay } from '~/types/kernel/time'

const weekdays = ['一', '二', '三', '四', '五', '六', '日']

/** `9月22日 周二`. */
export const sayDay = (day: CalendarDay): string =>
  `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日 周${weekdays[weekday(day) - 1]}`

/** `9月22日 周二 18:30`; the end of a day is said by that day: `9月22日 周二`. */
export function sayDue(at: number): string {
  const minutes = minutesOfDay(at)
  if (minutes === 0) return sayDay(dayOf(at - 1))
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  return `${sayDay(dayOf(at))} ${clock}`
}

const yuan = (fen: number): string => `${(fen / 100).toFixed(2)} 元`

export interface Said {
  title: string
  body: string
  /** At most five characters, for the phone's line. */
  phrase: string
}

/** What the flat's people are told. `what` is the snag's title, `主卧 墙面`. */
export const customerWords = {
  assigned: (what: string, mender: string, due: number) => ({
    title: `${what}已安排整改`,
    body: `由${mender}整改，${sayDue(due)}前完成。进展会随时告诉您。`,
    short: '整改已安排',
  }),
  fixed: (what: string, words: string, hasWindows: boolean) => ({
    title: `${what}已修好，请您来看`,
    body: `${words}。${hasWindows ? '请选一个方便的时间到现场查看，' : '我们会和您约时间到现场查看，'}满意了再签字确认；不满意可以退回重修。`,
    short: '已修好，请来查看',
  }),
  look: (what: string) => ({
    title: `请选${what}的复验时间`,
    body: '我们提供了几个时间，请选一个您方便的到现场查看。',
    short: '请选复验时间',
  }),
  booked: (what: string, day: CalendarDay, from: string) => ({
    title: `${what}的复验时间已约好`,
    body: `${sayDay(day)} ${from}，请到现场查看。不方便请联系我们另约。`,
    short: '复验时间已约好',
  }),
  proposed: (what: string, day: CalendarDay, reason: string, due: number) => ({
    title: `${what}想改期，请您答复`,
    body: `原因：${reason}。想改到${sayDay(day)}前完成。您同意才算数；不同意就按原来的${sayDue(due)}。`,
    short: '整改改期，请答复',
  }),
  proposedLate: (what: string, day: CalendarDay, reason: string) => ({
    title: `${what}超期了，很抱歉`,
    body: `原因：${reason}。我们承诺${sayDay(day)}前完成，请您答复。超期的记录会保留。`,
    short: '整改超期，请答复',
  }),
  withdrawn: (what: string, words: string, ownerWords: string) => ({
    title: `${what}不再作为问题处理`,
    body: `说明：${words}。记录的您的意见：${ownerWords}。如有不同意见请联系我们。`,
    short: '一处问题已撤销',
  }),
}

/** What menders and the desk are told. */
export const staffWords = {
  assigned: (what: string, place: string, words: string, due: number): Said => ({
    title: `新的整改：${what}`,
    body: `${place}：${words}。${sayDue(due)}前完成。`,
    phrase: '待整改',
  }),
  takenAway: (what: string, place: string): Said => ({
    title: `整改已转给别人：${what}`,
    body: `${place}这一处不用再处理了。`,
    phrase: '已转交',
  }),
  fixed: (what: string, place: string): Said => ({
    title: `已修好，等业主复验：${what}`,
    body: `${place}。请和业主约时间查看。`,
    phrase: '待复验',
  }),
  booked: (what: string, place: string, day: CalendarDay, from: string): Said => ({
    title: `复验已约好：${what}`,
    body: `${place}，${sayDay(day)} ${from}，请准时到场。`,
    phrase: '已约复验',
  }),
  rejected: (what: string, place: string, words: string, due: number): Said => ({
    title: `业主没有认可：${what}`,
    body: `${place}：${words}。请重修，时限不变：${sayDue(due)}。`,
    phrase: '待重修',
  }),
  confirmed: (what: string, place: string): Said => ({
    title: `业主已确认修好：${what}`,
    body: `${place}这一处已经签字确认。`,
    phrase: '已确认',
  }),
  withdrawn: (what: string, place: string): Said => ({
    title: `不用再整改：${what}`,
    body: `${place}这一处不再作为问题处理。`,
    phrase: '已撤销',
  }),
  agreed: (what: string, place: string, due: number): Said => ({
    title: `业主同意改期：${what}`,
    body: `${place}，新的时限是${sayDue(due)}。`,
    phrase: '同意改期',
  }),
  agreedLate: (what: string, place: string, day: CalendarDay): Said => ({
    title: `业主同意了新的日子：${what}`,
    body: `${place}，承诺${sayDay(day)}前完成。超时记录仍然保留。`,
    phrase: '同意改期',
  }),
  refused: (what: string, place: string, due: number): Said => ({
    title: `业主不同意改期：${what}`,
    body: `${place}，时限不变：${sayDue(due)}。`,
    phrase: '不同意',
  }),
  charged: (what: string, place: string, words: string, amountFen: number | null, until: number): Said => ({
    title: `费用承担通知：${what}`,
    body: `${place}：${words}${amountFen === null ? '' : `，${yuan(amountFen)}`}。有不同意见，请在${sayDue(until)}前带证据申诉，过期即生效。`,
    phrase: '待确认',
  }),
  contested: (what: string, place: string, contractor: string): Said => ({
    title: `${contractor}提出申诉：${what}`,
    body: `${place}。请查看证据后作出决定。`,
    phrase: '待决定',
  }),
  decided: (what: string, isLifted: boolean, words: string): Said => ({
    title: isLifted ? `申诉成立，费用取消：${what}` : `申诉不成立，费用生效：${what}`,
    body: `理由：${words}。`,
    phrase: isLifted ? '申诉成立' : '不成立',
  }),
  stands: (what: string, contractor: string): Said => ({
    title: `费用承担已生效：${what}`,
    body: `${contractor}在期限内没有申诉。`,
    phrase: '已生效',
  }),
  clock: (what: string, place: string, level: ClockLevel, isBreached: boolean): Said => ({
    title: isBreached ? `整改已超时：${what}` : `整改时限已用 ${level}%：${what}`,
    body: isBreached
      ? `${place}。${level > 100 ? `已到时限的 ${level}%，` : ''}请马上处理。`
      : `${place}。来不及的话，请在到期前和业主商量新的日子。`,
    phrase: isBreached ? '已超时' : '快到时限',
  }),
  handedOn: (what: string, place: string, from: string): Said => ({
    title: `接手${from}的整改：${what}`,
    body: `${place}，请尽快查看。`,
    phrase: '新接手',
  }),
}

/** Lines of the flat's timeline: what happened, and to nobody by name. */
export const factTitles: Partial<Record<StoryAction, (number: number) => string>> = {
  assignSnag: number => `验房问题 ${number}：已安排整改`,
  startFix: number => `验房问题 ${number}：开始整改`,
  finishFix: number => `验房问题 ${number}：已修好，等业主复验`,
  offerLook: number => `验房问题 ${number}：提供了复验时间`,
  bookReinspection: number => `验房问题 ${number}：约好复验`,
  confirmFix: number => `验房问题 ${number}：业主签字确认修好`,
  rejectFix: number => `验房问题 ${number}：业主没有认可，重修`,
  withdrawSnag: number => `验房问题 ${number}：撤销`,
  proposeNewDate: number => `验房问题 ${number}：提出改期`,
  acceptNewDate: number => `验房问题 ${number}：业主同意改期`,
  refuseNewDate: number => `验房问题 ${number}：业主不同意改期`,
}

export const paperTitle = (what: string): string => `维修确认：${what}`
export const onSite = '现场'
