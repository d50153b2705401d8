import type { Period } from './period'
import type { WarrantyCover, WarrantyPart } from './warranty'
import type { WarrantyRule } from './warranty-table'

export const warrantyPartNames: Record<WarrantyPart | 'notWarranty', string> = {
  structure: '地基与主体结构',
  roofWaterproofing: '屋面防水',
  wetRoomWaterproofing: '防水（卫生间、厨房、阳台）',
  exteriorWallWaterproofing: '防水（外墙）',
  insulation: '外墙保温',
  heating: '供热系统',
  cooling: '供冷系统',
  wiring: '电气线路',
  lighting: '灯具与开关',
  pipes: '给排水管道',
  drains: '下水通畅',
  sanitaryWare: '卫生洁具',
  equipment: '设备安装',
  finishes: '墙面、地面与装修',
  doorsAndWindows: '门窗与五金',
  byContract: '电梯及其他',
  notWarranty: '不属于房屋保修',
}

/** Regulation and article, as the warranty book cites them. */
export const warrantyRuleWords: Record<WarrantyRule, string> = {
  qualityRegulation40: '《建设工程质量管理条例》第四十条',
  energyRegulation23: '《民用建筑节能条例》第二十三条',
  twoBooks5: '《商品住宅实行住宅质量保证书和住宅使用说明书制度的规定》第五条',
  agreement: '合同约定',
}

export function periodWords(period: Period): string {
  switch (period.kind) {
    case 'years':
      return `${period.count} 年`
    case 'months':
      return `${period.count} 个月`
    case 'seasons':
      return `${period.count} 个${period.season === 'heating' ? '采暖期' : '供冷期'}`
    case 'designedLife':
      return '设计使用年限'
    case 'byContract':
      return '按合同约定'
  }
}

/** `在保，保到 2031-06-28` · `设计使用年限内一直在保` · `已过保（2028-06-28）`: one short line for a card. */
export function coverWords(cover: Pick<WarrantyCover, 'isCovered' | 'coveredUntil' | 'basis' | 'isCertain'>): string {
  switch (cover.basis) {
    case 'designedLife':
      return '设计使用年限内一直在保'
    case 'byContract':
      return '按购房合同约定'
    case 'notHandedOver':
      return '交付后开始保修'
    case 'notWarranty':
      return '不属于房屋保修'
    case 'dated':
      return datedWords(cover)
  }
}

function datedWords({
  isCovered,
  coveredUntil,
  isCertain,
}: Pick<WarrantyCover, 'isCovered' | 'coveredUntil' | 'isCertain'>): string {
  if (coveredUntil === null) return '保修期待核实'
  if (!isCertain) return isCovered ? `在保，至少到 ${coveredUntil}` : '保修期待核实'
  return isCovered ? `在保，保到 ${coveredUntil}` : `已过保（${coveredUntil}）`
}
