import type { TicketContract } from '~/types/ticket/ticket.contract'

type CustomersOwn = 'submitRepair' | 'reschedule' | 'accept' | 'sendBack' | 'cancel' | 'contestPause' | 'rate'
type Asked = 'detail' | 'mine' | 'coverage' | 'queue' | 'calls' | 'candidates'

/** What staff may do with a repair: every action of the contract that is no question, no customer's own and no call's. */
export type StaffMove = Exclude<keyof TicketContract, CustomersOwn | Asked | 'recordCall'>

interface MoveWords {
  /** On the button that opens it and on its form. */
  label: string
  title: string
  note?: string
  /** On the button that sends it. */
  send: string
  /** The one line that says it is done. */
  done: string
  /** Before the words that belong to it. */
  field?: string
  hint?: string
}

/** Every action that staff may take on a repair; one without words does not compile. */
export const moveWords: Record<StaffMove, MoveWords> = {
  register: {
    label: '登记',
    title: '登记归类',
    note: '归类决定由谁来修、要不要先查看',
    send: '登记',
    done: '已登记，请派单',
    field: '备注（可不填，业主看得到）',
  },
  dispatch: {
    label: '派单',
    title: '派给谁',
    send: '派单',
    done: '已派单',
    field: '交代（可不填，业主看得到）',
  },
  respond: {
    label: '已联系业主',
    title: '已联系上业主',
    note: '响应时限到此为止；接着约上门时间',
    send: '确认已联系',
    done: '已响应，请约时间',
    field: '说了什么（可不填）',
    hint: '例：业主说上午在家',
  },
  appoint: {
    label: '约上门时间',
    title: '约上门时间',
    note: '业主会收到时间，也可以改',
    send: '约这个时间',
    done: '约好了',
    field: '备注（可不填）',
    hint: '例：到楼下先打电话',
  },
  survey: {
    label: '填查看结果',
    title: '查看结果',
    note: '业主看得到',
    send: '提交结果',
    done: '查看结果已提交',
    field: '看到了什么、是什么原因',
    hint: '例：楼上地漏防水开裂，水从管根渗下',
  },
  plan: {
    label: '定维修方案',
    title: '维修方案',
    note: '先告诉业主再动工',
    send: '把方案告诉业主',
    done: '方案已告诉业主',
    field: '还要告诉业主的（可不填）',
    hint: '例：施工时主卫停用两天',
  },
  startRepair: {
    label: '开工',
    title: '现在开工',
    note: '业主会收到“开始维修”',
    send: '开工',
    done: '已开工',
  },
  finish: {
    label: '修好了',
    title: '修好了',
    note: '业主会来确认；照片至少一张',
    send: '提交完工',
    done: '已提交，等业主确认',
    field: '做了什么',
    hint: '例：重做地漏防水，闭水试验 24 小时不漏',
  },
  reply: {
    label: '答复业主',
    title: '答复业主',
    note: '第一次有内容的答复会停下 48 小时答复时限',
    send: '发给业主',
    done: '已答复',
    field: '答复内容',
    hint: '说清楚查到了什么、下一步是什么',
  },
  addNote: {
    label: '补充说明',
    title: '补充说明',
    note: '业主看得到',
    send: '加上',
    done: '已加上',
    field: '说明',
    hint: '例：已联系楼上住户，明天配合',
  },
  recordContactTry: {
    label: '记一次联系',
    title: '记一次联系',
    note: '三次没联系上，才能以“联系不上”暂停',
    send: '记下',
    done: '已记下',
    field: '备注（可不填）',
    hint: '例：响铃无人接',
  },
  pause: {
    label: '暂停…',
    title: '暂停计时',
    note: '会告诉业主原因和到何时，业主可以不同意',
    send: '暂停',
    done: '已暂停，业主会收到',
    field: '告诉业主的话',
    hint: '例：您出差到周五，周六上午我们再来',
  },
  resume: {
    label: '继续处理',
    title: '继续处理',
    note: '时限从停下的地方接着走',
    send: '继续',
    done: '继续计时了',
  },
  upholdObjection: {
    label: '异议成立',
    title: '异议成立',
    note: '这次暂停作废，时限按没有暂停算',
    send: '取消暂停',
    done: '暂停已取消',
    field: '给业主的答复',
    hint: '说明决定和接下来怎么做',
  },
  dismissObjection: {
    label: '保留暂停',
    title: '保留暂停',
    note: '业主会收到您的理由',
    send: '保留暂停',
    done: '暂停保留',
    field: '给业主的理由',
    hint: '说明为什么要等到那时',
  },
  changeSeverity: {
    label: '改紧急程度',
    title: '改紧急程度',
    note: '时限会跟着变；调低要由主管来做',
    send: '改为这一档',
    done: '紧急程度已改',
    field: '为什么改',
    hint: '例：水已经漏到楼下',
  },
}

export const formCopy = {
  redispatch: '改派',
  reappoint: '改上门时间',
  replan: '改方案',
  matterClass: '归类',
  part: '什么问题',
  otherParts: '换一个',
  suggested: '建议',
  candidateNote: (trades: string, open: number, isSuggested: boolean) =>
    [trades, open === 0 ? '手上没有单' : `手上 ${open} 单`, isSuggested ? '建议' : ''].filter(Boolean).join(' · '),
  tradesWords: (names: readonly string[]) => names.join('、'),
  notAssignable: (topic: string) => `${topic}培训没通过，暂不派单`,
  noCandidates: ['这个楼盘还没有维修人员', '请管理员在“系统运行”里登记'],
  day: '哪一天',
  hours: '几点',
  photos: '照片',
  photosNeeded: '照片（至少一张）',
  materials: '用什么材料',
  materialsHint: '例：聚氨酯防水涂料 2 桶',
  people: '谁来修',
  peopleHint: '例：李建国等 2 人',
  reason: '为什么暂停',
  until: '到哪一天',
  untilTime: '那天几点继续',
  laterDays: '更晚的日子',
  severity: '改成',
  outcome: '结果',
  cancel: '先不做',
  otherMoves: '更多',
  otherMovesTitle: '还可以做',
  sending: '照片还在上传，请等一下',
  photoFailed: '有照片没有传上，请再传一次或删掉',
  halfDays: { morning: '上午', afternoon: '下午', wholeDay: '全天' },
  needed: {
    technicianId: '请选一位师傅',
    window: '请选日期和时间',
    reason: '请选原因',
    until: '请选到哪一天',
    severity: '请选一档',
    outcome: '请选结果',
    part: '请选是什么问题',
    matterClass: '请选归类',
    photos: '请至少拍一张照片',
    materials: '请写用什么材料',
    people: '请写谁来修',
  } as Record<string, string>,
  atLeast: (count: number) => `再多说几个字，至少 ${count} 个字`,
  notFilled: '有一项没填好，请看上面',
}

export const phoneCopy = {
  open: '看号码',
  title: '看业主的电话号码',
  note: '对方能看到这次查看：谁、何时、为什么',
  reasons: ['约上门时间', '核实报修情况', '回访电话', '业主要求回电'],
  reason: '为什么要看',
  otherReason: '写别的原因',
  hint: '例：约明天上门时间',
  send: '看一次',
  shown: '只显示这一次，关掉就看不到了',
  call: '拨打',
  seen: '对方能看到这次查看',
}
