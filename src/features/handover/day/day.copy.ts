import type { EntryRefusal, RefusalOf } from '~/types/kernel/contract'
import type { dayActions } from '~/types/handover/day.actions'
import type { ArrivalKind, LineZone } from '~/types/handover/day'
import type { Zone } from '~/types/handover/handover'
import { anyNoWords } from '~/src/lib/no.copy'

type DayRefusal = RefusalOf<typeof dayActions, keyof typeof dayActions> | EntryRefusal

/** One for every refusal of the day's actions: what it is and what to do. */
export const dayRefusals: Record<DayRefusal, string> = {
  UNKNOWN_ACTION: anyNoWords.UNKNOWN_ACTION,
  NOT_FOUND: anyNoWords.NOT_FOUND,
  INPUT_NOT_VALID: anyNoWords.INPUT_NOT_VALID,
  REQUEST_KEY_REUSED: anyNoWords.REQUEST_KEY_REUSED,
  NOT_POSSIBLE_NOW: '这一户的情况刚刚变了，请看最新的再操作',
  NOT_YOURS_TO_DO: '这一步归别的岗位做，请找服务台',
  BATCH_NOT_OPEN: '这一批还没有开放交付，请找项目经理',
  NOT_A_HANDOVER_DAY: '今天不是这一批的交付日',
  OTHER_BATCH: '这一户不在这一批，请换一批再签到',
  NOT_NOTICED_YET: '这一户还没有发交付通知，请找项目经理',
  ALREADY_HANDED_OVER: '这一户已经交付，不用再签到',
  CODE_UNKNOWN: '没有这个签到码，请再看一遍；也可以按房号找',
  WINDOW_TAKEN: '这个窗口有同事在，请换一个号',
  WINDOW_CLOSED: '窗口没有开，请先开窗口',
  WINDOW_BUSY: '窗口还在办理，办完再关',
  NOT_YOUR_WINDOW: '这个窗口是同事在用，请到自己的窗口叫号',
  NOT_HERE_TODAY: '这一户今天没有签到',
  ZONE_PASSED: '那一步已经过了，请选后面的',
  NOT_TAKEN_OVER: '业主还没有签收房确认，签完才能领钥匙',
  NOTHING_LEFT: '没有下一步了，请办理离场',
  PAPER_UNKNOWN: '清单刚刚变了，请刷新再勾',
}

/** In the order of the way (R5.5). */
export const zoneNames: Record<Zone, string> = {
  checkIn: '签到',
  documents: '资料审核',
  fees: '费用缴纳',
  inspection: '验房',
  issues: '问题受理',
  keys: '钥匙发放',
}

/** Side by side on a phone. */
export const zoneTabs: Record<Zone, string> = {
  checkIn: '签到',
  documents: '资料',
  fees: '缴费',
  inspection: '验房',
  issues: '问题',
  keys: '钥匙',
}

export const arrivalWords: Record<ArrivalKind, string> = { booked: '按约到', late: '晚到', walkIn: '没有预约' }

export const windowNameOf = (zone: LineZone, number: number): string =>
  zone === 'inspection' ? `${number}组` : `${number}号窗口`

export const minutesWords = (minutes: number | null): string => {
  if (minutes === null) return '还没开窗口'
  return minutes === 0 ? '不用等' : `约 ${minutes} 分钟`
}

