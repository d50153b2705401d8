import type { EntryRefusal, RefusalOf } from '~/types/kernel/contract'
import type { CalendarDay } from '~/types/kernel/time'
import { milestoneNames, milestoneShort } from '~/types/progress/milestone.copy'
import type { MilestoneView, News } from '~/types/progress/progress.views'
import type { LateMilestone } from '~/types/progress/report'
import { anyNoWords } from '~/src/lib/no.copy'
import { sayDate } from '~/src/lib/when'
import type { ProgressContract } from '~/types/progress/progress.contract'

type ProgressRefusal = RefusalOf<ProgressContract, keyof ProgressContract> | EntryRefusal

/** One for every refusal: what it is and what to do. */
export const progressRefusals: Record<ProgressRefusal, string> = {
  REASON_NEEDED: '比计划晚，要写明原因（至少 5 个字）。准业主会看到这句话',
  ORDER_NOT_POSSIBLE: '先后顺序不对：后一项不能早于前一项。请先改前后相关的日期',
  ACTUAL_IN_THE_FUTURE: '实际完成日不能晚于今天。还没完成的，请改“预计”',
  PLAN_ALREADY_LATE: '已经晚了的计划日不能往后挪。请改“预计”，并写明原因',
  MILESTONE_CHANGED_BY_ANOTHER: '同事刚改过这栋楼。请刷新看一眼，再改',
  NOTHING_CHANGED: '没有改动',
  MILESTONES_ALREADY_SET: '有的楼栋已经有里程碑了，请在表里逐项改',
  SPOT_EXISTS: '已经有这个名字的拍摄点了，换一个名字',
  NOT_POSSIBLE_NOW: '报告现在不能这样做，可能同事刚处理过。请刷新再看',
  NOT_YOURS_TO_DO: '您的岗位不能做这一步，请营销或客服经理来做',
  DRAFT_CHANGED: '同事刚改过这份报告。您写的还在这里，请先复制，刷新后再合并',
  PHOTO_NOT_USABLE: '有照片没有传好，请去掉后重新传',
  PERIOD_NOT_POSSIBLE: '起止日期不对：结束日不能早于开始日，也不能晚于今天',
  NO_BUILDING_NAMED: '至少选一栋楼',
  BUILDING_NOT_OF_ESTATE: '有的楼栋还没有里程碑，请先去设里程碑',
  SPOT_NOT_OF_ESTATE: '每张照片都要选一个固定拍摄点',
  PHOTO_TAKEN_IN_THE_FUTURE: '照片的拍摄日不能晚于今天',
  TOO_FEW_PHOTOS: '照片不够，请补拍',
  PERCENT_FELL_WITHOUT_NOTE: '有一栋楼的完成比例比上一期低，请在那栋楼下面写明原因',
  TEXT_MISSING: '请写一写这段时间做了什么（至少 10 个字）',
  NEXT_STEPS_MISSING: '请写下一步要做什么',
  CHANGE_NOT_TOLD: '这是更正，请写明改了什么。看过上一版的人会收到这句话',
  REVIEW_BY_ANOTHER: '写过这份报告的人不能审，请另一位营销同事或客服经理审',
  LATE_WITHOUT_REASON: '有里程碑晚了却没写原因，不能发布。请先去里程碑表里补上原因',
  UNKNOWN_ACTION: anyNoWords.UNKNOWN_ACTION,
  NOT_FOUND: anyNoWords.NOT_FOUND,
  INPUT_NOT_VALID: anyNoWords.INPUT_NOT_VALID,
  REQUEST_KEY_REUSED: anyNoWords.REQUEST_KEY_REUSED,
}

const month = (day: CalendarDay): string => `${Number(day.slice(5, 7))}月`
const nameOf = (kind: MilestoneView['kind']): string => milestoneNames[kind]

