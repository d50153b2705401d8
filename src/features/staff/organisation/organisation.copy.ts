import type { RefusalOf } from '~/types/kernel/contract'
import type { StaffContract } from '~/types/staff/staff.contract'
import type { Unfitness } from '~/types/staff/successor'

export const organisationCopy = {
  people: '员工',
  empty: ['还没有员工', '登记后，本人用这个手机号登录就能使用'],
  enrol: '登记员工',
  nothing: ['选一位员工', '岗位、楼盘、培训和交接都在右边'],
  phone: '手机号',
  department: '部门',
  positions: '岗位',
  contractor: '所属单位',
  estates: '服务楼盘',
  allEstates: '所有楼盘',
  trades: '会修什么',
  sign: '登录',
  linked: '已登录过',
  notLinked: '还没登录过',
  trainings: '培训',
  noTrainings: '还没有培训记录',
  passed: (day: string, until: string | undefined) => `${day} 通过${until === undefined ? '' : `，到 ${until} 有效`}`,
  failed: (day: string) => `${day} 没有通过`,
  notAssignable: (topic: string, since: string) => `${topic}培训没通过，从 ${since} 起不派新任务`,
  notAssigned: '不派新任务',
  left: (when: string, words: string) => `${when} 离职：${words}`,
  and: '、',
  isPassed: '通过',
  isFailed: '没通过',
  change: '改岗位和楼盘',
  changeNote: '马上生效，本人不用重新登录',
  save: '保存',
  saved: '已改好',
  positionsMany: '岗位（可多选）',
  tradesMany: '会修什么（可多选）',
  estatesMany: '服务哪些楼盘（都不选就是全部）',
  leave: '办理离职',
  leaveNote: '马上不能再进工作台；手上的事按下面交接，客户会收到换人通知',
  leaveWords: '为什么离职',
  leaveHint: '例：合同到期，最后一天 9 月 30 日',
  open: '手上没办完的',
  openNone: '手上没有没办完的事',
  openLine: (name: string, count: number, estates: readonly string[]) =>
    `${name} ${count} 件${estates.length > 0 ? `（${estates.join('、')}）` : ''}`,
  handTo: '交给谁',
  nobodyFit: '没有合适的人：先登记或改岗位，再办离职',
  leaveSend: '交接并离职',
  leftDone: '已离职，正在交接',
  team: '维保组',
  teamNote: '派单时排在前面',
  teamOf: (names: readonly string[]) => (names.length === 0 ? '还没有指定' : names.join('、')),
  teamEdit: (estate: string) => `${estate} 维保组`,
  teamSaved: '维保组已改好',
  teamNobody: '这个楼盘还没有维修人员',
}

export const unfitWords: Record<Unfitness, string> = {
  leaves: '已经不在岗',
  position: '没有对应的岗位',
  estate: '不服务这些楼盘',
  training: '必修培训没通过',
}

type PeopleRefusal = RefusalOf<StaffContract, 'change' | 'leave' | 'nameWarrantyTeam'>
export const peopleRefusals: Record<PeopleRefusal, string> = {
  LAST_ADMINISTRATOR: '这是最后一位系统管理员，请先让另一位同事当管理员',
  ESTATE_UNKNOWN: '有一个楼盘没有找到，请重新选',
  HAS_LEFT: '已经离职了，请刷新看看',
  CONTRACTOR_NEEDED: '请选所属的施工/维保单位；停用了的单位不能再选',
  CONTRACTOR_ALONE: '施工/维保单位的人只有这一个岗位，也只有他们才选所属单位，请核对',
  WORK_STILL_OPEN: '手上还有按新岗位接不了的事，请先改派或办理交接',
  NOT_A_TECHNICIAN_HERE: '有一位不是这个楼盘的维修人员，请重新选',
  SUCCESSOR_NEEDED: '还有事情没有选接手的人',
  SUCCESSOR_NOT_FIT: '选的人接不了，请换一位',
}
export const notFit = (name: string, why: string) => `${name}接不了：${why}，请换一位`
