import { sayYuan } from '~/types/handover/fees.copy'
import { weekday, type CalendarDay } from '~/types/kernel/time'
import type { Said } from '../../_kernel/said.copy'
import type { MessageWords } from '../notices'

const weekdays = ['一', '二', '三', '四', '五', '六', '日']
const monthDay = (day: CalendarDay): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

/** `2026年11月12日 周四`. */
export const sayLetterDay = (day: CalendarDay): string =>
  `${day.slice(0, 4)}年${monthDay(day)} 周${weekdays[weekday(day) - 1] ?? ''}`

/** The days of a letter in one breath: one, two ends, or the first and how many more. */
export function sayDays(days: readonly CalendarDay[]): string {
  const [first] = days
  const last = days[days.length - 1]
  if (first === undefined || last === undefined) return ''
  return first === last ? monthDay(first) : `${monthDay(first)}至${monthDay(last)}`
}

/** As WeChat's `time` fields want it. */
export const sayTemplateDay = (day: CalendarDay, clock: string): string =>
  `${day.slice(0, 4)}年${monthDay(day)} ${clock}`

/** What the law attaches to the letter (law.md, "Handover"); counsel confirms the words before a company goes live. */
export const legalWords: readonly string[] = [
  '本通知为书面交付通知。请您或持有授权委托书的受托人，在上述交付日期内到交付地点查验房屋、办理交付手续。',
  '您有权先查验房屋，再决定是否签署收房确认；查验发现的问题会当场登记，限期整改，整改后请您复验。',
  '查验记录、收房确认、维修确认分开签署，各有各的效力；收房确认可以附上您的异议。',
  '无正当理由拒绝接收的，依照《最高人民法院关于审理商品房买卖合同纠纷案件适用法律若干问题的解释》第八条，房屋毁损、灭失的风险自本通知确定的交付使用之日起由买受人承担。',
]

interface Invited {
  unitName: string
  days: readonly CalendarDay[]
  place: string
}

export const noticeWords = {
  sent: ({ unitName, days, place }: Invited): MessageWords => ({
    title: '您的房子可以收房了',
    body: `${unitName}的交付通知书到了：${sayDays(days)}，在${place}。点开看要带什么、费用多少；纸质通知书另行挂号寄出`,
    short: '交付通知书到了，请点开看',
  }),
  posted: (unitName: string, carrier: string, trackingNumber: string): MessageWords => ({
    title: '交付通知书已寄出',
    body: `${unitName}的纸质通知书由${carrier}寄出，单号 ${trackingNumber}`,
    short: '纸质通知书已寄出',
  }),
  corrected: (unitName: string, words: string, before: number, after: number): MessageWords => ({
    title: '交付费用有更正',
    body: `${unitName}的费用合计由 ${sayYuan(before)} 元更正为 ${sayYuan(after)} 元。原因：${words}`,
    short: '费用有更正，请点开看',
  }),
  paid: (unitName: string, fen: number, receiptNumber: string): MessageWords => ({
    title: '费用已收讫',
    body: `${unitName}，${sayYuan(fen)} 元，收据号 ${receiptNumber}`,
    short: '费用已收讫',
  }),
  paymentTakenBack: (unitName: string, item: string, words: string): MessageWords => ({
    title: '一笔收据已撤回',
    body: `${unitName}的“${item}”记错了，收据已撤回。原因：${words}`,
    short: '一笔收据已撤回',
  }),
}

/** To the lead of the batch: once a day, whatever the number. */
export const callWords = (batchTitle: string): Said => ({
  title: '有业主还没看到交付通知',
  body: `${batchTitle}：有的家里没人用小程序，有的几天没打开。请打电话告诉他们`,
  phrase: '待打电话',
})

/** Lines of the timelines of people and flats (R2.2). */
export const noticeLines = {
  sent: (days: readonly CalendarDay[], place: string) => ({
    title: '交付通知书已发出',
    body: `${sayDays(days)}，${place}`,
  }),
  posted: (carrier: string, trackingNumber: string, postedOn: CalendarDay) => ({
    title: '交付通知书已寄出',
    body: `${carrier} ${trackingNumber}，${monthDay(postedOn)}`,
  }),
  postedAgain: (carrier: string, trackingNumber: string, words: string) => ({
    title: '交付通知书的寄送记录已更正',
    body: `${carrier} ${trackingNumber}。${words}`,
  }),
  read: { title: '打开了交付通知书', body: '' },
  confirmed: { title: '确认收到交付通知书', body: '' },
  called: (isReached: boolean, words: string) => ({
    title: isReached ? '电话通知了交付' : '电话通知交付，没有接通',
    body: words,
  }),
  corrected: (words: string, before: number, after: number) => ({
    title: '交付费用有更正',
    body: `合计由 ${sayYuan(before)} 元更正为 ${sayYuan(after)} 元。${words}`,
  }),
  paid: (fen: number, receiptNumber: string) => ({
    title: `缴纳交付费用 ${sayYuan(fen)} 元`,
    body: `收据号 ${receiptNumber}`,
  }),
  paymentTakenBack: (item: string, words: string) => ({ title: `“${item}”的收据已撤回`, body: words }),
}

/** The question about a fee as the desk reads it. */
export const feeQuestion = (item: string, fen: number, basis: string, words: string): string =>
  `对交付费用“${item}”${sayYuan(fen)} 元（${basis}）有疑问：${words}`

/** The paper's title. */
export const letterTitle = '交付通知书'
