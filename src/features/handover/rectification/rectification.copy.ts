import type { ChargeState } from '~/types/handover/charge.lifecycle'
import type { HandoverContract } from '~/types/handover/handover.contract'
import type { rectificationActions } from '~/types/handover/rectification.actions'
import type { SnagAct, SnagBall, StoryAction } from '~/types/handover/rectification'
import type { SnagState } from '~/types/handover/snag.lifecycle'
import type { EntryRefusal, RefusalOf, Role } from '~/types/kernel/contract'
import { partNames, roomNames } from '~/types/ticket/parts.copy'
import { anyNoWords } from '~/src/lib/no.copy'

type SnagRefusal = RefusalOf<HandoverContract, keyof typeof rectificationActions> | EntryRefusal

/** One for every refusal of the room: what it is and what to do. */
export const rectificationRefusals: Record<SnagRefusal, string> = {
  UNKNOWN_ACTION: anyNoWords.UNKNOWN_ACTION,
  NOT_FOUND: anyNoWords.NOT_FOUND,
  INPUT_NOT_VALID: anyNoWords.INPUT_NOT_VALID,
  REQUEST_KEY_REUSED: anyNoWords.REQUEST_KEY_REUSED,
  NOT_POSSIBLE_NOW: '现在不能这样做了，请刷新看看最新情况',
  NOT_YOURS_TO_DO: '这一步归别的岗位做',
  PARTY_NOT_FIT: '这一方现在不能接，请换一家或换一位',
  PHOTO_NOT_USABLE: '有照片没传好，请删掉重传',
  WINDOW_PAST: '有时间已经过了，请换一个',
  WINDOW_NOT_OFFERED: '这个时间已经不能选了，请刷新后再选',
  SECOND_FACT_NEEDED: '签名前请先核对身份',
  SIGNED_ALREADY: '这一处已经签过名了',
  TEXT_HAS_CHANGED: '签名说明有更新，请刷新后再看一遍',
  OWNER_WORD_NEEDED: '请写下业主是怎么说的',
  DAY_NOT_LATER: '新的日子要晚于现在的期限',
  NOTHING_PROPOSED: '没有等您答复的改期了，请刷新看看',
  CONTRACTOR_EXISTS: '已经有这家单位了，请在名单里找',
  CONTRACTOR_UNKNOWN: '没有找到这家单位，请重新选',
  ESTATE_UNKNOWN: '有一个楼盘没有找到，请重新选',
  CONTEST_TOO_LATE: '申诉的时间已经过了',
}

export const snagStateWords: Record<SnagState, string> = {
  recorded: '待安排',
  assigned: '已安排',
  fixing: '整改中',
  fixed: '待复验',
  rework: '重修中',
  closed: '已确认',
  withdrawn: '已撤销',
}

/** `主卧 墙面`. */
export const snagTitle = ({ room, component }: { room: string; component: string }): string =>
  `${(roomNames as Record<string, string>)[room] ?? ''} ${(partNames as Record<string, string>)[component] ?? ''}`.trim()

/** Who has the ball, as everybody reads it. */
export const ballWords = (ball: SnagBall, mender: string | null, isMine: boolean): string => {
  const words: Record<SnagBall, string> = {
    assigner: '正在安排由谁来修',
    mender: `由${mender ?? '我们'}整改`,
    owner: isMine ? '等您到现场看，满意再签字' : '等业主复验',
    ownerAnswer: isMine ? '等您答复新的日子' : '等业主答复新的日子',
    nobody: '已经办完',
  }
  return words[ball]
}

export const actWords: Record<SnagAct, string> = {
  assignSnag: '安排整改',
  startFix: '开始整改',
  finishFix: '已修好，传照片',
  offerLook: '提供复验时间',
  bookReinspection: '约复验时间',
  confirmFix: '修好了，签字确认',
  rejectFix: '没修好，退回重修',
  withdrawSnag: '不是问题，撤销',
  proposeNewDate: '和业主商量改期',
  answerProposal: '答复改期',
  chargeContractor: '由施工单位承担费用',
  contestCharge: '申诉',
  decideContest: '决定申诉',
}

/** What staff do in the owner's place, with the owner's word. */
const deskActWords: Partial<Record<SnagAct, string>> = {
  bookReinspection: '记下约好的复验',
  answerProposal: '记下业主的答复',
}
export const sayAct = (act: SnagAct, isMine: boolean): string =>
  (isMine ? undefined : deskActWords[act]) ?? actWords[act]

export const storyWords: Record<StoryAction, string> = {
  assignSnag: '安排整改',
  startFix: '开始整改',
  finishFix: '修好，等复验',
  offerLook: '提供复验时间',
  bookReinspection: '约好复验',
  confirmFix: '业主签字确认',
  rejectFix: '业主没有认可',
  withdrawSnag: '撤销',
  proposeNewDate: '提出改期',
  acceptNewDate: '业主同意改期',
  refuseNewDate: '业主不同意改期',
  handOn: '转给接手的同事',
  chargeContractor: '通知承担费用',
  contestCharge: '施工单位申诉',
  upholdContest: '申诉成立，费用取消',
  dismissContest: '申诉不成立，费用生效',
  letStand: '没有申诉，费用生效',
}
const customers: readonly (Role | 'clock')[] = ['owner', 'buyer', 'member']
export const byWords = (role: string, name: string): string =>
  customers.some(each => each === role) ? '业主' : role === 'clock' ? '系统' : name