/** `园林原定 9月12日 完成，现预计 9月21日。原因：……。` */
export function sayLate(
  { kind, plannedOn, reason }: Pick<LateMilestone, 'kind' | 'plannedOn' | 'reason'>,
  expected: CalendarDay,
  isDone: boolean,
  today: CalendarDay,
): string {
  const now = isDone ? `实际 ${sayDate(expected, today)} 完成` : `现预计 ${sayDate(expected, today)}`
  const why = reason === '' ? '原因还在核实，核实后写在这里。' : `原因：${reason.replace(/[。.]$/, '')}。`
  return `${nameOf(kind)}原定 ${sayDate(plannedOn, today)} 完成，${now}。${why}`
}

export const progressCopy = {
  toContract: '距合同交付',
  days: (days: number) => `${days} 天`,
  contractPassed: (days: number) => `合同交付日已过 ${days} 天`,
  contractToday: '今天是合同交付日',
  before: (day: string) => `${day} 前`,
  keeps: '交付日期不变。',
  later: (day: string, days: number) => `交付预计 ${day}，比合同晚 ${days} 天。`,
  handedOver: (day: string) => `${day} 已交付`,
  report: (number: number) => `第 ${number} 期进展报告`,
  edition: (edition: number) => (edition > 1 ? `第 ${edition} 版` : ''),
  photos: (count: number) => `${count} 张照片`,
  nextStep: (next: string) => `下一步：${next}`,
  spotLabel: (day: CalendarDay, spot: string) => `${month(day)} ${spot}`,
  period: (from: string, to: string) => `${from}–${to}`,
  since: '上次来看之后',
  news: (news: News, today: CalendarDay): string => {
    switch (news.kind) {
      case 'report':
        return news.edition > 1 ? `第 ${news.number} 期报告有更正` : `新发布第 ${news.number} 期进展报告`
      case 'reached':
        return `${milestoneShort[news.milestone]}完成（${sayDate(news.on, today)}）`
      case 'late':
        return `${nameOf(news.milestone)}比计划晚 ${news.days} 天`
    }
  },
  nothingNew: '上次来看之后，没有新的进展',
  planned: '计划',
  forecast: '预计',
  actual: '实际',
  contract: '合同约定',
  milestones: '里程碑',
  reports: '进展报告',
  mine: (building: string) => `${building} · 我的`,
  rowDays: (planned: string, word: string, day: string) => `计划 ${planned} · ${word} ${day}`,
  stepWords: { done: '已完成', current: '进行中', late: '晚了', toCome: '还没到' },
  lateDays: (days: number) => `晚 ${days} 天`,
  noMilestones: ['这栋楼的里程碑还没有公布', '公布后会在“消息”里告诉您'],
  noReports: ['还没有发布进展报告', '发布后会在“消息”里告诉您'],
  percent: '完成到哪里',
  percentOf: (percent: number, before: number | null) =>
    before === null ? `${percent}%` : `${percent}%（上期 ${before}%）`,
  done: '这段时间做了什么',
  next: '下一步',
  pictures: '照片',
  pictureLabel: (building: string, spot: string, day: string) => [building, spot, day].filter(Boolean).join(' · '),
  compare: '同一位置，前后对比',
  chooseDates: '换两个时间比',
  older: '左边',
  newer: '右边',
  onePicture: '这个位置目前只有一张照片',
  lateTitle: '比计划晚的',
  replaced: (changed: string) => `这一版已被更正。${changed ? `更正的内容：${changed}` : ''}`,
  seeNew: '看更正后的一版',
  corrects: (changed: string) => `这一版是更正。改了：${changed}`,
  seeOld: '看原来的一版',
  published: (when: string) => `${when} 发布`,
  openReport: '看报告',
  estateAbout: '楼盘信息与证照',
  estateAboutNote: '证照、配套、面积公示',
  answers: '常见问题',
  answersNote: '建设、收房、贷款，先搜一搜',
  progressTitle: (estate: string) => `${estate} 工程进展`,
}
