import type { EntryRefusal, RefusalOf } from '~/types/kernel/contract'
import type { ClockName, Severity } from '~/types/sla/sla'
import type { RepairState } from '~/types/ticket/repair.lifecycle'
import type { EmergencyKind } from '~/types/ticket/suggestion.copy'
import type { CallKind, CallOutcome, PauseReason } from '~/types/ticket/ticket'
import type { TicketContract } from '~/types/ticket/ticket.contract'
import type { WaitingView } from '~/types/ticket/ticket.views'

/** Who reads: the customer is told "you", staff are told "the owner". */
export type Reader = 'customer' | 'staff'

/** Where a repair stands, on a tag. */
export const stateNames: Record<RepairState, string> = {
  submitted: '已提交',
  registered: '已受理',
  dispatched: '已派师傅',
  responded: '已联系',
  appointed: '已约上门',
  surveyed: '已看现场',
  planned: '方案已定',
  repairing: '维修中',
  done: '待确认',
  rework: '重修中',
  accepted: '已确认修好',
  calledBack: '已评价',
  reopened: '重新处理',
  closed: '已办结',
  closedUnconfirmed: '已关闭，未确认',
  cancelled: '已取消',
}

/** A clock as a noun: `给出方案时限 9月24日 8:40`. */
export const clockNouns: Record<ClockName, string> = {
  dispatch: '派单',
  respond: '联系',
  survey: '上门查看',
  answer: '答复',
  solution: '给出方案',
  redLine: '修复',
  consult: '咨询答复',
  investigation: '投诉调查',
  complaint: '投诉处理',
  rectification: '整改',
  total: '总用时',
}

const promises: Record<ClockName, (you: string) => string> = {
  dispatch: () => '派好师傅',
  respond: you => `联系${you}`,
  survey: () => '上门查看',
  answer: you => `答复${you}`,
  solution: you => `给${you}方案`,
  redLine: () => '修好或定好方案',
  consult: you => `答复${you}`,
  investigation: () => '查清情况',
  complaint: you => `给${you}处理结果`,
  rectification: () => '整改完',
  total: () => '从提交到办结',
}

export const readerNames: Record<Reader, string> = { customer: '您', staff: '业主' }

/** A clock as what was promised: `联系您`, for staff `联系业主`. */
export const clockPromise = (clock: ClockName, reader: Reader = 'customer'): string =>
  promises[clock](readerNames[reader])

export const severityNames: Record<Severity, string> = { routine: '一般', major: '重大', emergency: '紧急' }

export const severityNotes: Record<Severity, string> = {
  routine: '约时间修',
  major: '影响居住',
  emergency: '有危险',
}

/** What to do this minute, in one line (R6.12). */
export const emergencyLines: Record<EmergencyKind, string> = {
  water: '先关进户水阀，再关掉被水泡到的插座电源，人别踩水碰电器',
  power: '不要碰冒火花的地方，能够到就拉下总闸，人先离远',
  gas: '不要开灯、点火、打电话，开窗，关燃气阀，人到室外再联系我们',
  lift: '按电梯里的红色警铃，靠里站好，不要扒门，等人来救',
  falling: '离开下面，别让家人和邻居从那里走',
}
export const emergencyLine = '先让家人离开危险的地方。有人受伤请马上打 120'

const pauseReasons: Record<PauseReason, (you: string) => string> = {
  laterDate: you => `${you}希望改到晚些时候`,
  unreachable: you => `几次没能联系上${you}`,
  weather: () => '天气不允许施工',
  approvedPart: () => '需要的配件还没到',
}
export const pauseReasonWords = (reason: PauseReason, reader: Reader = 'customer'): string =>
  pauseReasons[reason](readerNames[reader])

export const callOutcomeNames: Record<CallOutcome, string> = {
  reached: '已接通',
  noAnswer: '没人接',
  busy: '占线',
  wrongNumber: '号码不对',
  askedLater: '请晚点再打',
}

export const callKindNames: Record<CallKind, string> = {
  callback: '一周回访',
  acceptance: '请确认修好',
  secondHandling: '二次处理',
}

const waitingOn: Record<WaitingView['on'], (name: string | undefined, reader: Reader) => string> = {
  agent: name => (name ? `服务专员 ${name}` : '服务专员'),
  technician: name => (name ? `工程部 ${name}` : '工程部'),
  customer: (_name, reader) => readerNames[reader],
  supervisor: name => (name ? `客服主管 ${name}` : '客服主管'),
  callback: () => '一周回访',
  nobody: () => '',
}

/** `现在等：工程部 李工`; empty when the matter is over. */
export function waitingWords({ on, name }: Pick<WaitingView, 'on' | 'name'>, reader: Reader = 'customer'): string {
  return on === 'nobody' ? '' : `现在等：${waitingOn[on](name, reader)}`
}

type TicketRefusal = RefusalOf<TicketContract, keyof TicketContract> | EntryRefusal

/** One for every refusal that an action of a repair declares, and those of the entry: what it is and what to do. */
export const ticketRefusals: Record<TicketRefusal, string> = {
  UNIT_NOT_HANDED_OVER: '这套房子还没有交付，交付后才能报修。有问题请先联系服务专员',
  PHOTO_NOT_USABLE: '有照片没有传好或已经用过，请删掉它重新拍一张',
  NOT_POSSIBLE_NOW: '这件事刚刚有了新进展，现在不能这样做。请下拉刷新看看',
  NOT_YOURS_TO_DO: '这一步不归您来做，请联系现在的负责人',
  TECHNICIAN_NOT_AVAILABLE: '这位师傅现在不能接单，请换一位',
  ANOTHER_TECHNICIAN_NEEDED: '二次处理要换一位师傅，请另选一位',
  APPOINTMENT_IN_THE_PAST: '这个时间已经过了，请选晚一些的时间',
  SURVEY_FIRST: '房屋质量问题要先上门查看，写下结果再定方案',
  PAUSE_ENDS_IN_THE_PAST: '暂停的结束时间要在现在之后，请重新选',
  PAUSE_TOO_LONG: '暂停时间太长了，请选近一些的日子',
  THREE_TRIES_FIRST: '要先联系三次都没联系上，才能以此暂停。请先记下每次联系',
  SEVERITY_UNCHANGED: '紧急程度没有变化，请选另一档',
  ONLY_SUPERVISOR_LOWERS: '调低紧急程度要由主管来做，请联系主管',
  ALREADY_ANSWERED: '这次回访已经收到评价了，谢谢。还有问题可以写补充说明',
  TRY_TOO_SOON: '离上一次电话不到 3 小时，请晚一点再打',
  ANSWER_NEEDED: '已接通的电话要记下住户的回答，请补上再保存',
  STARS_NEEDED: '回访电话要记下几颗星，请补上再保存',
  FOLDER_INCOMPLETE: '这件报修的档案还不齐，不能办结。请先在工单里补上处理答复，再记这次电话',
  UNKNOWN_ACTION: '现在的版本太旧，请关掉小程序再打开一次',
  NOT_FOUND: '没有找到这件事，或者不归您查看。请回到首页再进来',
  INPUT_NOT_VALID: '有一项没填好，请检查后再提交',
  REQUEST_KEY_REUSED: '这一次已经交过了，请刷新看看结果',
}

/** A household member reported it for the owner (R2.4). */
export const byFamily = '家人代报'
