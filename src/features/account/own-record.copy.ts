import type { RefusalOf } from '~/types/kernel/contract'
import type { ownDataActions } from '~/types/account/own-record.actions'
import type { ConsentKind } from '~/types/account/consent'
import type { CorrectionState } from '~/types/account/correction.lifecycle'
import type { ContactPreference, DecidedField, ExportPart, MyData, OpenMatter } from '~/types/account/own-record'
import type { CustomerTopic, SwitchName } from '~/types/message/topics'

type OwnDataRefusal = RefusalOf<typeof ownDataActions, keyof typeof ownDataActions>

/** One for every refusal of the own-record actions: what it is and what to do. */
export const ownDataRefusals: Record<OwnDataRefusal, string> = {
  CONSENT_NEEDED: '要先同意「记录生日」，才能记下生日',
  GUARDIAN_CONSENT_NEEDED: '未满 14 周岁的生日，要监护人单独同意才能记',
  NOTHING_TO_CHANGE: '和现在登记的一样，不用更正',
  CORRECTION_ASKED_ALREADY: '这一项已经在申请更正了，可以先撤回再重新申请',
  NOT_POSSIBLE_NOW: '这件事已经有了结果，请刷新看看',
  NOT_YOURS_TO_DO: '这一步不归您办，请刷新看看',
  FILE_CLOSED: '这位客户已经注销，不用再更正',
  TEXT_HAS_CHANGED: '说明刚刚更新过，请看过新的再决定',
  CARE_NEEDS_AGREEING: '要先同意「活动与关怀消息」，才能打开',
  SECOND_FACT_NEEDED: '为了安全，请先核对是您本人',
  SOMETHING_OPEN: '还有没办完的事，请先看看要不要办完再注销',
}

export const sureCopy = {
  why: '完整号码、导出和注销，只给本人办。核对一次，半小时内有效',
  done: '核对好了',
}

export const fieldNames: Record<DecidedField, string> = { name: '姓名', phone: '手机号', idCardTail: '身份证后四位' }
export const correctionStates: Record<CorrectionState, string> = {
  requested: '等待处理',
  done: '已更正',
  refused: '没有更正',
  withdrawn: '已撤回',
}
export const contactNames: Record<ContactPreference, string> = {
  anytime: '什么时候都行',
  daytime: '白天联系',
  evening: '晚上联系',
  messagesFirst: '先发消息',
}
/** Signed, and not handed over yet (R1.1). */
const buyer = '准业主'
type Owned = Pick<MyData['units'][number], 'as' | 'handedOverOn'>
const kinds: Record<string, string> = {
  prospect: '意向客户',
  customer: '业主',
  member: '家庭成员',
  former: '曾经的业主',
}

export const myDataCopy = {
  intro: '我们记着的、关于您的一切都在这里。哪里不对，点一下就能改；不想留的可以撤回',
  noFileTitle: '这里还没有您的资料',
  noFileNote: '关联房子后，我们记了什么都会列在这里',
  link: '去关联',
  identity: '我是谁',
  name: '姓名',
  phone: '手机号',
  tail: '身份证后四位',
  tailHeld: '已登记，核对后可看',
  none: '没有登记',
  show: '看完整号码',
  showNote: '先核对是您本人，半小时内可看',
  kindOf: (kind: string, units: readonly Owned[]) => {
    const own = units.filter(({ as }) => as === 'owner')
    const isBuyer = kind === 'customer' && own.length > 0 && own.every(({ handedOverOn }) => handedOverOn === null)
    return isBuyer ? buyer : (kinds[kind] ?? '')
  },
  openedOn: '建档',
  linkedOn: '关联微信',
  units: '房子',
  noUnits: '名下现在没有房子',
  members: (count: number) => (count > 0 ? `${count} 位家人能看` : ''),
  asMember: (until: string | null) => (until === null ? '家人邀请我看' : `家人邀请我看，到 ${until}`),
  ownerOf: ({ handedOverOn }: Pick<Owned, 'handedOverOn'>) => (handedOverOn === null ? buyer : '业主'),
  wishes: '我的偏好',
  needs: '需求与偏好',
  contact: '什么时候联系',
  birthday: '生日',
  notKept: '没有记',
  tags: '标签',
  tagsOf: (tags: readonly string[]) => tags.join('、'),
  corrections: '更正申请',
  correctionNote: (words: string, due: string) => `${words} · ${due} 前答复`,
  withdraw: '撤回',
  held: '别的记录',
  tickets: '我报过的事',
  messages: '发给我的消息',
  timeline: '我的经历',
  count: (count: number) => `${count} 条`,
  phoneViews: '谁看过我的电话',
  consents: '隐私说明与同意',
  consentsNote: (count: number) => (count > 0 ? `同意了 ${count} 项` : '还没有同意过什么'),
  switches: '消息设置',
  household: '家庭成员',
  retention: '每样东西留多久',
  stays: '注销后仍封存',
  goes: '注销时删除',
  sharing: '给谁看过、为什么',
  retentionNote: '和为什么要留',
  sharingNote: '师傅、物业、微信和主管部门',
  exportTitle: '带走我的资料',
  exportNote: '一份给人看，一份给电脑读。每次导出都会记在您的经历里',
  exportButton: '导出我的资料',
  close: '注销账号',
  closeNote: '解除微信关联，删掉不再需要的资料',
}

