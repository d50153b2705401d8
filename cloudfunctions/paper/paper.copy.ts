import { dayOf, minutesOfDay, weekday, type CalendarDay } from '~/types/kernel/time'
import type { PaperKind } from '~/types/handover/handover'

const weekdays = ['一', '二', '三', '四', '五', '六', '日']
const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** `2026年9月22日`. */
export const sayDay = (day: CalendarDay): string =>
  `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
/** `2026年9月22日（周二）`. */
export const sayDayAndWeekday = (day: CalendarDay): string => `${sayDay(day)}（周${weekdays[weekday(day) - 1]}）`
/** `2026年9月22日 09:05`, in Beijing. */
export function sayInstant(at: number): string {
  const minutes = minutesOfDay(at)
  return `${sayDay(dayOf(at))} ${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}
/** `1234.50 元`. */
export const sayMoney = (fen: number): string => `${(fen / 100).toFixed(2)} 元`

export const pageWords = {
  page: (number: number, of: number) => `第 ${number} 页 共 ${of} 页`,
  footer: (paperId: string, hash: string) => `文件编号 ${paperId} · 内容校验值 SHA-256 ${hash}`,
  noPicture: '请在小程序里查看',
  letterhead: (estateName: string) => `${estateName} · 房屋交付文件`,
}

export const flatWords = {
  estate: '项目名称',
  unit: '房屋坐落',
  houseType: '户型',
  area: '建筑面积（实测）',
  square: (area: number) => `${area} 平方米`,
}

export const signatureWords = {
  label: '业主签名',
  proxyLabel: '受托人签名',
  signer: (name: string) => `签名人：${name}`,
  at: (at: string) => `签名时间：${at}`,
  verified: (at: string) => `本人核验：${at}`,
  hash: (hash: string) => `签名校验值：${hash.slice(0, 32)}`,
  meaning: '签名的含义',
}

export const snagWords = {
  columns: { number: '编号', where: '部位', words: '问题', due: '整改期限', photos: '照片' },
  due: { general: (day: string) => `${day}前`, complex: (day: string) => `约定 ${day}前` },
  photos: (count: number) => `${count} 张`,
  none: '没有记录问题。',
  pictures: (count: number) => `现场照片（${count} 张）`,
  caption: (number: number, room: string, component: string) => `第 ${number} 处 · ${room} ${component}`,
}

export const inspectionWords = {
  title: '房屋查验记录',
  about: '查验情况',
  technician: '陪同人员',
  started: '开始时间',
  ended: '结束时间',
  minutes: '查验用时',
  minutesOf: (minutes: number) => `${minutes} 分钟`,
  short: '不足规定时长的业主意见',
  snags: (count: number) => `发现的问题（${count} 处）`,
  points: (count: number) => `查验项目（${count} 项）`,
  columns: { room: '房间', component: '部位', item: '查验内容', result: '结果' },
  results: { ok: '符合', snag: '有问题', notThere: '无此项' },
}

export const acceptanceWords = {
  title: '房屋交付验收表',
  inspections: '查验经过',
  columns: { began: '查验时间', technician: '陪同人员', minutes: '用时', checked: '查验项目' },
  checked: (count: number) => `${count} 项`,
  found: (count: number) => `共记录问题 ${count} 处，其中尚未整改完成的如下。`,
  open: (count: number) => `尚未整改完成的问题（${count} 处）`,
  allDone: '没有尚未整改完成的问题。',
  objections: '业主的保留意见',
  noObjections: '无。',
  conclusion: '验收结论',
  conclusionWords: '业主同意接收房屋；上列问题和保留意见与本表同时有效，由开发企业在写明的期限内整改。',
  inspectionSigned: '一、查验记录签名',
  takingOverSigned: '二、收房确认签名',
}

export const takingOverWords = { title: '收房确认书', statement: '确认内容' }

export const repairWords = {
  title: '维修确认单',
  snag: '问题',
  number: '问题编号',
  where: '部位',
  words: '问题描述',
  due: '整改期限',
  fixes: '维修经过',
  columns: { at: '完成时间', words: '处理情况', by: '维修人员' },
}

