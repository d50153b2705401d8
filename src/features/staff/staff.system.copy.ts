import type { RefusalOf } from '~/types/kernel/contract'
import type { StaffContract } from '~/types/staff/staff.contract'

/** What a due row is for, by the part of its kind that people know; anything newer is a timed task. */
export const dueKindWords: Record<string, string> = {
  clock: '时限提醒',
  callback: '回访',
  pauseEnd: '暂停到期',
  acceptanceReminder: '提醒业主确认',
  acceptanceCall: '安排确认电话',
}

export const systemCopy = {
  timers: '定时任务',
  lastRun: (when: string) => `上次 ${when}`,
  never: '还没有跑过',
  fine: '正常',
  failing: '有异常',
  /** The line in the side column. */
  line: (clock: string, isFine: boolean) => `定时任务 ${clock} ${isFine ? '正常' : '异常'}`,
  lineNever: '定时任务还没有跑过',
  run: (done: number, failed: number, ms: number) =>
    `做了 ${done} 件${failed > 0 ? `，${failed} 件没做成` : ''}，用 ${ms < 100 ? '不到 0.1' : (ms / 1000).toFixed(1)} 秒`,
  stuck: '没做成、还在重试的',
  stuckNone: '没有卡住的',
  stuckLine: (when: string, attempts: number) => `应在 ${when}，试了 ${attempts} 次`,
  dueKind: '定时事项',
  failedMessages: '没送达的消息',
  failedNone: '没有没送达的消息',
  messageLine: (channel: string, code: number, attempts: number) =>
    `${channel}，试了 ${attempts} 次${code === 0 ? '，结果不明' : `，微信返回 ${code}`}`,
  channels: { subscribe: '微信提醒', inbox: '站内消息', sms: '短信' } as Record<string, string>,
  channel: '消息',
  title: '系统运行',
  staff: '员工',
  staffEmpty: ['还没有员工', '登记后，本人用这个手机号登录就能使用'],
  linked: '已登录',
  notLinked: '还没登录过',
  enrol: '登记员工',
  enrolNote: '本人用这个手机号登录，就有下面的岗位',
  name: '姓名',
  phone: '手机号',
  department: '部门',
  positions: '岗位（可多选）',
  trades: '会修什么（可多选）',
  estates: '服务所有楼盘',
  save: '登记',
  saved: '已登记',
  needed: {
    name: '请写姓名',
    phone: '请写 11 位手机号',
    department: '请选部门',
    positions: '请至少选一个岗位',
  } as Record<string, string>,
}

export const enrolRefusals: Record<RefusalOf<StaffContract, 'enrol'>, string> = {
  PHONE_ALREADY_ENROLLED: '这个手机号已经登记过了，请核对',
  CONTRACTOR_NEEDED: '请选所属的施工/维保单位；停用了的单位不能再选',
  CONTRACTOR_ALONE: '施工/维保单位的人只有这一个岗位，也只有他们才选所属单位，请核对',
}
