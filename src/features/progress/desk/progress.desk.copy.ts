import type { ReportState } from '~/types/progress/report.lifecycle'
import type { BoardRow, DeskReport, MilestoneChange } from '~/types/progress/progress.views'
import type { CalendarDay } from '~/types/kernel/time'
import { sayDate } from '~/src/lib/when'

export const stageWords: Record<ReportState, string> = {
  draft: '草稿',
  inReview: '等审核',
  published: '已发布',
  corrected: '已更正',
  withdrawn: '已撤回',
}

const fieldWords: Record<MilestoneChange['changes'][number]['field'], string> = {
  plannedOn: '计划',
  forecastOn: '预计',
  actualOn: '实际',
  reason: '原因',
}

/** What the desk says of progress. */
export const deskCopy = {
  chooseTitle: '选一个楼盘',
  chooseNote: '里程碑、报告和拍摄点都按楼盘管',
  noEstates: ['没有您负责的楼盘', '请管理员在“组织与人员”里分配'],
  noReportTitle: '没有选中报告',
  noReportNote: '到进展工作台选一个楼盘，再打开它的报告',
  toDesk: '去进展工作台',
  boardLine: (row: BoardRow, today: CalendarDay): string => {
    const year = row.years[0]
    const counted = year ? `${year.year} 年 ${year.published}/${year.wanted} 期` : '还没有设里程碑'
    const since =
      row.daysSince === null
        ? ''
        : row.lastPublishedOn
          ? `距上期 ${row.daysSince} 天`
          : `已 ${row.daysSince} 天没有报告`
    const remind = row.remindOn === null ? '' : `${sayDate(row.remindOn, today)} 提醒`
    return [counted, since, remind].filter(Boolean).join(' · ')
  },
  short: (year: number) => `${year} 年不够`,
  inReview: (count: number) => `待审 ${count}`,
  silentLate: (count: number) => `${count} 项晚了没写原因`,
  late: (count: number) => `${count} 项晚`,
  fine: '正常',
  milestones: '里程碑',
  history: '改动记录',
  noHistory: '还没有改动',
  changes: (changes: MilestoneChange['changes'], reason: string): string =>
    [
      ...changes
        .filter(({ field }) => field !== 'reason')
        .map(({ field, from, to }) => `${fieldWords[field]} ${from || '空'} → ${to || '空'}`),
      reason,
    ]
      .filter(Boolean)
      .join('；'),
  edit: '改',
  planned: '计划日',
  forecast: '预计日',
  actual: '实际完成日（没完成就空着）',
  reason: '原因（比计划晚时必填，准业主会看到）',
  reasonHint: '例：8月连续降雨 11 天，种植延后',
  save: '保存',
  saved: '已保存',
  setTitle: (count: number) => `${count} 栋楼还没有里程碑`,
  set: '设里程碑',
  setNote: '按默认清单，先填交付计划日，其余按常规工期倒推，可以逐项改',
  handoverOn: '交付计划日',
  reports: '进展报告',
  write: '写一份报告',
  noReports: '还没有报告',
  reportTitle: (number: number | null) => (number === null ? '新报告' : `第 ${number} 期`),
  spots: '固定拍摄点',
  spotsNote: '每期在同一位置拍，准业主可以前后对比',
  addSpot: '加一个拍摄点',
  spotHint: '例：主入口',
  renameSpot: '改名',
  period: '起止日期',
  from: '从',
  to: '到',
  percent: '完成比例',
  percentBefore: (before: number | null) => (before === null ? '第一次报告' : `上期 ${before}%`),
  percentNote: '比上期低时写明原因',
  include: '这期说到的楼栋',
  text: '这段时间做了什么',
  textHint: '例：室内精装完成 82%，电梯 4 部已取得使用登记',
  next: '下一步',
  nextHint: '例：竣工验收',
  changed: '更正了什么（看过上一版的人会收到）',
  changedHint: '例：电梯台数由 4 改为 5',
  photos: (has: number, fewest: number) => `照片 ${has} 张，至少 ${fewest} 张`,
  caption: '说明（可不写）',
  takenOn: '拍摄日',
  noSpots: '先到楼盘页加一个固定拍摄点，才能给照片选位置',
  saveDraft: '保存草稿',
  send: '提交审核',
  sent: '已提交，等同事审核',
  withdraw: '撤回草稿',
  withdrawn: '已撤回',
  publish: '审核通过并发布',
  publishedNow: '已发布，正在通知准业主',
  giveBack: '退回修改',
  giveBackHint: '写明哪里要改',
  givenBack: '已退回',
  correct: '更正这期报告',
  waitsForAnother: '您写过这份报告，要请另一位同事审核',
  returned: (name: string, words: string) => `${name} 退回：${words}`,
  by: (report: DeskReport) => `${report.estateName} · ${report.authorName} 写`,
  readers: '谁看过了',
  readersOf: (read: number, told: number) => `${told} 人里有 ${read} 人看过`,
  notYet: '还没看的',
  allRead: '都看过了',
  lateTitle: '发布时会写明的延误',
  noReason: '还没写原因，不能发布',
  openReport: '看准业主看到的样子',
  photoWait: '照片还在上传，请等一下',
}
