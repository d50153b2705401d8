import { anyNoWords } from '~/src/lib/no.copy'
import type { TagTone } from '~/src/components/Tag'
import { conditionNames, eventNames } from '~/types/handover/plan.copy'
import type { BatchState } from '~/types/handover/batch.lifecycle'
import type { planActions } from '~/types/handover/plan.actions'
import type { UnitHandoverState } from '~/types/handover/unit-handover.lifecycle'

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
  if (code === 'CARDS_MISSING') return listed('events').map(event => (eventNames as Record<string, string>)[event] ?? '').join('、')
  if (code === 'UNIT_HANDED_OVER' || code === 'UNIT_IN_ANOTHER_BATCH') return listed('units').join('、')
  return ''
}

/** Why it was not done, with the names, in one sentence. */
export function planNo(no: No): string {
  const words = { ...anyNoWords, ...planRefusals } as Record<string, string>
  const names = namedIn(no)
  return names === '' ? (words[no.code] ?? anyNoWords.BUG) : `${words[no.code] ?? ''}：${names}`
}

export const batchStateWords: Record<BatchState, { readonly label: string; readonly tone: TagTone }> = {
  draft: { label: '草稿', tone: 'quiet' },
  preparing: { label: '准备中', tone: 'accent' },
  noticed: { label: '通知已发', tone: 'accent' },
  open: { label: '可预约', tone: 'ok' },
  finished: { label: '已结束', tone: 'quiet' },
  cancelled: { label: '已取消', tone: 'bad' },
}

export const unitStateWords: Record<UnitHandoverState, { readonly label: string; readonly tone: TagTone }> = {
  listed: { label: '未通知', tone: 'quiet' },
  noticed: { label: '已通知', tone: 'accent' },
  arrived: { label: '已到场', tone: 'accent' },
  inspected: { label: '已验房', tone: 'accent' },
  takenOver: { label: '已收房', tone: 'ok' },
  handedOver: { label: '已领钥匙', tone: 'ok' },
  deemed: { label: '视为交付', tone: 'quiet' },
  withdrawn: { label: '已移出', tone: 'quiet' },
}

export const conditionList = (ids: readonly (keyof typeof conditionNames)[]): string =>
  ids.map(id => conditionNames[id]).join('、')

