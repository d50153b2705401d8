import { sayDay, sayExactWindow, sayTime } from '../../_kernel/dates.copy'
import type { MessageWords } from '../notices'

/** A slot of a flat, at the place of its batch. */
export interface Where {
  from: number
  to: number
  place: string
  staffName: string
  code: string
}

const comes = ({ place, staffName, code }: Where): string => `在${place}，${staffName}全程陪同。到场出示签到码 ${code}`

export const bookingWords = {
  booked: (where: Where): MessageWords => ({
    title: `验房约好了：${sayExactWindow(where)}`,
    body: comes(where),
    short: `签到码 ${where.code}`,
  }),
  bookedForYou: (where: Where, words: string): MessageWords => ({
    title: `给您约好了验房：${sayExactWindow(where)}`,
    body: `${comes(where)}。${words}`,
    short: `已约好，签到码 ${where.code}`,
  }),
  waiting: (days: string): MessageWords => ({
    title: '验房已排队候补',
    body: `${days}一有空位就自动给您留，并马上告诉您`,
    short: '在候补，有空位马上告诉您',
  }),
  waitingForYou: (days: string, words: string): MessageWords => ({
    title: '给您排上了验房候补',
    body: `${days}一有空位就自动给您留，并马上告诉您。${words}`,
    short: '在候补，有空位马上告诉您',
  }),
  gotPlace: (where: Where): MessageWords => ({
    title: `有空位了，给您约好 ${sayExactWindow(where)}`,
    body: `${comes(where)}。来不了的话点开取消，位子会给下一家`,
    short: `有空位了，签到码 ${where.code}`,
  }),
  moved: (where: Where): MessageWords => ({
    title: `验房改到 ${sayExactWindow(where)}`,
    body: comes(where),
    short: `改好了，签到码 ${where.code}`,
  }),
  movedForYou: (where: Where, words: string): MessageWords => ({
    title: `您的验房改到 ${sayExactWindow(where)}`,
    body: `${words}。${comes(where)}。时间不合适，点开再改`,
    short: `改期：${words}`,
  }),
  lostSlot: (was: { from: number; to: number }, words: string): MessageWords => ({
    title: `${sayExactWindow(was)}的验房取消了`,
    body: `${words}。暂时没有别的空位，您排在候补最前面，一有空位就给您留，并马上告诉您`,
    short: `取消：${words}`,
  }),
  cancelledForYou: (was: { from: number; to: number } | null, words: string): MessageWords => ({
    title: was ? `${sayExactWindow(was)}的验房取消了` : '验房候补取消了',
    body: `${words}。还要验房，点开再约`,
    short: '预约已取消',
  }),
  reminder: (where: Where, now: number): MessageWords => ({
    title: `${sayDay(where.from, now)} ${sayTime(where.from)} 验房`,
    body: `${comes(where)}。来不了的话点开改期或取消`,
    short: `签到码 ${where.code}`,
  }),
  missedOut: (): MessageWords => ({
    title: '验房候补没有等到空位',
    body: '您等的日子都过去了。点开另选时间，或打电话给我们安排',
    short: '没等到空位，请另选时间',
  }),
}

/** Lines of the timelines of people and flats (R2.2). */
export const timelineWords = {
  booked: '约好验房',
  waiting: '排队候补验房',
  gotPlace: '候补到了验房的位子',
  moved: '改了验房时间',
  movedByCompany: '验房时间由公司调整',
  lostSlot: '验房时段取消，排在候补最前面',
  cancelled: '取消验房预约',
  proxy: '登记了代为验房的人',
  noProxy: '改回本人验房',
  missedOut: '候补没有等到验房的位子',
  when: (slot: { from: number; to: number }, words: string): string =>
    words === '' ? sayExactWindow(slot) : `${sayExactWindow(slot)}。${words}`,
}

export const listed = (days: readonly string[]): string =>
  days.length === 0
    ? '交付期间'
    : `${days.map(day => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`).join('、')}`

/** Why a flat is moved when who would have come with it has left. */
export const leavingWords = '原陪同人员已离岗，换一位工程师陪同'
