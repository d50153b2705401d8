import type { AgeBand, FlatFigure, Share, SnagFigure } from '~/types/handover/figures'
import { partNames, roomNames } from '~/types/ticket/parts.copy'

export const ageBandWords: Record<AgeBand, string> = {
  upTo7: '7 天以内',
  upTo15: '8–15 天',
  upTo30: '16–30 天',
  older: '30 天以上',
}

/** A component or a room by its name; what the table does not know as it stands. */
export const componentName = (key: string): string => (partNames as Record<string, string>)[key] ?? key
export const roomName = (key: string): string => (roomNames as Record<string, string>)[key] ?? key

/** `86%`; a dash where there is nothing to count. */
export const percent = ({ count, of }: Share): string => (of === 0 ? '–' : `${Math.round((count / of) * 1000) / 10}%`)
const per = (count: number, of: number, times: number): string =>
  of === 0 ? '–' : String(Math.round((count / of) * times * 10) / 10)

export const perFlat = ({ count, of }: Share): string => per(count, of, 1)
export const perHundred = (count: number, of: number): string => per(count, of, 100)

const flatNames: Record<FlatFigure, string> = {
  visited: '到过场的户',
  passedFirst: '一次通过的户',
  notPassedFirst: '没有一次通过的户',
  takenOver: '已收房的户',
  handedOver: '已交付的户',
  deemed: '视为交付的户',
  asked: '请过评价的户',
  answered: '评价过的户',
  satisfied: '4 星及以上',
  unsatisfied: '3 星及以下',
}
export const flatFigureName = (figure: FlatFigure): string => flatNames[figure]

const snagNames = {
  all: '全部问题',
  open: '没解决的问题',
  openLate: '已超期的问题',
  closedInTime: '按期解决的问题',
  closedLate: '超期的问题',
  rework: '返过工的问题',
} as const

export function snagFigureName(figure: SnagFigure): string {
  if (figure.what === 'age') return `没解决，记录了 ${ageBandWords[figure.band]}`
  if (figure.what === 'bar') return barName(figure.dimension, figure.key)
  return snagNames[figure.what]
}

export function barName(dimension: string, key: string): string {
  if (dimension === 'component') return componentName(key)
  if (dimension === 'room') return roomName(key)
  return key === '' ? figuresCopy.nobody : key
}

export const figuresCopy = {
  estate: '楼盘',
  batch: '批次',
  allBatches: '全部批次',
  month: '月份',
  allMonths: '全部月份',
  monthName: (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`,
  emptyTitle: '还没有交付批次',
  emptyNote: '有了批次，数据就从这里看',
  of: (count: number, of: number, unit: string) => `${count} / ${of} ${unit}`,
  flats: '户',
  snags: '项',
  passedFirst: '一次验收通过',
  perFlat: '每户问题',
  perHundredFlats: '每百户问题',
  perFlatBasis: (count: number, of: number) => `${count} 项 / ${of} 户`,
  count: (count: number) => `${count} 项`,
  open: '没解决',
  openBasis: (late: number) => (late > 0 ? `其中 ${late} 项已超期` : '都在期限内'),
  inTime: '按期解决',
  rework: '返工',
  satisfied: '满意度',
  satisfiedBasis: (answers: number, satisfied: number, asked: number) =>
    `${satisfied} / ${answers} 份，回收 ${answers} / ${asked}`,
  handedOver: '已交付',
  handedOverBasis: (handedOver: number, all: number, deemed: number) =>
    deemed > 0 ? `${handedOver} / ${all} 户，另 ${deemed} 户视为交付` : `${handedOver} / ${all} 户`,
  ages: '没解决的，记录了多久',
  late: (count: number) => `超期 ${count}`,
  pareto: '问题在哪里',
  dimensions: { component: '部位', contractor: '施工单位', building: '楼栋', houseType: '户型' },
  perHundred: (value: string) => `每百户 ${value}`,
  nobody: '没有指定单位',
  more: (count: number) => `其余 ${count} 类`,
  noSnags: '没有记录的问题',
  heat: '平面图上的分布',
  design: '对下一个项目设计的提示',
  designNone: '问题还不够多，看不出规律',
  design1: (lines: readonly string[]) =>
    `问题最多的部位：${lines.join('；')}。下一个项目先改这几处的做法、选材和过程检查。`,
  designLine: (name: string, count: number, share: string) => `${name} ${count} 项，占 ${share}`,
  export: '导出表格',
  exportName: '交付数据',
  exportHead: ['类别', '项目', '分子', '分母', '数值'],
  back: '返回图表',
  emptyList: '没有',
  flatRow: (snags: number, openSnags: number, stars: number | null) =>
    `问题 ${snags} 项，没解决 ${openSnags} 项${stars === null ? '' : `，评价 ${stars} 星`}`,
}
