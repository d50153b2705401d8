import type { KeyItem, Meter } from '~/types/handover/keys'
import { meterNames, meterUnits } from '~/types/handover/keys.copy'
import type { CalendarDay } from '~/types/kernel/time'
import { warrantyPartNames } from '~/types/warranty/warranty.copy'
import type { WarrantyCover } from '~/types/warranty/warranty'
import type { MessageWords } from '../notices'

const dayWords = (day: CalendarDay): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** What people ask about first; the whole book is one tap away. */
const toldFirst = ['wetRoomWaterproofing', 'pipes', 'wiring', 'doorsAndWindows'] as const

const coverLine = (cover: readonly WarrantyCover[]): string =>
  toldFirst
    .flatMap(part => {
      const found = cover.find(each => each.part === part)
      return found?.coveredUntil ? [`${warrantyPartNames[part]}保到 ${found.coveredUntil}`] : []
    })
    .join('；')

/** `入户门钥匙 5、门禁卡 2`. */
export const itemsLine = (items: readonly KeyItem[]): string =>
  items.map(({ name, count }) => `${name} ${count}`).join('、')

/** `水表 12.5 吨、电表 88 度`. */
export const metersLine = (meters: readonly Meter[]): string =>
  meters.map(({ kind, reading }) => `${meterNames[kind]} ${reading} ${meterUnits[kind]}`).join('、')

export const keysWords = {
  prepared: (unitName: string): MessageWords => ({
    title: '钥匙备好了，请点清后签收',
    body: `${unitName}的钥匙、门禁卡和表底读数都写好了。请当面点清，在手机上签收，签收后工作人员把钥匙交给您`,
    short: '钥匙备好了，点开签收',
  }),
  handedOver: (unitName: string, on: CalendarDay, cover: readonly WarrantyCover[]): MessageWords => ({
    title: '钥匙已交到您手上，欢迎回家',
    body: `${unitName}于 ${dayWords(on)} 交付，从这天起保修：${coverLine(cover)}。哪里不好用，在首页点“报修”`,
    short: '房屋已交付，保修开始',
  }),
  keysAfterDeemed: (unitName: string): MessageWords => ({
    title: '钥匙已交到您手上',
    body: `${unitName}的钥匙已经领取。哪里不好用，在首页点“报修”`,
    short: '钥匙已领取',
  }),
  deemed: (unitName: string, on: CalendarDay, reason: string): MessageWords => ({
    title: '您的房屋按通知书视为已交付',
    body: `${unitName}：书面交房通知已寄达，通知的最后一天 ${dayWords(on)} 已过，房屋没有接收。登记的原因：${reason}。依照《最高人民法院关于审理商品房买卖合同纠纷案件适用法律若干问题的解释》第八条，买受人接到书面交房通知、无正当理由拒绝接收的，房屋毁损、灭失的风险自通知确定的交付使用之日起由买受人承担。保修期也从 ${dayWords(on)} 起算。您随时可以来验房、领钥匙；有异议，请点开这条消息写给我们`,
    short: '可随时领钥匙，有异议请点开',
  }),
  survey: (unitName: string): MessageWords => ({
    title: '住进去一周了，收房这件事您满意吗？',
    body: `请为${unitName}的交付打个分，三个问题，不到一分钟。您说的话，客服经理会看到`,
    short: '请为收房打分，不到一分钟',
  }),
  unhappy: (unitName: string, stars: number, isSettled: boolean, words: string): MessageWords => ({
    title: `收房评价 ${stars} 星${isSettled ? '' : '，还有事没解决'}：${unitName}`,
    body: words === '' ? '业主没有写原因，请打电话问一问' : `业主说：${words}`,
    short: '收房评价低，请联系业主',
  }),
}

/** Lines of the timelines of people and flats (R2.2). */
export const timelineWords = {
  signed: '签收钥匙',
  handedOver: '钥匙已发放，房屋交付',
  keysAfterDeemed: '视为交付后领取钥匙',
  deemed: '按书面通知视为已交付',
  deemedBody: (on: CalendarDay): string => `交付日按通知确定的 ${on}`,
  answered: (stars: number): string => `给收房打了 ${stars} 星`,
}
