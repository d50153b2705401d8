import { anyNoWords } from '~/src/lib/no.copy'
import type { PointResult } from '~/types/handover/checklist'
import type { OperationRefusal } from '~/types/handover/inspection'
import type { InspectionState } from '~/types/handover/inspection.lifecycle'
import { partNames, roomNames } from '~/types/ticket/parts.copy'
import type { PartId, RoomId } from '~/types/ticket/parts'
import type { Noted } from './noted'

/** Why something that was noted was not taken, and what to do. */
export const operationRefusals: Record<OperationRefusal, string> = {
  NOT_ARRIVED: '这一户还没有签到。请业主先到签到处签到，再点“再传一次”',
  NO_INSPECTION_OPEN: '这一户还没有开始验房。请先点“开始验房”，再点“再传一次”',
  INSPECTION_SIGNED: '查验记录已经签字，不能再加。请当面告诉业主，另行登记',
  INSPECTION_TOO_SHORT: '时长不够，要有业主的意见才能提前结束',
  POINT_UNKNOWN: '查验项目已更新。请下载本房资料后重新勾选',
  CHECKLIST_UNKNOWN: '查验表已更新。请下载本房资料后再开始',
  CONTRACTOR_UNKNOWN: '这家施工单位已停用，请放弃这一条后重新选择',
  PHOTO_NOT_USABLE: '有照片没传好。点“再传一次”会重新上传',
  NOT_POSSIBLE_NOW: '现在不能这样做了，请刷新看看最新情况',
  NOT_YOURS_TO_DO: '这一步归别的岗位做',
}

export const inspectionStateWords: Record<InspectionState | 'none', string> = {
  none: '未开始',
  started: '验房中',
  ended: '已结束，待签字',
  signed: '已签字',
}

export const pointWords: Record<PointResult, string> = { ok: '合格', snag: '有问题', notThere: '没有此项' }

/** `主卧 墙面`. */
export const placeWords = ({ room, component }: { room: RoomId; component: PartId }): string =>
  `${roomNames[room]} ${partNames[component]}`

const notedWords: Record<Noted['kind'], string> = {
  start: '开始验房',
  check: '查验勾选',
  snag: '问题',
  end: '结束验房',
  resume: '继续验房',
}

export function notedTitle(body: Noted): string {
  if (body.kind === 'check') return `查验勾选 ${body.marks.length} 项`
  return body.kind === 'snag' ? `问题：${placeWords(body)}` : notedWords[body.kind]
}

