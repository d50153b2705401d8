import type { RefusalOf } from '~/types/kernel/contract'
import type { RecognitionState } from '~/types/staff/recognition.lifecycle'
import type { StaffContract } from '~/types/staff/staff.contract'
import type { TagTone } from '~/src/components/Tag'

export const recognitionCopy = {
  kinds: { reward: '奖励', warning: '警示' },
  recordReward: '提名奖励',
  recordWarning: '提出警示',
  recordNote: '本人先说明，再由管理层决定；没有罚款',
  who: '哪位同事',
  evidence: '依据',
  evidenceHint: '什么时候、做了什么、从哪里知道的',
  improve: '要改进什么',
  improveHint: '例：改约要提前两小时打电话',
  lapsesOn: '到哪天失效（一年内）',
  send: '提交',
  recorded: '已提交，本人会收到',
  empty: ['还没有奖励和警示', '与您有关的会出现在这里，先听您说明，再由管理层决定'],
  nothing: ['选一条', '依据、本人说明和决定都在右边'],
  aboutMe: '与我有关',
  line: (kind: string, when: string) => `${kind} · ${when}`,
  lapses: (day: string) => `到 ${day} 失效`,
  lapsed: '已失效',
  proposedBy: '谁提出',
  hearing: (when: string) => `${when} 前可以说明`,
  heard: '本人说明',
  silent: '期限内没有说明',
  decision: '决定',
  decided: (by: string, when: string) => `${by} · ${when}`,
  speak: '写下我的说明',
  speakNote: '写什么都会原样给管理层看',
  spoken: '已交给管理层',
  approve: '批准',
  dismiss: '不成立',
  decideWords: '为什么这样决定（本人看得到）',
  done: '已决定，本人会收到',
  onlyThree: '只有本人、经理和管理层看得到',
}

export const recognitionStateWords: Record<RecognitionState, { label: string; tone: TagTone }> = {
  recorded: { label: '等本人说明', tone: 'accent' },
  heard: { label: '等决定', tone: 'accent' },
  approved: { label: '已批准', tone: 'ok' },
  dismissed: { label: '不成立', tone: 'quiet' },
}

type RecognitionRefusal = RefusalOf<StaffContract, 'recordReward' | 'recordWarning' | 'speak' | 'approve' | 'dismiss'>
export const recognitionRefusals: Record<RecognitionRefusal, string> = {
  NOT_ABOUT_YOURSELF: '与自己有关的要由别人来办',
  PHOTO_NOT_USABLE: '有照片没有传好，请删掉再传一次',
  LAPSES_TOO_SOON: '失效日要在今天以后',
  LAPSES_TOO_LATE: '警示最长一年',
  NOT_POSSIBLE_NOW: '现在还不能做这一步，请刷新看看',
  NOT_YOURS_TO_DO: '这一步不归您',
  PROPOSER_MAY_NOT_APPROVE: '自己提出的要由别人决定',
}
