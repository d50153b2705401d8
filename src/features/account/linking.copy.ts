import type { linkingActions } from '~/types/account/linking.actions'
import type { ClaimState } from '~/types/account/claim.lifecycle'
import type { HouseholdState } from '~/types/account/household.lifecycle'
import type { ClaimRelation, MemberRelation } from '~/types/account/linking.views'
import type { MemberScope, RefusalOf } from '~/types/kernel/contract'

type Actions = typeof linkingActions
type LinkingRefusal = RefusalOf<Actions, keyof Actions>

/** Every no of linking, claims and households: what it is and what to do. */
export const linkingRefusals: Record<LinkingRefusal, string> = {
  PHONE_CODE_NOT_VALID: '手机号没有取到，请再点一次',
  PHONE_UNKNOWN: '这个号码没有登记在任何一套房子上。请用签约时留的手机号，或提交申请，由服务专员核实',
  PHONE_LINKED_ELSEWHERE: '这个号码已经关联了另一个微信。请用那个微信打开，或提交申请，由服务专员核实',
  WECHAT_HAS_ANOTHER_FILE: '您的微信已经关联了别的房子。要把这一套也加进来，请提交申请，由服务专员核实',
  PHONE_NOT_PROVEN: '手机号验证已过期，请再点一次"用微信手机号"',
  FACTS_DO_NOT_MATCH: '房号或身份证后四位对不上，请核对后再试',
  TOO_MANY_WRONG_FACTS: '今天核对错的次数太多了。请明天再试，或打服务电话，由专员帮您核实',
  NO_CARD_ON_FILE: '您的档案里还没有身份证后四位，没法在线核对。请打服务电话，由专员补录',
  DOOR_NOT_FOUND: '没有找到这个门牌，请核对楼栋、单元和房号',
  CLAIM_IS_OPEN: '这套房子您已经申请过，正在核实，不用再提交',
  UNIT_IS_YOURS: '这套房子已经在名下，不用再关联',
  PHOTO_NOT_USABLE: '有照片没传好，请删掉重新拍',
  OWNER_NOT_OF_THIS_UNIT: '这位业主不在这套房子名下了，请返回刷新后再看',
  CLAIMANT_HAS_ANOTHER_FILE: '申请人的微信已关联别的房子。请改用"增加共有人"或"变更业主"',
  SECOND_FACT_NEEDED: '请先核对身份证后四位，再邀请家人',
  ALREADY_INVITED: '这个手机号已经邀请过了',
  HOUSEHOLD_FULL: '这套房子的家庭成员已满。请先移除一位，再邀请',
  OWNERS_NEED_NO_INVITATION: '这是业主的手机号，业主不用邀请',
  END_DATE_NEEDED: '租户和受托人要写明到哪一天为止',
  END_DATE_PASSED: '到期的日子已经过了，请选今天以后的',
  NOT_POSSIBLE_NOW: '这一步现在不能做了，请返回看看最新情况',
  NOT_YOURS_TO_DO: '这一步要别人来做',
}

export const relationNames: Record<MemberRelation, string> = {
  child: '子女',
  parent: '父母',
  spouse: '配偶',
  relative: '其他家人',
  tenant: '租户',
  proxy: '受托人',
}
export const scopeNames: Record<MemberScope, string> = { read: '能看', report: '能报修', sign: '能签字' }
export const scopeNotes: Record<MemberScope, string> = {
  read: '看房子、看报修进展',
  report: '替您报修、和师傅沟通、改时间',
  sign: '替您验收签字，和您本人签一样',
}
export const claimRelationNames: Record<ClaimRelation, string> = {
  newPhone: '业主本人，换了手机号',
  coOwner: '共有人',
  heir: '继承人',
  bought: '新买下这套房',
}
export const claimStateNames: Record<ClaimState, string> = {
  submitted: '正在核实',
  approved: '已通过',
  refused: '没有通过',
  withdrawn: '已撤回',
}
export const householdStateNames: Record<HouseholdState, string> = {
  invited: '等对方接受',
  active: '已加入',
  declined: '已谢绝',
  removed: '已收回',
  left: '已退出',
  expired: '已到期',
  soldOn: '房子已换业主',
}