export const editCopy = {
  needsTitle: '需求与偏好',
  needsHint: '例如：老人听力不好，请大声一点',
  contactTitle: '什么时候联系',
  birthdayTitle: '生日',
  birthdayNote: '只记月和日',
  birthdayHint: '例如 05-21',
  isUnder14: '这是未满 14 周岁孩子的生日',
  forget: '删掉生日',
  save: '保存',
  saved: '改好了',
  correctTitle: (field: DecidedField) => `更正${fieldNames[field]}`,
  correctNote: '服务专员核实后更正，最晚 15 个工作日答复',
  value: (field: DecidedField) => `正确的${fieldNames[field]}`,
  why: '为什么要改',
  whyHint: '例如：换了手机号',
  ask: '提交申请',
  asked: (day: string) => `收到了，${day} 前答复您`,
  withdrawn: '已撤回',
}

export const privacyCopy = {
  intro: '每一项都可以单独同意，也可以随时撤回。撤回马上生效，别的服务不受影响',
  basisTitle: '不需要您同意的部分',
  basis: '交房、维修、回访、法定通知，是履行购房合同必须的，按合同办理，不靠这里的同意',
  what: '做什么',
  why: '为什么',
  howLong: '多久',
  without: '不同意会怎样',
  version: (version: string, from: string) => `第 ${version} 版 · ${from} 起`,
  agreed: '已同意',
  disagreed: '未同意',
  notAsked: '还没有选',
  newText: '说明有更新',
  agree: '同意',
  withdraw: '撤回同意',
  refuse: '不同意',
  guardian: '我是孩子的监护人，单独同意',
  records: '我的记录',
  record: (isAgreed: boolean, version: string) => `${isAgreed ? '同意' : '不同意或撤回'} · 第 ${version} 版`,
  noRecords: '还没有记录',
  saved: '记下了',
  short: {
    privacy: '隐私说明',
    care: '活动与关怀',
    birthday: '生日',
    childBirthday: '孩子生日',
    homePhotos: '室内拍照',
    contractorSharing: '给施工单位',
  } satisfies Record<ConsentKind, string>,
}

export const askPrivacyCopy = {
  title: '我们怎么用您的资料',
  note: '姓名、电话、房屋和报修记录，只用来交房、维修、回访和通知您；手机号加密保存，平时打星号',
  short: '不同意也能接着用，以后可以随时改',
  agree: '同意',
  refuse: '不同意',
  more: '看完整说明',
}

export const switchesCopy = {
  intro: '关掉马上停，已经排队的也不再响。消息都还在「消息」里，随时能看',
  names: { service: '服务通知', care: '活动与关怀' } satisfies Record<SwitchName, string>,
  notes: {
    service: '报修进展、工程进展、账号与楼盘通知',
    care: '您同意后才发，随时能关',
  } satisfies Record<SwitchName, string>,
  topics: {
    repair: '报修与维修',
    progress: '工程进展',
    account: '账号与资料',
    estate: '楼盘与证照',
    handover: '交付与验房',
    activity: '活动邀请',
    news: '问候与社区消息',
  } satisfies Record<CustomerTopic, string>,
  off: '关掉了，不再提醒',
  on: '打开了',
  careTitle: '打开前，请看一眼',
  agree: '同意并打开',
  inbox: '法律要求必须告知的事，仍会放在「消息」里',
  noFileTitle: '关联房子后再来设',
  noFileNote: '现在还没有要发给您的消息',
}

export const partNames: Record<ExportPart, string> = {
  person: '我是谁',
  units: '房子',
  consents: '同意与撤回',
  corrections: '更正申请',
  tickets: '报过的事',
  timeline: '我的经历',
  messages: '发给我的消息',
  phoneViews: '谁看过我的电话',
  signUps: '活动报名',
  questions: '问过的问题',
  contacts: '来访、接待和通话',
  guides: '看过的购房指引',
  promises: '对我的房子作的承诺',
  reportReads: '看过的工程进展报告',
  bookings: '验房预约',
  signatures: '我签过的字',
  papers: '我的房屋文件',
  surveys: '交付评价',
}
export const exportCopy = {
  title: '我的资料',
  making: (part: string) => `正在整理：${part}`,
  done: (count: number) => `整理好了，一共 ${count} 条`,
  failed: '没有整理完，已经整理的都在。请再点一次',
  page: '保存给人看的一份',
  json: '保存给电脑读的一份',
  copy: '复制全文',
  again: '再整理一次',
  saved: '已保存',
  madeAt: (when: string) => `整理于 ${when}`,
  empty: '没有',
  fileName: (day: string, kind: string) => `我的资料-${day}.${kind}`,
  notSaved: '没有存下来，可以先复制全文',
}

export const closeCopy = {
  title: '注销账号',
  what: '注销后马上',
  effects: ['微信不再关联您的房子', '家人的邀请一并结束', '不再给您发任何消息', '姓名、电话、偏好、消息全部删除'],
  staysTitle: '法律要求留下的',
  staysNote: '加密封存，不再连着您这个人',
  open: '还没办完的事',
  openNote: (kind: OpenMatter['kind']) => ({ repair: '可以先等修好，或先取消', claim: '可以先撤回申请' })[kind],
  despite: '不等了，照样注销。没修完的会按合同修完，但不再通知我',
  again: '以后想回来，要重新申请关联',
  confirm: '注销账号',
  keep: '先不注销',
  done: '已经注销',
  doneNote: '资料正在删除，几分钟内完成。谢谢您用过我们的服务',
}