export const keyWords = {
  title: '钥匙签收单',
  meters: '仪表底数',
  meterColumns: { kind: '仪表', reading: '底数', photo: '照片' },
  withPhoto: '已拍照存档',
  items: '钥匙与物品',
  itemColumns: { name: '名称', count: '数量' },
  prepared: '清点人',
  preparedAt: '清点时间',
}

export const letterWords = {
  title: '交付通知书',
  greeting: (names: readonly string[]) => `尊敬的 ${names.join('、')}：`,
  unnamed: '尊敬的业主：',
  body: (unitName: string) => `您购买的 ${unitName} 已具备交付条件。请按下列时间、地点办理房屋交付手续。`,
  when: '交付时间',
  hours: (from: string, until: string) => `每日 ${from}–${until}`,
  place: '交付地点',
  bring: '请携带的资料',
  fees: '应缴费用',
  noFees: '没有需要缴纳的费用。',
  feeColumns: { item: '项目', basis: '计算方式', amount: '金额', payee: '收款方' },
  total: '合计',
  feesNote: '对费用有疑问，可在小程序里逐项提问，答复前不影响您验房。',
  remarks: '其他说明',
  legal: '法律提示',
  booking: '请在小程序“房屋交付”中预约具体时段；本人不能到场的，可以改期或委托他人办理。',
  sign: (estateName: string) => `${estateName} 项目公司`,
}

export const certificateWords = {
  title: '住宅质量保证书',
  note: (unitName: string) => `适用于 ${unitName}`,
  intro:
    '开发企业对所售商品住宅承担保修责任。保修期内因施工、材料或设备原因出现的质量问题，由开发企业负责维修，不收费用。',
  documents: '质量文件',
  completion: '竣工验收合格',
  filing: '竣工验收备案',
  certificate: '质量保证书编号',
  unitAcceptance: '住宅工程质量分户验收',
  document: (number: string, issuedOn: string, pages: number) => `${number}（${issuedOn}，共 ${pages} 页）`,
  periods: '保修项目与期限',
  columns: { part: '保修部位', handover: '自交付之日起', completion: '自竣工验收合格之日起', rules: '依据' },
  later: '两列都有期限的，以到期较晚的为准；合同约定更长的，从其约定。',
  howTo: '如何报修',
  steps: [
    '在小程序“服务”里报修，写明部位并拍照；也可以拨打客户服务热线。',
    '渗水漏水、停电、燃气泄漏等紧急情况，24 小时受理。',
    '工程师上门查看前会与您约定时间；维修完成由您验收确认。',
    '同一部位维修后再次出现问题的，继续保修。',
  ],
  limits:
    '下列情况不在保修范围内：因使用不当或擅自改动造成的损坏；第三方造成的损坏；不可抗力造成的损坏。责任有争议的，可共同委托检测机构鉴定。',
}

export const manualWords = {
  title: '住宅使用说明书',
  version: (version: string) => `说明书版本 ${version}`,
  recorded: '项目说明书',
}

/** What a file is called when it is saved: `云栖里 3号楼1单元 1202 查验记录 2026-09-22.pdf`; a title may name the flat itself. */
export const fileName = (unitName: string, title: string, day: string): string =>
  `${title.includes(unitName) ? title : `${unitName} ${title}`} ${day}.pdf`.replace(/[\\/:*?"<>|]/g, ' ')

export const printName = (from: string, until: string): string => `交付通知书 ${from} – ${until}`

/** What a paper without a title of its own is called. */
export const paperTitles: Record<PaperKind, string> = {
  noticeLetter: letterWords.title,
  qualityCertificate: certificateWords.title,
  userManual: manualWords.title,
  inspectionRecord: inspectionWords.title,
  acceptanceForm: acceptanceWords.title,
  takingOver: takingOverWords.title,
  repairConfirmed: repairWords.title,
  keyReceipt: keyWords.title,
}