export const chargeWords: Record<ChargeState, string> = {
  none: '',
  charged: '待确认',
  contested: '申诉中',
  stands: '已生效',
  lifted: '已取消',
}

export const rectificationCopy = {
  clock: '修好的期限',
  apology: '超过了约定的时间，非常抱歉。我们会优先处理，超时的记录一直保留。',
  agreed: (day: string) => `您同意的日子：${day}前修好`,
  agreedDesk: (day: string) => `业主同意：${day}前修好`,
  agreedLate: (day: string) => `超时后承诺：${day}前修好`,
  proposed: (day: string, reason: string) => `想改到${day}前修好。原因：${reason}`,
  look: (when: string) => `复验：${when}`,
  found: '发现的问题',
  number: (number: number) => `第 ${number} 处`,
  pinned: '位置',
  fix: '整改结果',
  before: '整改前',
  after: '整改后',
  fixLine: (who: string, when: string) => `${who} · ${when}`,
  earlier: '经过',
  earlierFix: (who: string) => `${who}修好`,
  rejected: '没有认可',
  rejectedMine: '您没有认可',
  charge: '费用承担',
  chargeFacts: { who: '单位', words: '原因', amount: '金额', until: '申诉截止', contest: '申诉', decision: '决定' },
  noAmount: '没有写明',
  yuan: (fen: number) => `¥${(fen / 100).toFixed(2)}`,
  desk: '内部记录',
  deskFacts: {
    responsible: '施工责任',
    recorded: '记录人',
    recordedAt: '记录时间',
    withdrawn: '撤销说明',
    owner: '业主的话',
  },
  byCustomer: '业主',
  story: '办理记录',
  noStory: '还没有安排',
  done: '已提交',
  started: '已开始整改',
  confirmTitle: '维修确认',
  confirmBack: '先不签',
  moreActs: '其他操作',
}

/** The owner's page. */
export const ownerCopy = {
  empty: ['没有整改记录', '验房记下的问题和整改进展会出现在这里'],
  open: '正在整改',
  closed: '已经办完',
  count: (count: number) => `${count} 处`,
}

/** The group's queue. */
export const deskCopy = {
  faces: { open: '全部', breached: '已超时', mine: '我来修' },
  filter: '筛选',
  filtered: '已筛选',
  estate: '楼盘',
  building: '楼栋',
  contractor: '施工/维保单位',
  any: '全部',
  apply: '看这些',
  counts: (unassigned: number, contested: number) =>
    [unassigned > 0 ? `${unassigned} 处待安排` : '', contested > 0 ? `${contested} 笔费用有申诉` : '']
      .filter(Boolean)
      .join(' · '),
  empty: ['没有要整改的问题', '验房记下的问题会按期限排在这里'],
  emptyFiltered: ['没有符合的问题', '换一个筛选条件看看'],
  nothing: ['选一处问题', '照片、期限和能做的事都在右边'],
}

/** A contractor's own narrow view. */
export const contractorCopy = {
  mine: '由我单位整改',
  charged: '费用通知',
  empty: ['现在没有要整改的', '安排给贵单位的问题会按期限排在这里'],
}

export const formCopy = {
  words: {
    finishFix: '修了什么',
    rejectFix: '哪里没修好',
    withdrawSnag: '为什么不是问题',
    chargeContractor: '承担的原因',
  },
  ownerWords: '业主怎么说',
  photosNeeded: '修好后的照片（至少一张）',
  photosEvidence: '证据照片（至少一张）',
  photos: '照片（可不加）',
  windows: '可以来看的时间（业主选一个）',
  addWindow: '加上这个时间',
  removeWindow: '去掉',
  day: '哪一天',
  time: '几点',
  send: '提交',
  assign: {
    contractors: '施工/维保单位',
    technicians: '我们的维修人员',
    nobody: '还没有能接的单位或人员',
    trade: '对口',
  },
  responsible: '施工责任方（和整改方可以不同）',
  assignNote: '整改方会马上收到通知',
  lookMine: '选一个方便的时间',
  lookPhone: '写下和业主在电话里约好的时间',
  newDay: '新的日子',
  reason: '为什么来不及（业主会看到）',
  proposeNote: '业主同意后才算数',
  yes: '同意',
  no: '不同意',
  answerWords: '想说的话（可不写）',
  answerPhone: '业主怎么说（记录原话）',
  yourAnswer: '答复',
  decision: '决定',
  answerNote: (day: string, reason: string) => `想改到${day}前修好。原因：${reason}。不同意的话，期限不变。`,
  who: '由哪家单位承担',
  amount: '金额（元，可不写）',
  amountWrong: '请写数字，比如 860 或 860.50',
  chargeNote: '对方 48 小时内可以带证据申诉，过期即生效',
  contestWords: '申诉的理由',
  uphold: '申诉成立，取消费用',
  dismiss: '申诉不成立，费用生效',
  decisionWords: '决定的理由',
  rejectNote: '期限不变，会安排重修',
}
