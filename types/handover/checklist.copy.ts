import type { RoomId } from '../ticket/parts'
import type { Component } from './checklist'
import type { HouseKey } from './house'

type Looked = readonly [component: Component, item: string]

/** What is looked at in every dry room. */
const room: readonly Looked[] = [
  ['wall', '墙面平整，无空鼓、裂缝、污渍'],
  ['ceiling', '天花平整，无裂缝、水渍'],
  ['floor', '地面平整，敲击无空鼓，踢脚线贴合'],
  ['window', '窗扇开关顺畅，密封胶条完整，玻璃无划痕'],
  ['door', '门扇开关顺畅，缝隙均匀，门套无磕碰'],
  ['wiring', '每个插座通电，面板平正'],
  ['lighting', '开关与灯具一一对应'],
]
const bathroom: readonly Looked[] = [
  ['leak', '闭水处楼板、墙根无渗水'],
  ['floor', '地砖坡向地漏，无积水、空鼓'],
  ['wall', '墙砖无空鼓、色差、缺角'],
  ['drain', '地漏、台盆、马桶下水顺畅'],
  ['pipe', '冷热水龙头出水正常，接口不滴水'],
  ['sanitaryWare', '马桶、台盆、花洒固定牢固，无裂纹'],
  ['ceiling', '吊顶平整，检修口可开启'],
  ['door', '门扇开关顺畅，门槛石平整'],
  ['wiring', '防溅插座通电'],
  ['lighting', '灯与排风扇工作正常'],
]

const looked: Partial<Record<RoomId, readonly Looked[]>> = {
  hallway: [
    ['door', '入户门开关顺畅，门面无划痕，密封条完整'],
    ['lock', '门锁、钥匙（指纹）全部试过'],
    ['intercom', '可视对讲通话、开门正常'],
    ['wiring', '配电箱回路标识清楚，漏电保护试跳正常'],
    ['wall', '墙面平整，无空鼓、裂缝'],
    ['floor', '地面平整，无空鼓'],
  ],
  livingRoom: [...room, ['cooling', '空调（新风）风口出风正常'], ['structure', '梁柱、楼板无裂缝']],
  diningRoom: room.filter(([component]) => component !== 'door'),
  kitchen: [
    ['cabinet', '橱柜门板开合顺畅，台面无裂缝，挡水条密封'],
    ['pipe', '水槽龙头、角阀不滴漏'],
    ['drain', '水槽下水顺畅，下水管不渗'],
    ['gas', '燃气阀、报警器在位，阀门可关闭'],
    ['wall', '墙砖无空鼓、缺角'],
    ['floor', '地砖平整，无空鼓'],
    ['ceiling', '吊顶平整，无变形'],
    ['window', '窗扇开关顺畅，密封良好'],
    ['door', '推拉门滑动顺畅，不脱轨'],
    ['wiring', '插座通电，烟机、冰箱插座位置正确'],
    ['otherPart', '烟道止回阀在位'],
  ],
  masterBedroom: [...room, ['cooling', '空调（新风）风口出风正常']],
  secondBedroom: room,
  study: room,
  masterBathroom: bathroom,
  secondBathroom: bathroom,
  balcony: [
    ['leak', '墙根、窗下无渗水痕迹'],
    ['floor', '地面坡向地漏，无积水、空鼓'],
    ['drain', '地漏下水顺畅'],
    ['window', '推拉门窗滑动顺畅，限位牢固'],
    ['otherPart', '栏杆牢固，高度与间距合格'],
    ['wall', '墙面平整，无裂缝'],
    ['pipe', '洗衣机水龙头不滴漏'],
    ['wiring', '防溅插座通电'],
  ],
  otherRoom: [
    ['heating', '地暖（暖气）分水器无渗漏，阀门可调'],
    ['insulation', '外墙内侧无结露、霉点'],
    ['exteriorWall', '可见外墙面无裂缝、脱落'],
    ['otherPart', '水、电、燃气表在位，读数清晰'],
  ],
}

const roomsOf: Record<HouseKey, readonly RoomId[]> = {
  threeRooms: [
    ...(['hallway', 'livingRoom', 'diningRoom', 'kitchen', 'masterBedroom', 'masterBathroom'] as const),
    ...(['secondBedroom', 'study', 'secondBathroom', 'balcony', 'otherRoom'] as const),
  ],
  twoRooms: [
    ...(['hallway', 'livingRoom', 'diningRoom', 'kitchen', 'masterBedroom'] as const),
    ...(['secondBedroom', 'masterBathroom', 'balcony', 'otherRoom'] as const),
  ],
  general: [
    ...(['hallway', 'livingRoom', 'kitchen', 'masterBedroom', 'masterBathroom', 'balcony', 'otherRoom'] as const),
  ],
}

/** The list with which the product comes; a company makes it its own. */
export const defaultPoints = (house: HouseKey): { room: RoomId; component: Component; item: string }[] =>
  roomsOf[house].flatMap(each => (looked[each] ?? []).map(([component, item]) => ({ room: each, component, item })))