const size = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`

export const listCopy = {
  faces: { mine: '我的', all: '全部' },
  today: (count: number) => `今天 ${count} 户`,
  empty: '今天没有要陪同的验房',
  emptyNote: '预约排到您，或您在“全部”里开始验房后，会出现在这里',
  offline: '没有信号：下面是上次下载的资料，照常记录，有信号后自动上传',
  neverDownloaded: '还没有下载过。请在有信号的地方打开一次',
  at: (time: string) => `${time} 下载`,
  noTime: '未预约时间',
  between: (from: string, to: string) => `${from}–${to}`,
  choose: '从左边选一户',
  notArrived: '未签到',
  arrived: '已签到',
  kept: '资料已下载',
  notKept: '资料未下载',
  snags: (count: number) => `${count} 处问题`,
  by: (name: string) => `陪同：${name}`,
  waiting: (count: number) => `待上传 ${count} 条`,
}

export const flatCopy = {
  notDownloaded: '这一户的资料还没有下载',
  notDownloadedNote: '请在有信号的地方打开一次，之后没有信号也能验房',
  start: '开始验房',
  startNote: (minutes: number) => `开始后计时，不少于 ${minutes} 分钟；提前结束要有业主的意见`,
  notArrived: '这一户还没有签到。可以先开始，签到后才能上传',
  end: '结束验房',
  addSnag: '记问题',
  goOn: '接着记',
  resume: '继续验房',
  ended: '验房已结束，请业主核对后签查验记录。漏了什么可以继续。',
  signed: '查验记录已签字',
  lasted: (minutes: number, least: number) => `已验 ${minutes} 分钟 / 不少于 ${least} 分钟`,
  looked: (done: number, of: number) => `已看 ${done}/${of} 项`,
  room: (name: string, looked: number, of: number) => `${name} ${looked}/${of}`,
  snags: (count: number) => `问题 ${count} 处`,
  noSnags: '还没有问题',
  plan: '户型图',
  planNote: '在图上点一下就从那里记问题',
  photosKept: (count: number) => `${count} 张照片在手机里`,
  photosSent: '照片已上传',
  byCustomer: '业主补充',
  notSent: '待上传',
  refused: '没有被接受',
  house: (type: string, area: number) => `${type} · ${area} ㎡`,
  responsible: (name: string) => `责任：${name}`,
  unlooked: (count: number) => `还有 ${count} 项没看，没看的不算合格`,
}

export const snagCopy = {
  title: '记一处问题',
  photos: '拍照（必拍，最多 9 张）',
  room: '在哪里',
  part: '什么部位',
  words: '看到了什么',
  wordsHint: '例如：窗扇关不严，下边有 5 毫米缝',
  pin: '在图上点出位置（可不点）',
  noPlan: '这种户型没有图，位置请写在文字里',
  moreParts: '更多部位',
  roomNeeded: '请选在哪一间',
  partNeeded: '请选是什么部位',
  kind: '整改时限',
  general: '一般：7 个工作日',
  complex: '复杂：与业主另约日期',
  contractor: '谁的责任（可不选）',
  nobody: '现在不清楚',
  keep: '记下这一处',
  drop: '不记了',
  kept: '已记下',
  keptOffline: '已记在手机里，有信号后自动上传',
}

export const endCopy = {
  title: '提前结束要有业主的意见',
  note: (minutes: number) => `还差 ${minutes} 分钟。请把业主的原话记下来。`,
  words: '业主怎么说',
  hint: '例如：已经都看过了，不用再等',
  end: '按业主意见结束',
}

export const queueCopy = {
  none: '都已上传',
  waiting: (count: number) => `待上传 ${count} 条`,
  refused: (count: number) => `${count} 条没有被接受`,
  sending: '正在上传…',
  online: '有信号',
  offline: '没有信号，有信号后自动上传',
  notTaken: '没有被接受，请刷新后再试',
  itemRefused: '没有被接受',
  now: '立即上传',
  again: '再传一次',
  giveUp: '放弃这一条',
  title: '待上传',
  meter: (used: number, allowed: number) => `已用 ${size(used)} / ${size(allowed)}`,
  texts: '记录',
  pictures: '照片',
  photosOf: (sent: number, of: number) => `照片 ${sent}/${of} 张已上传`,
  itemWaiting: '待上传',
  full: '手机里给验房用的空间快满了，这一条没有记下。请先到有信号的地方上传，再接着记。',
  nearlyFull: '空间快满了，请尽快到有信号的地方上传',
  download: '下载本房资料',
  downloaded: '资料已下载，没有信号也能用',
}

/** For the flat's own people. */
export const ownerCopy = {
  title: '验房',
  when: '开始',
  lasted: '时长',
  minutes: (count: number) => `${count} 分钟`,
  with: '陪同人员',
  looked: '查验',
  points: (done: number, of: number) => `${done}/${of} 项`,
  found: '发现问题',
  snags: (count: number) => (count === 0 ? '没有' : `${count} 处`),
  short: '提前结束时您说',
  none: '还没有开始验房',
  noneNote: '签到后由工程师陪同验房，记下的每一处问题会出现在这里',
  untilSigned: '签查验记录之前，都可以补充',
  add: '补充一处问题',
  addTitle: '补充一处问题',
  send: '提交',
  sent: '已提交，陪同工程师会收到',
  sending: '照片还在上传',
}

export const reportRefusals = {
  UNKNOWN_ACTION: anyNoWords.UNKNOWN_ACTION,
  NOT_FOUND: anyNoWords.NOT_FOUND,
  INPUT_NOT_VALID: anyNoWords.INPUT_NOT_VALID,
  REQUEST_KEY_REUSED: anyNoWords.REQUEST_KEY_REUSED,
  NO_INSPECTION_OPEN: '验房开始后才能补充',
  INSPECTION_SIGNED: '查验记录已经签字。新发现的问题请用报修告诉我们',
  PHOTO_NOT_USABLE: '有照片没传好，请删掉重传',
}
