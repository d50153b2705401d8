import type { RefusalOf } from '~/types/kernel/contract'
import type { StaffContract } from '~/types/staff/staff.contract'
import type { TrainingState } from '~/types/staff/training.lifecycle'
import type { TagTone } from '~/src/components/Tag'

export const trainingCopy = {
  faces: { trainings: '培训', requests: '建议与诉求' },
  plan: '安排培训',
  planNote: '参加的人会收到通知',
  topic: '哪一类',
  title: '题目',
  titleHint: '例：2026 年信息安全培训',
  day: '哪一天',
  place: '在哪里',
  trainer: '主讲',
  forWhom: '哪些岗位参加（都不选就是全员）',
  departments: '哪些部门（可不选）',
  estates: '哪些楼盘的人（可不选）',
  passMark: '及格分（不考试就留空）',
  send: '发通知',
  planned: '已安排，参加的人会收到通知',
  empty: ['还没有培训', '信息安全每年一次，新说辞和每个交付批次前各一次'],
  nothing: ['选一场培训', '名单、到场和成绩都在右边'],
  line: (day: string, place: string) => `${day} · ${place}`,
  passedOf: (passed: number, invited: number) => `${passed}/${invited} 人通过`,
  invitedCount: (count: number) => `${count} 人`,
  people: '参加的人',
  mineOnly: '我的结果',
  test: '考试',
  noTest: '不考试，到场就算',
  mark: (score: number) => `${score} 分及格`,
  hold: '记到场和成绩',
  holdNote: '没通过必修培训的，暂时不派新任务',
  came: '到了',
  absent: '没到',
  score: '分数',
  held: '已记下',
  retake: '补考',
  retakeOf: (name: string) => `${name} 补考`,
  retaken: '补考已记下',
  cancel: '取消这场培训',
  cancelWhy: '为什么取消',
  cancelled: '已取消，大家会收到通知',
  cancelledBecause: (words: string) => `取消了：${words}`,
  result: (isPresent: boolean, score: number | null, retakes: number) =>
    [isPresent ? '到场' : '没到场', score === null ? '' : `${score} 分`, retakes > 0 ? `补考 ${retakes} 次` : '']
      .filter(Boolean)
      .join(' · '),
  passed: '通过',
  failed: '没通过',
  notYet: '等结果',
  mine: { invited: '我要参加', passed: '我已通过', failed: '我没通过', absent: '我没到场' },
}

export const trainingStateWords: Record<TrainingState, { label: string; tone: TagTone }> = {
  planned: { label: '待办', tone: 'accent' },
  held: { label: '已办', tone: 'ok' },
  cancelled: { label: '取消', tone: 'quiet' },
}

type TrainingRefusal = RefusalOf<StaffContract, 'planTraining' | 'holdTraining' | 'retakeTraining' | 'cancelTraining'>
export const trainingRefusals: Record<TrainingRefusal, string> = {
  DAY_IN_THE_PAST: '日期已经过了，请另选一天',
  TRAINER_UNKNOWN: '主讲人不在岗，请换一位',
  NOBODY_INVITED: '这样选没有人参加，请放宽一些',
  TOO_MANY_INVITED: '一场最多 60 人，请分几场办',
  NOT_POSSIBLE_NOW: '已经记过或取消了，请刷新看看',
  NOT_YOURS_TO_DO: '这一步请主管或管理员来做',
  NOT_HELD_YET: '还没到那一天',
  SCORE_NEEDED: '到场的人都要写分数（0–100）',
  ATTENDEE_UNKNOWN: '有一位不在名单上，请刷新看看',
  RESULT_MISSING: '还有人没记到没到',
  ALREADY_PASSED: '已经通过了，不用补考',
}

export const requestCopy = {
  submit: '提建议或诉求',
  submitNote: '七天内一定有答复',
  kinds: { suggestion: '建议', request: '诉求' },
  kind: '哪一类',
  words: '想说什么',
  wordsHint: '例：给每位师傅配一台测湿仪',
  send: '提交',
  submitted: '收到了，七天内答复您',
  empty: ['还没有建议', '好的建议和该解决的事，都在这里得到答复'],
  from: (name: string, when: string) => `${name} · ${when}`,
  dueBy: (when: string) => `${when} 前答复`,
  answered: (by: string, words: string) => `${by}答复：${words}`,
  answer: '答复',
  answerWords: '怎么答复',
  done: '已答复，本人会收到',
}
type RequestRefusal = RefusalOf<StaffContract, 'submitRequest' | 'answerRequest'>
export const requestRefusals: Record<RequestRefusal, string> = {
  NOT_POSSIBLE_NOW: '已经有人答复了，请刷新看看',
  NOT_YOURS_TO_DO: '答复请经理或管理层来做',
  NOT_YOUR_OWN: '自己提的要由别人答复',
}
