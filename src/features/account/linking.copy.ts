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
  TOO_MANY_CLAIMS: '您有几份申请还在核实，等有了答复再提交，或先撤回一份',
  UNIT_IS_YOURS: '这套房子已经在名下，不用再关联',
  PHOTO_NOT_USABLE: '有照片没传好，请删掉重新拍',
  OWNER_NOT_OF_THIS_UNIT: '这位业主不在这套房子名下了，请返回刷新后再看',
  CLAIMANT_HAS_ANOTHER_FILE: '申请人的微信已关联别的房子。请改用"增加共有人"或"变更业主"',
  SECOND_FACT_NEEDED: '请先核对是您本人，再邀请家人',
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

/** What a set of scopes is called, whole: each step takes in the one before. */
export const scopeSteps = [
  { value: 'read', label: '只能看', note: '看房子和报修进展，不能动', scopes: ['read'] },
  { value: 'report', label: '能报修', note: '还能替您报修、改时间、和师傅沟通', scopes: ['read', 'report'] },
  { value: 'sign', label: '能签字', note: '还能替您验收签字，和您本人签一样', scopes: ['read', 'report', 'sign'] },
] as const satisfies readonly { value: MemberScope; label: string; note: string; scopes: readonly MemberScope[] }[]

export const doorCopy = {
  estate: '楼盘',
  building: '楼栋',
  buildingHint: '如 3号楼',
  entrance: '单元',
  entranceHint: '如 1单元',
  room: '房号',
  roomHint: '如 1202',
}

export const chooseCopy = {
  title: '这个号码登记在几份档案上',
  note: '请说清楚是哪一套房子，再核对身份证后四位，我们就知道您是哪一位',
  send: '核对并关联',
  claim: '对不上？提交申请',
}

export const linkMoreCopy = {
  claim: '提交申请，由专员核实',
  claimNote: '24 小时内答复',
  invited: '有人邀请您一起管理房子',
  later: '以后再说',
}

export const invitationCopy = {
  from: (owner: string) => `${owner}邀请您`,
  relation: '您是',
  may: '您可以',
  until: '到哪天',
  noEnd: '没有期限',
  accept: '接受',
  decline: '谢绝',
  accepted: '已加入',
  declined: '已谢绝',
}

export const householdCopy = {
  sureWhy: '邀请家人，只给本人办。核对一次，半小时内有效',
  alone: '还没有邀请别人',
  aloneNote: '家人、租户或受托人，都可以只给他们需要的权限，随时收回',
  invite: '邀请一位',
  may: (scopes: readonly MemberScope[]) => scopes.map(scope => scopeNames[scope]).join('、'),
  until: (until: string | null) => (until === null ? '没有期限' : `到 ${until} 为止`),
  mine: '我在这套房子里',
  mineNote: '这套房子的业主邀请了您',
  leave: '退出这套房子',
  leaveTitle: '退出后看不到这套房子',
  leaveNote: '业主会知道您退出了。要再加入，需要业主重新邀请',
  remove: '收回权限',
  removeTitle: (name: string) => `收回给${name}的权限`,
  removeNote: '马上生效。对方正在办的报修转由您跟进',
  change: '改权限',
  removed: '已收回',
  left: '已退出',
  changed: '已改好',
  invited: '邀请已发出，对方用这个手机号登录就能看到',
  none: '还没有关联房子',
  noneNote: '关联房子以后，可以邀请家人一起管理',
  link: '去关联',
  full: (most: number) => `最多 ${most} 位，已经满了`,
}

export const memberCopy = {
  invite: '邀请一位',
  change: '改权限',
  name: '怎么称呼',
  nameHint: '姓名',
  phone: '手机号',
  phoneHint: '对方用这个号码登录',
  relation: '是您的',
  may: '可以做什么',
  until: '到什么时候',
  untilNote: (day: string) => `${day} 当天仍有效`,
  ends: { month: '一个月', quarter: '三个月', half: '半年', year: '一年', none: '没有期限', kept: '原来的期限' },
  again: '再核对一次身份',
  send: '发出邀请',
  save: '改好了',
}

export const claimCopy = {
  why: '房子登记的手机号不是您现在用的，或者您是共有人、新业主？请写下来，服务专员核实后关联',
  due: '24 小时内答复，结果在这一页',
  phone: '先验证您的手机号',
  phoneNote: '服务专员会打这个号码核实',
  give: '用微信手机号',
  proven: (maskedPhone: string) => `手机号 ${maskedPhone} 已验证`,
  door: '哪一套房子',
  who: '您是谁',
  name: '姓名',
  nameHint: '和身份证上一样',
  words: '补充说明',
  wordsHint: '比如：原来的号码停用了',
  photos: '证明材料（可以不传）',
  photosNote: '如购房合同、产权证首页。只有负责这个楼盘的专员看得到',
  send: '提交申请',
  sent: '已提交，专员核实后答复您',
  mine: '我的申请',
  dueBy: (when: string) => `${when}前答复`,
  decided: (when: string) => `${when}答复`,
  reason: (reason: string) => `原因：${reason}`,
  withdraw: '撤回',
  withdrawn: '已撤回',
  linked: '关联好了',
}

export const claimsDeskCopy = {
  faces: { open: '待核实', decided: '已答复' },
  emptyTitle: '没有待核实的申请',
  emptyNote: '业主换号、共有人、新业主的申请会出现在这里',
  decidedEmpty: '还没有答复过的申请',
  choose: '选一条申请',
  chooseNote: '左边选一条，在这里核实和答复',
  late: '已超时',
  due: (when: string) => `${when}前答复`,
  who: '申请人',
  relation: '说自己是',
  phone: '手机号',
  at: '提交时间',
  words: '说明',
  owners: '这套房子现在的业主',
  noOwners: '还没有登记业主',
  linked: '已关联微信',
  notLinked: '没有关联微信',
  sameName: '姓名一致',
  otherName: '姓名不一致',
  samePhone: '号码一致',
  known: '申请人已关联别的房子，通过后这一套加进他的档案',
  check: '先打登记的号码，或看过证件原件，再通过。写下您怎么核实的',
  approve: '通过',
  refuse: '不通过',
  approveAs: '怎么改',
  newPhone: (name: string) => `${name}换了手机号`,
  newPhoneNote: '原微信马上看不到这套房子',
  coOwner: '增加一位共有人',
  coOwnerNote: '原业主不变，会收到通知',
  newOwner: '变更为新业主',
  newOwnerNote: '原业主和他邀请的人马上看不到',
  words2: '怎么核实的',
  wordsHint: '如：打 138****6021 核实，产权证已看',
  reason: '告诉申请人为什么',
  reasonHint: '写清楚要补什么、去哪里办',
  done: '已答复',
  decidedBy: (name: string, when: string) => `${name} ${when}答复`,
  back: '返回列表',
  note: '核实说明',
}

export const claimantPhoneCopy = {
  open: '看完整号码',
  title: '看申请人的完整号码',
  note: '写下为什么看。谁在什么时候看过，都会记下来',
  reason: '为什么看',
  hint: '如：打电话核实是不是本人',
  send: '看号码',
  seen: '申请人的号码',
  call: '拨打',
}
