import type { ConsentKind } from '~/types/account/consent'
import { consentTexts } from '~/types/account/consent.copy'
import type { DecidedField, Wish } from '~/types/account/own-record'
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
