import type { ConsentKind } from '~/types/account/consent'
import { consentTexts } from '~/types/account/consent.copy'
import type { DecidedField, Wish } from '~/types/account/own-record'
import type { SignUpState } from '~/types/activity/sign-up.lifecycle'
import type { ContactKind, Direction } from '~/types/archive/files'
import type { ConsultStep } from '~/types/estate/consult'
import type { BookingState } from '~/types/handover/booking.lifecycle'
import type { SignatureKind } from '~/types/handover/handover'
import type { GuideStage } from '~/types/estate/guides.actions'
import type { PromiseState } from '~/types/estate/promise.lifecycle'
import type { RepairEvent } from '~/types/ticket/journal'

export const fieldNames: Record<DecidedField, string> = { name: '姓名', phone: '手机号', idCardTail: '身份证后四位' }

const consentTitle = (kind: ConsentKind): string => consentTexts[kind][0]?.title ?? ''

/** On the person's timeline: what was done, never what it says now. */
export const timelineWords = {
  changed: (field: Wish['field']): string =>
    ({
      needs: '您改了需求与偏好',
      contactPreference: '您改了联系时间',
      birthday: '您改了生日',
      name: '您申请更正姓名',
      phone: '您申请更正手机号',
      idCardTail: '您申请更正身份证后四位',
    })[field],
  withdrawn: (field: DecidedField) => `您撤回了更正${fieldNames[field]}的申请`,
  carriedOut: (field: DecidedField) => `${fieldNames[field]}已更正`,
  refused: (field: DecidedField) => `没有更正${fieldNames[field]}`,
  agreed: (kind: ConsentKind, version: string) => `您同意了「${consentTitle(kind)}」第 ${version} 版`,
  disagreed: (kind: ConsentKind) => `您没有同意「${consentTitle(kind)}」`,
  exported: '您导出了自己的全部资料',
}

export const birthdayConsentWords = (isUnder14: boolean, version: string): string =>
  `本人在小程序同意「${consentTitle(isUnder14 ? 'childBirthday' : 'birthday')}」第 ${version} 版`

export const correctionWords = {
  doneTitle: (field: DecidedField) => `${fieldNames[field]}已更正`,
  doneBody: (field: DecidedField) => `您申请更正的${fieldNames[field]}已经改好。`,
  refusedTitle: (field: DecidedField) => `${fieldNames[field]}没有更正`,
  refusedBody: (reason: string) => `原因：${reason}。有疑问请联系服务专员。`,
  dueTitle: '更正申请今天到期',
  dueBody: (field: DecidedField) => `一位客户申请更正${fieldNames[field]}，还没有人处理，今天要给答复。`,
}

/** What each event of a repair is called in an export. */
export const eventNames: Record<RepairEvent['type'], string> = {
  submitted: '提交报修',
  registered: '受理',
  dispatched: '派单',
  handedOn: '换人负责',
  reporterChanged: '换人跟进',
  responded: '联系您',
  appointed: '约定上门',
  rescheduled: '改上门时间',
  surveyed: '上门查看',
  planned: '给出方案',
  repairStarted: '开始维修',
  finished: '维修完成',
  accepted: '验收通过',
  sentBack: '验收没通过',
  cancelled: '取消',
  paused: '暂停计时',
  resumed: '恢复计时',
  pauseEnded: '暂停到期',
  pauseContested: '对暂停有异议',
  objectionUpheld: '异议成立',
  objectionDismissed: '异议不成立',
  severityChanged: '调整紧急程度',
  noted: '补充说明',
  replied: '答复',
  contactTried: '尝试联系',
  callTried: '尝试电话',
  called: '通话',
  calledBack: '回访评价',
  reopened: '重新处理',
  closed: '结单',
  closedUnconfirmed: '未确认结单',
  acceptanceReminded: '提醒验收',
  acceptanceCallHanded: '转人工验收',
  clockPassed: '超过时限',
}

