import type { MatterClass, PartId, RoomId, Trade } from './parts'

export const roomNames: Record<RoomId, string> = {
  livingRoom: '客厅',
  diningRoom: '餐厅',
  masterBedroom: '主卧',
  secondBedroom: '次卧',
  study: '书房',
  kitchen: '厨房',
  masterBathroom: '主卫',
  secondBathroom: '次卫',
  balcony: '阳台',
  hallway: '玄关',
  outside: '门外公共部位',
  otherRoom: '其他位置',
}

export const partNames: Record<PartId, string> = {
  leak: '渗水漏水',
  roofLeak: '屋面漏水',
  pipe: '水管龙头',
  drain: '下水堵塞',
  sanitaryWare: '马桶洁具',
  wiring: '电路插座',
  lighting: '灯具开关',
  door: '门',
  lock: '门锁',
  window: '窗',
  wall: '墙面',
  floor: '地面瓷砖',
  ceiling: '天花板',
  cabinet: '橱柜柜体',
  exteriorWall: '外墙面',
  structure: '梁柱楼板',
  insulation: '保温',
  heating: '地暖暖气',
  cooling: '空调新风',
  gas: '燃气',
  intercom: '门禁对讲',
  lift: '电梯',
  propertyService: '物业服务',
  otherPart: '其他',
}

/** What a repair is called in a title, after the room: 主卫漏水, 厨房燃气问题. */
const partTroubles: Partial<Record<PartId, string>> = { leak: '漏水', roofLeak: '屋面漏水', drain: '下水堵塞' }

/** `主卫漏水`, `客厅墙面问题`, `电梯问题`: the title that customer and staff see. */
export function repairTitle(room: RoomId, part: PartId): string {
  const place = room === 'otherRoom' || room === 'outside' ? '' : roomNames[room]
  if (part === 'otherPart') return `${place}其他问题`
  return `${place}${partTroubles[part] ?? `${partNames[part]}问题`}`
}

export const matterClassNames: Record<MatterClass, string> = {
  facility: '设施设备故障',
  quality: '房屋质量问题',
  property: '物业服务',
  other: '其他咨询',
}

export const tradeNames: Record<Trade, string> = {
  waterproofing: '防水',
  plumbing: '水暖',
  electrical: '电气',
  doorsAndWindows: '门窗',
  finishes: '墙地面',
  heatingAndCooling: '暖通',
  gas: '燃气',
  lift: '电梯',
  lowVoltage: '弱电',
  structure: '结构',
  general: '综合',
}
