import { callOutcomeNames } from '~/src/features/ticket/ticket.copy'
import { folderCopy } from './staff.folder.copy'
import type { RepairState } from '~/types/ticket/repair.lifecycle'
import type { CallOutcome } from '~/types/ticket/ticket'
import type { RepairRow } from '~/types/ticket/ticket.views'

/** What a ticket waits for, as staff say it among themselves; shown where the customer's words would be too long. */
export const stageWords: Record<RepairState, string> = {
  submitted: '等登记',
  registered: '等派单',
  dispatched: '等响应',
  responded: '等约时间',
  appointed: '等上门',
  surveyed: '等方案',
  planned: '等开工',
  repairing: '维修中',
  done: '等业主确认',
  rework: '等返工',
  accepted: '等回访',
  calledBack: '已回访',
  reopened: '二次处理，等改派',
  closed: '已办结',
  closedUnconfirmed: '已关闭，未确认',
  cancelled: '已取消',
}

export const staffCopy = {
  bench: '服务工作台',
  home: '回首页',
  moreWork: '更多工作',
  doorGroups: { customers: '客户', handover: '交付', estates: '楼盘', company: '公司' },
  byDue: '按最近时限',
  faces: {
    today: '今天要做',
    undispatched: '未派单',
    breached: '已超时',
    paused: '暂停中',
    calls: '回访电话',
    all: '全部工单',
    system: '系统运行',
  },
  empty: {
    today: ['今天没有要做的了', '新的工单会按时限排在这里'],
    undispatched: ['都派出去了', '业主新提交的会先到这里'],
    breached: ['没有超时的工单', ''],
    paused: ['没有暂停的工单', '暂停的会写明原因和到何时'],
    all: ['还没有工单', ''],
    calls: ['没有要打的电话', '业主没在小程序里回答，到时会排到这里'],
  },
  notStaff: ['这里是员工的工作台', '用公司登记的手机号登录后才能使用'],
  pausedUntil: (when: string | number | undefined) => (when === undefined ? '暂停中' : `到 ${when}`),
  more: '再看 20 条',
  moreFailed: '没有打开，再试一次',
  mine: (name: string) => `${name}负责`,
  late: (length: string) => `超时 ${length}`,
  soon: '请尽快',
  paused: '暂停中',
  contested: '业主不同意暂停',
  secondHandling: '二次处理',
  covered: (until: string) => `在保（至 ${until}）`,
  coveredForLife: '在保（设计使用年限内）',
  notCovered: '不在保修期内',
  customer: (name: string, phone: string) => `${name} ${phone}`,
  number: (number: string) => `工单 ${number}`,
  noClock: '没有在走的时限',
  kept: (names: readonly string[]) => `按时完成：${names.join('、')}`,
  quoted: (words: string) => `“${words}”`,
  convenient: (words: string) => `方便的时间：${words}`,
  classified: (place: string, part: string, matterClass: string) => `${place} · ${part} · ${matterClass}`,
  suggested: (matterClass: string, hits: readonly string[]) =>
    `建议归类 ${matterClass}（${hits.map(hit => `“${hit}”`).join('')}）`,
  suggestedPart: (part: string) => `词里像是：${part}`,
  arranged: '安排',
  appointment: '上门时间',
  finding: '查看结果',
  plan: '施工时间',
  materials: '材料',
  people: '人员',
  planWords: '说明',
  agent: '首问负责',
  technician: '维修人员',
  times: '修过几次',
  timesDone: (count: number) => `${count} 次`,
  pauseNth: (place: number, count: number) => (count === 1 ? '暂停' : `第 ${place} 次暂停`),
  pauseWords: (reason: string, until: string, note: string) =>
    `${reason}，到 ${until}${note === '' ? '' : `（${note}）`}`,
  pauseErased: '异议成立，不算暂停',
  pauseOver: '已结束',
  answer: '业主评价',
  answerWords: '评价的话',
  stars: (count: number, isSolved: boolean, isTyped: boolean) =>
    `${count} 星，${isSolved ? '已解决' : '没解决'}${isTyped ? '（客服代录）' : ''}`,
  story: '经过',
  storyMore: (count: number) => `看全部 ${count} 条`,
  open: '看工单',
  waiting: (words: string, until: string, isLate: boolean) => {
    if (until === '') return words
    return isLate ? `${words}，应在 ${until} 前` : `${words}，${until} 前`
  },
}

/** `今天 9:00` of a row that has no running clock: what stands at its end. */
export function stageOf(row: Pick<RepairRow, 'state' | 'isPaused' | 'lacks'>): string {
  if (row.lacks.length > 0) return folderCopy.stage(row.lacks)
  return row.isPaused ? `${staffCopy.paused} · ${stageWords[row.state]}` : stageWords[row.state]
}

/** `第 2 次电话 · 上次没人接` */
export function triesWords(tries: number, last: CallOutcome | undefined): string {
  const nth = `第 ${tries + 1} 次电话`
  return last === undefined ? nth : `${nth} · 上次${callOutcomeNames[last]}`
}