export const exportWords = {
  person: '我的资料',
  name: (name: string) => `姓名：${name}`,
  phone: (phone: string) => `手机号：${phone}`,
  idCardTail: (tail: string) => `身份证后四位：${tail}`,
  birthday: (day: string) => `生日：${day}`,
  needs: (words: string) => `需求与偏好：${words}`,
  tags: (tags: string) => `标签：${tags}`,
  asOwner: '业主',
  asMember: '家庭成员',
  handedOver: (day: string) => `交付：${day}`,
  until: (day: string) => `有效到：${day}`,
  agreed: '同意',
  disagreed: '不同意或撤回',
  version: (version: string) => `第 ${version} 版`,
  correction: (field: DecidedField) => `更正${fieldNames[field]}`,
  reason: (words: string) => `原因：${words}`,
  seenBy: (department: string, name: string) => `${department} ${name} 看了完整手机号`,
}

const signUpStates: Record<SignUpState, string> = {
  asked: '报名',
  signedUp: '已报名',
  waiting: '排队候补',
  cancelled: '已取消',
  checkedIn: '到场签到',
  noShow: '没有到场',
  missedOut: '没有候补上',
}
const contactNames: Record<ContactKind, string> = {
  visit: '上门拜访',
  reception: '到访接待',
  call: '通话',
  letter: '信函',
}
const directionNames: Record<Direction, string> = { ours: '我们联系您', theirs: '您联系我们' }
const guideNames: Record<GuideStage, string> = { interest: '意向登记', subscription: '认筹', signing: '签约' }
const promiseStates: Record<PromiseState, string> = {
  open: '还没到期',
  fulfilled: '已兑现',
  broken: '没有兑现',
  withdrawn: '已撤销',
}
export const consultSteps: Record<ConsultStep['what'], string> = {
  submitted: '提问',
  taken: '有人接手',
  answered: '答复',
  askedBack: '追问',
  helpful: '确认有帮助',
  closed: '结束',
  late: '超过时限',
}

export const exportMatters = {
  activity: (title: string) => `报名：${title}`,
  signedUp: (unit: string, persons: number, state: SignUpState) => `${unit} ${persons} 人 ${signUpStates[state]}`,
  feedback: (stars: number, words: string) => `${stars} 星 ${words}`.trim(),
  question: (estate: string, words: string) => `${estate} ${words}`,
  contact: (kind: ContactKind, direction: Direction) => `${contactNames[kind]}，${directionNames[direction]}`,
  followUp: (day: string) => `再联系：${day}`,
  outcome: (words: string) => `结果：${words}`,
  guide: (estate: string, stage: GuideStage) => `${estate} ${guideNames[stage]}指引`,
  version: (version: number) => `第 ${version} 版`,
  promiseDue: (day: string, state: PromiseState) => `${day} 前，${promiseStates[state]}`,
  written: (reference: string) => `写在：${reference}`,
  report: (estate: string, number: number | null) =>
    number === null ? `${estate}工程进展报告` : `${estate}第 ${number} 期工程进展报告`,
}

const bookingStates: Record<BookingState, string> = {
  asked: '还没预约',
  booked: '已约好',
  waiting: '排队候补',
  cancelled: '已取消',
  checkedIn: '到场签到',
  noShow: '没有到场',
  missedOut: '没有候补上',
}
const signatureNames: Record<SignatureKind, string> = {
  inspectionRecord: '签查验记录',
  takingOver: '签收房确认',
  repairConfirmed: '签整改确认',
  keyReceipt: '签钥匙签收单',
}
export const exportHandover = {
  bookingStates,
  booking: (unit: string) => `验房预约：${unit}`,
  accompaniedBy: (name: string) => `${name}陪同`,
  proxy: (name: string) => `${name}代为到场`,
  signed: (kind: SignatureKind) => signatureNames[kind],
  survey: (unit: string) => `交付评价：${unit}`,
  notAnswered: '还没有评价',
  answered: (stars: number, isSettled: boolean, words: string) =>
    `${stars} 星，${isSettled ? '当天承诺的都已落实' : '还有没落实的'}${words === '' ? '' : `：${words}`}`,
}
