import type { RefusalOf } from '~/types/kernel/contract'
import type { FloorSource, PolicyGroup, PolicyUnit } from '~/types/policy/rows'
import type { StaffContract } from '~/types/staff/staff.contract'

export const policyGroupNames: Record<PolicyGroup, string> = {
  hours: '服务时间',
  clocks: '办事时限',
  callback: '回访',
  handover: '交付',
  archive: '档案与关联',
  progress: '工程进展与开放日',
  estate: '证照与承诺',
  staff: '员工',
}

export const unitWords: Record<PolicyUnit, string> = {
  serviceMinutes: '分钟',
  minutes: '分钟',
  workingDays: '个工作日',
  calendarDays: '天',
  timeOfDay: '',
  days: '天',
  hours: '小时',
  months: '个月',
  times: '次',
  stars: '星',
  photos: '张',
  people: '人',
}

export const sourceWords: Record<FloorSource, string> = {
  A: '服务承诺',
  B: '客服管理办法',
  C: '售后流程',
  D: '集团服务指引',
  E: '客户关怀细则',
  L: '法律规定',
  P: '本系统底线',
}

const clocks: Record<string, string> = {
  dispatch: '派单',
  respond: '联系业主',
  answer: '首次答复',
  solution: '给出方案',
  consult: '咨询答复',
  investigation: '投诉调查',
  complaint: '投诉处理',
  rectification: '整改',
  redLine: '修复红线',
}
const severities: Record<string, string> = { routine: '一般', major: '重大', emergency: '紧急' }

const names: Record<string, string> = {
  'sla.serviceHours': '每天服务总时长',
  'sla.serviceHours.from': '每天几点开始服务',
  'sla.serviceHours.until': '每天服务到几点',
  'callback.askOnDay': '修好后第几天请业主评价',
  'callback.askAt': '那天几点问',
  'callback.callOnDay': '没回答，第几天打电话',
  'callback.callAt': '那天几点起打',
  'callback.dueOnDay': '最晚第几天打完',
  'callback.dueAt': '那天最晚几点',
  'callback.triesNeeded': '打几次才算联系不上',
  'callback.hoursBetweenTries': '两次电话至少隔',
  'callback.acceptanceReminderAfterHours': '没验收，多久提醒',
  'callback.acceptanceCallAfterHours': '没验收，多久打电话',
  'callback.secondHandlingCallWithinHours': '不满意，主管多久内打电话',
  'callback.unhappyStars': '几星以下算不满意',
  'sla.handoverNoticeWorkingDays': '交付通知书至少提前',
  'handover.groupReminderDays': '首个交付日前多久提醒成立工作组',
  'handover.groupBreachDays': '首个交付日前多久必须成立工作组',
  'handover.unreadNoticeDays': '交付通知几天没读要打电话',
  'handover.slotMinutes': '每个验房时段多长',
  'handover.mostMoves': '业主最多自己改期几次',
  'handover.moveUntilHours': '改期最晚提前多久',
  'handover.firstReminderHours': '验房提前多久第一次提醒',
  'handover.secondReminderHours': '验房提前多久再提醒',
  'handover.noShowMinutes': '迟到多久算没到',
  'handover.windowMinutes': '每个窗口一户预计多久',
  'handover.inspectionMinutes': '验房至少多久',
  'handover.contestHours': '责任扣款几小时内可申诉',
  'handover.surveyAfterDays': '拿钥匙后第几天请业主评价',
  'handover.surveyGapDays': '同一位业主至少隔多少天再请评价',
  'archive.staleAfterMonths': '档案多久没核对算过期',
  'archive.confirmationsADay': '每个楼盘一天最多请几位核对档案',
  'archive.secondFactMinutes': '核身一次管多久',
  'archive.wrongFactsADay': '核身一天最多错几次',
  'archive.provenPhoneMinutes': '验过的手机号管多久',
  'archive.invitationDays': '家庭邀请多久没接受失效',
  'archive.mostMembers': '一套房最多几位家庭成员',
  'archive.mostOpenClaims': '一个微信最多同时有几份关联申请',
  'archive.correctionWorkingDays': '更正个人信息最晚多久办完',
  'progress.remindAfterDays': '多久没有进展报告提醒营销',
  'progress.reportsPerYear': '每个楼盘每年至少几份报告',
  'progress.fewestPhotos': '每份报告至少几张照片',
  'progress.visitGapMinutes': '隔多久再打开算新的一次访问',
  'activity.firstReminderHours': '开放日提前多久第一次提醒',
  'activity.secondReminderHours': '开放日提前多久再提醒',
  'estate.certificateReminderDays': '证照到期前多久提醒',
  'estate.promiseReminderDays': '销售承诺到期前多久提醒',
  'estate.consultSilentDays': '咨询答复后多久没有追问就结束',
  'staff.trainingValidMonths': '必修培训管多久',
  'staff.trainingReminderDays': '培训到期前多久提醒',
  'staff.requestAnswerDays': '员工建议多久内答复',
  'staff.hearingNoticeWorkingDays': '奖励警示给本人几天说明',
}

