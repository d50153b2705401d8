import type { RefusalOf } from '~/types/kernel/contract'
import type { DecisionState } from '~/types/staff/decision.lifecycle'
import type { StaffContract } from '~/types/staff/staff.contract'
import type { TagTone } from '~/src/components/Tag'

export const decisionCopy = {
  list: '委员会决议',
  propose: '提交议题',
  proposeNote: '交委员会讨论，由管理层带着会议纪要决定；服务标准要改数字，请从“服务标准”里提',
  kind: '哪一类',
  title: '题目',
  words: '要决定什么、为什么',
  wordsHint: '例：重阳节给六十岁以上的业主送一次慰问，预算在年度关怀计划内',
  send: '提交',
  proposed: '已提交委员会',
  empty: ['还没有议题', '服务标准、重大投诉方案、年度预算和关怀计划都在这里决定'],
  nothing: ['选一个议题', '纪要、表决和改动都在右边'],
  by: (name: string, when: string) => `${name} ${when}提交`,
  proposedBy: '提交人',
  carriedBy: '现在由谁跟进',
  numbers: '要改的数字',
  meeting: '会议',
  metOn: '开会日期',
  members: '参会',
  and: '、',
  votes: '表决',
  votesWords: (yes: number, no: number) => `赞成 ${yes} 票，反对 ${no} 票`,
  decidedBy: '决定人',
  minutes: '纪要',
  minutesHint: '谁说了什么、怎么定的，至少十个字',
  photos: '会议照片',
  used: '已按这个决议改了服务标准',
  adopt: '通过',
  reject: '不通过',
  withdraw: '撤回',
  decideNote: '写下纪要后不能再改',
  votesFor: '赞成几票',
  votesAgainst: '反对几票',
  membersMany: '还有谁参会（至少两位）',
  decided: '已决定',
  withdrawWhy: '为什么撤回',
  withdrawn: '已撤回',
  withdrawnWords: (by: string, when: string, words: string) => `${when} ${by}撤回：${words}`,
}

export const decisionStateWords: Record<DecisionState, { label: string; tone: TagTone }> = {
  proposed: { label: '等决定', tone: 'accent' },
  adopted: { label: '通过', tone: 'ok' },
  rejected: { label: '没通过', tone: 'quiet' },
  withdrawn: { label: '已撤回', tone: 'quiet' },
}

type DecisionRefusal = RefusalOf<StaffContract, 'adopt' | 'reject' | 'withdraw'>
export const decisionRefusals: Record<DecisionRefusal, string> = {
  NOT_POSSIBLE_NOW: '已经决定过了，请刷新看看',
  NOT_YOURS_TO_DO: '这一步不归您，请找管理层或提交人',
  PROPOSER_MAY_NOT_DECIDE: '自己提的议题要由别人来决定',
  MEMBER_UNKNOWN: '除您之外至少要有两位在岗的同事参会',
  VOTES_DO_NOT_FIT: '票数对不上：总数不能多过参会人数，赞成多于反对才算通过',
  MEETING_IN_THE_FUTURE: '会议还没开，请核对日期',
  PHOTO_NOT_USABLE: '有照片没有传好，请删掉再传一次',
  DECISION_IN_USE: '服务标准正按这个决议执行，先改回标准才能撤回',
}