export const dayCopy = {
  chooseBatch: '今天在哪一批',
  batchToday: '今天交付',
  batchNext: (day: string) => `下次 ${day}`,
  batchOver: '交付日都过了',
  noBatches: '没有开放的交付批次',
  noBatchesNote: '批次开放以后，当天的签到和叫号都在这里',
  notToday: '今天不是交付日，可以看，不能签到',
  toWall: '大屏',

  myWindow: '我的窗口',
  openWindow: '开一个窗口',
  openAnother: '再开一个窗口',
  openNote: '开了窗口，就可以叫号',
  whichZone: '在哪一区',
  whichNumber: '几号',
  open: '开窗口',
  close: '关窗口',
  closed: '窗口关了',
  at: (zone: string, name: string) => `${zone} ${name}`,
  callNext: '叫下一位',
  nobodyWaits: '现在没有人排队',
  waitingHere: (count: number) => (count === 0 ? '没有人排队' : `${count} 户在排队`),
  called: (door: string, window: string) => `${door} 请到${window}`,
  servingSince: (clock: string) => `${clock} 开始办理`,
  number: (number: number) => `${number} 号`,

  people: '业主',
  proxy: '委托',
  proxyWords: (name: string, relation: string, maySign: boolean) =>
    `${name}（${relation}）${maySign ? '，可以代签' : '，不能代签'}`,
  came: '怎么来的',
  technician: '陪同验房',
  papers: '看过的资料',
  papersAside: (ticked: number, all: number) => `${ticked}/${all}`,
  allPapers: '都齐了',
  fees: '费用',
  paid: (receipt: string) => `已收，收据 ${receipt}`,
  unpaid: '没有收',
  noFees: '没有要收的费用',
  receipt: '收据号',
  receiptHint: '写收据或发票号',
  takeFees: '登记收费',
  feesTaken: '收费登记好了',
  openSnags: (count: number) => (count === 0 ? '没有未整改的问题' : `${count} 个问题等整改`),
  issues: '问题',
  yuan: (fen: number) => `${(fen / 100).toFixed(2)} 元`,
  sendOn: (zone: string) => `办好了，去${zone}`,
  sent: (door: string, zone: string) => `${door} 去${zone}了`,
  finish: '办完离场',
  finished: '办完了',
  other: '别的去向',
  otherNote: '不需要的步骤可以跳过',
  goTo: (zone: string) => `去${zone}`,
  putBack: '没有来，放回队尾',
  putBackDone: '放回队尾了',
  leave: '没办完，先离开',
  leaveDone: '登记离开了',
  toInspection: '验房清单和问题',
  toKeys: '抄表和发钥匙',
  notTakenOver: '业主签了收房确认，就可以去领钥匙；今天不签的，请服务台登记离场',
  askDesk: '后面没有要办的，请服务台登记离场',

  checkIn: '签到',
  checkInHint: '签到码、房号或业主姓名',
  scan: '扫码',
  foundNone: '这一批没有找到，请换个写法',
  slot: (clock: string) => `约在 ${clock}`,
  noSlot: '今天没有预约',
  isHere: '已签到',
  in: (number: number) => `${number} 号，请进`,
  inWithoutPlace: (number: number) => `${number} 号。今天的验房位满了，排在有预约的后面`,
  again: (number: number) => `已经签到过，${number} 号`,
  finishedToday: (number: number) => `${number} 号，今天已经办完`,

  line: '排队',
  newcomer: (minutes: string) => `现在来：${minutes}`,
  lineEmpty: '没有人在排队',
  lineMore: (count: number) => `后面还有 ${count} 户`,
  since: (clock: string) => `${clock} 起`,
  behindBooked: '无预约位',
  leaveTitle: (door: string) => `${door} 离开了？`,
  leaveNote: '今天再来，重新签到就接着办',

  zones: '各区',
  zoneNow: (waiting: number, served: number, windows: number) => `排队 ${waiting} · 办理 ${served} · 窗口 ${windows}`,

  figures: '今天',
  figuresOf: (count: number, of: number) => `${count}/${of}`,
  figureNames: {
    arrived: '到场',
    finished: '办完',
    noShows: '没来',
    left: '没办完离开',
    inspectionsEnded: '验完房',
    keysHandedOut: '领钥匙',
  },
  walkIns: (count: number) => `没有预约来的 ${count} 户`,
  snags: (count: number) => `今天记下 ${count} 个问题`,
  waits: '等了多久',
  waitNone: '还没有人',
  wait: (average: number, longest: number, counted: number) =>
    `平均 ${average} 分，最长 ${longest} 分（${counted} 户）`,
  waitSoFar: (longest: number) => `已等 ${longest} 分`,
}

export const wallCopy = {
  call: (door: string) => door,
  to: (zone: string, window: string) => `${zone} ${window}`,
  calling: '请前往',
  nobody: '正在等候叫号',
  waiting: '等候',
  wait: '现在来约等',
  households: (count: number) => `${count} 户`,
  minutes: (minutes: number) => (minutes === 0 ? '不用等' : `${minutes} 分钟`),
  closed: '未开窗口',
  notToday: '今天不是交付日',
}

export const queueCopy = {
  notHere: '今天还没有签到',
  notHereNote: '到了现场，先在签到处出示签到码或报房号；签到后，这里会告诉您前面还有几户、大约等多久',
  number: (number: number) => `您是 ${number} 号`,
  call: (window: string) => `请到${window}`,
  callNote: '工作人员在等您',
  first: '下一位就是您',
  ahead: (count: number) => `前面还有 ${count} 户`,
  wait: (minutes: number) => (minutes === 0 ? '马上就到您' : `大约还要等 ${minutes} 分钟`),
  waitUnknown: '这一区的窗口还没开，开了就能算出时间',
  queuesAt: (zone: string) => `${zone}，排队中`,
  isAt: (zone: string) => `${zone}，轮到您了`,
  with: (name: string) => `${name}陪您验房`,
  finished: '今天都办完了',
  finishedNote: '谢谢您来。资料和记录都在「交付」里',
  left: '今天先到这里',
  leftNote: '今天再来，到签到处签到就接着办；改天来，先约一个时间',
  way: '交付的六步',
  ready: (zone: string) => `接下来：${zone}`,
  tips: {
    documents: '请把这些拿在手里',
    fees: '可以现金、刷卡或扫码，收据请收好',
    inspection: '大约 40 分钟，问题当场记下来，请看一处记一处',
    issues: '把验房时记下的问题和整改时间核对清楚',
    keys: '核对水电燃气表数，再点清钥匙和门卡',
  } satisfies Record<LineZone, string>,
  refreshed: '每十几秒自动更新，不用退出去',
}