export const batchCopy = {
  create: '新建交付批次',
  emptyTitle: '还没有交付批次',
  emptyNote: '把要一起交付的房子放进一批，定好日期、地点和工作组',
  nothingTitle: '点左边的一批',
  nothingNote: '工作组、方案、条件、预案、房号都在这里',
  row: (days: string, units: number) => `${days} · ${units} 户`,
  rowMissing: (names: string) => `还缺 ${names}`,
  rowNoGroup: '还没有工作组',
  rowLate: '工作组成立晚了',
  rowOverdue: (count: number) => `${count} 项方案过期没做完`,

  facts: { days: '交付日期', hours: '每天', place: '地点', region: '地区', units: '房子', madeBy: '建立' },
  hours: (from: string, until: string) => `${from}–${until}`,
  days: (first: string, last: string, count: number) => (count === 1 ? first : `${first}–${last}，共 ${count} 天`),
  units: (count: number, buildings: string) => `${count} 户（${buildings}）`,
  stillListing: (count: number) => `还有 ${count} 户正在加入，过一分钟刷新再看`,
  cancelled: (words: string) => `取消原因：${words}`,
  madeBy: (name: string, when: string) => `${name}，${when}`,
  steps: ['定工作组', '备齐条件', '发通知', '开放预约', '交付', '结束'],

  next: {
    group: '先定工作组',
    groupNote: (until: string) => `成员、分工、负责人，${until}前定好`,
    gate: (names: string) => `还缺${names}`,
    gateNote: '备齐前不能发交付通知',
    notices: '条件齐了，可以发通知',
    noticesNote: '信要在第一个交付日的 15 个工作日前寄出',
    overridden: '已批准先发通知',
    training: (names: string) => `${names}还没通过交付培训`,
    trainingNote: '工作组全部通过，才能开放预约',
    toTraining: '去安排培训',
    cards: (names: string) => `还没写预案：${names}`,
    cardsNote: '五张预案卡写全，才能开放预约',
    open: '都准备好了，可以开放预约',
    openNote: '开放后业主就能预约验房',
    running: '交付进行中',
    runningNote: (last: string) => `最后一天是 ${last}`,
    finish: '交付日都过了，可以结束这一批',
    finishNote: '没领钥匙的房子继续跟进，不受影响',
    finished: '这一批已经结束',
    cancelled: '这一批已经取消',
  },

  openBatch: '开放预约',
  opened: '开放了，业主可以预约了',
  finish: '结束这一批',
  finished: '已结束',
  change: '改日期和地点',
  cancel: '取消这一批',
  cancelTitle: '取消这一批交付？',
  cancelNote: '收到过通知的业主都会收到消息和原因，房子可以再放进别的批次',
  cancelHint: '例：消防验收推迟到明年一月',
  cancelDone: '取消了，正在告诉业主',
  keep: '先不取消',

  group: '工作组',
  groupLate: '没有在第一个交付日的三个月前定好，已告诉经理和总监',
  groupEmpty: '还没有定人',
  lead: '负责人',
  notTrained: '未培训',
  nameGroup: '定工作组',
  changeGroup: '改工作组',
  groupTitle: '工作组',
  groupNote: '点名字选人，再写每个人负责什么',
  who: '成员',
  task: (name: string) => `${name}负责什么`,
  taskHint: '例：签到和资料审核',
  whoLeads: '谁是负责人',
  groupSend: '定下来',
  groupDone: '定好了，已告诉每一位',

  plan: '方案',
  planEmpty: '流程、培训、场地、应急，谁做、什么时候做完',
  addItem: '加一项',
  changeItem: '改这一项',
  itemTitle: '要做什么',
  itemTitleHint: '例：布置签到区和指示牌',
  itemKind: '哪一类',
  itemOwner: '交给谁',
  itemDue: '哪天前做完',
  itemSend: '交给他',
  itemDone: '交代好了',
  itemRow: (kind: string, name: string, due: string) => `${kind} · ${name} · ${due}前`,
  itemFinished: (name: string, words: string) => `${name}：${words}`,
  overdue: '过期了',
  doneTag: '做完了',
  finishItem: '登记做完',
  finishHint: '做成了什么样，例：桌椅指示牌都摆好了',
  finishDone: '登记好了',
  removeItem: '不做了，删掉',
  removed: '删掉了',

  conditions: '发通知的条件',
  conditionMet: '已备齐',
  conditionMissing: '还没有',
  conditionShort: '公示天数不够',
  recordedBy: (number: string, day: string) => `${number} · ${day}`,
  record: (name: string) => `登记${name}`,
  recordAgain: '重新登记',
  number: '文号',
  numberHint: '例：渝建竣备字〔2026〕017 号',
  issuedOn: '文件日期',
  displayedFrom: '公示开始',
  displayedUntil: '公示结束',
  pages: '文件照片，一页一张',
  recordSend: '登记',
  recordDone: '登记好了',
  byName: '登记人',
  sending: '照片还在传，请等一下',
  overrideTitle: '批准先发通知',
  overrideNote: (names: string) => `${names}还没有。理由会写进审计记录，并显示在批次上`,
  overrideHint: '写清为什么可以先发、什么时候补齐',
  overrideSend: '批准先发通知',
  overrideDone: '批准了，已写进审计记录',
  overridden: (name: string, when: string, reason: string) => `${name} ${when} 批准先发通知：${reason}`,
  overriddenFor: (names: string) => `批准时还缺：${names}`,

  cards: '应急预案',
  cardEmpty: '还没写',
  cardRow: (lead: string, words: string) => `${lead}负责：${words}`,
  cardTitle: (event: string) => `${event}怎么办`,
  cardHint: '先做什么、谁去做、业主安排到哪里',
  cardLead: '谁负责',
  cardSend: '写好了',
  cardDone: '写好了',
  play: '启动预案',
  playNote: '负责人和工作组会马上收到消息',
  playWhich: '发生了什么',
  playHint: '在哪里、什么情况，例：突降大雨，室外排队移入大堂',
  playSend: '马上启动',
  playDone: '启动了，大家都收到了',
  plays: '启动过的预案',
  playRow: (name: string, when: string, words: string) => `${when} ${name}：${words}`,
  reviewed: (name: string, words: string) => `复盘（${name}）：${words}`,
  review: '复盘',
  reviewTitle: (event: string) => `复盘：${event}`,
  reviewHint: '处理得怎么样，下次怎么做得更好',
  reviewDone: '记下了',

  flats: '这一批的房子',
  flatsEmpty: '一户也没有了，加几户再继续',
  addFlats: '加房子',
  addFlatsNote: '整栋加，或按房号一户一户加',
  addSend: '加进来',
  added: '加进来了',
  withdraw: '移出',
  withdrawTitle: (unit: string) => `把 ${unit} 移出这一批？`,
  withdrawNote: '收到过通知的业主会收到消息和原因',
  withdrawHint: '例：合同变更，交付时间另行约定',
  withdrawDone: '移出了',

  formTitle: '新建交付批次',
  changeTitle: '改日期和地点',
  formTitleField: '名称',
  formTitleHint: '例：首批交付',
  estate: '楼盘',
  firstDay: '第一天',
  lastDay: '最后一天',
  whichDays: '哪几天交付，不交付的点掉',
  tooManyDays: '第一天到最后一天最多 60 天',
  daysNeeded: '请选第一天和最后一天',
  from: '每天开始',
  until: '每天结束',
  timeHint: '例：9:00',
  timeNeeded: '请写成 9:00 这样的时间',
  place: '地点',
  placeHint: '例：听澜府售楼处一层',
  region: '按哪里的规定',
  buildings: '整栋加入',
  noBuildings: '这个楼盘没有可以交付的整栋了',
  building: (name: string, free: number) => `${name}（${free} 户）`,
  door: '按房号加',
  doorHint: '例：2号楼1单元 11',
  find: '找房号',
  foundNone: '没有找到可以加的，请换个写法',
  save: '建好这一批',
  saveChange: '保存',
  saved: (units: number) => `建好了，${units} 户`,
  changed: '改好了',
  back: '不改了',
}
