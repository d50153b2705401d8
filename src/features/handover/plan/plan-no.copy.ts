import { anyNoWords } from '~/src/lib/no.copy'
import type { planActions } from '~/types/handover/plan.actions'
import { eventNames } from '~/types/handover/plan.copy'

type PlanRefusal = (typeof planActions)[keyof typeof planActions]['refusals'][number]

export const planRefusals: Record<PlanRefusal, string> = {
  NOT_POSSIBLE_NOW: '现在不能这样做了，请刷新看看最新情况',
  NOT_YOURS_TO_DO: '这一项是交给别人的，由本人或经理登记',
  DAY_IN_THE_PAST: '日期已经过了，请改到今天以后',
  ENDS_BEFORE_IT_STARTS: '每天的结束时间要晚于开始时间',
  UNITS_NEEDED: '没有可以加的房子：已交付的、已在批次里的不能再加',
  UNIT_HANDED_OVER: '有房子已经交付，不能再放进批次',
  UNIT_IN_ANOTHER_BATCH: '有房子在另一批里，先从那一批移出来',
  UNIT_NOT_IN_BATCH: '这一户不在这一批里，请刷新再看',
  UNIT_TOO_FAR: '这一户已经到场验房，不能再移出',
  UNIT_HAS_BOOKING: '这一户约了验房，先替业主取消预约再移出',
  STAFF_UNKNOWN: '有人不服务这个楼盘或已离职，请换人',
  LEAD_NOT_A_MEMBER: '负责人要在工作组里',
  NAMED_TWICE: '有人选了两次，请去掉一个',
  TEAM_NOT_TRAINED: '还有人没通过交付培训',
  PLAN_FULL: '方案满了，最多 60 项',
  ITEM_UNKNOWN: '这一项已经删掉了，请刷新',
  ITEM_DONE: '这一项已经做完，不能再改',
  CONDITION_NOT_HERE: '这个地区不要求这一项',
  DAY_IN_THE_FUTURE: '文件日期不能晚于今天',
  DISPLAY_TOO_SHORT: '公示要满 30 天，请填公示结束日期',
  PHOTO_NOT_USABLE: '有照片没传好，请删掉重传',
  NOTHING_MISSING: '条件都齐了，不用批准',
  CARDS_MISSING: '五张应急预案卡还没写全',
  CARD_MISSING: '这种情况还没写预案卡',
  PLAY_UNKNOWN: '没有找到这次启动的记录，请刷新',
  REVIEWED_ALREADY: '已经有人复盘过了，请刷新看看',
  LAST_DAY_NOT_OVER: '还没到最后一个交付日，到了那天再结束',
}

interface No {
  readonly code: string
  readonly details: Readonly<Record<string, string | number | readonly string[]>>
}

/** Names that belong to a refusal: which people, flats, cards. */
export function namedIn({ code, details }: No): string {
  const listed = (key: string): readonly string[] => {
    const found = details[key]
    return Array.isArray(found) ? (found as readonly string[]) : []
  }
  if (code === 'TEAM_NOT_TRAINED') return listed('names').join('、')
  if (code === 'CARDS_MISSING')
    return listed('events')
      .map(event => (eventNames as Record<string, string>)[event] ?? '')
      .join('、')
  if (code === 'UNIT_HANDED_OVER' || code === 'UNIT_IN_ANOTHER_BATCH') return listed('units').join('、')
  return ''
}

/** Why it was not done, with the names, in one sentence. */
export function planNo(no: No): string {
  const words = { ...anyNoWords, ...planRefusals } as Record<string, string>
  const names = namedIn(no)
  return names === '' ? (words[no.code] ?? anyNoWords.BUG) : `${words[no.code] ?? ''}：${names}`
}
