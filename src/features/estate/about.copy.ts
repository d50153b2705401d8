import type { CertificateView, EstateInformation } from '~/types/estate/public.actions'
import type { PromisePlace } from '~/types/estate/promise'
import type { PromiseState } from '~/types/estate/promise.lifecycle'
import type { TalkingTopic } from '~/types/estate/talking-points.actions'
import { certificateNames } from '~/types/estate/certificate.copy'
import { sayFullDay } from './estate.copy'

export { certificateNames }

export const factNames: Record<keyof EstateInformation, string> = {
  address: '地址',
  developer: '开发企业',
  landUse: '土地使用年限',
  plotRatio: '容积率',
  greenRate: '绿地率',
  parking: '车位',
  propertyCompany: '物业公司',
  propertyFee: '物业费',
  hotline: '服务热线',
  hotlineHours: '热线时间',
  expectedHandover: '预计交付',
  schools: '学校',
  transport: '交通',
  words: '补充说明',
}

export const standingNames: Record<CertificateView['standing'], string> = {
  valid: '有效',
  expiring: '快到期',
  expired: '已过期',
  notYet: '还没生效',
}

export const placeNames: Record<PromisePlace, string> = {
  contract: '合同',
  supplement: '补充协议',
  leaflet: '宣传页',
  modelRoom: '样板间',
  oral: '口头',
}

export const topicNames: Record<TalkingTopic, string> = {
  location: '地段配套',
  transport: '交通',
  schools: '学校',
  layout: '户型面积',
  finish: '装修标准',
  payment: '价格付款',
  handover: '交付时间',
  property: '物业服务',
  parking: '车位',
  other: '其他',
}

export const promiseStates: Record<PromiseState, string> = {
  open: '兑现中',
  fulfilled: '已兑现',
  broken: '没能兑现',
  withdrawn: '已撤回',
}

export const aboutCopy = {
  onSale: '在售',
  offSale: '未在售',
  onSaleNote: '七项证照都在有效期内',
  lapsed: '有证照过期，已停止在售',
  missing: (names: readonly string[]) => `还缺：${names.join('、')}`,
  expired: (names: readonly string[]) => `已过期：${names.join('、')}`,
  ready: '证照齐全，现在没有在售',
  certificates: '证照公示',
  certificatesNote: '点开看原件照片',
  until: (day: string) => `有效期到 ${sayFullDay(day)}`,
  noEnd: '长期有效',
  and: '、',
  noPicture: '这份证照还没有上传照片',
  notShown: '还没有公示',
  facts: '楼盘信息',
  promises: '我们答应过的',
  promisesNote: '答应您和这个楼盘的事，做到哪一步都写在这里',
  toUnit: '答应您家的',
  toEstate: '答应全楼盘的',
  written: (place: string, reference: string) => `写在${place} ${reference}`,
  said: (place: string) => `说在${place}`,
  due: (day: string) => `${sayFullDay(day)}前兑现`,
  late: (day: string) => `应在${sayFullDay(day)}前兑现，已过期，我们正在跟进`,
  saidAlike: '关于这个楼盘，我们统一这样说',
  saidAlikeNote: '销售说的和这里不一样，请告诉我们',
  heard: '销售怎么说，我们怎么做',
  heardNote: '听到的和合同、公示不一样，请告诉我们',
  overdue: '已过期',
  paperNumber: '证号',
  paperIssued: '发证',
  paperEnd: '有效期到',
  paperCovers: '覆盖楼栋',
  differ: '销售说的不一样',
  commitment: '我们的服务承诺',
  commitmentVersion: (version: number, day: string) => `第 ${version} 版，${sayFullDay(day)}起执行`,
  guides: '购房指引',
  guidesNote: '意向登记、认筹、签约，每一步要什么',
  answers: '常见问题',
  answersNote: '先找找答案，找不到就问我们',
  more: '接着看',
  read: '看全文',
}

export const deviationCopy = {
  title: '销售说的不一样',
  note: '只有客服经理看得到，不会转给您说到的人',
  topic: '关于什么',
  words: '他是怎么说的',
  hint: '例：他说车位买一送一',
  on: '哪天说的（可不填）',
  who: '谁说的（可不填）',
  whoHint: '姓名、样子都可以',
  send: '告诉经理',
  sent: '收到了，经理会给您答复',
}
