import type { Instant } from '~/types/kernel/time'
import { sayExactDay, sayTime } from '../../_kernel/dates.copy'

const sayWhen = (at: Instant): string => `${sayExactDay(at)} ${sayTime(at)}`

export const dayWords = {
  /** R5.5: who did not come is invited again, without blame. */
  invitedAgain: (unitName: string, from: Instant, place: string) => ({
    title: '没等到您，请再约一个时间',
    body: `${unitName} 约在 ${sayWhen(from)} 的验房没有等到您，位子先给了别家。今天还来，到${place}签到就行；改天来，点开重新选时间`,
    short: '今天还可以来，或重新约时间',
  }),
}

/** Lines of a flat's timeline (R2.2). */
export const dayTimeline = {
  arrived: (number: number): string => `到达交付现场，第 ${number} 位`,
  cameBack: '又回到交付现场',
  finished: '交付当天的手续办完了',
  left: '离开交付现场',
  leftUnfinished: '当天没有办完，下次继续',
  noShow: (from: Instant): string => `${sayWhen(from)} 预约的验房没有来`,
}

/** Papers that are looked at whatever the letter says; left out when a line of the letter names them already. */
export const standardPapers = [
  { says: '身份证', name: '业主身份证原件' },
  { says: '合同', name: '商品房买卖合同' },
  { says: '通知书', name: '交付通知书' },
] as const

/** When somebody comes in the owner's place (委托). */
export const proxyPapers = ['授权委托书', '受托人身份证原件'] as const

/** Why staff booked: the flat stood at the entrance. */
export const walkInWords = '到场登记'