/** What a number is called; of a clock: what and for which urgency. */
export function rowName(path: string): string {
  const [, , clock = '', severity = ''] = path.split('.')
  const clockName = path.startsWith('sla.clocks.') ? clocks[clock] : undefined
  return clockName === undefined ? (names[path] ?? path) : `${clockName} · ${severities[severity] ?? ''}`
}
export const hasName = (path: string): boolean => rowName(path) !== path

export const policyCopy = {
  versionNumber: (number: number) => `第 ${number} 版`,
  versionFirst: '一直是默认的数字，还没有改过',
  version: (number: number, when: string) => `现行第 ${number} 版，${when}起`,
  later: (number: number, when: string) => `第 ${number} 版 ${when}起生效`,
  value: (value: string, unit: string) => (unit === '' ? value : `${value} ${unit}`),
  byDefault: (value: string) => `默认 ${value}`,
  floorMost: (value: string, source: string) => `最多 ${value}（${source}）`,
  floorLeast: (value: string, source: string) => `至少 ${value}（${source}）`,
  inServiceHours: '按服务时间算',
  hotline: '每天合计至少 10 小时',
  change: (before: string, after: string) => `${before} → ${after}`,
  edit: '改成多少',
  editTime: '改成几点（如 08:30）',
  set: '记下改动',
  takeBack: '不改了',
  look: (count: number) => `看 ${count} 处改动`,
  readOnly: '只有管理员能让改动生效；主管和经理可以提请委员会',
  diff: '这次的改动',
  propose: '提请委员会决定',
  proposeTitle: '题目',
  proposeWords: '为什么要改',
  proposeHint: '例：上季度派单平均 22 分钟，可以向业主承诺得更快',
  proposed: '已提交委员会',
  putInForce: '让改动生效',
  needsDecision: '含服务标准，要先有委员会通过的决议',
  noDecision: '还没有可用的决议：请先提请委员会',
  decision: '依据哪个决议',
  words: '为什么改',
  wordsHint: '例：按 9 月 8 日委员会决议执行',
  from: '从哪天起（不选就是马上）',
  done: '新一版已生效',
  byDecision: '按这个决议改',
  usable: '通过了、还没执行的决议',
  history: '历次改动',
  historyLine: (by: string, when: string, words: string) => `${by} ${when}：${words}`,
  openKeep: '已经在办的事按它开始时的数字算，新来的按新数字',
  inForce: (version: string) => `${version}。已经在办的事按它开始时的数字算，新来的按新数字`,
}

const rules: Record<string, string> = {
  hoursReversed: '开始时间要早于结束时间',
  levelsNotAscending: '提醒的档位要从低到高',
  callbackOrder: '回访的顺序要是：先请评价，再打电话，最后截止',
  acceptanceOrder: '提醒验收要早于打电话',
  reminderOrder: '第一次提醒要早于第二次',
  handoverReminderOrder: '验房的第一次提醒要早于第二次',
  handoverGroupOrder: '提醒成立工作组要早于必须成立的那天',
  notAllowed: '这个数字用不了，请换一个',
}
export const ruleWords = (rule: string): string => rules[rule] ?? rules['notAllowed'] ?? ''
export const belowFloor = (name: string, floor: string, source: string): string =>
  `${name}突破了底线：${floor}，出自${source}，谁都不能再放宽`

type PolicyRefusal = RefusalOf<StaffContract, 'propose' | 'putInForce' | 'checkPolicies'>
export const policyRefusals: Record<PolicyRefusal, string> = {
  BELOW_FLOOR: '有一个数字突破了底线，请改回来',
  NOT_CONSISTENT: '有两个数字互相矛盾，请核对',
  NOTHING_CHANGED: '和现在的一样，没有改动',
  POLICY_ROW_UNKNOWN: '有一个数字没有找到，请刷新再改',
  NUMBERS_ARE_FOR_STANDARDS: '只有服务标准的议题可以带数字',
  DECISION_NEEDED: '含服务标准，要先有委员会通过的决议',
  DECISION_NOT_USABLE: '这个决议不能用：没有通过、不是服务标准，或者已经用过',
  NOT_WHAT_WAS_DECIDED: '改动和决议里的数字不一样，请按决议改',
  POLICIES_CHANGED_MEANWHILE: '别人刚刚改过，请刷新后再看一遍',
  STARTS_IN_THE_PAST: '只能从现在或以后开始，不能倒着算',
  BEFORE_THE_LAST_VERSION: '要晚于上一版的生效时间',
}
