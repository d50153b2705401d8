import type { WarrantyPart } from '~/types/warranty/warranty-parts'
import { warrantyPartNames } from '~/types/warranty/warranty.copy'

/** A part's cover as `ticket.coverage` answers it. */
export interface PartCover {
  readonly warrantyPart: string
  readonly coveredUntil: string | null
  readonly isCovered: boolean
}

export const warrantyName = (part: string): string =>
  (warrantyPartNames as Record<string, string>)[part] ?? warrantyPartNames.byContract

/** `保到 2031-06-28`, `设计使用年限内`, `按购房合同`, `已过保修期 2028-06-28`: for the end of a line. */
export function coverShort({ warrantyPart, coveredUntil, isCovered }: PartCover): string {
  if (coveredUntil !== null) return isCovered ? `保到 ${coveredUntil}` : `已过保修期 ${coveredUntil}`
  if (isCovered) return '设计使用年限内'
  return (warrantyPart as WarrantyPart) === 'byContract' ? '按购房合同' : '保修期待核实'
}

export const warrantyCopy = {
  handedOver: (day: string) => `${day} 交付`,
  startsAt: { completion: '竣工验收合格起', handover: '交付起' },
  rule: (starts: string, period: string, rule: string) => `${starts} ${period}，${rule}`,
  notHandedOver: '交付那天开始保修',
  notHandedOverNote: '每一项保到哪天，交付后写在这里',
  covered: '在保修期内',
  over: '已过保修期',
  other: '按合同或待核实',
  repairNote: '在保的，维修不收费。保修期写的是最后一天，含当天',
  count: (count: number) => `${count} 项`,
}
