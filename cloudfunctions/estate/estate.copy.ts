import type { Actor } from '~/types/ticket/journal'
import type { BindingPlace } from '~/types/estate/promise'
import type { GuideStage } from '~/types/estate/guides.actions'
import type { CalendarDay } from '~/types/kernel/time'
import { sayDay, type Said } from '../_kernel/said.copy'

/** What sales and managers are told of an estate's papers (R3.1). */
export const certificateCopy = {
  expiring: (estate: string, name: string, until: CalendarDay, days: number): Said => ({
    title: `${name}还有 ${days} 天到期`,
    body: `${estate}的${name}有效期到 ${sayDay(until)}。请在到期前办好新证并更新公示，过期后楼盘会自动停止在售`,
    phrase: '快到期了',
  }),
  takenOff: (estate: string, names: readonly string[]): Said => ({
    title: `${estate}已停止在售`,
    body: `${names.join('、')}已过有效期，楼盘从今天起不能标为在售。请更新证照后再恢复`,
    phrase: '停止在售',
  }),
  expired: (estate: string, name: string): Said => ({
    title: `${name}已过期`,
    body: `${estate}公示的${name}已过有效期，请尽快更新`,
    phrase: '已过期',
  }),
}

export const placeNames: Record<BindingPlace, string> = { contract: '合同', supplement: '补充协议' }

/** Promises (R3.3): to the colleague who keeps it, to the manager, on the flat's timeline. */
export const promiseCopy = {
  given: (what: string, due: CalendarDay): Said => ({
    title: '有一项销售承诺由您负责兑现',
    body: `${what}。兑现期限 ${sayDay(due)}`,
    phrase: '待兑现',
  }),
  handedOn: (from: string, what: string, due: CalendarDay): Said => ({
    title: `${from}移交给您一项销售承诺`,
    body: `${what}。兑现期限 ${sayDay(due)}`,
    phrase: '待兑现',
  }),
  reminder: (what: string, due: CalendarDay): Said => ({
    title: `承诺 ${sayDay(due)} 到期`,
    body: what,
    phrase: '快到期了',
  }),
  dueToday: (what: string): Said => ({ title: '今天要兑现的承诺', body: what, phrase: '今天到期' }),
  overdue: (estate: string, what: string, name: string): Said => ({
    title: '有一项销售承诺过期没有兑现',
    body: `${estate}：${what}。负责人 ${name}`,
    phrase: '已过期',
  }),
  made: (what: string) => ({ title: '有一项销售承诺', body: what }),
  written: (into: BindingPlace, reference: string) => ({
    title: `承诺已写进${placeNames[into]}`,
    body: reference,
  }),
  fulfilled: (what: string) => ({ title: '承诺已兑现', body: what }),
  broken: (what: string) => ({ title: '承诺没能兑现', body: what }),
  withdrawn: (what: string) => ({ title: '承诺已撤回', body: what }),
}

const stageNames: Record<GuideStage, string> = { interest: '意向登记', subscription: '认筹', signing: '签约' }
export const guideCopy = {
  confirmed: (estate: string, stage: GuideStage, version: number) => ({
    title: `看过了${stageNames[stage]}指引`,
    body: `${estate}，第 ${version} 版`,
  }),
  registered: (estate: string, permits: readonly string[]) => ({
    title: '已登记认筹',
    body: `${estate}，预售许可证 ${permits.join('、')}`,
  }),
}

export const documentCopy = {
  toAcknowledge: (title: string, version: number): Said => ({
    title: `请阅读并确认《${title}》`,
    body: `第 ${version} 版从今天起执行，请看完后点确认`,
    phrase: '待确认',
  }),
  review: (title: string): Said => ({
    title: `《${title}》该复审了`,
    body: '请看看内容是否还对，需要改就起草新版本，并定下次复审的日子',
    phrase: '该复审了',
  }),
}

/** The name of who did something, where nobody is known by name. */
export const nameOf = ({ name }: Actor): string => name ?? ''
