import type { EntryRefusal, RefusalOf } from '~/types/kernel/contract'
import type { AccountContract } from '~/types/account/account.contract'
import { anyNoWords } from '~/src/lib/no.copy'
import { linkingRefusals } from './linking.copy'
import { ownDataRefusals } from './own-record.copy'

type AccountRefusal = RefusalOf<AccountContract, keyof AccountContract> | EntryRefusal

/** One for every refusal of the account's actions: what it is and what to do. */
export const accountRefusals: Record<AccountRefusal, string> = {
  ...ownDataRefusals,
  ...linkingRefusals,
  UNKNOWN_ACTION: anyNoWords.UNKNOWN_ACTION,
  NOT_FOUND: anyNoWords.NOT_FOUND,
  INPUT_NOT_VALID: anyNoWords.INPUT_NOT_VALID,
  REQUEST_KEY_REUSED: anyNoWords.REQUEST_KEY_REUSED,
}

export const linkCopy = {
  title: '用手机号找到您的房子',
  why: '只和签约时留的手机号比对，对上了就关联，不作别的用',
  can: '关联后可以',
  abilities: ['报修并看每一步进展', '查每一项保修保到哪天', '看谁查过您的手机号'],
  give: '用微信手机号关联',
  later: '暂时不关联',
  laterNote: '不关联也能看首页，想关联时随时回来',
  refusedGiving: '您没有给手机号，没关系。想关联时再点就行',
  done: '找到了',
  doneStaff: (name: string, department: string) => `${department} ${name}，可以进工作台了`,
  home: '回首页',
  workbench: '进工作台',
}

export const mineCopy = {
  visitor: '您好',
  visitorNote: '还没有关联房子',
  link: '用手机号找我的房子',
  units: '我的房子',
  unitsCount: (count: number) => `${count} 套`,
  papers: '房屋文件',
  papersNote: '通知书、验收表、质量保证书等',
  handover: '收房进展',
  handoverNote: '通知、预约、验房、签字、钥匙',
  household: '家庭成员',
  householdNote: '谁能看、能报修、能签字',
  claim: '号码对不上？提交申请',
  claimMore: '关联另一套房子',
  warranty: '我的保修',
  myData: '我的个人信息',
  myDataNote: '看、改、导出、注销',
  privacy: '隐私说明与同意',
  switches: '消息设置',
  phoneViews: '谁看过我的电话',
  messages: '消息',
  unread: (count: number) => (count > 0 ? `${count} 条没看` : ''),
  elder: '大字模式',
  elderNote: '字大三成，什么都不少',
  elderOn: '已换成大字',
  elderOff: '已换回平常大小',
  elderNotSaved: '这台手机已换好；没能记到您的账号上，换手机要再设一次',
  workbench: '服务工作台',
  positions: (names: readonly string[]) => names.join('、'),
  staff: (department: string, positions: string) => `${department} · ${positions}`,
}

export const phoneViewsCopy = {
  why: '工作人员要看完整号码，必须写明原因。每一次都记在这里，谁也改不了',
  emptyTitle: '还没有人看过',
  emptyNote: '平时大家只看得到打了星号的号码',
  line: (department: string, name: string) => `${department} ${name}`,
  reason: (reason: string) => `原因：${reason}`,
}

export const unitsCopy = {
  emptyTitle: '还没有关联房子',
  emptyNote: '用签约时留的手机号关联',
  link: '去关联',
  houseType: '户型',
  handover: '交付',
  notYet: '还没有交付',
  show: '首页看这一套',
  shown: '首页正在看',
  warranty: '保修',
}
